"""More symbols than can find room: each keeps to its place, and a change moves no other."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from geodata.load import read
from tests.bench.growth import synthetic
from tests.conftest import NewPage, open_at, shown_in
from tests.onscreen import ALL_LAYERS, labels, symbols
from ui.payload import payload

pytestmark = pytest.mark.browser

SPANS, IN_FORCE = 2000, 500


@pytest.fixture(scope="module")
def content() -> dict[str, Any]:
    return synthetic(payload(read()), SPANS, IN_FORCE)


def opened(page: Page, content: dict[str, Any], query: str) -> Page:
    body = json.dumps(content)
    page.route(
        "**/data/flank-*.json",
        lambda route: route.fulfill(body=body, content_type="application/json"),
    )
    return open_at(page, query)


def in_force(content: dict[str, Any], day: str) -> set[str]:
    states, ids = content["states"], content["records"]["id"]
    stretches = zip(states["record"], states["start"], states["end"], strict=True)
    return {ids[r] for r, start, end in stretches if start <= day < end}


def test_all_are_there_and_a_change_moves_no_other(
    new_page: NewPage, content: dict[str, Any]
) -> None:
    page = opened(new_page(), content, f"?date=2020-01-01&layers={ALL_LAYERS}")
    before = symbols(page)
    assert set(before) == in_force(content, "2020-01-01")
    assert len(before) > 300
    assert labels(page) == []
    assert page.locator(".scene .leaders g").count() == 0
    page.keyboard.press("Shift+ArrowRight")
    page.wait_for_function("flank.page.told().state.asOf === '2020-02-01'")
    after = symbols(page)
    assert set(after) == in_force(content, "2020-02-01")
    assert set(after) ^ set(before)
    assert [name for name in set(after) & set(before) if after[name] != before[name]] == []


def test_closer_up_where_there_is_room_they_stand_apart_with_labels(
    new_page: NewPage, content: dict[str, Any]
) -> None:
    page = opened(new_page(), content, f"?date=2020-01-01&layers={ALL_LAYERS}&view=56.9,24.1,9")
    assert labels(page)
    assert shown_in(page, "battlegroups")
