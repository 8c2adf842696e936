"""The further planes: their projections, outlines, names, and what of the records they reach."""

import json
import re
from collections.abc import Callable
from functools import cache

import brotli
import numpy as np
import pytest
import shapely
from playwright.sync_api import Page

from geodata.far_maps import FAR_NAMES, base_map, labels
from geodata.load import read
from geodata.planes import (
    EURO_ATLANTIC,
    FURTHER,
    WORLD,
    Plane,
    countries,
)
from ui.payload import encode, payload

Bare = Callable[..., Page]
PLACES = {
    "RUS": [(-173.0, 66.4), (177.0, 65.0), (20.5, 54.7), (100.0, 62.0)],
    "USA": [(-164.0, 65.0), (-98.0, 39.0), (-155.5, 19.6)],
    "UKR": [(34.2, 45.3), (30.5, 50.5)],
    "CAN": [(-106.0, 57.0)],
    "JPN": [(139.0, 36.3)],
    "KOR": [(127.8, 36.4)],
    "AUS": [(134.0, -25.0)],
    "NZL": [(170.5, -44.0), (175.8, -38.8)],
    "GEO": [(43.5, 42.2)],
    "TUR": [(43.5, 38.0)],
}
SMALL = ("MLT", "LUX", "ISL", "CYP", "XKX", "EST", "LVA", "LTU", "MNE", "SVN")
AT_SEA = [(10.0, 70.0), (20.0, 72.0), (-40.0, 45.0), (-175.0, 50.0), (179.0, 60.0), (0.0, 85.0)]
ROUND_TRIP = """([plane, places]) => places.map(([lon, lat]) => {
  const own = flank.projections.OF[plane];
  const at = own.forward(lon, lat);
  return [at.x, at.y, ...own.inverse(at)];
})"""
LARGEST = 200_000  # bytes that the planes add to the records, compressed


def shape(path: str) -> shapely.Geometry:
    rings = []
    for drawn in re.findall(r"M([^M]+)", path):
        start, steps = drawn.removesuffix("z").split("l")
        numbers = [
            np.array(re.findall(r"-?[\d.]+", part), float).reshape(-1, 2) for part in (start, steps)
        ]
        rings.append(shapely.Polygon(np.cumsum(np.concatenate(numbers), axis=0)))
    whole = shapely.Polygon()
    for ring in rings:
        whole = shapely.symmetric_difference(whole, shapely.make_valid(ring))
    return whole


@cache
def land(plane: Plane) -> shapely.Geometry:
    return shape(base_map(plane)["land"])


def test_the_planes_are_of_equal_area() -> None:
    for plane in FURTHER:
        for lon, lat in ((-30.0, 50.0), (20.0, 65.0), (-100.0, 40.0)):
            step = 0.1
            corners = [(lon, lat), (lon + step, lat), (lon + step, lat + step), (lon, lat + step)]
            drawn = shapely.Polygon(plane.project(np.array(corners)))
            south, north = np.radians([lat, lat + step])
            true = 1000**2 * np.radians(step) * (np.sin(north) - np.sin(south))
            assert drawn.area == pytest.approx(true, rel=1e-4)


@pytest.mark.browser
@pytest.mark.parametrize("plane", FURTHER, ids=lambda plane: plane.key)
def test_the_browser_projects_as_python_does(bare_page: Bare, plane: Plane) -> None:
    page = bare_page("map/projections")
    places = [
        (lon, lat) for lon in range(-168, 180, 29) for lat in range(-55, 86, 14)
        if plane.reaches(lon, lat)
    ]  # fmt: skip
    assert len(places) > 40
    for (lon, lat), (x, y, *back) in zip(
        places, page.evaluate(ROUND_TRIP, [plane.key, places]), strict=True
    ):
        assert (x, y) == pytest.approx(plane.place(lon, lat), abs=0.006)
        assert back == pytest.approx([lon, lat], abs=1e-6)


def test_each_country_that_a_record_may_need_is_drawn() -> None:
    codes = set(read().countries)
    assert codes - set(countries(WORLD)) - {"EUE"} == set()  # the Union is in its members
    for code in SMALL:
        assert countries(WORLD)[code].area > 0, code
        assert countries(EURO_ATLANTIC)[code].area > 0, code


@pytest.mark.parametrize("code", PLACES)
def test_a_country_lies_where_it_is(code: str) -> None:
    for plane in FURTHER:
        for lon, lat in PLACES[code]:
            if not plane.reaches(lon, lat):
                continue
            at = plane.place(lon, lat)
            owners = [
                own for own, area in countries(plane).items() if shapely.contains_xy(area, *at)
            ]
            assert owners == [code], (plane.key, lon, lat)


def test_points_at_sea_stay_at_sea() -> None:
    for plane in FURTHER:
        for lon, lat in AT_SEA:
            assert not shapely.contains_xy(land(plane), *plane.place(lon, lat)), (plane.key, lon)
            assert plane.reaches(lon, lat)


def test_the_world_is_cut_through_the_bering_strait() -> None:
    east, west = WORLD.place(-169.5, 66.1), WORLD.place(-168.2, 65.7)
    assert east[0] > 1800 > -1800 > west[0]
    for code in ("RUS", "USA"):
        widths = [part.bounds[2] - part.bounds[0] for part in countries(WORLD)[code].geoms]
        assert max(widths) < 2700  # no band around the globe


def test_what_lies_off_the_euro_atlantic_is_beyond_and_nothing_is_beyond_the_world() -> None:
    assert not EURO_ATLANTIC.reaches(139.7, 35.7)
    assert EURO_ATLANTIC.reaches(-168.0, 66.0)
    assert EURO_ATLANTIC.reaches(46.0, 41.7)
    content = payload(read())
    further = {plane["key"]: plane for plane in content["planes"]}
    assert not any(further["world"]["records"]["beyond"])
    assert EURO_ATLANTIC.area_path(["AUS"]) == ""


def test_the_planes_have_what_the_flank_has_at_the_same_positions() -> None:
    content = payload(read())
    for plane in content["planes"]:
        assert len(plane["paths"]) == len(content["paths"])
        assert {len(column) for column in plane["records"].values()} == {
            len(content["records"]["id"])
        }
        assert [x is None for x in plane["records"]["x"]] == [
            x is None for x in content["records"]["x"]
        ]


def test_names_lie_in_their_countries_or_at_sea() -> None:
    rows = json.loads(FAR_NAMES.read_bytes())
    for row in rows["countries"]:
        at = WORLD.place(row["lon"], row["lat"])
        assert shapely.distance(countries(WORLD)[row["code"]], shapely.Point(at)) < 4, row["name"]
    for plane in FURTHER:
        for sea in labels(plane)["seas"]:
            assert not shapely.contains_xy(land(plane), sea["x"], sea["y"]), sea["name"]


def test_the_planes_are_light_on_the_wire() -> None:
    planes = encode({"planes": payload(read())["planes"]})
    assert len(brotli.compress(planes, quality=5)) < LARGEST
