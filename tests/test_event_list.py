"""The list of events in the drawer, and the card of an event."""

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words, period_in_words, widen
from geodata.load import Record
from geodata.spans import EVENTS, window
from tests.conftest import open_at
from tests.onscreen import box, expect_date
from tests.test_screens import within
from tests.things import committed

pytestmark = pytest.mark.browser

ALL = [record for record in committed().records if record.layer in EVENTS]
ORDERED = sorted(ALL, key=lambda record: widen(record.states[0].start).first)
OF_INCIDENTS = {record.id for record in ALL if record.kind == "incident"}
LISTED = "#drawer-events [data-listed]:visible"
IDS = "all => all.map(one => one.dataset.listed)"
BEFORE_HERE = """() => {
  const all = [...document.querySelectorAll("#drawer-events :is([data-listed], .events-here)")]
    .filter((one) => one.getClientRects().length);
  return all[all.findIndex((one) => one.className === "events-here") - 1]?.dataset.listed ?? null;
}"""


def listed(page: Page) -> list[str]:
    return list(page.locator(LISTED).evaluate_all(IDS))


def last_begun(day: str) -> set[str]:
    """The events of the last day on which one began."""
    days = [widen(record.states[0].start).first for record in ORDERED]
    last = max(each for each in days if each <= day)
    return {record.id for record, each in zip(ORDERED, days, strict=True) if each == last}


def test_all_events_stand_there_by_year_in_order(page: Page) -> None:
    open_at(page, "?panel=events")
    assert set(listed(page)) == {record.id for record in ALL}
    days = {record.id: widen(record.states[0].start).first for record in ALL}
    shown = [days[key] for key in listed(page)]
    assert shown == sorted(shown)
    years = page.locator("#drawer-events h3").all_inner_texts()
    assert years == list(dict.fromkeys(day[:4] for day in shown))
    line = page.locator("[data-listed=event-vilnius-2023]")
    for words in ("11 to 12 July 2023", "Vilnius summit", "Vilnius"):
        expect(line).to_contain_text(words)
    expect(page.locator(".events-count")).to_have_text(f"{len(ALL)} of {len(ALL)}")


def test_kinds_and_a_search_leave_what_fits(page: Page) -> None:
    open_at(page, "?panel=events&events=summit,war")
    assert set(listed(page)) == {r.id for r in ALL if r.kind in ("summit", "war")}
    page.locator("#drawer-events").get_by_role("button", name="exercise").click()
    kinds = ("summit", "war", "exercise")
    assert set(listed(page)) == {r.id for r in ALL if r.kind in kinds}
    expect(page.locator("#events-key").get_by_role("button", name="exercise")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.get_by_label("Search the events").fill("zagan")
    assert listed(page) == ["event-noble-jump-2015"]
    page.get_by_label("Search the events").fill("nothing of the kind")
    expect(page.locator(".events-nothing")).to_be_visible()


def test_the_days_place_is_marked_and_kept_in_view(page: Page) -> None:
    open_at(page, "?panel=events&layers=&date=2014-01-01")
    page.locator("#timeline-day").focus()
    for day in ("2016-07-08", "2025-10-01", "2014-09-06", "2023-07-11"):
        page.evaluate("(day) => flank.page.goToDay(day)", day)
        here = page.locator(".events-here")
        expect(here).to_have_text(in_words(day))
        assert page.evaluate(BEFORE_HERE) in last_begun(day)
        assert within(box(page, ".events-here"), box(page, ".events-list"))
        expect(page.locator("#timeline-day")).to_be_focused()
        assert page.evaluate("scrollY") == 0
    on_day = set(page.locator("#drawer-events .on-day").evaluate_all(IDS))
    assert on_day == {r.id for r in ALL if holds(r, "2023-07-11")}


def holds(record: Record, day: str) -> bool:
    state = record.states[0]
    return widen(state.start).first <= day <= widen(state.end or state.start).last


def test_arrows_walk_the_list_and_enter_goes_to_the_day_and_its_card(page: Page) -> None:
    open_at(page, "?panel=events&events=summit")
    expect(page.locator(f"{LISTED}[tabindex='0']")).to_have_count(1)
    page.locator("[data-listed=event-warsaw-2016]").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-listed=event-brussels-2018]")).to_be_focused()
    page.keyboard.press("Enter")
    expect_date(page, "11 July 2018")
    expect(page.locator("#card-body h2")).to_be_focused()
    expect(page.locator("#card-body h2")).to_have_text("Brussels summit")
    expect(page.locator("[data-listed=event-brussels-2018]")).to_have_attribute(
        "aria-current", "true"
    )
    page.keyboard.press("Escape")
    expect(page.locator("[data-listed=event-brussels-2018]")).to_be_focused()


def test_an_event_before_the_timeline_has_a_card_and_no_day(page: Page) -> None:
    open_at(page, "?panel=events")
    assert window(committed()).start > "1999-03-12"
    page.locator("[data-listed=event-enlargement-1999]").click()
    expect(page.locator("#card-body h2")).to_have_text("Czechia, Hungary and Poland join")
    expect_date(page, "11 July 2023")


def test_each_card_says_its_period_its_troops_and_its_confidence(page: Page) -> None:
    open_at(page, "?layers=")
    for record in ALL:
        if record.id in OF_INCIDENTS:
            continue
        page.evaluate("(id) => flank.state.set({ selected: id })", record.id)
        state = record.states[0]
        text = page.locator("#card-body").inner_text()
        assert period_in_words(state.start, state.end) in text, record.id
        assert f"{state.confidence}:" in text, record.id
        assert (record.place or "") in text, record.id
        assert ("Troops" in text) == (state.troops is not None), record.id
        if state.troops:
            assert f"{state.troops:,}" in text, record.id
        names = {thing.id: thing.name for thing in committed().things}
        for key in record.related:
            assert names[key] in text, (record.id, key)


def test_a_card_leads_to_its_neighbours_records_and_figures(page: Page) -> None:
    open_at(page, "?record=event-arf-2024&date=2024-07-01&events=decision,summit")
    body = page.locator("#card-body")
    body.get_by_role("button", name="After: Washington summit").click()
    expect_date(page, "9 July 2024")
    expect(body.locator("h2")).to_have_text("Washington summit")
    body.get_by_role("button", name="Before: Allied Reaction Force stands up").click()
    expect_date(page, "1 July 2024")
    body.get_by_role("button", name="Allied Reaction Force headquarters").click()
    expect(body.locator("h2")).to_contain_text("Allied Reaction Force headquarters")
    page.wait_for_url("**layers=*headquarters*")
    page.evaluate("flank.state.set({ selected: 'event-arf-2024' })")
    body.get_by_role("button", name="NATO Response Force").click()
    expect(page.locator("[data-force=nato-response-force] .force-name")).to_be_focused()
