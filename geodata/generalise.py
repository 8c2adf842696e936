"""Countries made ready for the base map: cropped, rid of islets, thinned with shared borders kept.

Used by `geodata.build_base_map` alone; nothing here runs with the map.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.plane import UNIT_KM, unproject
from geodata.topology import Points, polygons

CROP = (-62.0, 18.0, 108.0, 84.0)  # degrees; a 21:9 view of the whole flank lies inside
FLANK = (-5.0, 35.0, 45.0, 72.0)  # kept as fine as the source has it
EDGE_STEP = (
    2.0  # degrees; d3 joins points by great circles, and few points make them leave a parallel
)
COARSE = 1.5  # plane units (10 km), outside the flank
SMALLEST_ISLAND_KM2 = {"flank": 20.0, "rim": 400.0}
MERGED = {"CYN": "CYP", "ALA": "FIN"}  # drawn apart by the source

Countries = dict[str, shapely.Geometry]  # by ISO alpha-3


def cropped(source: dict[str, Any]) -> Countries:
    """The source's countries, in degrees, as far as they lie in the crop."""
    crop = shapely.segmentize(shapely.box(*CROP), EDGE_STEP)
    parts: dict[str, list[shapely.Geometry]] = {}
    for geometry in source["objects"]["countries"]["geometries"]:
        code = geometry["properties"]["a3"]
        if code != "ATA":  # its ring runs around the pole and is no polygon in degrees
            parts.setdefault(MERGED.get(code, code), []).extend(
                _unrolled(polygons(source, geometry))
            )
    inside = {
        code: shapely.intersection(shapely.union_all(parts[code]), crop) for code in sorted(parts)
    }
    return {code: country for code, country in inside.items() if not country.is_empty}


def _unrolled(rings_of_polygons: list[list[Points]]) -> Iterator[shapely.Geometry]:
    """Polygons whose rings run on past 180 E where the source jumps to 180 W: read as they stand,
    those rings are bands around the globe. The crop then cuts them. Rings that the source's grid
    left without area are dropped."""
    for rings in rings_of_polygons:
        outer, *holes = [
            np.column_stack((np.unwrap(ring[:, 0], period=360.0), ring[:, 1])) for ring in rings
        ]
        if len(outer) > 3:
            eastward = [360.0 if outer[:, 0].min() < -180.0 else 0.0, 0.0]
            yield shapely.Polygon(
                outer + eastward, [hole + eastward for hole in holes if len(hole) > 3]
            )


def without_islets(plane: Countries) -> Countries:
    """Whole islands go, never a part that touches a neighbour."""
    islets = [
        island.representative_point()
        for island in shapely.get_parts(shapely.coverage_union_all(list(plane.values())))
        if island.area * UNIT_KM**2
        < SMALLEST_ISLAND_KM2["flank" if _on_flank(island)[0] else "rim"]
    ]
    tree = shapely.STRtree(islets)
    kept = {
        code: [part for part in shapely.get_parts(country) if not len(tree.query(part, "contains"))]
        for code, country in plane.items()
    }
    return {code: shapely.MultiPolygon(parts) for code, parts in kept.items() if parts}


def thinned(plane: Countries) -> Countries:
    """All countries simplified at once: neighbours lose the same points of a border they share."""
    coarse = shapely.coverage_simplify(list(plane.values()), COARSE)
    kept = {tuple(point) for point in shapely.get_coordinates(coarse).tolist()}

    def points(ring: shapely.Geometry) -> Points:
        stays = [tuple(point) in kept for point in shapely.get_coordinates(ring).tolist()]
        return shapely.get_coordinates(ring)[np.array(stays) | _on_flank(ring)]

    def thin(country: shapely.Geometry) -> shapely.Geometry:
        return shapely.MultiPolygon(
            [
                shapely.Polygon(points(part.exterior), [points(hole) for hole in part.interiors])
                for part in shapely.get_parts(country)
            ]
        )

    return {code: thin(country) for code, country in plane.items()}


def coasts(land: shapely.Geometry) -> Iterator[Points]:
    """The outline of the land without the edge of the crop."""
    for ring in shapely.get_parts(shapely.boundary(land)):
        points = shapely.get_coordinates(ring)
        cut = [_along_crop(start, end) for start, end in pairwise(points)]
        if not any(cut):
            yield points
            continue
        first = cut.index(True)  # start there, or a stretch of coast runs over the ring's ends
        points = np.concatenate((points[first:-1], points[: first + 1]))
        breaks = [*np.flatnonzero(cut[first:] + cut[:first]), len(points) - 1]
        for edge, next_edge in pairwise(breaks):
            if next_edge > edge + 1:
                yield points[edge + 1 : next_edge + 1]


def _along_crop(start: Points, end: Points) -> bool:
    edges = np.reshape(CROP, (2, 2))
    return bool(np.any((np.abs(edges - start) < 1e-6) & (np.abs(edges - end) < 1e-6)))


def _on_flank(plane: shapely.Geometry) -> NDArray[np.bool_]:
    """Which points of a geometry lie on the flank."""
    lon, lat = unproject(shapely.get_coordinates(plane)).T
    west, south, east, north = FLANK
    on_flank: NDArray[np.bool_] = (west <= lon) & (lon <= east) & (south <= lat) & (lat <= north)
    return on_flank
