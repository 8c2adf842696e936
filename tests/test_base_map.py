"""The committed base map keeps its promises, and the same source gives the same base map."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

import numpy as np
import pytest
import shapely

from geodata.build_base_map import build
from geodata.generalise import CROP, cropped
from geodata.plane import BASE_MAP, countries, to_plane
from geodata.topology import polygons

PLOTLYS_LAYERS = {"coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"}


@pytest.fixture(scope="module")
def topology() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(BASE_MAP.read_bytes())
    return content


@pytest.fixture
def source() -> dict[str, Any]:
    """AAA, and RUS east of it to 170 W: 30 to 50 E and 50 to 190 E, both 60 to 70 N."""
    return {
        "transform": {"scale": [0.1, 0.1], "translate": [-180, -90]},
        "objects": {
            "countries": {"geometries": [_country("AAA", [[0, 1]]), _country("RUS", [[~1, 2]])]}
        },
        "arcs": [
            [[2300, 1600], [-200, 0], [0, -100], [200, 0]],
            [[2300, 1500], [0, 100]],
            [[2300, 1500], [1200, 0], [-3400, 0], [0, 100], [3400, 0], [-1200, 0]],
        ],
    }


def _country(code: str, arcs: list[list[int]]) -> dict[str, Any]:
    return {"type": "Polygon", "arcs": arcs, "properties": {"a3": code, "name": code.title()}}


def _arcs_of(topology: dict[str, Any], layer: str) -> Iterator[int]:
    for geometry in topology["objects"][layer]["geometries"]:
        lines = geometry["arcs"]
        for line in lines if "Line" in geometry["type"] else chain.from_iterable(lines):
            yield from (index if index >= 0 else ~index for index in line)


def test_base_map_has_the_layers_that_plotly_asks_for(topology: dict[str, Any]) -> None:
    assert set(topology["objects"]) == PLOTLYS_LAYERS


def test_base_map_stays_small(topology: dict[str, Any]) -> None:
    assert BASE_MAP.stat().st_size < 150_000
    assert 9_000 < sum(map(len, topology["arcs"])) < 13_000


def test_the_readme_has_the_base_maps_figures(topology: dict[str, Any]) -> None:
    readme = (BASE_MAP.parent / "README.md").read_text(encoding="utf-8")
    rows = [row.split("|") for row in readme.splitlines() if row.startswith("| `")]
    said = {row[1].strip(): row[-2].strip() for row in rows}
    for layer in PLOTLYS_LAYERS - {"lakes", "rivers"}:
        points = sum(len(topology["arcs"][index]) for index in _arcs_of(topology, layer))
        assert said[f"`{layer}`"] == f"{points:,}"
    assert f"{sum(map(len, topology['arcs'])):,} points are stored" in readme
    assert f"{BASE_MAP.stat().st_size / 1000:.0f} kB" in readme


@pytest.mark.parametrize("layer", ["land", "ocean", "subunits"])
def test_outer_rings_run_clockwise_and_holes_do_not(topology: dict[str, Any], layer: str) -> None:
    for geometry in topology["objects"][layer]["geometries"]:
        for outer, *holes in polygons(topology, geometry):
            assert not shapely.is_ccw(shapely.LinearRing(outer))
            assert all(shapely.is_ccw(shapely.LinearRing(hole)) for hole in holes)


def test_countries_neither_overlap_nor_gape() -> None:
    shapes = list(countries().values())
    assert all(shape.is_valid for shape in shapes)
    assert shapely.coverage_is_valid(shapes)


def test_no_line_is_drawn_twice(topology: dict[str, Any]) -> None:
    coast, borders = (set(_arcs_of(topology, layer)) for layer in ("coastlines", "countries"))
    assert coast
    assert borders
    assert not coast & borders


def test_no_line_runs_along_the_crop(topology: dict[str, Any]) -> None:
    for layer in ("coastlines", "countries"):
        for geometry in topology["objects"][layer]["geometries"]:
            as_ring = {"type": "Polygon", "arcs": geometry["arcs"]}
            for line in polygons(topology, as_ring)[0]:
                on_edge = np.isclose(line, CROP[:2]) | np.isclose(line, CROP[2:])
                assert not np.any(on_edge[1:] & on_edge[:-1])


@pytest.mark.parametrize(
    ("island", "code", "lon", "lat"),
    [
        ("Gotland", "SWE", 18.5, 57.5),
        ("Oland", "SWE", 16.65, 56.75),
        ("Bornholm", "DNK", 14.95, 55.12),
        ("Saaremaa", "EST", 22.5, 58.4),
        ("Hiiumaa", "EST", 22.7, 58.9),
        ("Aland", "FIN", 20.0, 60.25),
        ("Spitsbergen", "NOR", 16.5, 78.5),
        ("Cyprus", "CYP", 33.0, 34.9),
        ("Crete", "GRC", 24.9, 35.2),
    ],
)
def test_the_flank_keeps_its_islands(island: str, code: str, lon: float, lat: float) -> None:
    assert shapely.contains_xy(countries()[code], *to_plane(lon, lat)), island


def test_a_country_over_180_degrees_is_no_band_around_the_globe(source: dict[str, Any]) -> None:
    west, south, east, north = shapely.bounds(cropped(source)["RUS"])
    assert (west, south, east, north) == pytest.approx((50, 60, CROP[2], 70))


def test_the_same_source_gives_the_same_base_map(source: dict[str, Any]) -> None:
    first, second = build(source), build(source)
    assert json.dumps(first) == json.dumps(second)
    assert [row["id"] for row in first["objects"]["subunits"]["geometries"]] == ["AAA", "RUS"]
    assert len(first["objects"]["countries"]["geometries"][0]["arcs"]) == 1
