"""Comparing two dates: list, counts and marks on the map are what the records say of both."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from geodata.spans import Span
from tests.changed import TITLES, Changes, Passes, anything, between, paired, preset_days
from tests.conftest import open_at
from tests.onscreen import ALL_LAYERS, show_day, spans_on, stands_on_map, switch
from tests.test_hold import change_days

pytestmark = pytest.mark.browser

MADRID = "2022-06-28"
TYPED = (
    ("2014-01-01", "2030-01-01"),
    ("2017-01-15", "2017-07-01"),
    ("2022-02-23", "2022-02-25"),
    ("2025-04-14", "2025-05-23"),
    ("2025-12-04", "2026-02-06"),
)
LISTED = """() => Object.fromEntries([...document.querySelectorAll("#changes-body section")].map(
  (section) => [section.dataset.kind, [...section.querySelectorAll("[data-change-of]")]
    .map((entry) => entry.dataset.changeOf).sort()]))"""
MARKED = """() => Object.fromEntries([...document.querySelectorAll("#map [data-change]")]
  .filter((node) => node.getClientRects().length)
  .map((node) => [node.dataset.record, node.dataset.change]))"""

# the arrow held: on the days asked for, the change that each mark in the document has
HELD = """(days) => {
  const wanted = new Set(days), seen = {};
  for (let before = null; ; ) {
    const { asOf } = flank.page.told().state;
    if (asOf === before) return seen;
    if (wanted.has(asOf)) seen[asOf] = Object.fromEntries(
      [...document.querySelectorAll("#map [data-change]")]
        .map((node) => [node.dataset.record, node.dataset.change]));
    before = asOf;
    document.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowRight", repeat: true, bubbles: true }));
  }
}"""


def compare_with(page: Page, written: str) -> None:
    """Types the second date as a visitor does."""
    page.locator("#compare-field").fill(written)
    page.locator("#compare-field").press("Enter")


def by_kind(changes: Changes) -> dict[str, list[str]]:
    kinds = {kind for found in changes.values() for kind in found}
    return {kind: sorted(n for n, found in changes.items() if kind in found) for kind in kinds}


def expect_listed(page: Page, changes: Changes) -> None:
    """The list is written when a drag has come to rest."""
    wanted = by_kind(changes)
    page.wait_for_function(
        f"wanted => JSON.stringify(Object.entries(({LISTED})()).sort()) === JSON.stringify(wanted)",
        arg=sorted(wanted.items()),
    )


def marks_of(earlier: str, later: str, passes: Passes = anything) -> dict[str, str]:
    """What the map of the difference has to show: each record once, by its first kind."""
    pairs = paired(spans_on(earlier), spans_on(later), passes)
    changes = between(spans_on(earlier), spans_on(later), passes)
    drawn = {name: after or before for name, (before, after) in pairs.items()}
    return {
        name: changes.get(name, ["same"])[0]
        for name, span in drawn.items()
        if span and stands_on_map(span)
    }


def test_typed_days_differ_on_list_and_map_as_the_records_do(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&compare={MADRID}")
    presets = sorted(set(preset_days()))
    kinds_seen = set()
    for n, (earlier, later) in enumerate([*pairwise(presets), *TYPED]):
        as_of, other = (later, earlier) if n % 2 else (earlier, later)  # either way round
        show_day(page, as_of)
        compare_with(page, other)
        changes = between(spans_on(earlier), spans_on(later))
        expect_listed(page, changes)
        assert (earlier, later, page.evaluate(MARKED)) == (earlier, later, marks_of(earlier, later))
        kinds_seen |= set(by_kind(changes))
    assert kinds_seen == {"appeared", "ended", "lead", "grown", "shrunk", "status"}


def test_held_through_all_change_days_each_mark_says_its_change(page: Page) -> None:
    days = change_days()
    open_at(page, f"?date=2014-01-01&layers={ALL_LAYERS}&compare={MADRID}")
    seen = page.evaluate(HELD, days)
    assert list(seen) == days
    wrong = {day: told for day, told in seen.items() if told != marks_of(*sorted((day, MADRID)))}
    assert wrong == {}


def test_counts_list_key_and_speech_agree(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    page.keyboard.press("c")
    changes = between(spans_on("2022-06-28"), spans_on("2023-07-11"))
    counts = {kind: len(names) for kind, names in by_kind(changes).items()}
    expect(page.locator("#changes-list > summary")).to_have_text(f"{len(changes)} things changed")
    for kind, count in counts.items():
        title = TITLES[kind]
        heading = page.locator(f"#changes-body section[data-kind={kind}] h3")
        expect(heading).to_have_text(f"{title} ({count})")
        expect(page.locator(f"#changes-key li[data-kind={kind}]")).to_have_text(f"{title}: {count}")
    everything = {span.record_id for day in ("2022-06-28", "2023-07-11") for span in spans_on(day)}
    same = page.locator("#changes-key li[data-kind=same]")
    expect(same).to_have_text(f"No change: {len(everything) - len(changes)}")
    spoken = page.locator("#spoken")
    expect(spoken).to_contain_text("From 28 June 2022 to 11 July 2023")
    expect(spoken).to_contain_text(f"{counts['appeared']} appeared, {counts['ended']} ended")
    page.keyboard.press("ArrowRight")
    expect(spoken).to_contain_text("12 July 2023.")
    expect(spoken).to_contain_text("appeared")


def test_layers_and_filter_count_for_the_comparison_too(page: Page) -> None:
    """What leaves the filter between the days has not ended: it is compared all the same."""
    days = ("2023-07-11", "2024-07-09")

    def led_by_germany(span: Span) -> bool:
        return span.lead == "DEU" and span.layer == "battlegroups"

    def of_battlegroups(span: Span) -> bool:
        return span.layer == "battlegroups"

    open_at(page, f"?layers=battlegroups&date={days[0]}&compare={days[1]}")
    expect_listed(page, between(*map(spans_on, days), of_battlegroups))
    assert page.evaluate(MARKED) == marks_of(*days, of_battlegroups)
    open_at(page, "?layers=battlegroups&nations=DEU&roles=lead&date=2023-07-11&compare=2024-07-09")
    expect_listed(page, between(*map(spans_on, days), led_by_germany))
    assert page.evaluate(MARKED) == marks_of(*days, led_by_germany)
    bulgaria = ("2022-06-28", "2023-07-11")
    open_at(page, "?layers=battlegroups&nations=BGR&roles=lead&compare=2022-06-28")
    changes = between(*map(spans_on, bulgaria), lambda s: of_battlegroups(s) and s.lead == "BGR")
    assert changes["battlegroup-bulgaria"][0] == "lead"
    expect_listed(page, changes)
    switch(page, "Battlegroups")
    expect(page.locator("#changes-list > summary")).to_contain_text("Nothing changed")


def test_swapping_the_dates_gives_the_same_list(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&compare=2022-06-28")
    changes = between(spans_on("2022-06-28"), spans_on("2023-07-11"))
    expect_listed(page, changes)
    marked = page.evaluate(MARKED)
    page.keyboard.press("x")
    expect(page.locator("#date-words > span")).to_have_text("28 June 2022")
    expect(page.locator("#compare-field")).to_have_value("2023-07-11")
    expect(page.locator("#changes-days")).to_have_text("28 June 2022 → 11 July 2023")
    expect_listed(page, changes)
    assert page.evaluate(MARKED) == marked
    page.wait_for_url("**date=2022-06-28*compare=2023-07-11*")
    page.get_by_role("button", name="Swap the two dates").click()
    expect(page.locator("#date-words > span")).to_have_text("11 July 2023")
