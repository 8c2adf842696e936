"""Spans as a file for map programs: GeoJSON, GeoPackage; CSV is the page's. Days are days, so that
a temporal controller reads `start` and `end` as they are; `end` is the first day no longer."""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from export.spans_table import DAYS, NUMBERS, Row, rows, shape, sources_of
from geodata.load import Dataset
from geodata.spans import Span

KINDS = {
    "geojson": "application/geo+json",
    "gpkg": "application/geopackage+sqlite3",
}
LICENCE = "Records CC BY 4.0, the flank map authors; compiled from public sources, indicative."


def write(dataset: Dataset, spans: Sequence[Span], kind: str, title: str) -> bytes:
    """A file of one of the `KINDS`; the title goes into it where the format has room for one.
    ValueError, with a sentence, where there is nothing to write or no such kind."""
    if not spans:
        raise ValueError("Nothing is in force of what is shown, so there is nothing to save.")
    match kind:
        case "geojson":
            return _geojson(dataset, spans, title)
        case "gpkg":
            return _geopackage(dataset, spans, title)
    raise ValueError(f"There is no data file of the kind {kind!r}, only {', '.join(KINDS)}.")


def _geojson(dataset: Dataset, spans: Sequence[Span], title: str) -> bytes:
    features = [
        {
            "type": "Feature",
            "id": f"{row['record']}/{row['state']}",
            "geometry": drawn and json.loads(shapely.to_geojson(drawn)),
            "properties": row,
        }
        for row, drawn in zip(rows(dataset, spans), _shapes(dataset, spans), strict=True)
    ]
    told = {"type": "FeatureCollection", "name": "spans", "title": title, "licence": LICENCE}
    listed = [asdict(source) for source in sources_of(dataset, spans)]
    whole = told | {"sources": listed, "features": features}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def _geopackage(dataset: Dataset, spans: Sequence[Span], title: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "spans.gpkg"
        about: dict[str, Any] = {"dataset_metadata": {"TITLE": title, "LICENCE": LICENCE}}
        spanned = _shapes(dataset, spans)
        _layer(path, "spans", rows(dataset, spans), spanned, IDENTIFIER=title, **about)
        listed = [asdict(source) for source in sources_of(dataset, spans)]
        _layer(path, "sources", listed, None, append=True)
        return path.read_bytes()


def _layer(
    path: Path,
    name: str,
    listed: Sequence[Row],
    drawn: Sequence[shapely.Geometry | None] | None,
    **how: Any,
) -> None:
    from pyogrio.raw import write as write_layer  # brings pandas: a server start can save that

    fields = list(listed[0])
    columns = {field: _column(field, [row[field] for row in listed]) for field in fields}
    write_layer(
        path,
        None if drawn is None else np.array([d and shapely.to_wkb(d) for d in drawn], dtype=object),
        [values for values, _ in columns.values()],
        fields,
        field_mask=[absent for _, absent in columns.values()],
        layer=name,
        driver="GPKG",
        geometry_type=None if drawn is None else "Unknown",
        crs=None if drawn is None else "EPSG:4326",
        **how,
    )


def _column(field: str, values: list[Any]) -> tuple[Any, Any]:
    """Values as GDAL types them, and where none is known."""
    absent = np.array([value is None for value in values])
    if field in DAYS:
        return np.array([value or "NaT" for value in values], dtype="datetime64[D]"), absent
    if field in NUMBERS:
        return np.array([value or 0 for value in values], dtype=np.int32), absent
    return np.array(values, dtype=object), absent


def _shapes(dataset: Dataset, spans: Sequence[Span]) -> list[Any]:
    return [shape(dataset, span) for span in spans]
