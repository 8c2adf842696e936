"""How a step grows with the records: made-up spans in the place of the real ones."""

import datetime as dt
import json
import random
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, Page, Route

from geodata.load import read
from tests.bench.figures import LAYERS, VIEWPORT, Figure, median_and_p95
from tests.bench.loading import PROBE
from ui.payload import payload

CURVE = (500, 1_000, 5_000, 10_000, 50_000)
IN_FORCE = 500
STEPS = 60
SCATTER = 60.0  # plane units around a real place, about as far as from Riga to Tallinn
Content = dict[str, Any]


def growth_figures(browser: Browser, url: str) -> Iterator[Figure]:
    """A step to the next day on which something changes, for a growing number of spans."""
    real = payload(read())
    for spans in CURVE:
        in_force = min(IN_FORCE, spans // 2)
        with browser.new_context(viewport=VIEWPORT) as context:
            page = context.new_page()
            page.add_init_script(path=PROBE)
            _serve(page, synthetic(real, spans, in_force))
            page.goto(f"{url}?layers={LAYERS}&date=2020-01-01")
            page.evaluate("probe.drawn")
            steps = [_step(page) for _ in range(STEPS)]
        over = f"steps to a change day, {in_force} of {spans} spans in force"
        name = f"step_of_{spans}_spans"
        yield from median_and_p95(f"{name}_to_paint", [s["paint_ms"] for s in steps], over)
        yield median_and_p95(f"{name}_script", [s["script_ms"] for s in steps], over)[0]


def synthetic(real: Content, spans: int, in_force: int) -> Content:
    """The real content with `spans` spans of as many things, about `in_force` of them on any day.

    Each copies a real symbol's span and stands near its place.
    """
    dice = random.Random(spans)
    records, states = real["records"], real["states"]
    on_map = [
        i
        for i, r in enumerate(states["record"])
        if states["start"][i] and states["area"][i] is None
        if real["layers"][records["layer"][r]]["key"] in LAYERS.split(",")
        if records["x"][r] is not None and not records["beyond"][r]
    ]
    first, last = (dt.date.fromisoformat(real["window"][edge]) for edge in ("start", "end"))
    lasts = (last - first).days * in_force / spans
    new_records: Content = {field: [] for field in records}
    new_states: Content = {field: [] for field in states}
    for n in range(spans):
        i = dice.choice(on_map)
        begins = first + dt.timedelta(days=dice.uniform(-lasts, (last - first).days))
        ends = begins + dt.timedelta(days=max(1, lasts))
        r = states["record"][i]
        record = {field: column[r] for field, column in records.items()}
        record |= {"id": f"made-up-{n}", "x": record["x"] + dice.uniform(-SCATTER, SCATTER)}
        record["y"] += dice.uniform(-SCATTER, SCATTER)
        state = {field: column[i] for field, column in states.items()}
        state |= {"record": n, "start": begins.isoformat(), "end": ends.isoformat()}
        state |= {"certainFrom": state["start"], "staleFrom": None}
        for table, row in ((new_records, record), (new_states, state)):
            for field, value in row.items():
                table[field].append(value)
    return real | {"records": new_records, "states": new_states}


def _serve(page: Page, content: Content) -> None:
    """In the place of the server's records."""
    body = json.dumps(content)

    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type="application/json")

    page.route("**/data/flank-*.json", answer)


def _step(page: Page) -> dict[str, float]:
    """By the key, from the eve of a change day to that day."""
    page.evaluate(
        """() => {
          const { content, state } = flank.page.told();
          const days = flank.timeline.changeDays(content.states);
          const next = days[flank.timeline.segment(days, state.asOf) + 3];
          return probe.goTo(flank.dates.toIso(flank.dates.toDay(next) - 1));
        }"""
    )
    page.keyboard.press("ArrowRight")
    step: dict[str, float] = page.evaluate("probe.step()")
    return step
