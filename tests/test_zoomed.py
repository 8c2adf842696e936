"""At 200 % and 400 % nothing is cut off and all is in reach, by scrolling one way only."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import open_at, sized
from tests.onscreen import box, overlapping
from tests.test_screens import CUT_OFF

pytestmark = pytest.mark.browser

# 1366 x 768, 1280 x 720 and 1920 x 1080 at 200 %; 1280 x 1024 at 400 %
SIZES = ((683, 384), (640, 360), (960, 540), (320, 256))
SIDEWAYS = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}"""
TEXTS = "#card-panel, #layers-panel, #keys-help, .table-tools, #timeline"
OUT_OF_REACH = """nodes => nodes.filter((node) => {
  node.scrollIntoView({ block: "nearest", inline: "nearest" });
  const { left, top, right, bottom } = node.getBoundingClientRect();
  return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
}).map((node) => node.outerHTML.slice(0, 160))"""


def in_reach(page: Page, selector: str) -> None:
    assert page.locator(f"{selector} >> visible=true").evaluate_all(OUT_OF_REACH) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_cut_off(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size), "?date=2023-07-11")
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.locator(TEXTS).evaluate_all(CUT_OFF) == []
    parts = ("#toolbar .views", "#toolbar .ways", "#toolbar .tools", "#timeline")
    assert overlapping([(name, box(page, name)) for name in parts]) == []
    in_reach(page, "#toolbar button, #timeline button, #timeline-day, #date-field")
    page.locator("#layers-button").click()
    in_reach(page, "#layers-panel .switch, #layers-panel summary, .legend li, .fine-print")
    assert page.evaluate(SIDEWAYS) <= 0
    page.keyboard.press("Escape")
    page.evaluate("() => flank.state.set({ selected: 'battlegroup-lithuania' })")
    card_keys_and_table_are_whole(page)


def card_keys_and_table_are_whole(page: Page) -> None:
    in_reach(page, "#card-panel button, #card-panel a, #card-panel dd")
    assert page.locator(TEXTS).evaluate_all(CUT_OFF) == []
    page.get_by_role("button", name="Close the card").click()
    page.keyboard.press("?")
    in_reach(page, "#keys-help li, #keys-help button")
    assert page.locator(TEXTS).evaluate_all(CUT_OFF) == []
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    in_reach(page, ".table-tools button, #drawer > .close, #table-search")
    expect(page.locator("#table-rows tr").first).to_be_visible()
    room, head = box(page, "#table-scroll"), box(page, "#table-head")
    assert room[3] - head[3] > 60
    assert page.evaluate(SIDEWAYS) <= 0
