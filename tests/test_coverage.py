"""Each statement of the essay that the map began with is held by a record, or says why not."""

from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import open_at
from tests.coverage import DOCUMENT, Row, faults, rows, states
from tests.things import committed

TEXT = DOCUMENT.read_text("utf-8")
ROWS = rows(TEXT)
QUESTIONS = ["S", *(f"Q{number}" for number in range(1, 9)), "N"]
PLACED = [row for row in ROWS if row.is_placed]
READ = """(addresses) => addresses.flatMap((address) =>
  flank.address.parse(address, flank.page.told().content).ignored)"""
SHOWN_AT = """(address) => {
  const { change } = flank.address.parse(address, flank.page.told().content);
  flank.state.set({ selected: null, drawer: "", ...change });
}"""


def named(row: Row) -> str:
    return f"{row.question}.{row.number}"


def row_with(text: str) -> Row:
    (row,) = rows(text)
    return row


def test_each_question_has_its_rows_numbered_without_a_gap() -> None:
    counts = Counter(row.question for row in ROWS)
    assert list(counts) == QUESTIONS
    assert min(counts.values()) >= 2
    for question, count in counts.items():
        numbers = [row.number for row in ROWS if row.question == question]
        assert numbers == list(range(1, count + 1)), question
    assert len(ROWS) == TEXT.count("\n| ") - 2 * len(QUESTIONS)


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_row_resolves(row: Row) -> None:
    assert list(faults(row)) == []


def test_each_claim_has_its_row() -> None:
    held = {name for row in ROWS for name in row.held}
    assert {f"claims:{claim.id}" for claim in committed().claims} <= held


BROKEN = {
    "a record that is gone": ("accession-swe@", "accession-atl@", "atl@2023-07-10 is gone"),
    "a state that is gone": ("swe@2023-07-10`", "swe@2023-07-09`", "2023-07-09 is gone"),
    "a date that nobody says": ("| 2023-07-10 |", "| 2023-07-08 |", "starts on 2023-07-08"),
    "a count that nobody says": ("| 2023-07-10 |", "| 77 |", "says 77"),
    "a layer that is none": ("layers=membership", "layers=tanks", "tanks is no layer"),
    "a day on which it does not hold": ("?date=2023", "?date=2022", "hold on 2022-07-10"),
    "a card of something else": ("record=accession", "record=ally", "opens ally-swe"),
    "nobody who contradicts": ("`ratifications:ratification-tur-swe@2024-01-23`", "x", "nobody"),
    "no verdict": ("Contradicted by", "Denied by", "no verdict"),
    "a reason beside a record": ("Contradicted by", "Not placed: by", "never both"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_row_is_told(name: str) -> None:
    old, new, fault = BROKEN[name]
    line = next(line for line in TEXT.splitlines() if line.startswith("| Q6.1 |"))
    assert list(faults(row_with(line))) == []
    assert old in line
    assert any(fault in told for told in faults(row_with(line.replace(old, new))))


def test_a_claim_that_is_gone_or_out_of_sight_is_told() -> None:
    line = next(line for line in TEXT.splitlines() if line.startswith("| Q4.1 |"))
    gone = row_with(line.replace("claims:new-commitment", "claims:old-commitment"))
    assert any("claims:old-commitment is gone" in told for told in faults(gone))
    hidden = row_with(line.replace("&panel=spending", ""))
    assert "opens no panel with its claim" in list(faults(hidden))


def test_what_is_contradicted_is_said_where_it_is_looked_for() -> None:
    disputed = [row for row in PLACED if row.others.startswith("Contradicted")]
    assert {row.question for row in disputed} >= {"S", "Q3", "Q4", "Q6", "Q8"}


def test_a_statement_without_a_record_is_the_exception() -> None:
    assert len(PLACED) > 2 * (len(ROWS) - len(PLACED))


@pytest.mark.browser
def test_the_page_shows_what_the_rows_say(page: Page) -> None:
    """A card for each layer, one page for all."""
    open_at(page)
    assert page.evaluate(READ, [row.address for row in PLACED]) == []
    names = {thing.id: thing.name for thing in committed().things}
    of_layers = {row.held[0].partition(":")[0]: row for row in PLACED if "record" in row.view}
    assert set(of_layers) <= {name.partition(":")[0] for name in states()}
    for row in of_layers.values():
        page.evaluate(SHOWN_AT, row.address)
        expect(page.locator("#card-body h2")).to_contain_text(names[row.view["record"]])
    figures = next(row for row in PLACED if row.view.get("panel") == "curves")
    page.evaluate(SHOWN_AT, figures.address)
    expect(page.locator("#drawer-curves")).to_be_visible()
