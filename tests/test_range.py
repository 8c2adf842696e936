"""The range of days: set by key and by mouse, kept to, dimmed around, given up."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import window
from tests.conftest import open_at, sized
from tests.onscreen import Point, box, expect_date, middle, show_day
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())
WINDOW = {"start": "2014-01-01", "end": "2030-12-31"}
Bare = Callable[..., Page]

# edge, day, from, to, shown: from, to, shown
MOVED = {
    ("from", "2020-01-01", None, None, "2022-01-01"): ("2020-01-01", None, "2022-01-01"),
    ("from", "2023-01-01", None, None, "2022-01-01"): ("2023-01-01", None, "2023-01-01"),
    ("from", "2001-01-01", "2020-01-01", None, "2022-01-01"): (None, None, "2022-01-01"),
    ("from", "2025-01-01", None, "2023-01-01", "2022-01-01"): (
        *("2022-12-31", "2023-01-01", "2022-12-31"),
    ),
    ("to", "2021-01-01", None, None, "2022-01-01"): (None, "2021-01-01", "2021-01-01"),
    ("to", "2019-01-01", "2020-01-01", None, "2022-01-01"): (
        *("2020-01-01", "2020-01-02", "2020-01-02"),
    ),
    ("to", "2050-01-01", None, "2023-01-01", "2022-01-01"): (None, None, "2022-01-01"),
}
CUT = {
    ("from", None, None, "2022-01-01"): ("2022-01-01", None),
    ("to", "2020-01-01", None, "2022-01-01"): ("2020-01-01", "2022-01-01"),
    ("from", "2020-01-01", "2022-01-01", "2022-01-01"): ("2022-01-01", None),
    ("to", "2020-01-01", "2022-01-01", "2020-01-01"): (None, "2020-01-01"),
    ("from", None, None, "2014-01-01"): (None, None),
    ("from", None, None, "2030-12-31"): ("2030-12-30", None),
}


def test_edges_stay_apart_and_take_the_date_along(bare_page: Bare) -> None:
    page = bare_page("dates", "range")
    for (edge, day, start, end, shown), wanted in MOVED.items():
        asked = [edge, day, {"from": start, "to": end, "asOf": shown}, WINDOW]
        moved = page.evaluate("asked => flank.range.move(...asked)", asked)
        assert (edge, day, (moved["from"], moved["to"], moved["asOf"])) == (edge, day, wanted)
    for (edge, start, end, shown), wanted_edges in CUT.items():
        asked = [edge, {"from": start, "to": end, "asOf": shown}, WINDOW]
        moved = page.evaluate("asked => flank.range.cut(...asked)", asked)
        assert (edge, shown, (moved["from"], moved["to"])) == (edge, shown, wanted_edges)


def at(page: Page, day: str) -> float:
    left, _, right, _ = box(page, ".strip .track")
    first, last, asked = (dt.date.fromisoformat(d) for d in (FRAME.start, FRAME.end, day))
    return left + (right - left) * (asked - first).days / (last - first).days


def set_range(page: Page, start: str, end: str) -> Page:
    open_at(page, f"?date={start}")
    page.keyboard.press("(")
    show_day(page, end)
    page.locator("#timeline-day").focus()
    page.keyboard.press(")")
    return page


def test_keys_set_the_range_and_slider_and_steps_keep_to_it(page: Page) -> None:
    set_range(page, "2022-02-24", "2023-07-11")
    page.wait_for_url("**/*from=2022-02-24&to=2023-07-11*")
    for key, words in (
        ("ArrowRight", "11 July 2023"),
        ("Home", "24 February 2022"),
        ("Shift+ArrowLeft", "24 February 2022"),
        ("p", "24 February 2022"),
        ("End", "11 July 2023"),
        ("n", "11 July 2023"),
        ("]", "11 July 2023"),
    ):
        page.keyboard.press(key)
        expect_date(page, words)
    slider = page.locator("#timeline-day")
    slider.fill("20000")  # 2024-10-04
    expect_date(page, "11 July 2023")
    slider.fill("17000")  # 2016-07-18
    expect_date(page, "24 February 2022")
    assert slider.input_value() == str((dt.date(2022, 2, 24) - dt.date(1970, 1, 1)).days)


def test_what_lies_outside_is_dimmed_until_the_whole_timeline_is_wanted(page: Page) -> None:
    set_range(page, "2022-02-24", "2023-07-11")
    before, after = box(page, ".strip .outside.before"), box(page, ".strip .outside.after")
    assert before[2] == pytest.approx(at(page, "2022-02-24"), abs=1)
    assert after[0] == pytest.approx(at(page, "2023-07-11"), abs=1)
    expect(page.locator(".range-said")).to_contain_text("24 February 2022 to 11 July 2023")
    whole = page.get_by_role("button", name="Whole timeline")
    whole.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#timeline-day")).to_be_focused()  # the button is gone
    for part in (".strip .outside", ".range-said"):
        expect(page.locator(part).first).to_be_hidden()
    page.keyboard.press("End")
    expect_date(page, in_words(FRAME.end))
    page.wait_for_url(lambda url: "from=" not in url)


def test_an_edge_is_moved_by_key(page: Page) -> None:
    open_at(page, "?date=2022-03-01")
    edge = page.locator(".strip .edge.from")
    edge.focus()
    for key, begins in (
        ("PageUp", "2015-01-01"),
        ("Shift+ArrowRight", "2015-02-01"),
        ("ArrowLeft", "2015-01-31"),
        ("End", "2030-12-30"),
        ("Home", FRAME.start),
    ):
        page.keyboard.press(key)
        words = f"Range begins on {in_words(begins)}"
        expect(edge).to_have_accessible_name(
            f"{words}. Drag it, or click: it begins on the day shown"
        )
        expect(page.locator("#spoken")).to_have_text(words)
        expect(edge).to_be_focused()
    expect_date(page, "30 December 2030")  # the date went along, and stayed
    page.keyboard.press("Enter")
    expect(page.locator("#timeline .range-said")).to_contain_text("30 December 2030 to 31 December")


def grip(page: Page, edge: str) -> Point:
    """Where an edge is taken hold of: the lower half, which the slider does not reach."""
    left, top, right, bottom = box(page, f".strip .edge.{edge}")
    return [(left + right) / 2, top + 0.7 * (bottom - top)]


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=str)
def test_an_edge_is_dragged(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size), "?date=2022-03-01")
    for edge, day in (("to", "2026-01-01"), ("from", "2024-01-01")):
        x, y = grip(page, edge)
        wanted = at(page, day)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move((x + wanted) / 2, y)
        page.mouse.move(wanted, y)
        page.mouse.up()
    start, end = page.evaluate("Object.values(flank.page.range())")
    a_pixel = dt.timedelta(days=6200 / (box(page, ".strip .track")[2] - 20) + 1)
    for reached, wanted_day in ((start, "2024-01-01"), (end, "2026-01-01")):
        assert abs(dt.date.fromisoformat(reached) - dt.date.fromisoformat(wanted_day)) <= a_pixel
    expect_date(page, in_words(start))  # it lay outside, and came along


def test_a_click_on_an_edge_brings_it_to_the_day_shown(page: Page) -> None:
    open_at(page, "?date=2022-03-01")
    page.mouse.click(*grip(page, "from"))
    expect(page.locator(".range-said")).to_contain_text("1 March 2022 to 31 December 2030")
    expect_date(page, "1 March 2022")


def test_a_day_asked_for_by_name_opens_the_timeline_again(page: Page) -> None:
    set_range(page, "2022-02-24", "2023-07-11")
    show_day(page, "2017-05-05")
    expect_date(page, "5 May 2017")
    expect(page.locator("#message")).to_contain_text("5 May 2017 lies outside the range")
    expect(page.locator(".range-said")).to_be_hidden()
    set_range(page, "2022-02-24", "2023-07-11")
    page.mouse.click(*middle(box(page, "[data-event=event-warsaw-2016]")))
    expect(page.locator("#card-body h2")).to_contain_text("Warsaw")
    expect(page.locator(".range-said")).to_be_hidden()


@pytest.mark.parametrize("size", [(1366, 768), (390, 844), (844, 390)], ids=str)
@pytest.mark.parametrize("day", [FRAME.start, FRAME.end])
def test_the_thumb_is_taken_hold_of_where_an_edge_lies_under_it(
    page: Page, size: tuple[int, int], day: str
) -> None:
    open_at(sized(page, size), f"?date={day}")
    x, y = middle(box(page, ".strip .thumb"))
    page.mouse.move(x, y + 6)
    page.mouse.down()
    page.mouse.move(at(page, "2020-01-01"), y + 6, steps=3)
    page.mouse.up()
    expect(page.locator("#date-words > span")).to_contain_text(re.compile("2019|2020"))
    expect(page.locator(".range-said")).to_be_hidden()


@pytest.mark.parametrize("size", [(390, 844), (844, 390), (683, 384)], ids=str)
def test_a_small_screen_says_the_range_too(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size), "?date=2023-07-11&from=2022-02-24&to=2025-03-01")
    said = page.locator(".range-said .short")
    expect(said).to_be_visible()
    expect(said).to_have_text("24 Feb 2022 – 1 Mar 2025")
    assert box(page, ".range-said")[2] <= box(page, "#timeline")[2]
    assert box(page, ".range-said button")[3] <= box(page, "#timeline")[3]


def test_a_range_of_one_day_is_refused_in_a_sentence(page: Page) -> None:
    open_at(page, "?date=2022-03-01&from=2022-03-01&to=2022-03-01")
    expect(page.locator("#message")).to_contain_text("1 March 2022 alone, but needs two days")
    expect(page.locator(".range-said")).to_be_hidden()


@pytest.mark.parametrize("size", [(390, 844), (844, 390)], ids=str)
def test_a_typed_day_that_ends_the_range_says_so(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size), "?date=2023-07-11&from=2022-02-24&to=2025-03-01")
    show_day(page, "2017-05-05")
    expect(page.locator("#message")).to_be_visible()
    expect(page.locator("#message")).to_contain_text("5 May 2017 lies outside the range")


def test_edges_of_the_timeline_are_no_range(page: Page) -> None:
    open_at(page, f"?date=2022-03-01&from={FRAME.start}&to={FRAME.end}")
    expect(page.locator("#message")).to_be_hidden()
    expect(page.locator(".range-said")).to_be_hidden()
    open_at(page, f"?date=2022-03-01&from={FRAME.start}&to=2023-01-01")
    page.keyboard.press("l")
    page.wait_for_url("**labels=off*")
    assert "from=" not in page.url
    assert "to=2023-01-01" in page.url
