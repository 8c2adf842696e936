"""What stands where on the map: symbols, labels and range rings, at each zoom."""

import math

import pytest
from playwright.sync_api import Page
from pyproj import Geod

from tests.conftest import open_at
from tests.onscreen import (
    ALL_LAYERS,
    free_frame,
    inside,
    labels,
    middle,
    next_frame,
    overlapping,
    spans_on,
    switch,
    symbols,
    symbols_on,
    unproject,
)
from tests.things import committed

pytestmark = pytest.mark.browser

HIT = """(points) => points.map(([x, y]) =>
  document.elementFromPoint(x, y)?.closest("[data-record]")?.dataset.record)"""


def test_each_symbol_can_be_clicked_and_labels_give_way_at_every_zoom(still: Page) -> None:
    found, told = 0, 0
    for as_of in ("2023-07-11", "2025-10-01"):
        open_at(still, f"?date={as_of}&layers={ALL_LAYERS}")
        wanted = symbols_on(as_of)
        assert set(symbols(still)) == wanted
        for key in ("0", "+", "+", "2", "+", "3"):
            still.keyboard.press(key)
            next_frame(still)
            frame = free_frame(still)
            here = {name: of for name, of in symbols(still).items() if inside(middle(of), frame, 4)}
            words = labels(still)
            assert overlapping(here.items()) == []
            assert overlapping(words, slack=1.5) == []
            assert overlapping([*here.items(), *words], slack=1.5) == []
            assert still.evaluate(HIT, [middle(of) for of in here.values()]) == list(here)
            found, told = found + len(here), told + len(words)
    assert found > 400
    assert told > 200


def test_what_stands_together_at_one_place_spreads(page: Page) -> None:
    open_at(page, "?date=2023-07-11&layers=air-defence&view=50.1,22.0,4")
    rzeszow = ("ad-rzeszow-2022-03-usa", "ad-rzeszow-2022-gbr")
    seen = symbols(page)
    a, b = (middle(seen[name]) for name in rzeszow)
    assert 20 < math.dist(a, b) < 80
    for name in rzeszow:
        page.mouse.click(*middle(symbols(page)[name]))
        page.wait_for_url(f"**/*record={name}*")


def test_range_rings_are_true_to_scale_all_around(page: Page) -> None:
    open_at(page, "?layers=air-defence")
    assert page.locator("[data-ring-of]").count() == 0
    switch(page, "Air-defence ranges")
    expected = rings("2023-07-11")
    assert len(expected) >= 8
    drawn = page.locator("[data-ring-of]").evaluate_all(
        """nodes => nodes.map(node => {
          const painted = node.getScreenCTM(), length = node.getTotalLength();
          const points = [...Array(36).keys()].map(n => {
            const { x, y } = node.getPointAtLength(length * n / 36).matrixTransform(painted);
            return [x, y]; });
          return [node.dataset.ringOf, points]; })"""
    )
    assert {name for name, _ in drawn} == set(expected)
    geod = Geod(ellps="WGS84")
    for name, points in drawn:
        lon, lat, range_km = expected[name]
        for at in unproject(page, points):
            km = geod.inv(lon, lat, at[0], at[1])[2] / 1000
            assert (name, km) == (name, pytest.approx(range_km, rel=0.01))


def rings(as_of: str) -> dict[str, tuple[float, float, float]]:
    """Longitude, latitude and widest published range of what is in force, by record."""
    in_force_ids = {span.record_id for span in spans_on(as_of)}
    found = {}
    for record in committed().records:
        ranges = [committed().systems[name].ring for name in record.systems]
        widest = max((ring.range_km for ring in ranges if ring), default=None)
        if (
            record.id in in_force_ids
            and widest
            and record.lon is not None
            and record.lat is not None
        ):
            found[record.id] = (record.lon, record.lat, widest)
    return found
