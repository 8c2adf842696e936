"""Nobody is shut out: axe-core finds nothing in any view of the page."""

from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.conftest import DESK, open_at, sized
from tests.onscreen import ALL_LAYERS

pytestmark = pytest.mark.browser

PHONE = (390, 844)
ZOOMED = (683, 384)  # 1366 x 768 at 200 %
DARK = "() => flank.state.set({ theme: 'dark' })"
CONTRAST = {"runOnly": ["color-contrast"]}  # all that another theme changes


@dataclass(frozen=True)
class View:
    """An address and a window; keys that are pressed, what is clicked; what is then seen."""

    query: str = ""
    expects: str = "#map .mark"
    size: tuple[int, int] = (DESK["width"], DESK["height"])
    keys: str = ""
    click: str = ""
    also_dark: bool = False


CARD = "#card-body h2"
TABLE = "#table-rows tr"
CURVES = "#drawer-curves .plot"
CHANGES = "#changes-body [data-change-of]"
COMPARED = "#compare-preset"
VIEWS = {
    "light": View("?theme=light", "html[data-theme=light]"),
    "dark, all layers": View(
        f"?theme=dark&rings=on&layers={ALL_LAYERS}", "html[data-theme=dark] [data-ring-of]"
    ),
    "plain": View("?symbols=plain&date=2026-06-01"),
    "no layer": View("?layers=", "#layers-panel [role=switch][aria-checked=false]"),
    "card": View("?record=battlegroup-lithuania", CARD, also_dark=True),
    "card of what is not in force": View(
        "?date=2014-06-01&record=battlegroup-lithuania", "#card-body .not-in-force"
    ),
    "event card": View("?record=event-vilnius-2023", CARD),
    "a list of a layer": View(
        "?layers=battlegroups",
        "#layer-list-battlegroups .chip",
        click="#layer-list-battlegroups summary",
    ),
    "keys": View("", "#keys-help li", keys="?", also_dark=True),
    "menu of images": View("", "#image-menu[open] button", keys="e"),
    "composer": View("", "#composer-preview", keys="i", also_dark=True),
    "composer, phone": View("", "#composer-preview", PHONE, keys="i"),
    "film or deck": View("", "#film-dialog[open]", keys="f", also_dark=True),
    "film or deck, phone": View("", "#film-dialog[open]", PHONE, keys="f"),
    "a message": View("?moon=full", "#message"),
    "phone": View(size=PHONE),
    "phone, layers": View(
        "", "#layers-panel .switch", PHONE, click="#layers-button", also_dark=True
    ),
    "table": View(
        "?panel=table&record=battlegroup-lithuania&layers=battlegroups",
        "#table-rows .table-sources a",
        click=".table-sources button",
        also_dark=True,
    ),
    "table of the history": View(
        "?panel=table&layers=battlegroups&nations=BGR&roles=host",
        "#table-scope [aria-pressed=true]:last-child",
        click="#table-scope button:last-child",
    ),
    "table, phone": View("?panel=table&layers=battlegroups", TABLE, PHONE),
    "curves, phone": View("?panel=curves", CURVES, PHONE),
    "difference, phone": View("?compare=2022-02-23", CHANGES, PHONE, click="#changes-list summary"),
    "filter, phone": View("?nations=DEU", "#filter-panel .tick", PHONE, keys="w"),
    "card over a comparison": View("?compare=2022-02-23&record=battlegroup-lithuania", CARD),
    "comparison at 200 %": View("?compare=2022-02-23", COMPARED, ZOOMED),
    "curves at 200 %": View("?panel=curves", CURVES, ZOOMED),
    "curves": View("?panel=curves", CURVES, also_dark=True),
    "difference": View("?compare=2022-02-23", CHANGES, also_dark=True),
    "side by side": View("?compare=2022-02-23&mode=side", "#map-compare .mark"),
    "filter": View("?nations=DEU", "#filter-panel .tick", keys="w", also_dark=True),
    "find": View("", "#find-field:focus", keys="/"),
    "briefing": View("?briefing=vilnius-2023&step=4", "#drawer-briefing li", also_dark=True),
    "briefing, phone": View("?briefing=vilnius-2023&step=4", "#drawer-briefing li", PHONE),
    "on stage": View(
        "?briefing=vilnius-2023&step=7&stage=on", "#stage-head:not([hidden])", also_dark=True
    ),
    "presenter": View("?briefing=vilnius-2023&step=7&stage=presenter", "#presenter:not([hidden])"),
    "at 200 %": View("?record=battlegroup-lithuania", CARD, ZOOMED),
}


def open_view(page: Page, view: View) -> Page:
    open_at(sized(page, view.size), view.query)
    for key in view.keys:
        page.keyboard.press(key)
    if view.click:
        page.locator(view.click).first.click()
    expect(page.locator(view.expects).first).to_be_visible()
    return page


def expect_nothing(page: Page, options: dict[str, Any] | None = None) -> None:
    """By every rule that axe has, best practices too, where no others are named."""
    found = Axe().run(page, options=options)
    assert not found.violations_count, found.generate_report()


@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing(page: Page, name: str) -> None:
    open_view(page, VIEWS[name])
    expect_nothing(page)
    if VIEWS[name].also_dark:
        page.evaluate(DARK)
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        expect_nothing(page, CONTRAST)
