"""What one step of the date costs, from the arrow key to the paint after it."""

from collections.abc import Iterator
from datetime import date, timedelta

from playwright.sync_api import Page

from geodata.load import read
from geodata.spans import all_spans, window
from tests.bench.figures import LAYERS, Figure, median_and_p95

DAY = timedelta(days=1)
PLAIN_DAYS = 100
CHANGES = 50


def step_figures(page: Page, layers: str = LAYERS) -> Iterator[Figure]:
    changes, plain = _days(layers)
    for name, days, over in (
        ("step_on_change_day", changes, "days on which something changes"),
        ("step_on_plain_day", plain, "days on which nothing does"),
    ):
        steps = [_step(page, day) for day in days]
        yield from median_and_p95(f"{name}_to_paint", [step["paint_ms"] for step in steps], over)
        yield from median_and_p95(f"{name}_script", [step["script_ms"] for step in steps], over)


def calls_figure(page: Page) -> Figure:
    """Requests of any kind while the date changes."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for _ in range(CHANGES):
        page.keyboard.press("Shift+ArrowLeft")
        page.evaluate("probe.step()")
    return Figure("server_calls", len(asked), "requests", f"{CHANGES} date changes, a month each")


def _days(layers: str) -> tuple[list[date], list[date]]:
    """The days on which a span starts or ends, and `PLAIN_DAYS` others, evenly spread."""
    dataset = read()
    frame = window(dataset)
    first, last = date.fromisoformat(frame.start) + DAY, date.fromisoformat(frame.end)
    on = layers.split("&")[0].split(",")
    drawn = [span for span in all_spans(dataset) if span.layer in on]
    told = {day for span in drawn for day in (span.start, span.end) if day}
    changes = sorted(day for day in map(date.fromisoformat, told) if first <= day <= last)
    plain = [first + DAY * n for n in range((last - first).days) if first + DAY * n not in changes]
    return changes, plain[:: len(plain) // PLAIN_DAYS]


def _step(page: Page, day: date) -> dict[str, float]:
    page.evaluate("day => probe.goTo(day)", (day - DAY).isoformat())
    page.keyboard.press("ArrowRight")
    step: dict[str, float] = page.evaluate("probe.step()")
    stands = page.evaluate("flank.page.told().state.asOf")
    if stands != day.isoformat():
        raise RuntimeError(f"The key should have led to {day}, the map stands on {stands}.")
    return step
