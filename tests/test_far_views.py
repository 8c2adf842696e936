"""The Euro-Atlantic and the world on the page, and in images of it."""

import math

import pytest
from playwright.sync_api import Page, expect

from geodata.far_maps import base_map
from geodata.planes import EURO_ATLANTIC, FURTHER, WORLD, Plane
from tests.composing import SVG, compose, drawing, told
from tests.conftest import open_at, shown_in
from tests.onscreen import free_frame, on_map
from tests.things import committed
from ui.views import VIEWS

pytestmark = pytest.mark.browser

PLACES = {record.id: (record.lon, record.lat) for record in committed().records}
BATTLEGROUPS = {record for _, record in on_map("2023-07-11", ["battlegroups"])}
SCALE = "document.querySelector('#map .base-paths .geo').getCTM().a"
CORNER = """() => {
  const { a, e, f } = document.querySelector("#map .base-paths .geo").getScreenCTM();
  return [a, e, f];
}"""
# symbols by record, and where lines lead from them, on the plane; a pixel in its units
STANDS = """() => {
  const { a, e, f } = document.querySelector("#map .base-paths .geo").getScreenCTM();
  const on = (node, x = 0, y = 0) => {
    const at = new DOMPoint(x, y).matrixTransform(node.getScreenCTM());
    return [(at.x - e) / a, (at.y - f) / a];
  };
  const all = (selector) => [...document.querySelectorAll(`#map .scene ${selector}`)];
  const at = (dot) => ["cx", "cy"].map((name) => dot.getAttribute(name));
  const dots = all(".leader-dot").map((dot) => on(dot, ...at(dot)));
  return [all(".mark").map((node) => [node.dataset.record, on(node)]), dots, 1 / a];
}"""
LAND = "document.querySelector('#map .base-paths .layer.land path').getAttribute('d')"
PLOTLY = "getComputedStyle(document.querySelector('#map .js-plotly-plot .main-svg')).visibility"
LED_FROM_PX = 7
FAR_PX = 90


def plane_on(page: Page) -> str | None:
    drawn = page.locator("#map .base-paths svg")
    return drawn.get_attribute("data-plane") if drawn.count() else None


@pytest.mark.parametrize("plane", FURTHER, ids=lambda plane: plane.key)
def test_symbols_stand_at_their_places_on_each_plane(still: Page, plane: Plane) -> None:
    open_at(still, f"?layers=battlegroups&view={plane.key}")
    stand, leads, px = still.evaluate(STANDS)
    assert {name for name, _ in stand} == BATTLEGROUPS
    for name, at in stand:
        place = plane.place(*PLACES[name])
        away = math.dist(at, place)
        led = any(math.dist(lead, place) < px for lead in leads)
        assert (name, away < LED_FROM_PX * px or (led and away < FAR_PX * px)) == (name, True)
    assert still.evaluate(LAND) == base_map(plane)["land"]
    assert still.evaluate(PLOTLY) == "hidden"


def test_each_further_view_fits_the_frame(still: Page) -> None:
    open_at(still, "?layers=battlegroups")
    for view in (view for view in VIEWS if view.plane != "flank"):
        still.keyboard.press(view.shortcut)
        frame, (left, top, right, bottom) = free_frame(still), view.plane_box()
        k, x, y = still.evaluate(CORNER)
        shows = [k * left + x, k * top + y, k * right + x, k * bottom + y]
        for edge, limit, sign in zip(shows, frame, (1, 1, -1, -1), strict=True):
            assert sign * (edge - limit) > -1
        sides = ((shows[n + 2] - shows[n]) / (frame[n + 2] - frame[n]) for n in (0, 1))
        assert max(sides) == pytest.approx(1, abs=0.06)


def test_keys_go_there_and_back_without_a_request(still: Page) -> None:
    open_at(still, "?layers=battlegroups")
    asked: list[str] = []
    still.on("request", lambda request: asked.append(request.url))
    for key, plane in (("6", "world"), ("5", "euro-atlantic"), ("0", None), ("6", "world")):
        still.keyboard.press(key)
        assert plane_on(still) == plane
        assert shown_in(still, "battlegroups") == BATTLEGROUPS
    still.wait_for_url("**/*view=world")
    still.keyboard.press("0")
    assert still.evaluate(PLOTLY) == "visible"
    assert asked == []


def test_a_camera_there_is_written_into_the_address_and_read_from_it(still: Page) -> None:
    open_at(still, "?layers=battlegroups&view=world:35.10,120.00,2.30")
    scale = still.evaluate(SCALE)
    still.get_by_role("button", name="Closer (key +)").click()
    still.wait_for_url("**/*view=world:35.10,120.00,3.45")
    assert still.evaluate(SCALE) == pytest.approx(1.5 * scale, rel=0.01)


@pytest.mark.parametrize("view", ["mars:35.10,120.00,2.30", "world:35.10,120.00", "flank:56,24,2"])
def test_a_camera_on_no_plane_is_left_aside(still: Page, view: str) -> None:
    open_at(still, f"?view={view}")
    expect(still.get_by_text(f"left aside: view={view}")).to_be_visible()
    assert plane_on(still) is None


def test_what_lies_beyond_the_flank_is_on_the_world(still: Page) -> None:
    open_at(still, "?layers=headquarters&date=2024-01-01")
    beyond = {
        record.id
        for record in committed().records
        if record.layer == "headquarters" and record.lon is not None and record.lon < -30
    }
    assert beyond & shown_in(still, "headquarters") == set()
    still.keyboard.press("6")
    assert beyond & shown_in(still, "headquarters")
    still.keyboard.press("0")
    assert beyond & shown_in(still, "headquarters") == set()


def test_two_days_stand_side_by_side_on_the_world(still: Page) -> None:
    open_at(still, "?layers=battlegroups&compare=2018-01-01&mode=side&view=world")
    assert still.locator(".pane .base-paths [data-plane=world]").count() == 2
    still.keyboard.press("0")
    assert still.locator(".pane .base-paths").count() == 0
    assert still.locator("#map-compare .layer.land path").is_visible()


def test_a_find_is_gone_to_on_the_plane_at_hand(still: Page) -> None:
    open_at(still, "?layers=battlegroups&view=world")
    still.keyboard.press("/")
    still.keyboard.type("Rukla")
    still.get_by_role("option", name="Rukla").first.click()
    still.wait_for_function("location.search.includes('view=world:55')")
    assert plane_on(still) == "world"


def test_images_hold_the_plane_of_their_view(page: Page) -> None:
    """Of the view on the screen, and of others, as a deck over several planes asks for them."""
    open_at(page, "?layers=battlegroups&view=world")
    for plane in (WORLD, EURO_ATLANTIC):
        picture = compose(page, {"view": plane.key})
        root = drawing(picture)
        drawn = [node.attrib.get("d") for node in root.iter(f"{SVG}path")]
        assert base_map(plane)["land"] in drawn
        assert base_map(plane)["countries"] in drawn
        assert f"{plane.projection} projection" in told(root)
        assert picture["title"] == "NATO and its partners"
        (bar,) = [node.attrib["data-km"] for node in root.iter() if "data-km" in node.attrib]
        assert int(bar) >= 1000
        assert [node for node in root.iter() if "data-graticule" in node.attrib]
    flank = compose(page, {"view": "baltic"})
    assert base_map(WORLD)["land"] not in flank["svg"]
    assert "projection" not in told(drawing(flank))
    assert flank["title"] == "NATO’s eastern flank"
    assert plane_on(page) == "world"
