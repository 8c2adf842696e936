"""What the filter's note and a screen reader are told where little or nothing is shown."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import open_at
from tests.sieve import Sieve, spans_on

pytestmark = pytest.mark.browser


def test_what_is_of_layers_that_are_off_is_told_as_the_panel_tells_it(page: Page) -> None:
    open_at(page, "?layers=battlegroups&nations=AUT")
    page.keyboard.press("ArrowRight")
    words = "What passes on this day is of layers that are off."
    expect(page.locator("#filter-note")).to_contain_text(words)
    expect(page.locator("#spoken")).to_contain_text(words)


def test_of_layers_that_are_off_nothing_is_said_to_be_hidden(page: Page) -> None:
    open_at(page, "?nations=DEU&layers=brigades")
    candidates = [s for s in spans_on("2023-07-11") if s.contributors is None]
    hidden = [s for s in candidates if not Sieve("DEU").passes(s)]
    untold = sum(span.layer == "brigades" for span in hidden)
    assert 0 < untold < len(hidden)
    expect(page.locator("#filter-note")).to_have_text(
        f"Of {untold} that are hidden no source says who takes part."
    )


def test_what_a_nation_does_asks_for_a_nation(page: Page) -> None:
    open_at(page)
    page.keyboard.press("w")
    page.get_by_role("checkbox", name="leads").check()
    note = page.locator("#filter-note")
    expect(note).to_have_text("Choose a nation: what it does says nothing without one.")
    expect(page.locator("#spoken")).to_contain_text("Choose a nation")
    page.get_by_role("checkbox", name="Germany").check()
    expect(note).not_to_contain_text("Choose a nation")
