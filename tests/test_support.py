"""Help for Ukraine, centres and incidents on the page: counted, explained, told on their cards."""

from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from geodata.spans import all_spans, in_force
from layers.centres import CENTRES
from layers.incidents import INCIDENTS
from layers.support import SUPPORT
from tests.composing import compose, drawing, texts
from tests.conftest import open_at
from tests.onscreen import card_rows_of, show_day
from tests.things import committed

pytestmark = pytest.mark.browser

KEYS = "support,centres,incidents"
LAST = "2025-01-15"
COLOURS = """() => [...document.querySelectorAll(".area[data-record^=g7-signatory]")]
  .map(({ dataset }) => [dataset.record.slice(-3), dataset.fill])"""
RECORDS = {record.id: record for record in committed().records}


def counted(day: str) -> Counter[str]:
    spans = (span for span in all_spans(committed()) if in_force(span, day))
    return Counter(RECORDS[span.record_id].kind for span in spans if span.layer == SUPPORT.key)


@pytest.fixture
def on(page: Page) -> Iterator[Page]:
    return open_at(page, f"?date={LAST}&layers={KEYS}")


def test_the_layer_counts_who_joined_and_who_signed_by_the_date(on: Page) -> None:
    summary = on.locator("#layer-sum-support")
    for written, words in (
        (LAST, "32 signatories, 28 agreements, 5 weapons pledges"),
        ("2023-07-12", "16 signatories, 5 weapons pledges"),
        ("2024-01-12", "31 signatories, 1 agreement, 5 weapons pledges"),
    ):
        show_day(on, written)
        expect(summary).to_have_text(words)
        kinds = counted(written)
        told = [int(part.split()[0]) for part in words.split(", ")]
        in_words = [kinds[kind] for kind in SUPPORT.count_words if kinds[kind]]
        assert told == in_words


def test_a_country_has_its_colour_from_the_day_it_joined(on: Page) -> None:
    of_last = dict(on.evaluate(COLOURS))
    assert of_last["deu"] == "support-g7"
    assert of_last["pol"] == "support-signatory"
    show_day(on, "2024-01-21")
    expect(on.locator("#layer-sum-support")).to_contain_text("31 signatories")
    assert "pol" not in dict(on.evaluate(COLOURS))


def test_the_panel_and_the_image_explain_the_symbols_that_occur(on: Page) -> None:
    key = on.locator("#symbols-key")
    words = key.locator("li:not(.key-of)").all_inner_texts()
    assert {"Security agreement", "Undersea infrastructure", "Watch at sea", "Missile"} <= set(
        words
    )
    assert "Airspace: aircraft" not in words  # that was later
    told = texts(drawing(compose(on)))
    assert {"Security agreement", "Cyber", "Undersea cable"} <= set(told)
    assert not any("NaN" in text for text in (compose(on)["svg"], *told))
    assert key.locator(".key-of").all_inner_texts() == [
        layer.title for layer in (SUPPORT, CENTRES, INCIDENTS)
    ]
    show_day(on, "2025-09-20")
    expect(key).to_contain_text("Airspace: aircraft")


def test_without_such_a_layer_the_key_lists_none(page: Page) -> None:
    open_at(page, f"?date={LAST}")
    expect(page.locator("#symbols-key")).to_be_hidden()
    expect(page.locator("#layer-sum-support")).to_be_hidden()


def test_an_incident_has_the_card_of_a_record_and_is_none_before_its_day(page: Page) -> None:
    open_at(page, f"?date={LAST}&layers={KEYS}&record=event-estlink-2024")
    assert card_rows_of(page)["Status"] == "happened on 25 December 2024"
    expect(page.locator("#card-body .kicker")).to_have_text("Incidents")
    show_day(page, "2024-12-24")
    note = page.locator("#card-body .not-in-force")
    expect(note).to_contain_text("Only later than 24 December 2024.")
    note.get_by_role("button").click()
    expect(page.locator("#date-words > span")).to_have_text("25 December 2024")


def test_a_month_of_joining_is_told_as_one(page: Page) -> None:
    open_at(page, "?date=2023-07-20&layers=support&record=g7-signatory-esp")
    expect(page.locator("#card-body .caution").first).to_have_text(
        "Joined some time in July 2023; the day is not known."
    )
