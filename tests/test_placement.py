"""Where symbols and labels stand: assets/placement.js, run in the test browser."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error, Page, sync_playwright

pytestmark = pytest.mark.browser

ASSETS = Path(__file__).parent.parent / "assets"
FRAME = {"left": 0, "top": 0, "right": 1366, "bottom": 768}
LABEL = {"w": 80, "h": 26}
GAP_PX = 2


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        for name in ("occupancy", "labels", "placement"):
            page.add_script_tag(path=str(ASSETS / f"{name}.js"))
        yield page
        browser.close()


def item(ax: float, ay: float, rank: float, place: str | None = None) -> dict[str, Any]:
    box = [-15, -13, 15, 13]
    return {"ax": ax, "ay": ay, "box": box, "label": LABEL, "rank": rank, "place": place or f"{rank}"}


def solve(page: Page, items: list[dict[str, Any]], frame: dict[str, float] = FRAME) -> Any:
    return page.evaluate("([items, frame]) => flank.placement.solve(items, frame)", [items, frame])


def overlap(a: list[float], b: list[float], gap: float = 0) -> bool:
    e = 1e-6
    return a[0] < b[2] + gap - e and b[0] < a[2] + gap - e and a[1] < b[3] + gap - e and b[1] < a[3] + gap - e


def symbol_box(item: dict[str, Any], spot: dict[str, Any]) -> list[float]:
    left, top, right, bottom = item["box"]
    return [spot["x"] + left, spot["y"] + top, spot["x"] + right, spot["y"] + bottom]


def label_box(item: dict[str, Any], spot: dict[str, Any]) -> list[float]:
    x, y = spot["label"]["x"], spot["label"]["y"]
    return [x, y, x + item["label"]["w"], y + item["label"]["h"]]


def assert_legible(items: list[dict[str, Any]], spots: list[dict[str, Any]]) -> None:
    symbols = [symbol_box(i, s) for i, s in zip(items, spots, strict=True)]
    labels = [label_box(i, s) for i, s in zip(items, spots, strict=True) if s["label"]]
    assert not any(overlap(a, b, GAP_PX) for a, b in combinations(symbols, 2))
    assert not any(overlap(a, b) for a, b in combinations(labels, 2))
    assert not any(overlap(a, b) for a in labels for b in symbols)
    for left, top, right, bottom in symbols + labels:
        assert left >= FRAME["left"] and top >= FRAME["top"]
        assert right <= FRAME["right"] and bottom <= FRAME["bottom"]


def test_nothing_needs_nothing(page: Page) -> None:
    assert solve(page, []) == []


def test_one_symbol_stands_at_its_place_with_its_label_to_the_right(page: Page) -> None:
    label = {"x": 418, "y": 287, "side": "right"}
    assert solve(page, [item(400, 300, 1)]) == [{"x": 400, "y": 300, "leader": False, "label": label}]


def test_a_crowd_stays_legible(page: Page) -> None:
    items = [item(600 + 7 * (n % 9), 300 + 5 * (n % 7), n) for n in range(60)]
    spots = solve(page, items)
    assert_legible(items, spots)
    assert (spots[0]["x"], spots[0]["y"]) == (items[0]["ax"], items[0]["ay"])


def test_forty_things_at_one_place_form_one_block(page: Page) -> None:
    items = [item(600, 300, n, "Ādaži") for n in range(40)]
    spots = solve(page, items)
    assert_legible(items, spots)
    assert max(s["x"] for s in spots) - min(s["x"] for s in spots) == 6 * 32
    assert max(s["y"] for s in spots) - min(s["y"] for s in spots) == 5 * 28


def test_places_out_of_sight_take_no_part(page: Page) -> None:
    far = item(-61, 300, 1)
    assert solve(page, [far]) == [{"x": -61, "y": 300, "leader": False, "label": None}]


def test_a_number_that_is_none_is_refused_by_item(page: Page) -> None:
    with pytest.raises(Error, match='placement: item 1 at "Rukla"'):
        page.evaluate(
            "([items, frame]) => { items[1].ax = NaN; flank.placement.solve(items, frame); }",
            [[item(1, 1, 1), item(2, 2, 2, "Rukla")], FRAME],
        )
