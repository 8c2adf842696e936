"""Nothing overlaps at the sizes that people have; on a phone the panels are sheets."""

import pytest
from playwright.sync_api import Page, expect

from geodata.generalise import CROP
from tests.conftest import NewPage, open_at
from tests.onscreen import (
    ALL_LAYERS,
    Box,
    box,
    click_symbol,
    free_frame,
    inside,
    middle,
    next_frame,
    overlapping,
    project,
    symbols,
    unproject,
)

pytestmark = pytest.mark.browser

PARTS = (
    "#layers-panel",
    "#card-panel",
    "#timeline",
    "#toolbar .views",
    "#toolbar .ways",
    "#toolbar .tools",
)
NO_SCROLL = """() => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  return [scrollWidth - clientWidth, scrollHeight - clientHeight];
}"""
# Plotly has drawn for the window as it is now
FITTED = """([width, height]) => {
  const drawn = document.querySelector("#map .main-svg").getBoundingClientRect();
  return drawn.width === width && drawn.height === height;
}"""
# texts wider than what holds them, where that cuts them off
CUT_OFF = """nodes => nodes.filter(node => node.scrollWidth > node.clientWidth + 1)
  .map(node => node.id || node.className)"""


def within(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0]
        and inner[1] >= outer[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


def test_panels_stay_apart_and_inside_the_window(new_page: NewPage) -> None:
    page = new_page()
    open_at(page, f"?layers={ALL_LAYERS}&record=battlegroup-lithuania&moon=full")
    for width, height in ((1366, 768), (1600, 900), (1920, 1080), (1024, 768)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(FITTED, arg=[width, height])
        parts = {name: box(page, name) for name in PARTS}
        assert overlapping(parts.items()) == []
        if width >= 1366:  # one row: the map is for the map
            assert len({of[1] for name, of in parts.items() if "toolbar" in name}) == 1
        assert all(within(of, [0, 0, width, height]) for of in parts.values())
        assert page.evaluate(NO_SCROLL) == [0, 0]
        assert page.locator(", ".join(PARTS)).evaluate_all(CUT_OFF) == []
        assert box(page, "#timeline .date")[2] <= box(page, "#timeline-strip")[0]
        next_frame(page)
        for place in ([24.0, 46.0], [25.0, 57.0]):
            assert inside(project(page, [place])[0], free_frame(page))


def test_the_map_fills_its_panel_at_any_shape(new_page: NewPage) -> None:
    page = open_at(new_page())
    west, south, east, north = CROP
    for width, height in ((1024, 768), (2560, 1080), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(FITTED, arg=[width, height])
        _, top, _, bottom = free_frame(page)
        for lon, lat in unproject(page, [[0, top], [width, top], [width, bottom], [0, bottom]]):
            assert west < lon < east
            assert south < lat < north


def test_on_a_phone_the_panels_are_sheets(new_page: NewPage) -> None:
    size = {"width": 390, "height": 844}
    page = new_page(**size, has_touch=True, is_mobile=True)
    open_at(page, "?layers=battlegroups")
    sheet = page.locator("#layers-panel")
    expect(sheet).to_be_hidden()
    assert page.evaluate(NO_SCROLL) == [0, 0]
    page.get_by_role("button", name="Layers and legend").tap()
    expect(sheet).to_be_visible()
    left, top, right, bottom = box(page, "#layers-panel")
    assert right - left > 0.9 * size["width"]
    assert bottom <= box(page, "#timeline")[1]
    assert top > box(page, "#toolbar")[3]
    page.get_by_role("switch", name="Brigades").tap()
    page.wait_for_url("**/*layers=brigades,battlegroups*")
    page.get_by_role("button", name="Layers and legend").tap()
    expect(sheet).to_be_hidden()
    x, y = middle(symbols(page)["battlegroup-romania"])
    page.touchscreen.tap(x, y)
    card = page.locator("#card-panel")
    expect(card.locator("h2")).to_contain_text("Romania")
    left, top, right, bottom = box(page, "#card-panel")
    assert right - left > 0.9 * size["width"]
    assert bottom <= box(page, "#timeline")[1]
    assert overlapping([(name, box(page, name)) for name in ("#toolbar", "#card-panel")]) == []
    assert page.evaluate(NO_SCROLL) == [0, 0]
    page.get_by_role("button", name="Close the card").tap()
    expect(card).to_be_hidden()


def test_the_card_leaves_the_map_what_it_does_not_cover(page: Page) -> None:
    open_at(page, "?layers=battlegroups")
    click_symbol(page, "battlegroup-bulgaria")
    frame = free_frame(page)
    seen = symbols(page)
    assert len(seen) == 8
    assert all(within(of, frame) for of in seen.values())
