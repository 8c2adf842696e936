"""The viewer scrubs the timeline: what the date shows, how it is set, what it says of itself."""

import datetime as dt
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import all_spans, window
from tests.conftest import NewPage, open_at, shown, shown_in
from tests.onscreen import (
    ALL_LAYERS,
    KEYS,
    Box,
    box,
    expect_date,
    middle,
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


def across(track: Box, day: str) -> float:
    """Where on the strip a day stands, px."""
    first, last, at = (dt.date.fromisoformat(d) for d in (FRAME.start, FRAME.end, day))
    return track[0] + (track[2] - track[0]) * (at - first).days / (last - first).days


def counted(as_of: str) -> dict[str, str]:
    """What each layer's count has to say: on the map, and listed beside it."""
    spans = spans_on(as_of)
    here = Counter(span.layer for span in spans if stands_on_map(span))
    beside = Counter(span.layer for span in spans if not stands_on_map(span))
    return {key: f"{here[key]} + {beside[key]}" if beside[key] else f"{here[key]}" for key in KEYS}


def counts_of(page: Page) -> dict[str, str]:
    return {key: page.locator(f"#layer-count-{key}").inner_text() for key in KEYS}


def test_it_opens_on_the_vilnius_summit_with_eight_battlegroups(page: Page) -> None:
    open_at(page)
    expect_date(page, "11 July 2023")
    assert len(shown_in(page, "battlegroups")) == 8
    assert page.locator("#layer-count-battlegroups").inner_text() == "8"


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


def test_the_slider_follows_the_mouse_and_the_map_the_slider(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    day = page.locator("#timeline-day")
    _, y = middle(box(page, "#timeline-day"))
    event_x, _ = middle(box(page, "[data-event=event-vilnius-2023]"))
    goal_x, _ = middle(box(page, ".strip .years span:has-text('2019')"))
    page.mouse.move(event_x, y)
    page.mouse.down()
    page.mouse.move((event_x + goal_x) / 2, y, steps=4)
    halfway = dt.date(1970, 1, 1) + dt.timedelta(days=int(day.input_value()))
    assert "2019-01-05" < halfway.isoformat() < "2023-07-05"
    assert shown(page) == on_map(halfway.isoformat())
    page.mouse.move(goal_x, y, steps=4)
    page.mouse.up()
    reached = dt.date(1970, 1, 1) + dt.timedelta(days=int(day.input_value()))
    assert abs((reached - dt.date(2019, 1, 1)).days) <= 5  # a pixel is five days
    assert day.get_attribute("aria-valuetext") == in_words(reached.isoformat())
    expect_date(page, in_words(reached.isoformat()))
    assert shown(page) == on_map(reached.isoformat())


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


def test_the_page_says_how_far_the_records_reach_and_what_is_planned(page: Page) -> None:
    open_at(page)
    reach = page.locator("#date-words > small")
    known = f"known to {in_words(FRAME.known_to[:7])}"
    assert known == "known to June 2026"
    expect(reach).to_have_text(known)
    page.keyboard.press("End")
    expect(reach).to_have_text(f"planned · {known}")


def test_today_parts_the_strip_into_what_was_and_what_is_planned(new_page: NewPage) -> None:
    page = new_page()
    page.clock.set_fixed_time("2026-09-15T12:00:00Z")
    open_at(page, "?date=2026-09-15")
    track = box(page, ".strip .track")
    today_x = across(track, "2026-09-15")
    assert box(page, ".strip .today")[0] == pytest.approx(today_x, abs=1)
    planned = box(page, ".strip .planned")
    assert planned[0] == pytest.approx(today_x, abs=1)
    assert planned[2] == pytest.approx(track[2], abs=1)
    vilnius_x, _ = middle(box(page, "[data-event=event-vilnius-2023]"))
    assert vilnius_x == pytest.approx(across(track, "2023-07-11"), abs=1)
    reach = page.locator("#date-words > small")
    expect(reach).to_have_text("after the newest record · known to June 2026")
    page.keyboard.press("ArrowRight")
    expect(reach).to_have_text("planned · known to June 2026")
    page.get_by_role("button", name="To today").click()
    expect_date(page, "15 September 2026")


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


def test_events_are_marks_with_a_tip_that_go_to_their_day(page: Page) -> None:
    open_at(page, "?date=2014-01-01")
    events = [r for r in committed().records if r.layer == "events"]
    in_window = [r for r in events if FRAME.start <= r.states[0].start <= FRAME.end]
    assert page.locator("[data-event]").count() == len(in_window)
    mark = page.locator("[data-event=event-vilnius-2023]")
    mark.hover()
    expect(page.locator("#tip")).to_have_text("Vilnius summit, 11 July 2023")
    mark.click()
    expect_date(page, "11 July 2023")
    assert len(shown_in(page, "battlegroups")) == 8


def test_the_date_and_the_counts_are_spoken_politely(page: Page) -> None:
    open_at(page, "?layers=battlegroups,air-policing")
    page.keyboard.press("ArrowRight")
    spoken = page.locator("#spoken")
    expect(spoken).to_have_attribute("aria-live", "polite")
    policing = len(on_map("2023-07-12", ["air-policing"]))
    expect(spoken).to_contain_text("12 July 2023.")
    expect(spoken).to_contain_text("8 battlegroups")
    expect(spoken).to_contain_text(f"{policing} air policing")
