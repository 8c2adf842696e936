"""What is drawn under everything on a further plane: its base map, and the names on it."""

import json
from collections.abc import Iterable
from typing import Any

import shapely

from geodata.plane import HERE, PLACE_NAMES, path
from geodata.planes import CUT, PER_UNIT, Plane, countries, from_cut, outlines, within
from geodata.topology import lines

FAR_NAMES = HERE / "place_names_far.json"
LAST_RANK = 5  # of NAMES_FROM in assets/map/drawing.js


def base_map(plane: Plane) -> dict[str, str]:
    """The paths that the browser draws under everything, by layer."""
    topology = outlines()
    borders = [
        shapely.LineString(line) for line in lines(topology, topology["objects"]["countries"])
    ]
    return {
        "sea": path([shapely.get_coordinates(plane.edge)[:-1]], PER_UNIT),
        "graticule": _strokes(within(plane, list(_graticule(plane.graticule)))),
        "land": plane.area_path(countries(plane)),
        "countries": _strokes(shapely.line_merge(within(plane, borders))),
    }


def _graticule(step: int) -> Iterable[shapely.LineString]:
    for lon in range(-180 + step, 181, step):
        east = from_cut(float(lon))
        yield shapely.LineString([(east, -90.0 + step / 2), (east, 90.0 - step / 2)])
    for lat in range(-90 + step, 90, step):
        yield shapely.LineString([(CUT, lat), (CUT + 360.0, lat)])


def _strokes(shape: shapely.Geometry) -> str:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "LineString"]
    return path([shapely.get_coordinates(part) for part in parts], PER_UNIT, closed=False)


def labels(plane: Plane) -> dict[str, list[Any]]:
    """Names of countries and seas that the plane reaches: those far from the flank first, for the
    first to find room keeps it. A name of both lists stands where the far one does. The flank's
    seas are named late: from afar they are narrower than their names."""
    far, near = (json.loads(file.read_bytes()) for file in (FAR_NAMES, PLACE_NAMES))
    named = {row["name"] for rows in far.values() for row in rows}
    return {
        kind: [
            _label(plane, row, 0)
            for row in far[kind]
            if plane.reaches(row["lon"], row["lat"]) and row.get("only", plane.key) == plane.key
        ]
        + [
            _label(plane, row, plane.rank_shift + (kind == "seas"))
            for row in near[kind]
            if row["name"] not in named and plane.reaches(row["lon"], row["lat"])
        ]
        for kind in ("countries", "seas")
    }


def _label(plane: Plane, row: dict[str, Any], later: int) -> dict[str, Any]:
    x, y = plane.place(row["lon"], row["lat"])
    return {"name": row["name"], "x": x, "y": y, "rank": min(row["rank"] + later, LAST_RANK)}
