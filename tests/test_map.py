"""The map under the briefer's hands: views, wheel, drag, pinch; what stands where at each zoom."""

import math

import pytest
from playwright.sync_api import Page, expect
from pyproj import Geod

from tests.conftest import NewPage, open_at
from tests.onscreen import (
    ALL_LAYERS,
    Box,
    Point,
    free_frame,
    inside,
    labels,
    middle,
    on_map,
    overlapping,
    project,
    spans_on,
    switch,
    symbols,
    unproject,
)
from tests.things import committed
from ui.views import VIEWS, View

pytestmark = pytest.mark.browser

BATTLEGROUPS_AT = {
    record.id: [record.lon, record.lat]
    for record in committed().records
    if record.layer == "battlegroups" and record.lon is not None and record.lat is not None
}
SEA = [3.0, 56.5]
VILNIUS, SOFIA = [25.28, 54.69], [23.32, 42.7]
LED_FROM_PX = 7  # nearer than this, a symbol reads as standing at its place
SCALE = "document.querySelector('.scene .areas').getCTM().a"
SYMBOLS_AND_LINES = """() => {
  const drawn = (selector) => [...document.querySelectorAll(selector)]
    .filter((node) => node.getClientRects().length);
  const symbols = drawn(".scene .mark").map((node) => {
    const { e, f } = node.getScreenCTM();
    return [node.dataset.record, [e, f]];
  });
  const lines = drawn(".scene .leader").map((node) => [0, node.getTotalLength()].map((length) => {
    const { x, y } = node.getPointAtLength(length).matrixTransform(node.getScreenCTM());
    return [x, y];
  }));
  return [symbols, lines];
}"""
HIT = """(points) => points.map(([x, y]) =>
  document.elementFromPoint(x, y)?.closest("[data-record]")?.dataset.record)"""
NEXT_FRAME = "() => new Promise(requestAnimationFrame)"


@pytest.fixture
def still(new_page: NewPage) -> Page:
    """A page for visitors who want no motion: a view is there at once."""
    return new_page(reduced_motion="reduce")


def view_box(page: Page, view: View) -> Box:
    """The corners of a view and the middles of its sides, on the screen."""
    lons = (view.west, (view.west + view.east) / 2, view.east)
    lats = (view.south, (view.south + view.north) / 2, view.north)
    xs, ys = zip(*project(page, [[lon, lat] for lon in lons for lat in lats]), strict=True)
    return [min(xs), min(ys), max(xs), max(ys)]


def apart(page: Page, one: Point = VILNIUS, other: Point = SOFIA) -> float:
    a, b = project(page, [one, other])
    return math.dist(a, b)


def expect_symbols_at_their_places(page: Page) -> None:
    """Each battlegroup stands where the base map has its place, or a line leads there."""
    seen, lines = page.evaluate(SYMBOLS_AND_LINES)
    assert len(seen) == 8
    places = project(page, [BATTLEGROUPS_AT[name] for name, _ in seen])
    for (name, point), place in zip(seen, places, strict=True):
        led = any(near(start, place) and near(end, point) for start, end in lines)
        assert (name, led or math.dist(point, place) <= LED_FROM_PX) == (name, True)


def near(one: Point, other: Point) -> bool:
    return math.dist(one, other) < 1.5


def test_each_view_fits_the_frame_by_button_and_by_key(still: Page) -> None:
    open_at(still, "?layers=battlegroups&view=baltic")
    for n, view in enumerate(VIEWS):
        if n % 2:
            still.get_by_role("button", name=f"{view.title} (key").click()
        else:
            still.keyboard.press(view.shortcut)
        frame, shows = free_frame(still), view_box(still, view)
        for edge, limit, sign in zip(shows, frame, (1, 1, -1, -1), strict=True):
            assert sign * (edge - limit) > -1
        width, height = ((shows[n + 2] - shows[n]) / (frame[n + 2] - frame[n]) for n in (0, 1))
        assert max(width, height) == pytest.approx(1, abs=0.06)


def test_a_view_is_flown_to(page: Page) -> None:
    open_at(page, "?layers=battlegroups")
    before = apart(page)
    page.keyboard.press("2")
    arrived = f"([whole, times]) => {SCALE} / whole > times"
    page.wait_for_function(arrived, arg=[page.evaluate(SCALE), 2])
    assert apart(page) > 2 * before


def test_the_wheel_zooms_about_the_pointer(page: Page) -> None:
    open_at(page, "?layers=battlegroups")
    at = project(page, [VILNIUS])[0]
    before = apart(page)
    page.mouse.move(*at)
    page.mouse.wheel(0, -400)
    page.wait_for_url("**/*view=*")
    assert apart(page) / before == pytest.approx(math.exp(400 * 0.0018), rel=0.02)
    assert project(page, [VILNIUS])[0] == pytest.approx(at, abs=1)
    assert unproject(page, [at])[0] == pytest.approx(VILNIUS, abs=0.05)


def test_a_drag_carries_the_map_and_its_symbols(page: Page) -> None:
    open_at(page, "?layers=battlegroups&view=54.0,24.0,0.9")
    expect_symbols_at_their_places(page)
    from_x, from_y = project(page, [SEA])[0]
    page.mouse.move(from_x, from_y)
    page.mouse.down()
    page.mouse.move(from_x + 60, from_y + 30, steps=3)
    expect_symbols_at_their_places(page)
    page.mouse.move(from_x + 90, from_y - 40, steps=3)
    page.mouse.up()
    assert project(page, [SEA])[0] == pytest.approx([from_x + 90, from_y - 40], abs=1)
    expect_symbols_at_their_places(page)
    expect(page.locator("#card-panel")).to_be_hidden()


def test_two_fingers_zoom_and_carry_the_map(new_page: NewPage) -> None:
    page = open_at(new_page(390, 844, has_touch=True, is_mobile=True), "?layers=battlegroups")
    before, (x, y) = apart(page), middle(free_frame(page))
    fingers = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        spots = [{"x": px, "y": py, "id": n} for n, (px, py) in enumerate(points)]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    under = unproject(page, [[x, y]])[0]
    touch("touchStart", (x - 40, y), (x + 40, y))
    for spread in range(45, 85, 5):
        touch("touchMove", (x - spread, y), (x + spread, y))
    touch("touchEnd")
    page.wait_for_url("**/*view=*")
    assert apart(page) / before == pytest.approx(2, rel=0.1)
    assert unproject(page, [[x, y]])[0] == pytest.approx(under, abs=0.3)


@pytest.mark.parametrize("as_of", ["2023-07-11", "2025-10-01"])
def test_each_symbol_can_be_clicked_and_labels_give_way_at_every_zoom(
    still: Page, as_of: str
) -> None:
    open_at(still, f"?date={as_of}&layers={ALL_LAYERS}")
    assert set(symbols(still)) == {name for key, name in on_map(as_of) if key != "regional-plans"}
    found, told = 0, 0
    for key in ("0", "+", "+", "2", "+", "3"):
        still.keyboard.press(key)
        still.evaluate(NEXT_FRAME)
        frame = free_frame(still)
        here = {name: of for name, of in symbols(still).items() if inside(middle(of), frame, 4)}
        words = labels(still)
        assert overlapping(here.items()) == []
        assert overlapping(words, slack=1.5) == []
        assert overlapping([*here.items(), *words], slack=1.5) == []
        hit = still.evaluate(HIT, [middle(of) for of in here.values()])
        assert hit == list(here)
        found, told = found + len(here), told + len(words)
    assert found > 200
    assert told > 100


def test_what_stands_together_at_one_place_spreads(page: Page) -> None:
    open_at(page, "?date=2023-07-11&layers=air-defence&view=50.1,22.0,4")
    rzeszow = ("ad-rzeszow-2022-03-usa", "ad-rzeszow-2022-gbr")
    seen = symbols(page)
    a, b = (middle(seen[name]) for name in rzeszow)
    assert 20 < math.dist(a, b) < 80
    for name in rzeszow:
        page.mouse.click(*middle(symbols(page)[name]))
        page.wait_for_url(f"**/*record={name}*")


def test_range_rings_are_true_to_scale_all_around(page: Page) -> None:
    open_at(page, "?layers=air-defence")
    assert page.locator("[data-ring-of]").count() == 0
    switch(page, "Air-defence ranges")
    expected = rings("2023-07-11")
    assert len(expected) >= 8
    drawn = page.locator("[data-ring-of]").evaluate_all(
        """nodes => nodes.map(node => {
          const painted = node.getScreenCTM(), length = node.getTotalLength();
          const points = [...Array(36).keys()].map(n => {
            const { x, y } = node.getPointAtLength(length * n / 36).matrixTransform(painted);
            return [x, y]; });
          return [node.dataset.ringOf, points]; })"""
    )
    assert {name for name, _ in drawn} == set(expected)
    geod = Geod(ellps="WGS84")
    for name, points in drawn:
        lon, lat, range_km = expected[name]
        for at in unproject(page, points):
            km = geod.inv(lon, lat, at[0], at[1])[2] / 1000
            assert (name, km) == (name, pytest.approx(range_km, rel=0.01))


def rings(as_of: str) -> dict[str, tuple[float, float, float]]:
    """Longitude, latitude and widest published range of what is in force, by record."""
    in_force_ids = {span.record_id for span in spans_on(as_of)}
    found = {}
    for record in committed().records:
        ranges = [committed().systems[name].ring for name in record.systems]
        widest = max((ring.range_km for ring in ranges if ring), default=None)
        if (
            record.id in in_force_ids
            and widest
            and record.lon is not None
            and record.lat is not None
        ):
            found[record.id] = (record.lon, record.lat, widest)
    return found
