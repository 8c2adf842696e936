"""TopoJSON read back: arcs to rings of longitude and latitude."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # one row a point


def polygons(topology: dict[str, Any], geometry: dict[str, Any]) -> list[list[Points]]:
    """The polygons of one geometry, each a list of closed rings, the outer one first."""
    match geometry["type"]:
        case "Polygon":
            listed = [geometry["arcs"]]
        case "MultiPolygon":
            listed = geometry["arcs"]
        case _:
            return []
    arcs = _arcs(
        topology,
        {index if index >= 0 else ~index for rings in listed for ring in rings for index in ring},
    )
    return [[_joined(arcs, ring) for ring in rings] for rings in listed]


def lines(topology: dict[str, Any], collection: dict[str, Any]) -> list[Points]:
    """The lines of a collection of them."""
    listed = [line for geometry in collection["geometries"] for line in geometry["arcs"]]
    arcs = _arcs(topology, {index if index >= 0 else ~index for line in listed for index in line})
    return [_joined(arcs, line) for line in listed]


def _arcs(topology: dict[str, Any], indices: set[int]) -> dict[int, Points]:
    """Arcs are stored as whole steps from point to point."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    return {index: np.cumsum(topology["arcs"][index], axis=0) * scale + shift for index in indices}


def _joined(arcs: dict[int, Points], ring: list[int]) -> Points:
    """A negative index is an arc walked backwards; an arc starts where the one before it ended."""
    walked = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in ring]
    return np.concatenate([walked[0], *(arc[1:] for arc in walked[1:])])
