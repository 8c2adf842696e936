"""The drawer's upper edge: dragged, moved by key, kept for the next visit."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, open_at
from tests.onscreen import box, middle

pytestmark = pytest.mark.browser

LEAST_PX = 160


def height(page: Page) -> float:
    _, top, _, bottom = box(page, "#drawer")
    return bottom - top


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=str)
def test_the_edge_is_dragged_and_kept(new_page: NewPage, size: tuple[int, int]) -> None:
    page = open_at(new_page(*size), "?panel=curves")
    assert height(page) == pytest.approx(min(0.38 * size[1], 420), abs=1)
    try:
        x, y = middle(box(page, ".drawer-handle"))
        before = height(page)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y + 60, steps=3)
        page.mouse.up()
        assert height(page) == pytest.approx(before - 60, abs=1)
        if size[0] > 760:  # where the drawer takes room from the map, the map fits what is left
            frame = page.evaluate("flank.stage.frames()[0]")
            assert frame["bottom"] == pytest.approx(box(page, "#drawer")[1] - 8, abs=1)
        open_at(page, "?panel=table")
        assert height(page) == pytest.approx(before - 60, abs=1)
    finally:
        page.evaluate("localStorage.clear()")


def test_the_edge_is_moved_by_key_within_its_bounds(new_page: NewPage) -> None:
    page = open_at(new_page(), "?panel=curves")
    try:
        edge = page.get_by_role("separator", name="Height of the drawer")
        edge.focus()
        before, day = height(page), page.locator("#date-words").inner_text()
        for key, change in (("ArrowUp", 20), ("Shift+ArrowUp", 80), ("ArrowDown", -20)):
            was = height(page)
            page.keyboard.press(key)
            assert height(page) == pytest.approx(was + change, abs=1)
            assert edge.get_attribute("aria-valuenow") == str(round(height(page)))
        page.keyboard.press("Home")
        assert height(page) == LEAST_PX
        page.keyboard.press("ArrowDown")
        assert height(page) == LEAST_PX < before
        page.keyboard.press("End")
        assert before < height(page) < 0.7 * 768
        assert box(page, "#drawer")[1] - box(page, "#toolbar")[3] > 100  # some of the map is left
        assert edge.get_attribute("aria-valuemax") == str(round(height(page)))
        assert page.locator("#date-words").inner_text() == day
        expect(edge).to_be_focused()
    finally:
        page.evaluate("localStorage.clear()")
