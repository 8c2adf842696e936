"""What stands on the screen, in CSS pixels: read from what is drawn, not from the page's state."""

from collections.abc import Iterable
from functools import cache
from itertools import combinations
from typing import Any

from playwright.sync_api import Page, expect

from geodata.plane import area_path
from geodata.records import Record
from geodata.spans import Span, all_spans, in_force
from layers import LAYERS
from tests.things import by_id, committed

Box = list[float]  # left, top, right, bottom
Point = list[float]

LAYER = {layer.key: layer for layer in LAYERS}
KEYS = [layer.key for layer in LAYERS]
ALL_LAYERS = ",".join(KEYS)
WEST, EAST = -30.0, 65.0  # how far the map reaches, degrees
PANELS = ("#layers-panel", "#card-panel", "#timeline", "#toolbar")

VISIBLE = """node => node.getClientRects().length > 0
  && getComputedStyle(node).visibility === "visible" """
BOX = """node => { const { left, top, right, bottom } = node.getBoundingClientRect();
  return [left, top, right, bottom]; }"""

# by the base map alone: Plotly's projection, and the matrix that its land is painted with
PROJECT = """(places) => {
  const graph = document.querySelector("#map .js-plotly-plot");
  const projection = graph._fullLayout.geo._subplot.projection;
  const painted = graph.querySelector(".geo > .layer.land").getScreenCTM();
  return places.map((place) => {
    const { x, y } = new DOMPoint(...projection(place)).matrixTransform(painted);
    return [x, y];
  });
}"""
UNPROJECT = """(points) => {
  const graph = document.querySelector("#map .js-plotly-plot");
  const projection = graph._fullLayout.geo._subplot.projection;
  const painted = graph.querySelector(".geo > .layer.land").getScreenCTM().inverse();
  return points.map((point) => {
    const { x, y } = new DOMPoint(...point).matrixTransform(painted);
    return projection.invert([x, y]);
  });
}"""


def spans_on(as_of: str) -> list[Span]:
    return [span for span in committed_spans() if in_force(span, as_of)]


@cache
def committed_spans() -> tuple[Span, ...]:
    return all_spans(committed())


def stands_on_map(span: Span) -> bool:
    """An area that reaches the flank, a line between two places, else a place on its map."""
    layer, record = LAYER[span.layer], by_id()[span.record_id]
    if colours(span):
        return area_path(colours(span)) != ""
    if layer.draws_lines:
        return all(by_id()[str(end)].lon for end in (record.subordinate, record.superior))
    return layer.draws_points and layer.stands(record, span) and lies_on_it(record)


def lies_on_it(record: Record) -> bool:
    return record.lon is not None and WEST < record.lon < EAST


def on_map(as_of: str, layers: Iterable[str] = KEYS) -> set[tuple[str, str]]:
    """Layer and record of all that the map has to show on a day."""
    wanted = set(layers)
    return {
        (span.layer, span.record_id)
        for span in spans_on(as_of)
        if span.layer in wanted and stands_on_map(span)
    }


def symbols_on(as_of: str) -> set[str]:
    """Records that the map has to show as symbols on a day: neither areas nor lines."""
    return {
        span.record_id
        for span in spans_on(as_of)
        if stands_on_map(span) and not LAYER[span.layer].draws_lines and not colours(span)
    }


def colours(span: Span) -> tuple[str, ...]:
    """The countries that it colours."""
    layer = LAYER[span.layer]
    return layer.area(by_id()[span.record_id], span) if layer.area else ()


def project(page: Page, places: list[Point]) -> list[Point]:
    """Longitude and latitude to where the base map shows them."""
    return list(page.evaluate(PROJECT, places))


def unproject(page: Page, points: list[Point]) -> list[Point]:
    return list(page.evaluate(UNPROJECT, points))


def symbols(page: Page) -> dict[str, Box]:
    """Boxes of the symbols that can be seen, by record."""
    read = f"""nodes => nodes.filter({VISIBLE}).map(node => [node.dataset.record, ({BOX})(node)])"""
    return dict(page.locator(".scene .mark").evaluate_all(read))


def labels(page: Page) -> list[tuple[str, Box]]:
    read = f"""nodes => nodes.filter({VISIBLE}).map(node =>
      [[...node.children].map(line => line.textContent).join("\\n"), ({BOX})(node)])"""
    return [(words, box) for words, box in page.locator(".scene .labels text").evaluate_all(read)]


def looks(page: Page) -> dict[str, str]:
    """The drawing of each symbol that can be seen, by record."""
    read = f"nodes => nodes.filter({VISIBLE}).map(node => [node.dataset.record, node.innerHTML])"
    return dict(page.locator(".scene .mark").evaluate_all(read))


def box(page: Page, selector: str) -> Box:
    return list(page.locator(selector).evaluate(BOX))


def free_frame(page: Page) -> Box:
    """What of the map no panel covers."""
    size = page.viewport_size
    assert size is not None
    boxes = {name: box(page, name) for name in PANELS if page.locator(name).is_visible()}
    left = boxes["#layers-panel"][2] if "#layers-panel" in boxes else 0.0
    right = boxes["#card-panel"][0] if "#card-panel" in boxes else float(size["width"])
    return [left, boxes["#toolbar"][3], right, boxes["#timeline"][1]]


def expect_place(page: Page, place: Point, at: Point) -> None:
    """Waits until the base map has a place there: a pointer's moves arrive frame by frame."""
    arrived = f"""([place, [x, y]]) => {{
      const [[px, py]] = ({PROJECT})([place]);
      return Math.hypot(px - x, py - y) < 1;
    }}"""
    page.wait_for_function(arrived, arg=[place, at])


def next_frame(page: Page) -> None:
    """Until what was changed is drawn."""
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")


def middle(of: Box) -> Point:
    return [(of[0] + of[2]) / 2, (of[1] + of[3]) / 2]


def inside(point: Point, frame: Box, margin_px: float = 0) -> bool:
    (x, y), (left, top, right, bottom) = point, frame
    return min(x - left, y - top, right - x, bottom - y) > margin_px


def overlapping(boxes: Iterable[tuple[Any, Box]], slack: float = 0.5) -> list[tuple[Any, Any]]:
    """Names of those that share more than a seam."""
    return [
        (one, other)
        for (one, a), (other, b) in combinations(list(boxes), 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > slack and min(a[3], b[3]) - max(a[1], b[1]) > slack
    ]


def show_day(page: Page, written: str) -> None:
    """Types a date as a visitor does."""
    page.locator("#date-field").fill(written)
    page.locator("#date-field").press("Enter")


def expect_date(page: Page, words: str) -> None:
    expect(page.locator("#date-words > span")).to_have_text(words)


def click_symbol(page: Page, record: str) -> None:
    x, y = middle(symbols(page)[record])
    page.mouse.click(x, y)


def switch(page: Page, title: str) -> None:
    page.get_by_role("switch", name=title).click()


def card_rows_of(page: Page) -> dict[str, str]:
    rows = page.locator("#card-body .rows")
    terms = rows.locator("dt").all_inner_texts()
    return dict(zip(terms, rows.locator("dd").all_inner_texts(), strict=True))
