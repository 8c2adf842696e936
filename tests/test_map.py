"""The map under the briefer's hands: views, wheel, drag, pinch."""

import math

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, open_at
from tests.onscreen import (
    Box,
    Point,
    expect_place,
    free_frame,
    middle,
    project,
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
    for n, view in enumerate(view for view in VIEWS if view.plane == "flank"):
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
    before, whole = apart(page), page.evaluate(SCALE)
    page.keyboard.press("2")
    arrived = f"([whole, times]) => {SCALE} / whole > times"
    page.wait_for_function(arrived, arg=[whole, 2])
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
    expect_place(page, SEA, [from_x + 60, from_y + 30])
    expect_symbols_at_their_places(page)
    page.mouse.move(from_x + 90, from_y - 40, steps=3)
    page.mouse.up()
    expect_place(page, SEA, [from_x + 90, from_y - 40])
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
