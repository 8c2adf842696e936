"""The arrow key held through all days: on each change day the map is what the records say."""

import datetime as dt

import pytest
from playwright.sync_api import Page

from geodata.spans import all_spans, window
from tests.conftest import open_at
from tests.onscreen import ALL_LAYERS, on_map
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())

# the key as the browser repeats it; what is displayed is read on the days asked for
# one way what has a box is read, the other way, for speed, what is in the document
HOLD = """([days, key]) => {
  const wanted = new Set(days), seen = {};
  const displayed = () => [...document.querySelectorAll("#map svg [data-record]")]
    .filter((node) => key === "ArrowLeft" || node.getClientRects().length)
    .map((node) => `${node.dataset.layer} ${node.dataset.record}`);
  for (let before = null, repeat = false; ; repeat = true) {
    const { asOf } = flank.page.told().state;
    if (asOf === before) return seen;
    if (wanted.has(asOf)) seen[asOf] = displayed();
    before = asOf;
    document.dispatchEvent(new KeyboardEvent("keydown", { key, repeat, bubbles: true }));
  }
}"""


def change_days() -> list[str]:
    """All days on which a span starts or ends, and the eve of each."""
    told = {day for span in all_spans(committed()) for day in (span.start, span.end) if day}
    edges = {day for day in told if FRAME.start < day <= FRAME.end}
    eves = {(dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat() for day in edges}
    return sorted(edges | eves)


@pytest.mark.parametrize(("key", "begins"), [("ArrowRight", FRAME.start), ("ArrowLeft", FRAME.end)])
def test_held_through_all_change_days(page: Page, key: str, begins: str) -> None:
    open_at(page, f"?date={begins}&layers={ALL_LAYERS}")
    days = change_days()
    assert len(days) > 500
    seen = page.evaluate(HOLD, [days, key])
    assert set(seen) == set(days)
    wrong = {
        day: drawn
        for day, drawn in seen.items()
        if sorted(drawn) != sorted(f"{layer} {record}" for layer, record in on_map(day))
    }
    assert wrong == {}
