"""The further planes of the map: Lambert's azimuthal equal-area for the Euro-Atlantic, Equal Earth
for the world. On the same sphere as the flank's plane, but coarser: their base map is drawn by us.

What a plane does is the same for all: project, outline countries, draw a ring of range.
"""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import shapely
from pyproj import Proj

from geodata.plane import HERE, RADIUS, path, range_points
from geodata.topology import Points, polygons

OUTLINES = HERE / "world_coarse.json"
CUT = -169.0  # the Bering Strait: the one meridian that parts no land that a record stands on
STEP = 2.0  # degrees between points of a border that runs straight
PER_UNIT = 10  # steps in a path: 640 m
FAR = math.radians(80.0)  # how far the Euro-Atlantic plane reaches from its centre


@dataclass(frozen=True, eq=False)
class Plane:
    """`edge` is what can be drawn on, in plane units; `rank_shift` lets the flank's names come
    later than on the flank; `graticule` is the step of its lines in degrees."""

    key: str
    projection: str
    proj: Proj
    edge: shapely.Polygon
    rank_shift: int
    graticule: int

    def project(self, lon_lat: Points) -> Points:
        """Rows of degrees to rows of plane units, not rounded; longitudes count from the cut."""
        x, y = self.proj(lon_lat[:, 0], lon_lat[:, 1])
        return np.column_stack((x, -y))

    def unproject(self, plane: Points) -> Points:
        return np.column_stack(self.proj(plane[:, 0], -plane[:, 1], inverse=True))

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        ((x, y),) = self.project(np.array([[from_cut(lon), lat]]))
        return round(float(x), 2), round(float(y), 2)

    def reaches(self, lon: float, lat: float) -> bool:
        return bool(shapely.contains_xy(self.edge, *self.place(lon, lat)))

    def area_path(self, codes: Iterable[str]) -> str:
        """One SVG path around these countries (ISO alpha-3), their shared borders gone."""
        return _area_path(self, frozenset(codes))

    def range_ring(self, lon: float, lat: float, km: float) -> str:
        """As on the flank; nothing where it would run over the plane's edge."""
        ring = range_points(lon, lat, km)
        points = self.project(np.column_stack((from_cut(ring[:, 0]), ring[:, 1])))
        is_whole = shapely.contains(self.edge, shapely.Polygon(points).convex_hull)
        return path([points], PER_UNIT) if is_whole else ""


def from_cut(lon: Any) -> Any:
    """A longitude between 169 W and 191 E."""
    return (lon - CUT) % 360.0 + CUT


def _globe_edge(proj: Proj) -> shapely.Polygon:
    lats = np.linspace(-90.0, 90.0, 91)
    lons = np.concatenate((np.full(91, CUT), np.full(91, CUT + 360.0)))
    x, y = proj(lons, np.concatenate((lats, lats[::-1])))
    return shapely.Polygon(np.column_stack((x, -y)))


_EQUAL_EARTH = Proj(f"+proj=eqearth +lon_0={CUT + 180.0} +R={RADIUS} +over")
EURO_ATLANTIC = Plane(
    key="euro-atlantic",
    projection="Lambert azimuthal equal-area",
    proj=Proj(proj="laea", lat_0=50.0, lon_0=-30.0, R=RADIUS),
    edge=shapely.Point(0, 0).buffer(2 * RADIUS * math.sin(FAR / 2), quad_segs=45),
    rank_shift=1,
    graticule=20,
)
WORLD = Plane(
    key="world",
    projection="Equal Earth",
    proj=_EQUAL_EARTH,
    edge=_globe_edge(_EQUAL_EARTH),
    rank_shift=2,
    graticule=30,
)
FURTHER = (EURO_ATLANTIC, WORLD)


@cache
def countries(plane: Plane) -> dict[str, shapely.Geometry]:
    """The outlines by ISO alpha-3, in plane units, as far as the plane reaches."""
    topology = outlines()
    return {
        geometry["id"]: within(
            plane,
            [shapely.Polygon(outer, holes) for outer, *holes in polygons(topology, geometry)],
        )
        for geometry in topology["objects"]["subunits"]["geometries"]
    }


def within(plane: Plane, parts: list[Any]) -> shapely.Geometry:
    """Geometries in degrees, on the plane; a straight stretch gets the points that bend it."""
    whole = shapely.union_all([_projected(plane, part) for part in parts])
    return shapely.intersection(whole, plane.edge)


def _projected(plane: Plane, part: shapely.Geometry) -> shapely.Geometry:
    return shapely.make_valid(shapely.transform(shapely.segmentize(part, STEP), plane.project))


@cache
def _area_path(plane: Plane, codes: frozenset[str]) -> str:
    parts = [countries(plane)[code] for code in sorted(codes)]
    return _outline(parts[0] if len(parts) == 1 else shapely.union_all(parts, grid_size=0.001))


def _outline(area: shapely.Geometry) -> str:
    parts = [part for part in shapely.get_parts(area) if part.geom_type == "Polygon"]
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    return path([shapely.get_coordinates(ring)[:-1] for ring in rings], PER_UNIT)


@cache
def outlines() -> dict[str, Any]:
    topology: dict[str, Any] = json.loads(OUTLINES.read_bytes())
    return topology
