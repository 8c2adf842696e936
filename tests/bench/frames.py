"""Frames while the date is on the move, and what each asks of the main thread."""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from playwright.sync_api import Browser, Page

from tests.bench.figures import Figure, median_and_p95

FRAMES = 240
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
SCRIPT = ("FunctionCall", "EventDispatch", "FireAnimationFrame")

# what is done in each frame: `step` of `steps`
WAYS = {
    "holding_the_key": """(step) => document.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowRight", repeat: step > 0, bubbles: true }))""",
    "dragging": """(step, steps) => {
      const slider = document.getElementById("timeline-day");
      const { min, max } = slider;
      slider.value = Math.round(+min + (step / steps) * (max - min));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }""",
    "playing_a_year_a_second": """(step) => {
      if (step > 0) return;
      const speed = document.getElementById("play-speed");
      speed.value = speed.options[speed.options.length - 1].value;
      speed.dispatchEvent(new Event("change", { bubbles: true }));
      document.getElementById("play-button").click();
    }""",
}
RUN = """([way, steps]) => new Promise((resolve) => {
  const times = [], days = [], each = eval(way);
  const frame = (time) => {
    times.push(time);
    days.push(flank.page.told().state.asOf);
    if (times.length > steps) return resolve({ times, days });
    each(times.length - 1, steps);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""
BEGINS = {"holding_the_key": "2022-01-01", "dragging": "2014-01-01"}


def frame_figures(browser: Browser, page: Page) -> Iterator[Figure]:
    """With all layers and labels on; one step a frame."""
    for name, way in WAYS.items():
        page.evaluate("day => probe.goTo(day)", BEGINS.get(name, "2014-01-01"))
        run: dict[str, Any] = page.evaluate(RUN, [way, FRAMES])
        page.keyboard.press("Home")
        if len(set(run["days"])) < FRAMES * 0.8:
            raise RuntimeError(f"{name}: the date stood still, {len(set(run['days']))} days seen.")
        times = run["times"]
        between = [after - before for before, after in pairwise(times)]
        yield from median_and_p95(f"frame_while_{name}", between, "frames, a step in each")
        yield from _main_thread(browser, page, name, way)


def _main_thread(browser: Browser, page: Page, name: str, way: str) -> Iterator[Figure]:
    """Once more under trace: script alone, and all that the main thread did, a frame."""
    page.evaluate("day => probe.goTo(day)", BEGINS.get(name, "2014-01-01"))
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.evaluate(RUN, [way, FRAMES])
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.keyboard.press("Home")
    main = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    ours = [e for e in events if e.get("ph") == "X" and (e["pid"], e["tid"]) in main]
    script = sum(_outermost(ours, SCRIPT))
    whole = sum(event.get("tdur", 0) for event in ours if event["name"] == "RunTask")
    over = f"mean of {FRAMES} frames, by Chromium's trace"
    yield Figure(f"script_while_{name}", round(script / 1000 / FRAMES, 2), "ms", over)
    yield Figure(f"main_thread_while_{name}", round(whole / 1000 / FRAMES, 2), "ms", over)


def _outermost(events: list[dict[str, Any]], names: tuple[str, ...]) -> Iterator[float]:
    """Durations in microseconds of the events of these names that lie in no other of them."""
    ends = 0.0
    for event in sorted((e for e in events if e["name"] in names), key=lambda e: e["ts"]):
        if event["ts"] >= ends:
            ends = event["ts"] + event.get("dur", 0)
            yield event.get("tdur", event.get("dur", 0))
