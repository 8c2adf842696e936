"""What tests of the curves share: days that tell, what is read off the page, spans by thing."""

import datetime as dt
from collections.abc import Iterable
from functools import cache

from playwright.sync_api import Page, expect

from geodata.load import Thing
from geodata.spans import Span, in_force, spans_of, window
from tests.conftest import open_at
from tests.things import committed

FRAME = window(committed())

# goes through days as a visitor would, and reads each time what stands beside the charts
READ_DAYS = """([days, parts]) => days.map((day) => {
  flank.page.goToDay(day);
  const read = (part) => Object.fromEntries([...document.querySelectorAll("[data-curve]")]
    .filter((chart) => chart.querySelector(part))
    .map((chart) => [chart.dataset.curve, chart.querySelector(part).textContent]));
  const label = (chart) => chart.querySelector(".plot").getAttribute("aria-label");
  return { ...Object.fromEntries(parts.map((part) => [part, read(part)])),
    panel: Object.fromEntries([...document.querySelectorAll(".count")].map((count) =>
      [count.id.replace("layer-count-", ""), count.textContent.split("+").map(Number)])),
    labels: Object.fromEntries([...document.querySelectorAll("[data-curve]")].map((chart) =>
      [chart.dataset.curve, label(chart)])) };
})"""
PATHS = """() => Object.fromEntries([...document.querySelectorAll("[data-curve]")].map((chart) =>
  [chart.dataset.curve, [...chart.querySelectorAll(".plot path:not(.rules)")].map((path) =>
    [path.getAttribute("class"), path.getAttribute("d")])]))"""


def open_curves(page: Page) -> Page:
    """No layer on: the map has nothing to draw while days go by, and the curves show all alike."""
    open_at(page, "?panel=curves&layers=")
    expect(page.locator("#drawer-curves .charts")).to_be_visible()
    return page


def day_before(day: str) -> str:
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()


def telling_days(things: Iterable[Thing]) -> list[str]:
    """First days of months, and around every day on which something starts, ends or ages."""
    days = {f"{year}-{month:02}-01" for year in range(2014, 2031) for month in (1, 5, 9)}
    for thing in things:
        for span in own_spans(thing):
            turns = (span.start, span.end, span.troops_stale_from)
            days |= {day for turn in turns if turn for day in (turn, day_before(turn))}
    return sorted(day for day in days if FRAME.start <= day <= FRAME.end)


@cache
def own_spans(thing: Thing) -> tuple[Span, ...]:
    return spans_of(thing, committed().sources)


def span_on(thing: Thing, day: str) -> Span | None:
    return next((span for span in own_spans(thing) if in_force(span, day)), None)


def age(span: Span, day: str) -> str:
    is_old = span.troops_stale_from is not None and day >= span.troops_stale_from
    return ", over a year old" if is_old else ""
