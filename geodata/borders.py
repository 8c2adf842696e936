"""Country outlines out of the base map's TopoJSON, for the check that a point lies in its host."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Line = NDArray[np.float64]


def country_polygons(topology: Any) -> Iterator[tuple[str, list[Line]]]:
    """Alpha-3 code and rings (outer first) of each polygon, in degrees.

    KeyError, IndexError, TypeError or ValueError when `topology` is not a topology.
    """
    lines = [_line(arc, topology.get("transform")) for arc in topology["arcs"]]
    for country in topology["objects"]["countries"]["geometries"]:
        arcs = country.get("arcs", [])
        polygons = [arcs] if country["type"] == "Polygon" else arcs
        for polygon in polygons:
            yield country["id"], [_ring(ring, lines) for ring in polygon]


def outlines(topology: Any) -> dict[str, BaseGeometry]:
    """One geometry a country, from its outer rings: a lake does not put a point abroad."""
    shells: dict[str, list[BaseGeometry]] = {}
    for code, rings in country_polygons(topology):
        shells.setdefault(code, []).append(shapely.make_valid(shapely.Polygon(rings[0])))
    return {code: shapely.union_all(polygons) for code, polygons in shells.items()}


def runs_clockwise(ring: Line) -> bool:
    """With north up. d3 fills the other winding as the whole globe but this."""
    return not shapely.is_ccw(shapely.LinearRing(ring))


def _line(arc: Any, transform: Any) -> Line:
    line = np.asarray(arc, dtype=np.float64)
    if transform is None:
        return line
    scale, shift = np.asarray(transform["scale"]), np.asarray(transform["translate"])
    placed: Line = np.cumsum(line, axis=0) * scale + shift
    return placed


def _ring(arcs: list[int], lines: list[Line]) -> Line:
    """Arcs joined end to end; ~i is arc i backwards, and each begins where the last one ended."""
    pieces = [lines[i] if i >= 0 else lines[~i][::-1] for i in arcs]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])
