"""What Python and the browser share: the date rule, reading dates, names, the ids of the page."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app import app
from layers import LAYERS
from tests.conftest import ASSETS, open_at
from tests.onscreen import ALL_LAYERS
from ui.drawer import PANELS as DRAWER_PANELS

pytestmark = pytest.mark.browser

CASES = json.loads((Path(__file__).parent / "cases" / "in_force.json").read_text(encoding="utf-8"))
LAYER_KEYS = [layer.key for layer in LAYERS]
INSERTED = {
    f"layer-{part}-": LAYER_KEYS for part in ("switch", "count", "sum", "mark", "list", "chips")
}
INSERTED |= {"drawer-": [key for key, *_ in DRAWER_PANELS]}
LATE = {"loading", "trouble"}  # gone once the page is open; there once something has failed
NOT_HERE = {"?", "a", "j"}  # on stage other keys hold, and a step that is added is kept
ELSEWHERE = {"help:keys", "stage:", "film:"}  # what they open lies over all others
READ = {
    "2023-07-11": "2023-07-11",
    " 2023-7-1 ": "2023-07-01",
    "11 July 2023": "2023-07-11",
    "11 jul 2023": "2023-07-11",
    "July 11, 2023": "2023-07-11",
    "11.7.2023": "2023-07-11",
    "11. 7. 2023": "2023-07-11",
    "July 2023": "2023-07-01",
    "2023-07": "2023-07-01",
    "2023": "2023-01-01",
    "29 February 2024": "2024-02-29",
    "29 February 2023": None,
    "31.6.2023": None,
    "2023-13-01": None,
    "11 Foo 2023": None,
    "0000-00-00": None,
    "tomorrow": None,
    "": None,
}
PRESSED = ("ArrowRight", "Shift+ArrowLeft", "Home", "End", "Tab", "Enter", "Escape")
MONTHS_ON = {
    ("2024-01-31", 1): "2024-02-29",
    ("2023-01-31", 1): "2023-02-28",
    ("2024-02-29", 12): "2025-02-28",
    ("2024-03-31", -1): "2024-02-29",
    ("2023-12-15", 1): "2024-01-15",
    ("2024-01-15", -1): "2023-12-15",
}
Bare = Callable[..., Page]


def test_the_browser_has_the_same_date_rule(bare_page: Bare) -> None:
    page = bare_page("timeline")
    held = page.evaluate(
        "cases => cases.map(c => flank.timeline.inForce(c.start, c.end, c.as_of))", CASES
    )
    named = {case["name"]: case["in_force"] for case in CASES}
    assert dict(zip(named, held, strict=True)) == named


def test_days_are_read_as_people_write_them_and_months_added_as_they_count(bare_page: Bare) -> None:
    page = bare_page("dates")
    days = page.evaluate("texts => texts.map(flank.dates.read)", list(READ))
    assert dict(zip(READ, days, strict=True)) == READ
    asked = [list(pair) for pair in MONTHS_ON]
    days = page.evaluate("pairs => pairs.map(pair => flank.dates.addMonths(...pair))", asked)
    assert dict(zip(MONTHS_ON, days, strict=True)) == MONTHS_ON


def test_what_python_wires_exists_in_the_browser_and_takes_its_inputs(page: Page) -> None:
    open_at(page)
    told = app.server.test_client().get("/_dash-dependencies").get_json()
    wired = [call for call in told if call["clientside_function"]]
    assert wired
    assert any(call["background"] for call in told)
    for call in wired:
        where = call["clientside_function"]
        path = f"window.dash_clientside[{where['namespace']!r}]?.[{where['function_name']!r}]"
        heard = len(call["inputs"]) + len(call["state"])
        takes = page.evaluate(f"{path}?.length ?? null")
        assert (where, takes) in [(where, 0), (where, heard)]  # 0: it asks for none, or for any


def test_every_id_that_the_scripts_look_up_is_on_the_page(page: Page) -> None:
    open_at(page)
    found = set(page.evaluate("[...document.querySelectorAll('[id]')].map(node => node.id)"))
    wanted = ids_in_scripts() - LATE
    assert len(wanted) > 15
    assert wanted - found == set()


def ids_in_scripts() -> set[str]:
    looked_up = r"""(?:byId|getElementById|turn)\((["`])([^"`]+)\1"""
    ids: set[str] = set()
    for script in ASSETS.rglob("*.js"):
        if "vendor" in script.parts:
            continue
        for _, name in re.findall(looked_up, script.read_text(encoding="utf-8")):
            stem, inserted, _ = name.partition("${")
            ids |= {stem + key for key in INSERTED[stem]} if inserted else {name}
    return ids


def test_every_button_and_key_works_without_a_fault(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&record=battlegroup-latvia")
    page.keyboard.press("?")
    help_box = page.get_by_role("dialog", name="Keys")
    expect(help_box).to_be_visible()
    named = set(help_box.locator("kbd").all_inner_texts())
    assert {"Home", "End", *"01234srltew/\\?"} <= named
    page.keyboard.press("Escape")
    expect(help_box).to_be_hidden()
    for key in (*PRESSED, *sorted(name for name in named - NOT_HERE if len(name) == 1)):
        page.keyboard.press(key)
        if key in ("/", "f", "i"):  # a field, in which keys only write; what lies over the rest
            page.keyboard.press("Escape")
    for summary in page.locator("details.layer-list summary").all():
        summary.click()
    assert page.locator(".open-list .chip:visible").count() > 0
    for button in page.locator("button[data-do]").all():
        does = str(button.get_attribute("data-do"))
        if button.is_visible() and does not in ELSEWHERE:
            button.click()
    expect(page.locator("#trouble")).to_have_count(0)
