"""Countries turned into the objects that Plotly draws, over one set of arcs.

Used by `geodata.build_base_map` alone; nothing here runs with the map.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import geopandas as gpd
import shapely
from topojson.core.topology import Topology

from geodata.generalise import CROP, EDGE_STEP, Countries, coasts
from geodata.topology import Points, polygons

GRID = 100_000  # steps across the crop: 100 m at 55 N, half a pixel at the closest zoom
EMPTY: dict[str, Any] = {"type": "GeometryCollection", "geometries": []}

Topo = dict[str, Any]  # TopoJSON, whole or one object of it
Ring = list[int]  # arc indices


def layered(countries: Countries, names: Mapping[str, str]) -> Topo:
    """All seven objects; countries in degrees by ISO alpha-3, in the order in which they stand."""
    topology = _topology(countries)
    objects = topology["objects"]
    for geometry, code in zip(objects["subunits"]["geometries"], countries, strict=True):
        geometry |= {"id": code, "properties": {"name": names[code]}}
    # Plotly draws `countries` as lines over the land: a coast in it would be drawn twice.
    objects["countries"] = shared_borders(objects["subunits"])
    objects["lakes"] = objects["rivers"] = EMPTY  # Plotly asks for both; the source has neither
    return topology


def shared_borders(subunits: Topo) -> Topo:
    """The lines between countries, as one object."""
    return _collection([_line(_shared_arcs(subunits))])


def _topology(countries: Countries) -> Topo:
    land = shapely.coverage_union_all(list(countries.values()))
    layers = {
        "subunits": list(countries.values()),
        "land": [land],
        "ocean": [shapely.segmentize(shapely.box(*CROP), EDGE_STEP)],
        "coastlines": [shapely.MultiLineString(list(coasts(land)))],
    }
    frames = [gpd.GeoDataFrame(geometry=shapes) for shapes in layers.values()]
    topology: Topo = Topology(frames, object_name=list(layers), prequantize=GRID).to_dict()
    for name in layers:
        listed = topology["objects"][name]["geometries"]
        topology["objects"][name] = _collection([_wound(topology, row) for row in listed])
    return topology


def _wound(topology: Topo, geometry: Topo) -> Topo:
    """Outer rings clockwise, holes not: d3 takes the other winding for the whole globe but the
    polygon. The topojson package leaves the hole around an enclave as the enclave's ring runs."""
    if geometry["type"] == "MultiLineString":
        return _line(geometry["arcs"])
    listed = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    drawn = polygons(topology, geometry)
    return {
        "type": "MultiPolygon",
        "arcs": [
            [
                _turned(ring, points, clockwise=place == 0)
                for place, (ring, points) in enumerate(zip(rings, rings_drawn, strict=True))
            ]
            for rings, rings_drawn in zip(listed, drawn, strict=True)
        ],
    }


def _turned(ring: Ring, points: Points, *, clockwise: bool) -> Ring:
    if shapely.is_ccw(shapely.LinearRing(points)) != clockwise:
        return ring
    return [~index for index in reversed(ring)]


def _shared_arcs(subunits: Topo) -> list[Ring]:
    """Arcs that two countries have in common."""
    uses = Counter(_arc_indices([geometry["arcs"] for geometry in subunits["geometries"]]))
    return [[index] for index in sorted(uses) if uses[index] > 1]


def _arc_indices(nested: list[Any]) -> Iterator[int]:
    for item in nested:
        if isinstance(item, list):
            yield from _arc_indices(item)
        else:
            yield item if item >= 0 else ~item


def _line(arcs: list[Ring]) -> Topo:
    return {"type": "MultiLineString", "arcs": arcs}


def _collection(geometries: list[Topo]) -> Topo:
    return {"type": "GeometryCollection", "geometries": geometries}
