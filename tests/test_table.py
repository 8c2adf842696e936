"""The table says what the records say: rows, order, search, and what is taken away of it."""

import re
import unicodedata
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.history import ending_of
from geodata.spans import Span, all_spans
from layers import LAYERS
from layers.kinds import drawn_status
from layers.words import strength
from tests.conftest import open_at
from tests.onscreen import ALL_LAYERS, spans_on
from tests.paying import told as paid
from tests.things import committed

pytestmark = pytest.mark.browser

OPEN = f"?layers={ALL_LAYERS}&panel=table&date="
DATES = ("2014-06-01", "2017-09-01", "2022-03-01", "2023-07-11", "2026-06-01", "2029-01-01")
SEARCHES = {
    "zagan": True,
    "ŻAGAŃ": True,
    "germany in place": True,
    "ādazi  canada": True,
    "zzz": False,
}
HEADS = [
    "Name",
    "Layer",
    "Place",
    "Host",
    "Status",
    "Lead",
    "With",
    "Strength",
    "From",
    "To",
    "Confidence",
    "Sources",
]
ROWS = """() => [...document.querySelectorAll("#table-rows tr")].map(row => [row.dataset.rowOf,
  ...[...row.children].map(cell => cell.querySelector("button")?.firstChild.textContent
    ?? cell.textContent)])"""
STATUS = ["announced", "agreed", "forming", "in-place", "expanded"]
CONFIDENCE = ["low", "medium", "high"]
RECORDS = {record.id: record for record in committed().records}
LAYER = {layer.key: layer for layer in LAYERS}


def fold(text: str) -> str:
    """Small letters without accents, by the Unicode database."""
    apart = unicodedata.normalize("NFD", text.lower().translate(str.maketrans("łøđı", "lodi")))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def in_order(text: str) -> str:
    return re.sub(r"\d+", lambda number: number[0].zfill(9), fold(text))


def country(code: str | None) -> str:
    return committed().countries[code].name if code else ""


def said(span: Span) -> dict[str, str]:
    """What a row has to say of a state; of a value from an earlier one also when it was stated."""
    record = RECORDS[span.record_id]
    written = record.states[span.state_index].start
    people = strength(span)
    paying = span.layer == "spending"
    return {
        "Name": record.name,
        "Layer": LAYER[span.layer].title,
        "Place": record.place or "",
        "Host": country(record.host),
        "Status": paid(span) if paying else LAYER[span.layer].status_of(record, span),
        "Lead": country(span.lead),
        "With": together(span) + stated(span.contributors_known_on, written),
        "Strength": people + stated(span.troops_known_on, written) if people else "not known",
        "From": in_words(written),
        "To": ending(span),
        "Confidence": span.confidence,
        "Sources": str(len(span.sources)),
    }


def together(span: Span) -> str:
    if span.contributors is None:
        return ""
    return ", ".join(country(code) for code in span.contributors) or "none"


def stated(known_on: str | None, written: str) -> str:
    """Of a value that an earlier state gave."""
    return "" if known_on in (None, written) else f" (as stated {in_words(str(known_on))})"


def ending(span: Span) -> str:
    written = ending_of(RECORDS[span.record_id].states, span.state_index)
    return in_words(written[1]) if written else "open"


def in_words_of(span: Span) -> str:
    return in_words(RECORDS[span.record_id].states[span.state_index].start)


def sort_value(span: Span, column: str) -> Any:
    """What a column is sorted by; None for what is not known."""
    match column:
        case "Strength":
            return span.troops
        case "From":
            return span.start
        case "To":
            return span.end
        case "Status":
            return STATUS.index(drawn_status(RECORDS[span.record_id].kind, span.status))
        case "Confidence":
            return CONFIDENCE.index(span.confidence)
        case "Sources":
            return len(span.sources)
        case _:
            return in_order(said(span)[column]) or None


def ordered(spans: list[Span], *columns: tuple[str, bool]) -> list[str]:
    """Record ids by the last column, among equals by the one before; the unknown at the end."""
    rows = sorted(spans, key=lambda span: (in_order(RECORDS[span.record_id].name), span.start))
    for column, down in columns:
        known = [span for span in rows if sort_value(span, column) is not None]
        known.sort(key=lambda span: sort_value(span, column), reverse=down)
        rows = known + [span for span in rows if span not in known]
    return [span.record_id for span in rows]


def rows(page: Page) -> list[list[str]]:
    return list(page.evaluate(ROWS))


def ids(page: Page) -> list[str]:
    return [record for record, *_ in rows(page)]


def sort_by(page: Page, column: str) -> None:
    page.locator("#table-head").get_by_role("button", name=column, exact=True).click()


def settled(page: Page, words: str) -> None:
    expect(page.locator("#table-scope button").first).to_have_text(f"On {words}")


def test_the_rows_are_what_is_in_force(page: Page) -> None:
    open_at(page, OPEN + "2023-07-11")
    assert page.locator("#table-head th").all_inner_texts() == HEADS
    for date in DATES:
        page.evaluate("day => flank.page.goToDay(day)", date)
        settled(page, in_words(date))
        told = {record: dict(zip(HEADS, cells, strict=True)) for record, *cells in rows(page)}
        wanted = {span.record_id: said(span) for span in spans_on(date)}
        assert told.keys() == wanted.keys(), date
        for record, row in wanted.items():
            assert (date, record, told[record]) == (date, record, row)
        expect(page.locator("#table-count")).to_have_text(f"{len(wanted)} rows")


def test_each_column_sorts_both_ways_with_the_unknown_last(page: Page) -> None:
    open_at(page, OPEN + "2023-07-11")
    spans = spans_on("2023-07-11")
    for column in (head for head in HEADS[1:] if head != "With"):
        sort_by(page, "Name")
        for down, words in ((False, "ascending"), (True, "descending")):
            sort_by(page, column)
            head = page.locator("#table-head").get_by_role("columnheader", name=column, exact=True)
            expect(head).to_have_attribute("aria-sort", words)
            assert page.locator("[aria-sort]").count() == 1
            assert ids(page) == ordered(spans, ("Name", False), (column, down)), column


def test_among_equals_the_order_of_before_stays(page: Page) -> None:
    open_at(page, OPEN + "2023-07-11")
    for column in ("Strength", "Strength", "Lead", "Status"):
        sort_by(page, column)
    clicks = (("Layer", False), ("Strength", True), ("Lead", False), ("Status", False))
    assert ids(page) == ordered(spans_on("2023-07-11"), *clicks)


def test_a_search_finds_rows_with_each_word_somewhere(page: Page) -> None:
    open_at(page, OPEN + "2023-07-11")
    all_rows = {record: fold("\n".join(cells)) for record, *cells in rows(page)}
    for search, finds in SEARCHES.items():
        words = fold(search).split()
        wanted = {r for r, text in all_rows.items() if all(word in text for word in words)}
        assert bool(wanted) == finds, search
        page.get_by_label("Search the rows").fill(search)
        assert set(ids(page)) == wanted, search
        count = f"{len(wanted)} of {len(all_rows)} rows"
        expect(page.locator("#table-count")).to_have_text(count)
    expect(page.locator("#spoken")).to_have_text(re.compile(f"{count}$"))  # after the day


def test_the_rows_follow_the_date_the_layers_and_the_filter(page: Page) -> None:
    open_at(page, OPEN + "2017-01-26&nations=DEU&roles=lead")
    for day in ("2017-01-27", "2017-02-28", "2022-04-01"):
        page.evaluate("day => flank.page.goToDay(day)", day)
        settled(page, in_words(day))
        assert set(ids(page)) == {s.record_id for s in spans_on(day) if s.lead == "DEU"}
    page.get_by_role("switch", name="Air defence").click()
    left = {s.record_id for s in spans_on(day) if s.lead == "DEU" and s.layer != "air-defence"}
    expect(page.locator("#table-rows tr")).to_have_count(len(left))
    assert set(ids(page)) == left


def test_the_whole_history_has_a_row_for_each_state(page: Page) -> None:
    open_at(page, OPEN + "2023-07-11")
    page.locator(".table-tools").get_by_role("button", name="Whole history").click()
    wanted = sorted((span.record_id, in_words_of(span)) for span in all_spans(committed()))
    assert sorted((row[0], row[1 + HEADS.index("From")]) for row in rows(page)) == wanted
