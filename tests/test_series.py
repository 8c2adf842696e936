"""The curves' pure parts: pieces of days with or without a figure, counts, scales, paths."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Bare = Callable[..., Page]
FRAME = {"first": 18262, "last": 18627}  # 2020-01-01 to 2020-12-31
BLANK = {
    "start": None,
    "end": None,
    "status": "in-place",
    "troops": None,
    "troopsBasis": None,
    "troopsKnownOn": None,
    "troopsCarried": False,
    "troopsStaleFrom": None,
}
PIECES = """([states, frame]) => flank.series.pieces(states, states.start.map((_, i) => i),
  flank.series.people, frame).map(({ from, to, kind, value, saidBy, carried, stale }) =>
  [from - frame.first, to - frame.first, kind, value, saidBy, carried, stale])"""
COUNTS = """([states, frame]) => flank.series.counts(states, states.start.map((_, i) => i), frame)
  .map(({ from, to, value, planned }) => [from - frame.first, to - frame.first, value, planned])"""


def states(*rows: dict[str, Any]) -> dict[str, list[Any]]:
    return {key: [{**BLANK, **row}[key] for row in rows] for key in BLANK}


def there(troops: int, start: str, end: str | None, **more: Any) -> dict[str, Any]:
    told = {"troops": troops, "troopsBasis": "present", "troopsKnownOn": start}
    return {"start": start, "end": end, **told, **more}


@pytest.fixture(scope="module")
def series(bare_page: Bare) -> Page:
    return bare_page("dates", "status", "series", "steps")


def test_a_figure_is_cut_where_it_grows_old_and_remembers_who_said_it(series: Page) -> None:
    carried = {"troopsKnownOn": "2019-06-01", "troopsCarried": True}
    table = states(
        there(900, "2019-06-01", "2020-01-11"),
        there(900, "2020-01-11", "2020-02-10", **carried, troopsStaleFrom="2020-01-31"),
        there(900, "2020-02-10", None, **carried, troopsStaleFrom="2020-01-31"),
    )
    assert series.evaluate(PIECES, [table, FRAME]) == [
        [0, 10, "present", 900, 0, False, False],
        [10, 30, "present", 900, 0, True, False],
        [30, 40, "present", 900, 0, True, True],
        [40, 366, "present", 900, 0, True, True],
    ]


@pytest.mark.parametrize("basis", ["target", "ceiling", "planned"])
def test_only_people_who_are_there_are_a_figure(series: Page, basis: str) -> None:
    table = states(
        there(4000, "2020-01-01", "2020-01-11", troopsBasis=basis),
        there(3500, "2020-01-11", "2020-01-21", troopsBasis="exercise"),
        there(1000, "2020-01-21", "2020-01-31", status="agreed"),
        {"start": "2020-02-05", "end": "2020-02-10"},
        {"status": "ended"},
    )
    told = [piece[:4] for piece in series.evaluate(PIECES, [table, FRAME])]
    assert told == [
        [0, 10, "unknown", None],
        [10, 20, "exercise", 3500],
        [20, 30, "plan", None],
        [35, 40, "unknown", None],
    ]


def test_things_are_counted_from_change_to_change_and_zero_is_a_count(series: Page) -> None:
    table = states(
        {"start": "2019-01-01", "end": "2020-01-11"},
        {"start": "2020-01-11", "end": "2020-01-21", "status": "announced"},
        {"start": "2020-01-11", "end": "2020-01-21"},
        {"start": "2021-05-01"},
        {},
    )
    assert series.evaluate(COUNTS, [table, FRAME]) == [
        [0, 10, 1, 0],
        [10, 20, 2, 1],
        [20, 366, 0, 0],
    ]
    assert series.evaluate(COUNTS, [states(), FRAME]) == [[0, 366, 0, 0]]


def test_the_piece_of_a_day_is_found_and_a_gap_too(series: Page) -> None:
    ordered = [{"from": 0, "to": 10}, {"from": 10, "to": 20}, {"from": 30, "to": 40}]
    found = "([ordered, days]) => days.map((day) => flank.series.at(ordered, day))"
    days = [-1, 0, 9, 10, 19, 20, 29, 30, 39, 40]
    assert series.evaluate(found, [ordered, days]) == [-1, 0, 0, 1, 1, -1, -1, 2, 2, -1]
    assert series.evaluate(found, [[], [0]]) == [-1]


def test_a_scale_ends_on_a_round_number(series: Page) -> None:
    top = "(lists) => lists.map(flank.series.top)"
    asked = [[3500, None], [9], [31], [300000, 500000], [100000], [], [None], [0]]
    assert series.evaluate(top, asked) == [4000, 10, 40, 500000, 100000, 1, 1, 1]


def test_a_line_joins_upright_and_never_across_a_gap(series: Page) -> None:
    def piece(start: int, end: int, value: int | None, kind: str = "present") -> dict[str, Any]:
        return {"from": start, "to": end, "value": value, "kind": kind}

    pieces = [
        piece(0, 5, 10),
        piece(5, 9, 20),
        piece(9, 12, None, "unknown"),
        piece(12, 15, 20),
        piece(15, 18, 30, "exercise"),
        piece(18, 20, 20),
        piece(25, 30, 20),
    ]
    draw = """(pieces) => {
      const scale = { first: 0, base: 100, y: (value) => 100 - value };
      const is = (kind) => (piece) => piece.kind === kind;
      const { line, boxes, caps, alongBase } = flank.steps;
      return [line(pieces, is("present"), scale), boxes(pieces, is("exercise"), scale),
        caps(pieces.slice(3, 4), () => true, scale), alongBase(pieces, is("unknown"), scale)];
    }"""
    assert series.evaluate(draw, pieces) == [
        "M0 90H5M5 90V80H9M12 80H15M18 80H20M25 80H30",
        "M15 100V70H18V100",
        "M12 85V80H15V85",
        "M9 100H12",
    ]
