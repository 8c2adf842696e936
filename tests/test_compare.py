"""Comparing two dates: list, counts and marks on the map are what the records say of both."""

from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import Span
from tests.changed import Changes, Passes, anything, between, paired, preset_days
from tests.conftest import open_at
from tests.onscreen import ALL_LAYERS, show_day, spans_on, stands_on_map, switch

pytestmark = pytest.mark.browser

OTHER_PAIRS = (
    ("2014-01-01", "2030-01-01"),
    ("2017-01-15", "2017-07-01"),
    ("2022-02-23", "2022-02-25"),
    ("2025-04-14", "2025-05-23"),
    ("2025-12-04", "2026-02-06"),
    ("2023-06-16", "2023-09-14"),
)
LISTED = """() => Object.fromEntries([...document.querySelectorAll("#changes-body section")].map(
  (section) => [section.dataset.kind, [...section.querySelectorAll("[data-change-of]")]
    .map((entry) => entry.dataset.changeOf).sort()]))"""
MARKED = """() => Object.fromEntries([...document.querySelectorAll("#map [data-change]")]
  .filter((node) => node.getClientRects().length)
  .map((node) => [node.dataset.record, node.dataset.change]))"""


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


def test_any_two_days_differ_on_list_and_map_as_the_records_do(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&compare=2022-06-28")
    pairs = [*combinations(sorted(set(preset_days())), 2), *OTHER_PAIRS]
    assert len(pairs) >= 30
    kinds_seen = set()
    for n, (earlier, later) in enumerate(pairs):
        as_of, other = (later, earlier) if n % 2 else (earlier, later)  # either way round
        show_day(page, as_of)
        compare_with(page, other)
        changes = between(spans_on(earlier), spans_on(later))
        expect_listed(page, changes)
        assert (earlier, later, page.evaluate(MARKED)) == (earlier, later, marks_of(earlier, later))
        kinds_seen |= set(by_kind(changes))
    assert kinds_seen == {"appeared", "ended", "lead", "grown", "shrunk", "status"}


def test_counts_list_key_and_speech_agree(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    page.keyboard.press("c")
    changes = between(spans_on("2022-06-28"), spans_on("2023-07-11"))
    counts = {kind: len(names) for kind, names in by_kind(changes).items()}
    expect(page.locator("#changes-list > summary")).to_have_text(f"{len(changes)} things changed")
    for kind, count in counts.items():
        for place in ("#changes-body section", "#changes-key li"):
            words = page.locator(f"{place}[data-kind={kind}]").first
            expect(words).to_contain_text(str(count))
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


def test_the_second_date_by_name_typed_and_in_the_address(page: Page) -> None:
    open_at(page)
    page.get_by_role("button", name="Compare two dates").click()
    select, field = page.locator("#compare-preset"), page.locator("#compare-field")
    expect(select).to_have_value("2022-06-28")
    for day in preset_days():
        select.select_option(day)
        expect(field).to_have_value(day)
    page.wait_for_url(f"**compare={preset_days()[-1]}&mode=difference*")
    compare_with(page, "24 February 2022")
    expect(select.locator("option:checked")).to_have_text("Another day")
    page.wait_for_url("**compare=2022-02-24*")
    fault = page.locator("#compare-fault")
    for written, sentence in (
        ("soon", "“soon” is no date."),
        ("1999-03-12", "12 March 1999 lies outside the timeline"),
    ):
        compare_with(page, written)
        expect(fault).to_contain_text(sentence)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(page.locator("#changes-days")).to_have_text("24 February 2022 → 11 July 2023")
    compare_with(page, "2023-07-11")
    expect(fault).to_be_hidden()
    expect(page.locator("#changes-list > summary")).to_contain_text("The same day")
    assert set(page.evaluate(MARKED).values()) == {"same"}
    open_at(page, "?date=2022-06-28")
    page.keyboard.press("c")
    expect(field).to_have_value("2023-07-11")  # Madrid is on the map already


def test_an_entry_says_what_changed_with_its_sources_and_opens_its_card(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&compare=2022-06-28")
    lead = page.locator(
        "#changes-body section[data-kind=lead] [data-change-of=battlegroup-bulgaria]"
    )
    expect(lead.locator(".change-what")).to_have_text("Bulgaria → Italy")
    grown = page.locator("section[data-kind=grown] [data-change-of=battlegroup-bulgaria]")
    expect(grown.locator(".change-what")).to_have_text("968 → 1,000 present")
    back = page.locator("section[data-kind=status] [data-change-of=battlegroup-estonia]")
    expect(back).to_contain_text("moved back: in place, expanded → in place")
    both = [
        next(s for s in spans_on(d) if s.record_id == "battlegroup-bulgaria").sources
        for d in ("2022-06-28", "2023-07-11")
    ]
    wanted = len({*both[0], *both[1]})
    lead.get_by_text("sources").click()
    expect(lead.locator("a[href^=http]")).to_have_count(wanted)
    opener = lead.get_by_role("button")
    opener.click()
    expect(page.locator("#card-body h2")).to_have_text("NATO Multinational Battlegroup Bulgaria")
    expect(page.locator("#card-body h2")).to_be_focused()
    expect(page.locator("#changes-panel")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#changes-panel")).to_be_visible()
    expect(opener).to_be_focused()


def test_labels_and_tips_say_what_changed(page: Page) -> None:
    open_at(page, "?layers=battlegroups&compare=2022-06-28&view=black-sea")
    label = page.locator("#map .labels text", has_text="BGR → ITA")
    expect(label).to_contain_text("968 → 1,000 present")
    tip = page.locator("#map [data-record=battlegroup-bulgaria]").get_attribute("data-tip")
    assert tip is not None
    assert "new lead: Bulgaria → Italy" in tip
    page.keyboard.press("c")
    node = page.locator("#map [data-record=battlegroup-bulgaria]")
    assert node.get_attribute("data-change") is None
    assert node.get_attribute("data-tip") is None
    assert "led by Italy" in str(node.get_attribute("aria-label"))


def test_the_focus_goes_to_the_comparison_and_returns(page: Page) -> None:
    open_at(page)
    button = page.get_by_role("button", name="Compare two dates")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#changes-title")).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#changes-panel")).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    assert page.evaluate(MARKED) == {}
    page.keyboard.press("c")
    page.keyboard.press("m")
    expect(page.get_by_role("button", name="Side by side")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.keyboard.press("c")
    expect(page.locator("#map-compare")).to_have_count(0)
    expect(button).to_be_focused()


def test_the_range_gives_way_to_a_swap_that_leaves_it(page: Page) -> None:
    open_at(page, "?from=2023-01-01&to=2024-01-01&compare=2022-06-28")
    page.keyboard.press("x")
    expect(page.locator("#date-words > span")).to_have_text(in_words("2022-06-28"))
    expect(page.locator("#message")).to_contain_text("so the range was lifted")
    page.wait_for_url(lambda url: "from=" not in url and "date=2022-06-28" in url)
