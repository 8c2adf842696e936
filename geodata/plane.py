"""The map plane: what Plotly calls `conic conformal`, on a sphere of radius 1000 units, y down.

Everything drawn over the base map is placed in it once, by Python; the browser scales and shifts.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypedDict

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod, Proj

from geodata.topology import Points, polygons

HERE = Path(__file__).parent
BASE_MAP = HERE / "world_50m.json"
PLACE_NAMES = HERE / "place_names.json"

CENTRE_LON, CENTRE_LAT, PARALLELS = 22.0, 52.0, (43.0, 62.0)
RADIUS = 1000.0
UNIT_KM = 6.371  # where the scale is true: on the two parallels
RING_POINTS = 72
# they lie wholly outside the crop: no area to draw
OFF_THE_MAP = frozenset({"USA", "JPN", "KOR", "AUS", "NZL"})

_PROJECTION = Proj(
    proj="lcc", lat_1=PARALLELS[0], lat_2=PARALLELS[1], lat_0=CENTRE_LAT, lon_0=CENTRE_LON, R=RADIUS
)
_EARTH = Geod(ellps="WGS84")


class PlaceName(TypedDict):
    """A name and its middle on the plane; rank 1 is printed first, rank 3 only from near by."""

    name: str
    x: float
    y: float
    rank: int


class CountryName(PlaceName):
    """`code` is ISO alpha-3; a part with a name of its own has it after a hyphen."""

    code: str


def to_plane(lon: float, lat: float) -> tuple[float, float]:
    """Degrees to plane units, rounded to 2 decimals (some 60 m)."""
    x, y = _PROJECTION(lon, lat)
    return round(x, 2), round(-y, 2)


def project(lon_lat: Points) -> Points:
    """Rows of degrees to rows of plane units, not rounded."""
    x, y = _PROJECTION(lon_lat[:, 0], lon_lat[:, 1])
    return np.column_stack((x, -y))


def unproject(plane: Points) -> Points:
    """The way back from `project`."""
    return np.column_stack(_PROJECTION(plane[:, 0], -plane[:, 1], inverse=True))


def area_path(codes: Iterable[str]) -> str:
    """One SVG path around these countries (ISO alpha-3), their shared borders gone; a country off
    the map adds nothing, one that the base map doesn't know is a KeyError."""
    return _area_path(frozenset(codes) - OFF_THE_MAP)


def range_ring(lon: float, lat: float, km: float) -> str:
    """All points at one distance over the ground, as an SVG path: no circle in this projection."""
    return path([project(range_points(lon, lat, km))])


def range_points(lon: float, lat: float, km: float) -> Points:
    """The points of that ring in degrees."""
    bearings = np.linspace(0.0, 360.0, RING_POINTS, endpoint=False)
    same = np.ones(RING_POINTS)
    lons, lats, _ = _EARTH.fwd(lon * same, lat * same, bearings, km * 1000.0 * same)
    return np.column_stack((lons, lats))


def country_labels(codes: Iterable[str] | None = None) -> list[CountryName]:
    """Where the names of countries stand, chosen by hand to read well; `codes` None means all."""
    wanted = None if codes is None else set(codes)
    return [
        CountryName(code=row["code"], **_placed(row))
        for row in _place_names()["countries"]
        if wanted is None or row["code"] in wanted
    ]


def sea_labels() -> list[PlaceName]:
    return [_placed(row) for row in _place_names()["seas"]]


@cache
def countries() -> dict[str, shapely.MultiPolygon]:
    """The base map's country polygons by ISO alpha-3, in plane units."""
    topology = json.loads(BASE_MAP.read_bytes())
    return {
        geometry["id"]: shapely.MultiPolygon(
            [
                shapely.Polygon(project(outer), [project(hole) for hole in holes])
                for outer, *holes in polygons(topology, geometry)
            ]
        )
        for geometry in topology["objects"]["subunits"]["geometries"]
    }


@cache
def _area_path(codes: frozenset[str]) -> str:
    area = shapely.coverage_union_all([countries()[code] for code in sorted(codes)])
    rings = [ring for part in shapely.get_parts(area) for ring in (part.exterior, *part.interiors)]
    return path([shapely.get_coordinates(ring)[:-1] for ring in rings])


def path(rings: Sequence[Points], per_unit: int = 100, *, closed: bool = True) -> str:
    """Rings, or open lines, as steps in whole parts of a unit: half as long as coordinates."""
    drawn = []
    for ring in rings:
        grid = np.round(ring * per_unit).astype(int)
        steps = np.diff(grid, axis=0)
        moved = steps[np.any(steps != 0, axis=1)]
        if len(moved):
            ending = "z" if closed else ""
            drawn.append(f"M{_numbers(grid[:1], per_unit)}l{_numbers(moved, per_unit)}{ending}")
    return "".join(drawn)


def _numbers(grid: NDArray[np.int_], per_unit: int) -> str:
    return " ".join(f"{value / per_unit:g}" for value in grid.ravel().tolist()).replace(" -", "-")


@cache
def _place_names() -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = json.loads(PLACE_NAMES.read_text(encoding="utf-8"))
    return rows


def _placed(row: dict[str, Any]) -> PlaceName:
    x, y = to_plane(row["lon"], row["lat"])
    return PlaceName(name=row["name"], x=x, y=y, rank=row["rank"])
