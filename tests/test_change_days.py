"""Changes of what is shown: steps from one to the next, and the bars of each month."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.spans import Span, all_spans, window
from layers import LAYERS
from tests.changed import across_the_line
from tests.conftest import open_at
from tests.onscreen import ALL_LAYERS, KEYS, box, expect_date
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())
Change = tuple[str, str, str]  # layer, record, day

# the key pressed until it moves nothing more; the days that were visited
WALK = """(key) => {
  const days = [];
  for (let before = null; ; ) {
    const { asOf } = flank.page.told().state;
    if (asOf === before) return days;
    days.push((before = asOf));
    document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  }
}"""
# height of each month's part, by layer and first day of the month as days from the strip's start
BARS = """() => [...document.querySelectorAll(".strip [data-bars]")].flatMap((bar) =>
  [...bar.getAttribute("d").matchAll(/M(\\S+) \\S+?h\\S+?v(\\d+)h/g)]
    .map(([, left, count]) => [bar.dataset.bars, +left, +count]))"""


def passes(span: Span, layers: Collection[str], lead: str | None) -> bool:
    return span.layer in layers and (lead is None or span.lead == lead)


def changes(layers: Collection[str], lead: str | None = None) -> set[Change]:
    """A record on a day on which one of its states, of those that pass, starts or ends."""
    spans = all_spans(committed())
    starts = {(span.record_id, span.start): span for span in spans}
    ends = {(span.record_id, span.end): span for span in spans}
    return {
        (span.layer, span.record_id, day)
        for span in spans
        if passes(span, layers, lead)
        for day, joins in ((span.start, ends), (span.end, starts))
        if day and FRAME.start <= day <= FRAME.end
        if span.layer != "spending" or turns(span, day, joins.get((span.record_id, day)))
    }


def turns(span: Span, day: str, joined: Span | None) -> bool:
    """Of an ally's spending a day counts on which it begins, ends or crosses the line."""
    if joined is None:
        return day == span.end or day != FRAME.start
    before, after = sorted((span, joined), key=lambda each: each.start)
    return bool(across_the_line(before, after))


def by_month(found: set[Change]) -> Counter[tuple[str, str]]:
    return Counter((layer, day[:7]) for layer, _, day in found)


SHOWN = {
    f"?layers={ALL_LAYERS}": changes(KEYS),
    "?layers=air-policing": changes(["air-policing"]),
    f"?layers={ALL_LAYERS}&nations=DEU&roles=lead": changes(KEYS, "DEU"),
    "?layers=": set(),
}


@pytest.mark.parametrize("query", SHOWN)
def test_the_steps_are_the_days_on_which_what_is_shown_changes(page: Page, query: str) -> None:
    days = sorted({day for _, _, day in SHOWN[query]})
    open_at(page, f"{query}&date={FRAME.start}")
    assert page.evaluate(WALK, "n") == sorted({FRAME.start, *days})
    assert page.evaluate(WALK, "p") == (days or [FRAME.start])[::-1]
    expect(page.locator("#spoken")).to_have_text("No earlier change.")


@pytest.mark.parametrize("query", SHOWN)
def test_the_bars_count_what_python_counts(page: Page, query: str) -> None:
    open_at(page, query)
    starts = {month_start(month): month for month in months()}
    drawn = {
        (layer, starts[int(left)]): count for layer, left, count in page.evaluate(BARS) if count
    }
    assert drawn == by_month(SHOWN[query])


def months() -> list[str]:
    first, last = int(FRAME.start[:4]), int(FRAME.end[:4])
    return [f"{year}-{month:02}" for year in range(first, last + 1) for month in range(1, 13)]


def month_start(month: str) -> int:
    return (dt.date.fromisoformat(f"{month}-01") - dt.date.fromisoformat(FRAME.start)).days


def test_bars_follow_the_layers_and_not_the_date(page: Page) -> None:
    open_at(page, "?layers=battlegroups,brigades")
    before = page.evaluate(BARS)
    page.evaluate("window.bar = document.querySelector('.strip [data-bars]')")
    page.keyboard.press("Shift+ArrowRight")
    assert page.evaluate("bar.isConnected")
    page.get_by_role("switch", name="Brigades").click()
    assert {layer for layer, _, _ in page.evaluate(BARS)} == {"battlegroups"}
    page.get_by_role("switch", name="Brigades").click()
    assert page.evaluate(BARS) == before


def told(month: str) -> str:
    """`March 2022: 14 changes: 5 in battlegroups, …`, as the strip has to say it."""
    counted = by_month(changes(KEYS))
    parts = [
        f"{counted[layer.key, month]} in {layer.title.lower()}"
        for layer in sorted(LAYERS, key=lambda layer: layer.panel_order)
        if counted[layer.key, month]
    ]
    total = sum(counted[key, month] for key in KEYS)
    return f"{in_words(month)}: {total} changes: {', '.join(parts)}"


def test_a_bar_says_its_month_and_leads_to_its_first_change(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    left, top, right, bottom = box(page, ".strip .bars")
    days = month_start(FRAME.end[:7]) + 30
    x = left + (right - left) * (month_start("2022-03") + 15) / days
    page.mouse.move(x, (top + bottom) / 2)
    expect(page.locator("#tip")).to_have_text(told("2022-03"))
    page.mouse.click(x, (top + bottom) / 2)
    expect_date(page, in_words(min(d for _, _, d in changes(KEYS) if d.startswith("2022-03"))))


def test_bars_are_read_and_used_by_key(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&date=2022-03-20")
    bars = page.locator(".strip .bars button")
    bars.focus()
    assert re.match(
        re.escape(f"Changes by month. {told('2022-03')}"), bars.get_attribute("aria-label") or ""
    )
    page.keyboard.press("ArrowRight")
    expect(page.locator("#spoken")).to_have_text(told("2022-04"))
    expect(page.locator("#tip")).to_have_text(told("2022-04"))
    expect_date(page, "20 March 2022")
    page.keyboard.press("Enter")
    expect_date(page, in_words(min(d for _, _, d in changes(KEYS) if d.startswith("2022-04"))))
    expect(bars).to_be_focused()
