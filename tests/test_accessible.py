"""Nobody is shut out: axe-core finds nothing in any view of the page."""

from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.conftest import DESK, NewPage, open_at
from tests.onscreen import ALL_LAYERS

pytestmark = pytest.mark.browser

PHONE = (390, 844)
ZOOMED = (683, 384)  # 1366 x 768 at 200 %


@dataclass(frozen=True)
class View:
    """An address and a window; then keys that are pressed, and what is clicked."""

    query: str = ""
    size: tuple[int, int] = (DESK["width"], DESK["height"])
    keys: str = ""
    click: str = ""


VIEWS = {
    "light": View("?theme=light"),
    "dark, all layers": View(f"?theme=dark&rings=on&layers={ALL_LAYERS}"),
    "plain": View("?symbols=plain&date=2026-06-01"),
    "no layer": View("?layers="),
    "card": View("?record=battlegroup-lithuania"),
    "card, dark": View("?record=battlegroup-lithuania&theme=dark"),
    "card of what is not in force": View("?date=2014-06-01&record=battlegroup-lithuania"),
    "event card": View("?record=event-vilnius-2023"),
    "a list of a layer": View(click="#layer-list-battlegroups summary"),
    "keys": View(keys="?"),
    "keys, dark": View("?theme=dark", keys="?"),
    "menu of images": View(keys="e"),
    "a message": View("?moon=full"),
    "phone": View(size=PHONE),
    "phone, layers": View("?theme=dark", size=PHONE, click="#layers-button"),
    "table": View("?panel=table&record=battlegroup-lithuania", click=".table-sources button"),
    "table, dark": View("?panel=table&theme=dark"),
    "table of the history": View("?panel=table", click="#table-scope button:last-child"),
    "table, phone": View("?panel=table", size=PHONE),
    "curves, phone": View("?panel=curves", size=PHONE),
    "difference, phone": View("?compare=2022-02-23", size=PHONE, click="#changes-list summary"),
    "filter, phone": View("?nations=DEU", size=PHONE, keys="w"),
    "card over a comparison": View("?compare=2022-02-23&record=battlegroup-lithuania"),
    "comparison at 200 %": View("?compare=2022-02-23", size=ZOOMED),
    "curves at 200 %": View("?panel=curves", size=ZOOMED),
    "curves": View("?panel=curves"),
    "briefing": View("?briefing=vilnius-2023&step=4"),
    "briefing, dark": View("?briefing=vilnius-2023&step=4&theme=dark"),
    "briefing, phone": View("?briefing=vilnius-2023&step=4", size=PHONE),
    "on stage": View("?briefing=vilnius-2023&step=7&stage=on"),
    "on stage, dark": View("?briefing=vilnius-2023&step=7&stage=on&theme=dark"),
    "presenter": View("?briefing=vilnius-2023&step=7&stage=presenter"),
    "curves, dark": View("?panel=curves&theme=dark"),
    "difference": View("?compare=2022-02-23"),
    "difference, dark": View("?compare=2022-02-23&theme=dark"),
    "side by side": View("?compare=2022-02-23&mode=side"),
    "filter": View(keys="w"),
    "filter, dark": View("?theme=dark&nations=DEU", keys="w"),
    "find": View(keys="/"),
    "at 200 %": View("?record=battlegroup-lithuania", size=ZOOMED),
}


def open_view(desk: Page, new_page: NewPage, view: View) -> Page:
    """In the kept page where it is of a desk's size: that is faster."""
    page = open_at(desk if view.size == View.size else new_page(*view.size), view.query)
    for key in view.keys:
        page.keyboard.press(key)
    if view.click:
        page.locator(view.click).first.click()
    return page


@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing(page: Page, new_page: NewPage, name: str) -> None:
    found = Axe().run(
        open_view(page, new_page, VIEWS[name])
    )  # every rule that axe has, best practices too
    assert not found.violations_count, found.generate_report()
