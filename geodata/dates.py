"""Dates as sources give them ("2017", "2017-Q1", "2017-02", "2017-02-07"), widened to days."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

WRITTEN = re.compile(r"([0-9]{4})(?:-Q([1-4])|-([0-9]{2})(?:-([0-9]{2}))?)?")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
QUARTERS = ("first", "second", "third", "fourth")


@dataclass(frozen=True)
class Days:
    """A written date as ISO days, both inclusive; equal when it is known to the day."""

    first: str
    last: str

    @property
    def known_to_the_day(self) -> bool:
        return self.first == self.last


@lru_cache(maxsize=8192)  # a few thousand dates are asked for a hundred thousand times at a start
def widen(written: str) -> Days:
    """ValueError when `written` is not a date or not in the calendar."""
    year, quarter, month, day = _parts(written)
    if day:
        only = dt.date(year, month, day).isoformat()
        return Days(only, only)
    first_month = 3 * quarter - 2 if quarter else month or 1
    months = 3 if quarter else 1 if month else 12
    first = dt.date(year, first_month, 1)
    past = first_month + months
    after = dt.date(year + 1, 1, 1) if past > 12 else dt.date(year, past, 1)
    return Days(first.isoformat(), (after - dt.timedelta(days=1)).isoformat())


def in_words(written: str) -> str:
    """11 July 2023, March 2022, the first quarter of 2017, 2017."""
    year, quarter, month, day = _parts(written)
    if quarter:
        return f"the {QUARTERS[quarter - 1]} quarter of {year}"
    words = (str(day) if day else "", MONTHS[month - 1] if month else "", str(year))
    return " ".join(word for word in words if word)


def period_in_words(first: str, last: str | None) -> str:
    """11 to 12 July 2023, 25 October to 7 November 2018; what both ends share is said once."""
    if last is None or last == first:
        return in_words(first)
    one, other = _parts(first), _parts(last)
    shared = one[0] == other[0] and not one[1] and bool(one[3]) == bool(other[3])
    if not shared or not one[2] or not other[2]:
        return f"{in_words(first)} to {in_words(last)}"
    of_first = in_words(first).removesuffix(f" {one[0]}")
    if one[2] == other[2]:
        of_first = str(one[3])
    return f"{of_first} to {in_words(last)}"


def day_after(day: str) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


def year_after(day: str) -> str:
    """The same day a year on; 1 March after a leap day."""
    date = dt.date.fromisoformat(day)
    try:
        return date.replace(year=date.year + 1).isoformat()
    except ValueError:
        return dt.date(date.year + 1, 3, 1).isoformat()


def _parts(written: str) -> tuple[int, int, int, int]:
    """Year, quarter, month, day; 0 for what is not said."""
    match = WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError(f"{written!r} is not a date: write 2017, 2017-Q1, 2017-02 or 2017-02-07")
    year, quarter, month, day = (int(part or 0) for part in match.groups())
    out_of_range = (match[3] and not 1 <= month <= 12) or (match[4] and not day)
    if out_of_range or not 1 <= year < 9999:
        raise ValueError(f"{written!r} is not in the calendar")
    return year, quarter, month, day
