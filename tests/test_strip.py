"""The strip of the timeline: its slider under the mouse, today, what is planned, events."""

import datetime as dt

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import EVENTS, window
from tests.conftest import NewPage, open_at, shown, shown_in
from tests.onscreen import ALL_LAYERS, Box, box, expect_date, middle, on_map
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())
EPOCH = dt.date(1970, 1, 1).toordinal()


def across(track: Box, day: str) -> float:
    """Where on the strip a day stands, px."""
    first, last, at = (dt.date.fromisoformat(d) for d in (FRAME.start, FRAME.end, day))
    return track[0] + (track[2] - track[0]) * (at - first).days / (last - first).days


def day_at(page: Page, x: float, most_days: int = 5) -> str:
    """The day that the slider stands on once it has come to `x`; a pixel is some five days, on
    a phone four times as many."""
    track = box(page, ".strip .track")
    first, last = (dt.date.fromisoformat(day).toordinal() for day in (FRAME.start, FRAME.end))
    wanted = first + (last - first) * (x - track[0]) / (track[2] - track[0]) - EPOCH
    arrived = "day => Math.abs(document.getElementById('timeline-day').value - day[0]) <= day[1]"
    page.wait_for_function(arrived, arg=[wanted, most_days])
    reached = EPOCH + int(page.locator("#timeline-day").input_value())
    return dt.date.fromordinal(reached).isoformat()


def test_the_slider_follows_the_mouse_and_the_map_the_slider(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    _, y = middle(box(page, "#timeline-day"))
    from_x, _ = middle(box(page, "[data-event=event-vilnius-2023]"))
    to_x, _ = middle(box(page, ".strip .years span:has-text('2019')"))
    page.mouse.move(from_x, y)
    page.mouse.down()
    for x in ((from_x + to_x) / 2, to_x):
        page.mouse.move(x, y, steps=4)
        day = day_at(page, x)
        expect(page.locator("#timeline-day")).to_have_attribute("aria-valuetext", in_words(day))
        expect_date(page, in_words(day))
        assert shown(page) == on_map(day)
    page.mouse.up()
    expect_date(page, in_words(day))
    assert "2018-12-25" < day < "2019-01-08"


def test_a_finger_on_a_phone_drags_the_date(phone: Page) -> None:
    page = open_at(phone, "?date=2023-07-11&layers=battlegroups")
    x, y = middle(box(page, ".strip .thumb"))
    track = box(page, ".strip .track")
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        at = [{"x": x, "y": y} for x, y in points]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    touch("touchStart", (x, y))
    for to in ("2022-01-01", "2019-01-01"):
        touch("touchMove", (across(track, to), y))
        day = day_at(page, across(track, to), most_days=30)
        expect_date(page, in_words(day))
        assert shown(page) == on_map(day, ["battlegroups"])
    touch("touchEnd")
    expect_date(page, in_words(day))
    finger.detach()


def test_today_parts_the_strip_into_what_was_and_what_is_planned(new_page: NewPage) -> None:
    page = new_page(locale="en-GB")  # a clock is set for all pages of a kind of screen
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
    events = [r for r in committed().records if r.layer in EVENTS]
    in_window = [r for r in events if FRAME.start <= r.states[0].start <= FRAME.end]
    assert page.locator("[data-event]").count() == len(in_window)
    mark = page.locator("[data-event=event-vilnius-2023]")
    mark.hover()
    expect(page.locator("#tip")).to_have_text("Vilnius summit, 11 July 2023")
    mark.click()
    expect_date(page, "11 July 2023")
    assert len(shown_in(page, "battlegroups")) == 8


def test_events_that_lie_on_one_another_are_reached_one_after_the_other(page: Page) -> None:
    open_at(page, "?date=2014-01-01")
    decided = {
        record.name
        for record in committed().records
        if record.kind == "decision" and record.states[0].start == "2023-07-11"
    }
    assert len(decided) > 2
    x, y = middle(box(page, "[data-event=event-two-percent-2023]"))
    page.mouse.move(x, y)
    for name in decided:
        expect(page.locator("#tip")).to_contain_text(name)
    reached = set()
    for _ in range(2 * len(decided)):  # others of nearby days lie there too
        page.mouse.click(x, y)
        reached.add(page.locator("#card-body h2").inner_text())
    assert decided <= reached


def test_the_second_date_of_a_comparison_stands_on_the_strip(page: Page) -> None:
    open_at(page, "?date=2023-07-11&compare=2018-06-28")
    mark = page.locator(".strip .other-day")
    stands = across(box(page, ".strip .track"), "2018-06-28")
    x, y = middle(box(page, ".strip .other-day"))
    assert x == pytest.approx(stands, abs=1.5)
    assert y == pytest.approx(middle(box(page, ".strip .track"))[1], abs=1)
    page.keyboard.press("c")
    expect(mark).to_be_hidden()
