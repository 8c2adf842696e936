"""The strip of the timeline: its slider under the mouse, today, what is planned, events."""

import datetime as dt

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import window
from tests.conftest import NewPage, open_at, shown, shown_in
from tests.onscreen import ALL_LAYERS, Box, box, expect_date, middle, on_map
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())


def across(track: Box, day: str) -> float:
    """Where on the strip a day stands, px."""
    first, last, at = (dt.date.fromisoformat(d) for d in (FRAME.start, FRAME.end, day))
    return track[0] + (track[2] - track[0]) * (at - first).days / (last - first).days


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
