"""The viewer scrubs the timeline: what the date shows, how it is set, what it says of itself."""

import datetime as dt
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import all_spans, window
from tests.conftest import open_at, shown, shown_in
from tests.onscreen import (
    ALL_LAYERS,
    KEYS,
    expect_date,
    on_map,
    show_day,
    spans_on,
    stands_on_map,
)
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())
BATTLEGROUPS_ON = {
    "2014-01-01": 0,
    "2016-01-01": 0,
    "2021-06-30": 4,
    "2022-04-30": 8,
    "2023-07-11": 8,
    "2030-12-31": 9,
}


def days_at_edges(count: int) -> list[str]:
    """Days on which something starts or ends, each with the day before it."""
    edges = {day for span in all_spans(committed()) for day in (span.start, span.end) if day}
    inner = sorted(day for day in edges if FRAME.start < day <= FRAME.end)
    chosen = inner[:: len(inner) // count]
    eves = [(dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat() for day in chosen]
    return [*chosen, *eves]


def counted(as_of: str) -> dict[str, str]:
    """What each layer's count has to say: on the map, and listed beside it."""
    spans = spans_on(as_of)
    here = Counter(span.layer for span in spans if stands_on_map(span))
    beside = Counter(span.layer for span in spans if not stands_on_map(span))
    return {key: f"{here[key]} + {beside[key]}" if beside[key] else f"{here[key]}" for key in KEYS}


def counts_of(page: Page) -> dict[str, str]:
    read = "keys => keys.map(key => document.getElementById(`layer-count-${key}`).innerText)"
    return dict(zip(KEYS, page.evaluate(read, KEYS), strict=True))


def test_it_opens_on_the_vilnius_summit_with_eight_battlegroups(page: Page) -> None:
    open_at(page)
    expect_date(page, "11 July 2023")
    assert len(shown_in(page, "battlegroups")) == 8
    assert page.locator("#layer-count-battlegroups").inner_text() == "8"
    known = f"known to {in_words(FRAME.known_to[:7])}"  # from the records, not typed in
    assert known == "known to June 2026"
    expect(page.locator("#date-words > small")).to_have_text(known)


def test_map_and_counts_are_what_the_records_say_on_days_all_over_the_window(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    days = [*BATTLEGROUPS_ON, *days_at_edges(10)]
    assert len(days) >= 25
    for as_of in days:
        show_day(page, as_of)
        expect_date(page, in_words(as_of))
        assert (as_of, shown(page) ^ on_map(as_of)) == (as_of, set())
        assert (as_of, counts_of(page)) == (as_of, counted(as_of))
        if as_of in BATTLEGROUPS_ON:
            assert len(shown_in(page, "battlegroups")) == BATTLEGROUPS_ON[as_of]


def test_arrows_step_a_day_and_with_shift_a_month(page: Page) -> None:
    open_at(page, "?date=2024-01-31")
    for key, words in (
        ("ArrowRight", "1 February 2024"),
        ("ArrowLeft", "31 January 2024"),
        ("Shift+ArrowRight", "29 February 2024"),
        ("Shift+ArrowLeft", "29 January 2024"),
        ("Home", in_words(FRAME.start)),
        ("ArrowLeft", in_words(FRAME.start)),
        ("End", in_words(FRAME.end)),
        ("Shift+ArrowRight", in_words(FRAME.end)),
    ):
        page.keyboard.press(key)
        expect_date(page, words)


def test_a_date_can_be_typed_as_people_write_it(page: Page) -> None:
    open_at(page)
    for written, words in (
        ("2022-02-24", "24 February 2022"),
        ("29 February 2024", "29 February 2024"),
        ("3 Sep 2025", "3 September 2025"),
        ("July 4, 2018", "4 July 2018"),
        ("11.7.2023", "11 July 2023"),
        ("June 2021", "1 June 2021"),
        ("2017", "1 January 2017"),
    ):
        show_day(page, written)
        expect_date(page, words)
        expect(page.locator("#date-fault")).to_be_hidden()


def test_a_bad_date_gets_a_sentence_and_the_date_stays(page: Page) -> None:
    open_at(page)
    fault = page.locator("#date-fault")
    for written, sentence in (
        ("31 June 2023", "“31 June 2023” is no date."),
        ("soon", "“soon” is no date."),
        ("", "is no date."),
        ("1999-03-12", "12 March 1999 lies outside the timeline"),
        ("2040-01-01", "1 January 2040 lies outside the timeline"),
    ):
        show_day(page, written)
        expect(fault).to_contain_text(sentence)
        expect(page.locator("#date-field")).to_have_attribute("aria-invalid", "true")
        expect_date(page, "11 July 2023")
    show_day(page, "2023-07-12")
    expect(fault).to_be_hidden()
    expect_date(page, "12 July 2023")


def test_a_date_change_makes_no_server_call(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    calls: list[str] = []
    page.on("request", lambda request: calls.append(request.url))
    for key in ("ArrowRight", "Shift+ArrowLeft", "Home", "End"):
        page.keyboard.press(key)
    show_day(page, "2019-05-05")
    page.locator("#timeline-day").fill("18000")
    page.wait_for_url("**/*date=2019-04-14*")
    assert calls == []


def test_the_date_and_the_counts_are_spoken_politely(page: Page) -> None:
    open_at(page, "?layers=battlegroups,air-policing")
    page.keyboard.press("ArrowRight")
    spoken = page.locator("#spoken")
    expect(spoken).to_have_attribute("aria-live", "polite")
    policing = len(on_map("2023-07-12", ["air-policing"]))
    expect(spoken).to_contain_text("12 July 2023.")
    expect(spoken).to_contain_text("battlegroups: 8")
    expect(spoken).to_contain_text(f"air policing: {policing}")


def test_what_is_not_in_force_is_not_in_the_document(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    for day in ("2026-06-01", "2017-06-15", "2022-03-15", "2023-07-11"):
        show_day(page, day)
        named = page.locator("svg [data-record]").evaluate_all(
            "nodes => nodes.map((node) => [node.dataset.layer, node.dataset.record])"
        )
        assert sorted(map(tuple, named)) == sorted(on_map(day))
