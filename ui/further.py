"""What differs on a further plane: where records stand, outlines, names, and a base map of ours."""

from typing import Any

from geodata.far_maps import base_map, labels
from geodata.load import Record
from geodata.planes import Plane
from layers import LAYERS
from ui.columns import Columns, Tables, columns, is_area


def further(plane: Plane, tables: Tables) -> dict[str, Any]:
    """By the same positions as the flank's own tables."""
    return {
        "key": plane.key,
        "projection": plane.projection,
        "records": _records(plane, tables),
        "paths": [
            plane.area_path(shape) if is_area(shape) else plane.range_ring(*shape)
            for shape in tables.shapes.values
        ],
        "places": labels(plane),
        "base": base_map(plane),
    }


def _records(plane: Plane, tables: Tables) -> Columns:
    labels_at = {key: at for layer in LAYERS for key, at in layer.area_label_at.items()}
    return columns(
        _place(plane, record) | {"areaLabelAt": at and plane.place(*at)}
        for record in tables.listed
        for at in [labels_at.get(record.id)]
    )


def _place(plane: Plane, record: Record) -> dict[str, Any]:
    if record.lon is None or record.lat is None:
        return {"x": None, "y": None, "beyond": False}
    x, y = plane.place(record.lon, record.lat)
    return {"x": x, "y": y, "beyond": not plane.reaches(record.lon, record.lat)}
