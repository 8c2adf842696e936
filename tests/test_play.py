"""Playing: by the clock, within the range, until it is paused, and as it was chosen."""

import datetime as dt
from collections.abc import Callable
from itertools import product

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import window
from tests.conftest import open_at
from tests.film import film, take_frames
from tests.onscreen import box, expect_date, middle, show_day
from tests.things import committed
from ui.playing import SPEEDS

pytestmark = pytest.mark.browser

FRAME = window(committed())
A_SECOND = {text: days for _, text, days in SPEEDS}
FEW_FRAMES, EVERY_FRAME = (40, 3040), tuple(range(40, 3040, 16))


def later(day: str, days: float) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=int(days // 1))).isoformat()


def playing(page: Page) -> bool:
    return page.locator("#play-button").get_attribute("aria-label") == "Pause (Space)"


def choose(page: Page, speed: str, *, loop: bool = False, reverse: bool = False) -> None:
    """As a visitor does; what an earlier visit chose is kept, and changed where it differs."""
    page.locator("#play-speed").select_option(label=speed)
    for name, wanted in (("#play-loop", loop), ("#play-reverse", reverse)):
        if page.locator(name).get_attribute("aria-pressed") != str(wanted).lower():
            page.locator(name).click()


@pytest.fixture
def reel(page: Page) -> Callable[..., Page]:
    """Opens the map with frames by hand, and plays from the address's date."""

    def begin(query: str, speed: str, **ways: bool) -> Page:
        open_at(page, query)
        choose(page, speed, **ways)
        take_frames(page)
        page.locator("#play-button").click()
        assert playing(page)
        return page

    return begin


def begin_again(page: Page, day: str, speed: str) -> None:
    """From another day: that pauses what plays."""
    page.evaluate("asOf => flank.state.set({ asOf })", day)
    assert not playing(page)
    choose(page, speed)
    page.locator("#play-button").click()
    assert playing(page)


Reel = Callable[..., Page]


def test_it_keeps_time_however_many_frames_come(reel: Reel) -> None:
    page = reel("?date=2019-01-01", "Week/s")
    for speed, times in product(A_SECOND, (FEW_FRAMES, (40, *EVERY_FRAME, 3040))):
        begin_again(page, "2020-01-01", speed)
        reached = film(page, times)
        assert (speed, len(times), reached) == (
            *(speed, len(times), later("2020-01-01", 3 * A_SECOND[speed])),
        )
        expect_date(page, in_words(reached))


def test_the_date_is_set_only_where_it_is_another_day(reel: Reel) -> None:
    page = reel("?date=2020-01-01", "Week/s")
    page.evaluate("window.changes = []; flank.state.subscribe((now) => changes.push(now.asOf))")
    film(page, range(0, 1001, 8))
    assert page.evaluate("changes") == [later("2020-01-01", day) for day in range(1, 8)]


def test_another_speed_goes_on_from_the_day_that_is_shown(reel: Reel) -> None:
    page = reel("?date=2020-01-01", "Week/s")
    assert film(page, (0, 1000)) == "2020-01-08"
    page.keyboard.press("<")  # none is slower
    for _ in range(9):
        page.keyboard.press(">")
    expect(page.locator("#spoken")).to_have_text("a year a second")
    assert page.locator("#play-speed").input_value() == "365.25"
    assert film(page, (1016, 2016)) == later("2020-01-08", 365.25)


def test_it_stops_at_the_end_and_then_begins_again(reel: Reel) -> None:
    page = reel("?date=2030-12-01", "Month/s")
    assert film(page, (0, 900, 2000, 3000)) == FRAME.end
    assert not playing(page)
    page.keyboard.press("Space")
    assert playing(page)
    assert film(page, (5000,)) == FRAME.start
    assert film(page, (6000,)) == later(FRAME.start, A_SECOND["Month/s"])


def test_in_a_loop_it_rests_at_the_end_and_goes_round(reel: Reel) -> None:
    page = reel("?date=2022-01-01&from=2022-01-01&to=2022-01-15", "Week/s", loop=True)
    assert film(page, (0, 2000)) == "2022-01-15"
    assert film(page, (2900,)) == "2022-01-15"
    assert film(page, (3000,)) == "2022-01-01"
    assert film(page, (4000, 5000, 5900)) == "2022-01-15"
    assert film(page, (60_000 + 1000,)) == later("2022-01-01", 7)
    assert playing(page)


def test_backwards_it_stays_in_the_range_too(reel: Reel) -> None:
    page = reel("?date=2022-01-20&from=2022-01-01&to=2022-06-30", "Week/s", reverse=True)
    assert film(page, (0, 1000)) == "2022-01-13"
    assert film(page, (9000,)) == "2022-01-01"
    assert not playing(page)
    page.keyboard.press("Space")
    assert film(page, (10_000,)) == "2022-06-30"
    assert film(page, (12_000,)) == "2022-06-16"
    page.keyboard.press("v")  # and forwards from there
    assert film(page, (12_016, 13_016)) == "2022-06-23"


def drag(page: Page) -> None:
    _, y = middle(box(page, "#timeline-day"))
    x, _ = middle(box(page, ".strip .cursor"))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y)
    page.mouse.up()


def hide(page: Page) -> None:
    page.evaluate("""() => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }""")


PAUSES: dict[str, Callable[[Page], None]] = {
    "the button": lambda page: page.locator("#play-button").click(),
    "space": lambda page: page.keyboard.press("Space"),
    "a step": lambda page: page.keyboard.press("ArrowLeft"),
    "the next change": lambda page: page.get_by_role("button", name="The next change").click(),
    "a date": lambda page: show_day(page, "2021-05-05"),
    "a drag": drag,
    "a tab out of sight": hide,
}


def test_it_pauses_and_only_then_tells_the_day(reel: Reel) -> None:
    page = reel("?date=2019-01-01", "Month/s")
    for by, pause in PAUSES.items():
        begin_again(page, "2020-01-01", "Month/s")
        page.evaluate("flank.notices.tell('as before')")
        film(page, range(0, 1000, 100))
        expect(page.locator("#spoken"), by).to_have_text("as before")
        pause(page)
        assert not playing(page), by
        reached = film(page, (2000, 3000))
        assert film(page, (9000,)) == reached, by
        expect_date(page, in_words(reached))
        expect(page.locator("#spoken"), by).to_contain_text(in_words(reached))


def test_less_motion_jumps_once_a_second(still: Page) -> None:
    page = open_at(still, "?date=2020-01-01")
    choose(page, "Month/s")
    take_frames(page)
    page.keyboard.press("Space")
    assert film(page, (0, 500, 990)) == "2020-01-01"
    assert film(page, (1000,)) == film(page, (1500, 1990)) == later("2020-01-01", 30.4375)
    assert film(page, (2000,)) == later("2020-01-01", 2 * 30.4375)


def test_space_presses_what_has_the_focus(page: Page) -> None:
    open_at(page)
    switch = page.get_by_role("switch", name="Air policing")
    on = switch.get_attribute("aria-checked")
    switch.focus()
    page.keyboard.press("Space")
    expect(switch).not_to_have_attribute("aria-checked", str(on))
    assert not playing(page)
    page.locator("#timeline-day").focus()
    page.keyboard.press("Space")
    assert playing(page)


def test_how_it_plays_is_kept(page: Page) -> None:
    open_at(page)
    choose(page, "½ year/s", loop=True, reverse=True)
    open_at(page)
    assert page.locator("#play-speed").evaluate("s => s.selectedOptions[0].label") == "½ year/s"
    for name in ("Loop", "Reverse"):
        expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
    page.evaluate("localStorage.setItem('flank-play', '{not JSON')")
    open_at(page)
    assert page.locator("#play-speed").evaluate("s => s.selectedOptions[0].label") == "Quarter/s"
