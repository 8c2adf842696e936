"""Where symbols and labels stand: assets/placement.js and what it uses, without a map."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page

pytestmark = pytest.mark.browser

Item = dict[str, Any]
Spot = dict[str, Any]
Box = tuple[float, float, float, float]

ASSETS = Path(__file__).parent.parent / "assets"
FRAME = {"left": 0, "top": 0, "right": 1366, "bottom": 768}
BOX = (-15, -13, 15, 13)
ROUNDING = 1e-6


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    for name in ("occupancy", "spots", "labels", "placement"):
        page.add_script_tag(path=ASSETS / f"{name}.js")
    yield page
    page.close()


def item(ax: float, ay: float, rank: float, place: str | None = None) -> Item:
    label = {"w": 80, "h": 26}
    where = place or f"{ax},{ay}"
    return {"ax": ax, "ay": ay, "box": list(BOX), "label": label, "rank": rank, "place": where}


def crowd(count: int) -> list[Item]:
    """A place every few pixels: more than can stand where it belongs."""
    return [item(600 + 7 * (n % 9), 300 + 5 * (n % 7), n, f"{n}") for n in range(count)]


def solve(page: Page, items: list[Item], frame: dict[str, int] = FRAME) -> list[Spot]:
    spots: list[Spot] = page.evaluate(
        "([items, frame]) => flank.placement.solve(items, frame)", [items, frame]
    )
    return spots


def symbol(spot: Spot) -> Box:
    left, top, right, bottom = BOX
    return (spot["x"] + left, spot["y"] + top, spot["x"] + right, spot["y"] + bottom)


def label(spot: Spot) -> Box:
    x, y = spot["label"]["x"], spot["label"]["y"]
    return (x, y, x + 80, y + 26)


def at(spot: Spot) -> tuple[float, float]:
    return (spot["x"], spot["y"])


def overlap(a: Box, b: Box, gap: float = 0) -> bool:
    room = gap - ROUNDING
    return (
        a[0] < b[2] + room and b[0] < a[2] + room and a[1] < b[3] + room and b[1] < a[3] + room
    )  # fmt: skip


def assert_legible(spots: list[Spot], frame: dict[str, int] = FRAME) -> None:
    symbols = [symbol(spot) for spot in spots]
    labels = [label(spot) for spot in spots if spot["label"]]
    assert not [pair for pair in combinations(symbols, 2) if overlap(*pair, gap=2)]
    assert not [pair for pair in combinations(labels, 2) if overlap(*pair)]
    assert not [(a, b) for a in labels for b in symbols if overlap(a, b)]
    for left, top, right, bottom in symbols + labels:
        assert left >= frame["left"] - ROUNDING
        assert top >= frame["top"] - ROUNDING
        assert right <= frame["right"] + ROUNDING
        assert bottom <= frame["bottom"] + ROUNDING


def test_nothing_needs_no_room(blank: Page) -> None:
    assert solve(blank, []) == []


def test_a_symbol_alone_stands_at_its_place_with_its_label_to_the_right(blank: Page) -> None:
    beside = {"x": 418, "y": 287, "side": "right"}
    assert solve(blank, [item(400, 300, 1)]) == [
        {"x": 400, "y": 300, "leader": False, "label": beside}
    ]


@pytest.mark.parametrize("count", [2, 20, 60, 200])
def test_a_crowd_stays_legible(blank: Page, count: int) -> None:
    assert_legible(solve(blank, crowd(count)))


def test_a_crowd_stays_legible_on_a_phone(blank: Page) -> None:
    frame = {"left": 0, "top": 60, "right": 390, "bottom": 700}
    items = [{**one, "ax": one["ax"] - 430} for one in crowd(80)]
    assert_legible(solve(blank, items, frame), frame)


def test_the_most_important_keeps_its_place(blank: Page) -> None:
    items = crowd(60)
    items[40]["rank"] = -1
    spots = solve(blank, items)
    assert at(spots[40]) == (items[40]["ax"], items[40]["ay"])
    assert not spots[40]["leader"]


def test_order_and_history_do_not_matter(blank: Page) -> None:
    items = crowd(60)
    first = solve(blank, items)
    solve(blank, crowd(10), {"left": 0, "top": 0, "right": 300, "bottom": 300})
    assert solve(blank, items[::-1])[::-1] == first


def test_a_change_leaves_what_is_far_from_it_alone(blank: Page) -> None:
    far = [item(100 + n, 100, 100 + n) for n in range(5)]
    before = solve(blank, crowd(20) + far)
    after = solve(blank, crowd(20)[1:] + far)
    assert before[-5:] == after[-5:]


@pytest.mark.parametrize(
    ("count", "columns", "rows"), [(2, 2, 1), (4, 2, 2), (9, 3, 3), (40, 7, 6)]
)
def test_things_at_one_place_form_a_block_around_it(
    blank: Page, count: int, columns: int, rows: int
) -> None:
    spots = solve(blank, [item(600, 300, n, "Ādaži") for n in range(count)])
    assert_legible(spots)
    across, down = {spot["x"] for spot in spots}, {spot["y"] for spot in spots}
    assert (len(across), len(down)) == (columns, rows)
    assert (min(across) + max(across)) / 2 == 600
    assert (min(down) + max(down)) / 2 == 300
    assert not any(spot["leader"] for spot in spots)


def test_a_block_reads_in_rows_by_importance_and_is_labelled_outwards(blank: Page) -> None:
    spots = solve(blank, [item(600, 300, -n, "Ādaži") for n in range(4)])
    reading = sorted(spots, key=lambda spot: (spot["y"], spot["x"]))
    assert reading == spots[::-1]
    assert [spot["label"]["side"] for spot in reading] == ["left", "right", "left", "right"]


def test_a_block_away_from_its_place_has_one_leader(blank: Page) -> None:
    block = [item(605, 300, 2 + n, "Ādaži") for n in range(4)]
    spots = solve(blank, [item(600, 300, 1), *block])
    assert [spot["leader"] for spot in spots].count(True) == 1
    assert_legible(spots)


def test_symbols_trade_spots_rather_than_cross_leaders(blank: Page) -> None:
    shaft = {"left": 580, "top": 0, "right": 620, "bottom": 768}
    upper, lower = item(600, 302, 2), item(600, 310, 3)  # each nearer to what the other would get
    spots = solve(blank, [item(600, 300, 1), upper, lower], shaft)
    assert [spot["y"] for spot in spots] == [300, 270, 330]


def test_a_place_at_the_edge_pulls_its_symbol_into_view(blank: Page) -> None:
    (spot,) = solve(blank, [item(0, 300, 1)])
    assert at(spot) == (15, 300)
    assert spot["leader"]


def test_a_symbol_glides_out_with_its_place(blank: Page) -> None:
    ways = [solve(blank, [item(-out, 300, 1)])[0]["x"] for out in range(0, 70, 10)]
    assert ways == sorted(ways, reverse=True)
    assert ways[-1] == -60
    assert max(inner - outer for inner, outer in pairwise(ways)) < 25


def test_places_out_of_sight_take_no_part(blank: Page) -> None:
    spots = solve(blank, [item(-61, 300, 1), item(-61, 300, 2)])
    assert spots == [{"x": -61, "y": 300, "leader": False, "label": None}] * 2


@pytest.mark.parametrize(
    "broken", ["ax = NaN", "rank = undefined", "box[2] = NaN", "label.w = NaN"]
)
def test_what_is_not_a_number_is_refused_by_place(blank: Page, broken: str) -> None:
    ask = f"([items, frame]) => {{ items[1].{broken}; flank.placement.solve(items, frame); }}"
    with pytest.raises(Error, match='placement: item 1 at "Rukla" cannot be placed'):
        blank.evaluate(ask, [[item(1, 1, 1), item(2, 2, 2, "Rukla")], FRAME])


def test_a_frame_without_inside_is_refused(blank: Page) -> None:
    with pytest.raises(Error, match="placement: the frame"):
        solve(blank, [], {"left": 0, "top": 0, "right": 0, "bottom": 768})
