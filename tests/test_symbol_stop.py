"""The map by keyboard: one stop for Tab, which full stop and comma move from symbol to symbol."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import DESK, open_at
from tests.onscreen import (
    BOX,
    box,
    committed_spans,
    expect_date,
    free_frame,
    inside,
    middle,
    next_frame,
    symbols,
)
from tests.things import committed

pytestmark = pytest.mark.browser

STOP = "#map-stop button"
NAMES = {record.id: record.name for record in committed().records}
ORDER = "([marks, frame]) => flank.symbolStop.inOrder(marks, frame).map(({ id }) => id)"
FRAME = {"left": 0, "top": 0, "right": 500, "bottom": 500}


def mark(name: str, x: float, y: float) -> dict[str, object]:
    return {"i": 0, "id": name, "x": x, "y": y, "box": [-10, -10, 10, 10]}


def name_of(page: Page) -> str:
    """Of the record that the stop lies over."""
    label = page.locator(STOP).get_attribute("aria-label")
    assert label
    return label.split(" · ")[0]


def test_symbols_are_read_line_by_line(page: Page) -> None:
    open_at(page)
    marks = [mark("c", 40, 160), mark("b", 300, 50), mark("a", 100, 60), mark("out", 600, 50)]
    assert page.evaluate(ORDER, [marks, FRAME]) == ["a", "b", "c"]
    assert page.evaluate(ORDER, [[], FRAME]) == []


def test_every_symbol_in_sight_has_its_turn(page: Page) -> None:
    open_at(page, "?layers=battlegroups,air-defence&date=2023-07-11")
    frame = free_frame(page)
    wanted = {r for r, of in symbols(page).items() if inside(middle(of), frame, 8)}
    page.locator("#date-words").click()
    page.keyboard.press(".")
    met = [name_of(page)]
    while True:
        page.keyboard.press(".")
        if name_of(page) == met[-1]:
            break
        met.append(name_of(page))
    assert len(met) == len(set(met))
    assert {NAMES[record] for record in wanted} <= set(met)
    page.keyboard.press(",")
    assert name_of(page) == met[-2]
    expect(page.locator(STOP)).to_be_focused()
    expect(page.locator(STOP)).to_have_count(1)
    expect(page.locator("#tip")).to_contain_text(met[-2])


def test_the_ring_lies_on_the_symbol_and_enter_opens_its_card(page: Page) -> None:
    open_at(page, "?layers=battlegroups&date=2023-07-11")
    page.locator(STOP).focus()
    page.keyboard.press(".")
    record = next(r for r, name in NAMES.items() if name == name_of(page))
    around, symbol = box(page, STOP), symbols(page)[record]
    assert all(abs(a - b) < 8 for a, b in zip(around, symbol, strict=True))
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_have_text(NAMES[record])
    expect(page.locator("#card-body h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(STOP)).to_be_focused()
    assert name_of(page) == NAMES[record]


def test_the_ring_goes_along_with_the_camera(page: Page) -> None:
    open_at(page, "?layers=battlegroups&date=2023-07-11")
    page.locator(STOP).focus()
    page.set_viewport_size({"width": 1200, "height": 700})
    lies = f"""() => {{
      const stop = document.querySelector("{STOP}");
      const name = stop.ariaLabel.split(" · ")[0];
      const mark = [...document.querySelectorAll("#map .mark")].find(({{ ariaLabel }}) =>
        ariaLabel.startsWith(name));
      const [one, other] = [stop, mark].map(({BOX}));
      return one.every((edge, n) => Math.abs(edge - other[n]) < 8);
    }}"""
    page.wait_for_function("() => document.querySelector('#map .main-svg').clientWidth === 1200")
    page.wait_for_function(lies)
    page.mouse.move(500, 300)
    page.mouse.wheel(0, -120)
    page.wait_for_url("**view=*")
    page.wait_for_function(lies)
    page.set_viewport_size(DESK)


def test_the_stop_follows_the_date_and_outlives_its_symbol(page: Page) -> None:
    """On 1 February 2017 three battlegroups are forming or agreed; long before, there is none."""
    open_at(page, "?layers=battlegroups&date=2023-07-11")
    span = next(s for s in committed_spans() if s.record_id == "battlegroup-slovakia")
    page.locator(STOP).focus()
    while name_of(page) != NAMES["battlegroup-slovakia"]:
        page.keyboard.press(".")
    page.keyboard.press("ArrowRight")
    expect_date(page, "12 July 2023")
    assert name_of(page) == NAMES["battlegroup-slovakia"]
    page.evaluate("day => flank.page.goToDay(day)", "2021-01-01")
    assert span.start > "2021-01-01"
    page.wait_for_function(
        "name => !document.querySelector('#map-stop button').ariaLabel.startsWith(name)",
        arg=NAMES["battlegroup-slovakia"],
    )
    expect(page.locator(STOP)).to_be_focused()
    page.keyboard.press("Home")
    expect(page.locator(STOP)).to_have_attribute("aria-label", "Map: no symbol in sight")
    page.keyboard.press("Enter")
    next_frame(page)
    expect(page.locator("#card-panel")).to_be_hidden()
