"""The third net where it needs the base map: points inside their hosts, rings the right way."""

import math
from collections.abc import Iterator
from typing import Any

import shapely

from geodata.broken import BrokenRecord
from geodata.records import Country, Dataset, Record
from geodata.topology import Points, polygons

BASE_MAP = "world_50m.json"
KM_PER_DEGREE = 111.2
NEAR_KM = 15.0  # the outlines are simplified, so a quay or a border post can lie outside them

WOUND = ("land", "ocean", "lakes", "subunits")  # polygons; Plotly draws the rest as lines


def faults(dataset: Dataset, topology: Any) -> Iterator[BrokenRecord]:
    hosts = {record.host for record in dataset.records}
    try:
        rings = list(_ring_faults(topology))
        areas = {
            country["id"]: _area(polygons(topology, country))
            for country in topology["objects"]["subunits"]["geometries"]
            if country["id"] in hosts
        }
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        yield BrokenRecord(BASE_MAP, "objects", "arcs", f"is not TopoJSON: {error!r}")
        return
    yield from rings
    for record in dataset.records:
        for field, message in _point_faults(record, dataset.countries[record.host], areas):
            yield BrokenRecord(f"{record.layer}.geojson", record.id, field, message)


def _ring_faults(topology: Any) -> Iterator[BrokenRecord]:
    """d3 fills a ring that runs the other way as the whole globe but this."""
    for name in WOUND:
        for geometry in topology["objects"][name]["geometries"]:
            for outer, *holes in polygons(topology, geometry):
                if not _runs_clockwise(outer):
                    message = "an outer ring runs counter-clockwise"
                    yield BrokenRecord(BASE_MAP, name, "arcs", message)
                if any(_runs_clockwise(hole) for hole in holes):
                    yield BrokenRecord(BASE_MAP, name, "arcs", "a hole runs clockwise")


def _point_faults(
    record: Record, host: Country, areas: dict[str, shapely.Geometry]
) -> Iterator[tuple[str, str]]:
    if record.lon is None or record.lat is None:
        return
    area = shapely.box(*host.box) if host.box else areas.get(record.host)
    if area is None:
        yield "host", f"{record.host} is not on the base map and has no box in countries.json"
        return
    away_km = _distance_km(area, record.lon, record.lat)
    if away_km > NEAR_KM and not record.elsewhere:
        yield "geometry", f"lies {away_km:.0f} km outside {record.host}; say why in `elsewhere`"
    if away_km == 0 and record.elsewhere:
        yield "elsewhere", f"is said of a point inside {record.host}"


def _area(shapes: list[list[Points]]) -> shapely.Geometry:
    """Outer rings only: a lake does not put a point abroad."""
    return shapely.union_all([shapely.make_valid(shapely.Polygon(outer)) for outer, *_ in shapes])


def _runs_clockwise(ring: Points) -> bool:
    """With north up."""
    return not shapely.is_ccw(shapely.LinearRing(ring))


def _distance_km(area: shapely.Geometry, lon: float, lat: float) -> float:
    """Good to a few per cent near by: degrees of longitude are shrunk by the latitude."""
    if shapely.intersects_xy(area, lon, lat):
        return 0.0
    shrink = math.cos(math.radians(lat))
    flat = shapely.transform(area, lambda points: points * [shrink, 1.0])
    return float(shapely.distance(flat, shapely.Point(lon * shrink, lat))) * KM_PER_DEGREE
