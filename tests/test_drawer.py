"""The drawer's tabs: every panel is reached by them, by pointer, key and address."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import open_at, sized
from tests.onscreen import box
from ui.drawer import PANELS

pytestmark = pytest.mark.browser

TITLES = [panel.title for panel in PANELS]
SELECTED = "#drawer-tabs [aria-selected=true]"
# what of each tab does not lie within the row, once it is scrolled to
CUT_OFF = """tabs => tabs.filter(tab => {
  tab.scrollIntoView({ inline: "nearest", block: "nearest" });
  const [row, own] = [tab.parentElement.getBoundingClientRect(), tab.getBoundingClientRect()];
  return own.left < row.left - 1 || own.right > row.right + 1 || own.height < 24;
}).map(tab => tab.textContent)"""


def open_panel(page: Page) -> list[Any]:
    return [
        page.locator(SELECTED).all_inner_texts(),
        page.locator("#drawer > [role=tabpanel]:visible").evaluate_all("all => all.map(p => p.id)"),
    ]


def test_each_panel_has_a_tab_a_key_and_an_address(page: Page) -> None:
    for panel in (PANELS[0], PANELS[-1]):
        open_at(page, f"?panel={panel.key}")
        assert open_panel(page) == [[panel.title], [f"drawer-{panel.key}"]]
    assert page.get_by_role("tablist").get_by_role("tab").all_inner_texts() == TITLES
    for panel in PANELS:
        tab = page.get_by_role("tab", name=f"{panel.title} (key {panel.shortcut})")
        tab.click()
        expect(tab).to_be_focused()
        assert open_panel(page) == [[panel.title], [f"drawer-{panel.key}"]]
        page.wait_for_url(f"**panel={panel.key}*")
        page.keyboard.press(panel.shortcut)
        expect(page.locator("#drawer")).to_be_hidden()
        page.keyboard.press(panel.shortcut)
        assert open_panel(page) == [[panel.title], [f"drawer-{panel.key}"]]
        expect(page.locator(f"#drawer-{panel.key}")).to_be_focused()


def test_the_tabs_are_one_stop_and_arrows_go_along_them(page: Page) -> None:
    open_at(page, "?panel=briefing")
    day = page.locator("#date-words").inner_text()
    assert page.locator("#drawer-tabs [tabindex='0']").all_inner_texts() == ["Briefing"]
    page.get_by_role("tab", name="Briefing").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name=TITLES[3])).to_be_focused()
    assert open_panel(page)[0] == ["Briefing"]
    page.keyboard.press("Enter")
    assert open_panel(page)[0] == [TITLES[3]]
    page.keyboard.press("Home")
    expect(page.get_by_role("tab", name="Curves")).to_be_focused()
    assert page.locator("#date-words").inner_text() == day
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()


def test_the_toolbar_keeps_its_three_buttons_in_step_with_the_tabs(page: Page) -> None:
    open_at(page, "?panel=events")
    buttons = page.locator("#toolbar [data-do^='drawer:']")
    expanded = "all => all.map(one => one.getAttribute('aria-expanded'))"
    assert buttons.evaluate_all(expanded) == ["false"] * 3
    page.get_by_role("tab", name="Table").click()
    assert buttons.evaluate_all(expanded) == ["false", "true", "false"]


@pytest.mark.parametrize("size", [(1366, 768), (390, 844), (640, 360)], ids=str)
def test_the_row_is_low_and_every_tab_in_reach(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size), "?panel=curves")
    _, top, right, bottom = box(page, "#drawer-tabs")
    assert bottom - top <= (36 if size[0] == 390 else 30)
    assert page.locator("#drawer-tabs [role=tab]").evaluate_all(CUT_OFF) == []
    assert right <= box(page, "#drawer > .close")[0]
    page.locator("#drawer > .close").click()
    expect(page.locator("#drawer")).to_be_hidden()
