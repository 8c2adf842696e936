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
FOUND_ONLY = {"resultTypes": ["violations"]}  # what passes is told at length, else


@dataclass(frozen=True)
class View:
    """An address and a window; keys that are pressed, what is clicked; what is then seen; the part
    that differs from a view which is looked at whole."""

    query: str = ""
    expects: str = "#map .mark"
    size: tuple[int, int] = (DESK["width"], DESK["height"])
    keys: str = ""
    click: str = ""
    also_dark: bool = False
    within: str = ""


CARD = "#card-body h2"
TABLE = "#table-rows tr"
CURVES = "#drawer-curves .plot"
EVENTS = "#drawer-events [data-listed]"
FORCES = "#drawer-forces .force"
CHANGES = "#changes-body [data-change-of]"
COMPARED = "#compare-preset"
VIEWS = {
    "light": View("?theme=light", "html[data-theme=light]"),
    "dark, all layers": View(
        f"?theme=dark&rings=on&layers={ALL_LAYERS}", "html[data-theme=dark] [data-ring-of]"
    ),
    "plain": View("?symbols=plain&date=2026-06-01"),
    "no layer": View("?layers=", "#layers-panel [role=switch][aria-checked=false]"),
    "card": View("?record=battlegroup-lithuania", CARD, also_dark=True, within="#card-panel"),
    "card of what is not in force": View(
        "?date=2014-06-01&record=battlegroup-lithuania",
        "#card-body .not-in-force",
        within="#card-panel",
    ),
    "event card": View("?record=event-vilnius-2023", CARD, within="#card-panel"),
    "a list of a layer": View(
        "?layers=battlegroups",
        "#layer-list-battlegroups .chip",
        click="#layer-list-battlegroups summary",
        within="#layers-panel",
    ),
    "keys": View("", "#keys-help li", keys="?", also_dark=True, within="#keys-help"),
    "menu of images": View("", "#image-menu[open] button", keys="e", within="#toolbar"),
    "composer": View("", "#composer-preview", keys="i", also_dark=True, within="#composer"),
    "composer, phone": View("", "#composer-preview", PHONE, keys="i", within="#composer"),
    "film or deck": View("", "#film-dialog[open]", keys="f", also_dark=True, within="#film-dialog"),
    "film or deck, phone": View("", "#film-dialog[open]", PHONE, keys="f", within="#film-dialog"),
    "a message": View("?moon=full", "#message", within="#message"),
    "phone": View(size=PHONE),
    "phone, layers": View(
        "",
        "#layers-panel .switch",
        PHONE,
        click="#layers-button",
        also_dark=True,
        within="#layers-panel",
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
        within="#drawer",
    ),
    "table, phone": View("?panel=table&layers=battlegroups", TABLE, PHONE, within="#drawer"),
    "curves, phone": View("?panel=curves", CURVES, PHONE, within="#drawer"),
    "difference, phone": View(
        "?compare=2022-02-23",
        CHANGES,
        PHONE,
        click="#changes-list summary",
        within="#changes-panel",
    ),
    "filter, phone": View(
        "?nations=DEU", "#filter-panel .tick", PHONE, keys="w", within="#layers-panel"
    ),
    "card over a comparison": View(
        "?compare=2022-02-23&record=battlegroup-lithuania", CARD, within="#card-panel"
    ),
    "comparison at 200 %": View("?compare=2022-02-23", COMPARED, ZOOMED, within="#changes-panel"),
    "curves at 200 %": View("?panel=curves", CURVES, ZOOMED, within="#drawer"),
    "curves": View("?panel=curves", CURVES, also_dark=True),
    "events": View("?panel=events", EVENTS, also_dark=True, within="#drawer"),
    "events, phone": View("?panel=events", EVENTS, PHONE, within="#drawer"),
    "force model": View(
        "?panel=forces&date=2024-08-01&compare=2023-07-11",
        "#drawer-forces .statements a",
        click="[data-force=high-readiness-forces] .force-name",
        also_dark=True,
        within="#drawer",
    ),
    "force model, phone": View("?panel=forces", FORCES, PHONE, within="#drawer"),
    "difference": View("?compare=2022-02-23", CHANGES, also_dark=True),
    "side by side": View("?compare=2022-02-23&mode=side", "#map-compare .mark"),
    "filter": View(
        "?nations=DEU", "#filter-panel .tick", keys="w", also_dark=True, within="#layers-panel"
    ),
    "find": View("", "#find-field:focus", keys="/", within="#layers-panel"),
    "briefing": View(
        "?briefing=vilnius-2023&step=4", "#drawer-briefing li", also_dark=True, within="#drawer"
    ),
    "briefing, phone": View(
        "?briefing=vilnius-2023&step=4", "#drawer-briefing li", PHONE, within="#drawer"
    ),
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


def expect_nothing(page: Page, within: str, options: dict[str, Any] | None = None) -> None:
    """By every rule that axe has, best practices too, where no others are named."""
    found = Axe().run(page, context=within or None, options=(options or {}) | FOUND_ONLY)
    assert not found.violations_count, found.generate_report()


@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing(page: Page, name: str) -> None:
    view = VIEWS[name]
    open_view(page, view)
    expect_nothing(page, view.within)
    if view.also_dark:
        page.evaluate(DARK)
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        expect_nothing(page, view.within, CONTRAST)
