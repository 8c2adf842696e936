"""What the browser is told, once: the spans by column, in the order in which they are drawn, and what they refer to."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from geodata.dates import in_words
from geodata.load import Dataset, Record, State
from geodata.plane import area_path, country_labels, range_ring, sea_labels, to_plane
from geodata.spans import Span, spans_of, window
from layers import LAYERS
from layers.base import Layer
from layers.card import card_rows
from layers.palette import PALETTES
from layers.symbol_catalogue import drawings
from layers.words import STATUS, one_line
from ui.views import VIEWS

DEFAULT_DATE = "2023-07-11"  # the day of the Vilnius summit
WEST, EAST = -30.0, 65.0  # what stands beyond is listed in the panel: the map does not reach it
Columns = dict[str, list[Any]]


class Interned:
    """Values kept once; a column holds their positions."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self._position: dict[str, int] = {}

    def __call__(self, value: str) -> int:
        if value not in self._position:
            self._position[value] = len(self.values)
            self.values.append(value)
        return self._position[value]


def payload(dataset: Dataset) -> dict[str, Any]:
    """Everything the page draws from; positions in `records`, `sources`, `paths` and `labels` are list indices."""
    frame = window(dataset)
    sources, paths, row_labels = list(dataset.sources), Interned(), Interned()
    source_at = {key: position for position, key in enumerate(sources)}
    records, states = _records_and_states(dataset, source_at, paths, row_labels)
    return {
        "window": {
            "start": frame.start,
            "end": frame.end,
            "knownTo": frame.known_to,
            "default": DEFAULT_DATE,
        },
        "layers": [_layer(layer) for layer in LAYERS],
        "statuses": STATUS,
        "records": records,
        "states": states,
        "paths": paths.values,
        "rowLabels": row_labels.values,
        "sources": _columns(asdict(dataset.sources[key]) for key in sources),
        "events": _events(dataset, source_at),
        "views": [
            {"key": v.key, "title": v.title, "box": v.plane_box(), "shortcut": v.shortcut}
            for v in VIEWS
        ],
        "places": {"countries": country_labels(), "seas": sea_labels()},
        "anchors": [[lon, lat, *to_plane(lon, lat)] for lon, lat in ((0.0, 40.0), (45.0, 70.0))],
        "palettes": PALETTES,
        "symbols": drawings(),
    }


def encode(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _columns(rows: Iterable[dict[str, Any]]) -> Columns:
    listed = list(rows)
    return {field: [row[field] for row in listed] for field in listed[0]}


def _layer(layer: Layer) -> dict[str, Any]:
    return {
        "key": layer.key,
        "title": layer.title,
        "shape": layer.shape,
        "rank": layer.rank,
        "onAtStart": layer.on_at_start,
        "drawsAreas": layer.draws_areas,
        "sample": layer.sample,
    }


def _records_and_states(
    dataset: Dataset, source_at: dict[str, int], paths: Interned, row_labels: Interned
) -> tuple[Columns, Columns]:
    record_rows: list[dict[str, Any]] = []
    state_rows: list[dict[str, Any]] = []
    for position, layer in enumerate(LAYERS):
        for record in (record for record in dataset.records if record.layer == layer.key):
            record_rows.append(_record(record, position, dataset, paths))
            spans = {span.state_index: span for span in spans_of(record, dataset.sources)}
            for index, state in enumerate(record.states):
                told = _state(state, len(record_rows) - 1, source_at)
                span = spans.get(index)
                told |= _span(layer, record, span, dataset, paths, row_labels) if span else _NO_SPAN
                state_rows.append(told)
    return _columns(record_rows), _columns(state_rows)


def _record(record: Record, layer: int, dataset: Dataset, paths: Interned) -> dict[str, Any]:
    placed = record.lon is not None and record.lat is not None
    x, y = to_plane(record.lon, record.lat) if placed else (None, None)
    label_at = LAYERS[layer].area_label_at.get(record.id)
    rings = (dataset.systems[name].ring for name in record.systems)
    widest = max((ring.range_km for ring in rings if ring), default=None)
    return {
        "id": record.id,
        "layer": layer,
        "name": record.name,
        "kind": record.kind,
        "x": x,
        "y": y,
        "vague": record.place_precision in ("region", "country"),
        "note": record.note,
        "ring": paths(range_ring(record.lon, record.lat, widest)) if placed and widest else None,
        "beyond": placed and not WEST < record.lon < EAST,
        "areaLabelAt": label_at and to_plane(*label_at),
    }


def _state(state: State, record: int, source_at: dict[str, int]) -> dict[str, Any]:
    return {
        "record": record,
        "when": in_words(state.start),
        "status": state.status,
        "confidence": state.confidence,
        "note": state.note,
        "sources": [source_at[key] for key in state.sources],
    }


def _span(
    layer: Layer,
    record: Record,
    span: Span,
    dataset: Dataset,
    paths: Interned,
    row_labels: Interned,
) -> dict[str, Any]:
    mark = layer.mark(record, span, dataset)
    return {
        "start": span.start,
        "end": span.end,
        "certainFrom": span.certain_from,
        "staleFrom": span.stale_from,
        "lastReported": in_words(span.last_reported),
        "symbol": mark.symbol,
        "code": mark.code,
        "label": mark.label,
        "hover": one_line(record, span, dataset),
        "rows": [
            [row_labels(label), text] for label, text in card_rows(layer, record, span, dataset)
        ],
        "lead": span.lead,
        "area": paths(area_path(span.countries)) if span.countries else None,
        "inferredArea": paths(area_path(span.countries_inferred))
        if span.countries_inferred
        else None,
    }


_NO_SPAN: dict[str, Any] = dict.fromkeys(
    (
        "start",
        "end",
        "certainFrom",
        "staleFrom",
        "lastReported",
        "symbol",
        "code",
        "label",
        "hover",
        "rows",
        "lead",
    )
    + ("area", "inferredArea")
)


def _events(dataset: Dataset, source_at: dict[str, int]) -> Columns:
    return _columns(
        {
            "id": record.id,
            "kind": record.kind,
            "name": record.name,
            "date": spans[0].start,
            "when": in_words(record.states[0].start),
            "note": record.states[0].note,
            "sources": [source_at[key] for key in record.states[0].sources],
        }
        for record in dataset.records
        if record.layer == "events" and (spans := spans_of(record, dataset.sources))
    )
