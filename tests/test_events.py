"""Events on the timeline: filtered by kind, and one stop for the Tab key among their marks."""

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import EVENTS, window
from tests.conftest import NewPage, open_at
from tests.onscreen import expect_date
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())
EVENTS = [record for record in committed().records if record.layer in EVENTS]
KINDS = {record.kind for record in EVENTS}


def days(*kinds: str) -> list[str]:
    found = (record.states[0].start for record in EVENTS if record.kind in kinds)
    return sorted(day for day in found if FRAME.start <= day <= FRAME.end)


def marks(page: Page) -> int:
    return page.locator(".strip .event:visible").count()


def test_kinds_are_hidden_by_their_buttons_and_the_address_says_so(page: Page) -> None:
    open_at(page)
    assert marks(page) == len(days(*KINDS))
    key = page.locator("#events-key")
    assert {text.lower() for text in key.locator("button").all_inner_texts()} == KINDS
    for kind in sorted(KINDS - {"war", "summit"}):
        button = key.get_by_role("button", name=kind)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
    assert marks(page) == len(days("war", "summit"))
    page.wait_for_url(lambda url: "events=war,summit" in url or "events=summit,war" in url)
    open_at(page, "?events=")
    assert marks(page) == 0
    key.get_by_role("button", name="accession").click()
    assert marks(page) == len(days("accession"))


def test_the_brackets_go_through_the_kinds_shown(page: Page) -> None:
    open_at(page, f"?events=accession&date={FRAME.start}")
    wanted = days("accession")
    for key, visited in (("]", wanted), ("[", wanted[-2::-1])):
        for day in visited:
            page.keyboard.press(key)
            expect_date(page, in_words(day))
    assert len(wanted) > 2


def test_marks_are_one_stop_for_tab_and_arrows_go_through_them(page: Page) -> None:
    open_at(page, "?events=summit&date=2023-01-01")
    stops = page.locator(".strip .event[tabindex='0']")
    expect(stops).to_have_count(1)
    page.locator("#play-reverse").focus()
    page.keyboard.press("Tab")
    expect(stops).to_be_focused()
    tip, summits = page.locator("#tip"), days("summit")
    for key, day in (
        ("ArrowRight", summits[1]),
        ("End", summits[-1]),
        ("ArrowRight", summits[-1]),
        ("ArrowLeft", summits[-2]),
        ("Home", summits[0]),
    ):
        page.keyboard.press(key)
        expect(tip).to_contain_text(in_words(day))
        expect(stops).to_have_count(1)
        expect(stops).to_be_focused()
    expect_date(page, "1 January 2023")
    page.keyboard.press("Enter")
    expect_date(page, in_words(summits[0]))
    expect(page.locator("#card-body h2")).to_be_focused()


def test_a_stop_that_is_hidden_passes_to_another(page: Page) -> None:
    open_at(page)
    page.locator(".strip .event.summit").first.focus()
    page.locator("#events-key").get_by_role("button", name="summit").click()
    expect(page.locator(".strip .event[tabindex='0']:visible")).to_have_count(1)


def test_where_marks_are_hidden_each_event_is_gone_to_and_said(new_page: NewPage) -> None:
    page = open_at(new_page(844, 390), "?date=2022-02-23")
    assert marks(page) == 0
    events = page.evaluate("flank.page.told().content.events")
    told = sorted((day, n) for n, day in enumerate(events["date"]) if day > "2022-02-23")[:3]
    assert told[0][0] == told[1][0]
    for day, n in told:
        page.keyboard.press("]")
        expect(page.locator("#date-field")).to_have_value(day)
        words = f"{events['name'][n]}, {events['when'][n]}"
        expect(page.locator("#spoken")).to_contain_text(words)
