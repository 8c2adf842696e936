"""Which day a film shows, and for how long."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Bare = Callable[..., Page]
DAYS = "run => flank.filmPlan.days(run).map(({ day, frames }) => [day, frames])"
STRETCHES = """([days, cuts]) =>
  flank.filmPlan.stretches(days.map((day) => ({ day, frames: 1 })), cuts)
    .map(({ days, isSame }) => [days.map(({ day }) => day), isSame])"""


def test_days_keep_time_and_the_last_one_rests(bare_page: Bare) -> None:
    page = bare_page("film_plan")

    def days(first: int, last: int, speed: float, fps: int) -> Any:
        run = {"first": first, "last": last, "daysPerSecond": speed, "fps": fps}
        return page.evaluate(DAYS, run)

    assert days(10, 12, 1, 3) == [[10, 3], [11, 3], [12, 4]]
    assert days(10, 10, 7, 10) == [[10, 11]]
    assert days(0, 30, 100, 10) == [[0, 1], [10, 1], [20, 1], [30, 11]]
    minute = days(16071, 21458, 91.3125, 30)  # 1 January 2014 to 1 October 2028
    assert sum(frames for _, frames in minute) == pytest.approx(1800, abs=1)


def test_a_stretch_ends_where_the_picture_becomes_another_one(bare_page: Bare) -> None:
    page = bare_page("film_plan")

    def stretches(days: list[int], cuts: list[int]) -> Any:
        return page.evaluate(STRETCHES, [days, cuts])

    assert stretches([1, 2, 3, 4], [3]) == [[[1, 2], False], [[3, 4], False]]
    assert stretches([1, 5, 9], [2, 3, 20]) == [[[1], False], [[5, 9], False]]
    assert stretches([1, 2], [1]) == [[[1, 2], False]]
    long = stretches(list(range(1, 252)), [])
    assert [(len(days), is_same) for days, is_same in long] == [
        (120, False),
        (120, True),
        (11, True),
    ]
