"""Each key says what it did, politely, and so does the button that does the same."""

import re

import pytest
from playwright.sync_api import Page, expect

from layers import LAYERS
from tests.conftest import open_at
from ui.views import VIEWS

pytestmark = pytest.mark.browser

FIRST_LAYER = min(LAYERS, key=lambda layer: layer.panel_order).title
TOLD = [
    ("s", "Plain symbols"),
    ("s", "APP-6 symbols"),
    ("r", "Range rings on"),
    ("l", "Labels off"),
    ("t", "Dark"),
    ("o", "In a loop"),
    ("o", "Once, to the end"),
    ("v", "Backwards"),
    ("v", "Forwards"),
    ("Shift+Digit1", f"{FIRST_LAYER} off"),
    ("Shift+Digit1", f"{FIRST_LAYER} on"),
    *((view.shortcut, view.title) for view in reversed(VIEWS)),
    ("(", "Range from 11 July 2023 to {last}"),
    ("z", "The whole timeline"),
    (")", "Range from 1 January 2014 to 11 July 2023"),
    ("n", "No later change in the range to 11 July 2023."),
    ("]", "No later event in the range to 11 July 2023."),
    ("z", "The whole timeline"),
]


def test_each_key_says_what_it_did(page: Page) -> None:
    open_at(page, "?theme=light")
    heard_out(page)
    last = page.evaluate("flank.dates.inWords(flank.page.told().content.window.end)")
    for key, words in TOLD:
        page.keyboard.press(key)
        expect(page.locator("#spoken"), f"after {key}").to_have_text(words.format(last=last))


def heard_out(page: Page) -> None:
    """The day has been told, with which a page opens."""
    expect(page.locator("#spoken")).not_to_be_empty()


def test_a_button_says_the_same_as_its_key(page: Page) -> None:
    open_at(page)
    heard_out(page)
    page.get_by_role("switch", name="Labels").click()
    expect(page.locator("#spoken")).to_have_text("Labels off")
    page.get_by_role("button", name="summit", exact=True).click()
    expect(page.locator("#spoken")).to_have_text("Events of kind summit hidden")


def test_at_both_ends_no_event_follows(page: Page) -> None:
    open_at(page)
    for key, end, words in (("]", "End", "No later event."), ("[", "Home", "No earlier event.")):
        page.keyboard.press(end)
        page.keyboard.press(key)
        expect(page.locator("#spoken")).to_have_text(words)


def test_playing_says_that_it_began_and_nothing_more(page: Page) -> None:
    open_at(page)
    page.evaluate("localStorage.clear()")  # a speed chosen before is kept
    open_at(page, "?date=2014-02-01")
    page.keyboard.press("Space")
    expect(page.locator("#spoken")).to_have_text("Playing, a quarter a second")
    page.keyboard.press("l")
    page.wait_for_function("flank.state.get().asOf > '2014-05-01'")
    expect(page.locator("#spoken")).to_have_text("Playing, a quarter a second")
    page.keyboard.press("Space")
    expect(page.locator("#spoken")).to_contain_text("2014.")


def test_no_speaker_takes_anothers_place(page: Page) -> None:
    open_at(page, "?date=2023-07-11&compare=2022-06-28&layers=battlegroups")
    said = page.locator("#spoken")
    page.evaluate("flank.state.set({ nations: ['DEU'], labelsOn: false })")
    expect(said).to_have_text(
        re.compile(
            r"^Labels off\. 11 July 2023\. .*Filtered: .*\. From 28 June 2022 to 11 July 2023: "
        )
    )
    page.evaluate("flank.bounds.reaching({ asOf: '2016-07-08' })")
    page.evaluate("flank.state.set({ from: '2023-01-01' }), flank.page.visit('2016-07-08')")
    page.evaluate("flank.exporter.save('svg-640x360')")
    expect(page.locator("#message")).to_contain_text("8 July 2016 lies outside the range")
