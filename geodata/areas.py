"""Areas on the globe, in degrees: for those who take the records into a map of their own."""

import json
from collections.abc import Iterable
from functools import cache

import shapely

from geodata.plane import BASE_MAP, OFF_THE_MAP
from geodata.topology import polygons


def area(codes: Iterable[str]) -> shapely.MultiPolygon:
    """Countries (ISO alpha-3) as one, their shared borders gone; one off the map adds nothing."""
    return _area(frozenset(codes) - OFF_THE_MAP)


@cache
def _area(codes: frozenset[str]) -> shapely.MultiPolygon:
    whole = shapely.coverage_union_all([_countries()[code] for code in sorted(codes)])
    parts = shapely.get_parts(shapely.set_precision(whole, 0.0001, mode="pointwise"))
    outlines = [shapely.orient_polygons(part, exterior_cw=False) for part in parts]
    return shapely.MultiPolygon(outlines)


@cache
def _countries() -> dict[str, shapely.MultiPolygon]:
    topology = json.loads(BASE_MAP.read_bytes())
    return {
        geometry["id"]: shapely.MultiPolygon(
            [shapely.Polygon(outer, holes) for outer, *holes in polygons(topology, geometry)]
        )
        for geometry in topology["objects"]["subunits"]["geometries"]
    }
