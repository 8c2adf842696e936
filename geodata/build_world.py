"""The outlines of the further planes: the whole world but Antarctica, coarse, cut at 169 W.

Used by `geodata.build_base_map` alone; whose borders: docs/adr/0003-base-map-borders.md.
"""

from collections.abc import Iterator
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely import affinity
from topojson.core.topology import Topology

from geodata.base_map_layers import Topo, shared_borders
from geodata.generalise import MERGED, Countries
from geodata.plane import UNIT_KM
from geodata.planes import CUT, WORLD
from geodata.topology import Points, polygons

COARSE = 2.0  # plane units (13 km)
SMALLEST_ISLAND_KM2 = 900.0
GRID = 36_000  # steps around the globe: 1 km at the equator
OUT_OF_PLACE = "ATA"  # its ring runs around the pole and is no polygon in degrees


def build_world(source: Topo) -> Topo:
    """One object of countries by ISO alpha-3, one of the borders that two of them share."""
    plane = {
        code: shapely.transform(shape, WORLD.project) for code, shape in _whole(source).items()
    }
    kept = _without_islets(plane)
    thin = shapely.coverage_simplify(list(kept.values()), COARSE)
    degrees = [shapely.transform(shape, WORLD.unproject) for shape in thin]
    frame = gpd.GeoDataFrame(geometry=degrees)
    topology: Topo = Topology(frame, object_name="subunits", prequantize=GRID).to_dict()
    for geometry, code in zip(topology["objects"]["subunits"]["geometries"], kept, strict=True):
        geometry.pop("properties", None)
        geometry["id"] = code
    topology["objects"]["countries"] = shared_borders(topology["objects"]["subunits"])
    return {key: topology[key] for key in ("type", "transform", "objects", "arcs")}


def _whole(source: Topo) -> Countries:
    """The countries in degrees, each part on its own side of the cut."""
    sides = shapely.box(CUT, -90.0, CUT + 360.0, 90.0)
    parts: dict[str, list[shapely.Geometry]] = {}
    for geometry in source["objects"]["countries"]["geometries"]:
        code = geometry["properties"]["a3"]
        if code != OUT_OF_PLACE:
            placed = parts.setdefault(MERGED.get(code, code), [])
            placed += [
                shapely.intersection(turned, sides)
                for part in _unrolled(polygons(source, geometry))
                for turned in _turns(part)
            ]
    whole = {code: shapely.union_all(parts[code]) for code in sorted(parts)}
    return {code: shape for code, shape in whole.items() if not shape.is_empty}


def _unrolled(rings_of_polygons: list[list[Points]]) -> Iterator[shapely.Geometry]:
    """Rings that run on where the source jumps from 180 E to 180 W."""
    for rings in rings_of_polygons:
        outer, *holes = [
            np.column_stack((np.unwrap(ring[:, 0], period=360.0), ring[:, 1])) for ring in rings
        ]
        if len(outer) > 3:
            yield shapely.Polygon(outer, [hole for hole in holes if len(hole) > 3])


def _turns(part: shapely.Geometry) -> Iterator[shapely.Geometry]:
    """The part once around to the east and to the west: one of them, or two, lie in the frame."""
    for turn in (-360.0, 0.0, 360.0):
        yield affinity.translate(part, turn)


def _without_islets(plane: Countries) -> Countries:
    """Small islands go, but a country keeps its largest part however small that is."""

    def kept(country: shapely.Geometry) -> shapely.Geometry:
        parts = sorted(_surfaces(country), key=lambda part: -part.area)
        large = [part for part in parts[1:] if part.area * UNIT_KM**2 >= SMALLEST_ISLAND_KM2]
        return shapely.MultiPolygon(parts[:1] + large)

    return {code: kept(country) for code, country in plane.items()}


def _surfaces(shape: Any) -> list[shapely.Polygon]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
