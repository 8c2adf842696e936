"""What a step has changed is marked for a moment, in its place, and nothing else is."""

import datetime as dt
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from geodata.spans import window
from tests.changed import between
from tests.conftest import open_at
from tests.onscreen import (
    ALL_LAYERS,
    BOX,
    KEYS,
    PROJECT,
    Point,
    committed_spans,
    middle,
    on_map,
    spans_on,
    symbols,
)
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())
RINGS = ".flashes .flash"
# in one breath: the marks are gone within a second
ZOOMED = f"""places => {{
  const press = (key) =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", {{ key, bubbles: true }}));
  const look = () => {{
    const boxes = (of) => [...document.querySelectorAll(of)].map({BOX});
    return [boxes("{RINGS}.appeared rect"), boxes("{RINGS}.ended rect"), ({PROJECT})(places)];
  }};
  press("ArrowRight");
  const was = look();
  press("+");
  return [was, look()];
}}"""
SYMBOLS = [key for key in KEYS if key != "regional-plans"]  # areas have no ring


def eve(day: str) -> str:
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()


def ids(day: str) -> set[str]:
    return {record for _, record in on_map(day, SYMBOLS)}


def a_day_of_coming_and_going() -> str:
    starts = sorted({span.start for span in committed_spans() if span.start > FRAME.start})
    return next(day for day in starts if ids(day) - ids(eve(day)) and ids(eve(day)) - ids(day))


def test_what_came_and_what_went_is_marked_and_then_no_longer(page: Page) -> None:
    day = a_day_of_coming_and_going()
    came, went = ids(day) - ids(eve(day)), ids(eve(day)) - ids(day)
    open_at(page, f"?date={eve(day)}&layers={ALL_LAYERS}")
    assert page.locator(RINGS).count() == 0
    page.keyboard.press("ArrowRight")
    appeared = page.locator(f"{RINGS}.appeared rect").evaluate_all(f"nodes => nodes.map({BOX})")
    assert len(appeared) == len(came)
    assert page.locator(f"{RINGS}.ended").count() == len(went)
    assert page.locator(f"{RINGS}[data-record]").count() == 0
    stand = [middle(symbols(page)[record]) for record in came]
    for x, y in (middle(ring) for ring in appeared):
        assert min(abs(x - sx) + abs(y - sy) for sx, sy in stand) < 3
    expect(page.locator(RINGS)).to_have_count(0)


def test_the_marks_go_along_with_the_camera(page: Page) -> None:
    day = a_day_of_coming_and_going()
    came, went = ids(day) - ids(eve(day)), sorted(ids(eve(day)) - ids(day))
    open_at(page, f"?date={eve(day)}&layers={ALL_LAYERS}")
    at = {record.id: [record.lon, record.lat] for record in committed().records}
    places = [at[record] for record in went]
    (_, gone, stood), (new, gone_on, stand) = page.evaluate(ZOOMED, places)
    drawn = symbols(page)
    for record in came:
        x, y = middle(drawn[record])
        assert min(abs(x - rx) + abs(y - ry) for rx, ry in map(middle, new)) < 3
    moves = [moved(middle(a), middle(b)) for a, b in zip(gone, gone_on, strict=True)]
    for move in (moved(a, b) for a, b in zip(stood, stand, strict=True)):
        assert move in [pytest.approx(each, abs=1) for each in moves]


def moved(one: Point, other: Point) -> Point:
    return [other[0] - one[0], other[1] - one[1]]


def first_kinds(day: str) -> Counter[str]:
    """What each record with a symbol is marked by, which a step to that day has changed."""
    changes = between(spans_on(eve(day)), spans_on(day))
    drawn = ids(day) | ids(eve(day))
    return Counter(kinds[0] for name, kinds in changes.items() if name in drawn)


@pytest.mark.parametrize("kind", ["lead", "grown", "shrunk", "status"])
def test_what_stays_is_marked_by_how_it_changed(page: Page, kind: str) -> None:
    starts = sorted({span.start for span in committed_spans() if span.start > FRAME.start})
    day = next(day for day in starts if first_kinds(day)[kind])
    open_at(page, f"?date={eve(day)}&layers={ALL_LAYERS}")
    page.keyboard.press("ArrowRight")
    marked = page.locator(RINGS).evaluate_all("nodes => nodes.map((node) => node.classList[1])")
    assert Counter(marked) == first_kinds(day)


def test_a_day_without_change_or_a_layer_marks_nothing(page: Page) -> None:
    day = a_day_of_coming_and_going()
    open_at(page, f"?date={eve(day)}&layers={ALL_LAYERS}")
    page.keyboard.press("Shift+1")
    assert page.locator(RINGS).count() == 0
    page.keyboard.press("Shift+1")
    page.keyboard.press("ArrowRight")
    assert page.locator(RINGS).count() > 0
    page.keyboard.press("Shift+1")
    expect(page.locator(RINGS)).to_have_count(0)


def test_the_difference_of_two_days_marks_its_changes_itself(page: Page) -> None:
    day = a_day_of_coming_and_going()
    open_at(page, f"?date={eve(day)}&compare=2022-06-28&layers={ALL_LAYERS}")
    page.keyboard.press("ArrowRight")
    assert page.locator(RINGS).count() == 0
