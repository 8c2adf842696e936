"""Records and their states as columns: what their layer says of each, in drawing order."""

from collections.abc import Hashable, Iterable
from typing import Any, Generic, TypeGuard, TypeVar

from geodata.dates import in_words
from geodata.history import ending_of
from geodata.load import Dataset, Record, State
from geodata.plane import area_path, range_ring, to_plane
from geodata.spans import Span, spans_of
from layers import LAYERS
from layers.base import Layer
from layers.card import card_rows
from layers.kinds import ACTS, LASTING, OF_A_COUNTRY
from layers.words import dated_strength, one_line
from ui.state_rows import NEVER_HELD, Row, holds, said

Columns = dict[str, list[Any]]
WEST, EAST = -30.0, 65.0  # what stands beyond is listed in the panel: the map does not reach it


Kept = TypeVar("Kept", bound=Hashable)


class Interned(Generic[Kept]):
    """Values kept once; a column holds their positions."""

    def __init__(self) -> None:
        self.values: list[Kept] = []
        self._position: dict[Kept, int] = {}

    def __call__(self, value: Kept) -> int:
        if value not in self._position:
            self._position[value] = len(self.values)
            self.values.append(value)
        return self._position[value]


Shape = tuple[str, ...] | tuple[float, float, float]  # countries, or a place and a range in km


def is_area(shape: Shape) -> TypeGuard[tuple[str, ...]]:
    return isinstance(shape[0], str)


def columns(rows: Iterable[Row], fields: Iterable[str] = ()) -> Columns:
    """Rows of the same fields, field by field. A table that may be empty needs them named."""
    listed = list(rows)
    named = listed[0] if listed else list(fields)
    if not named:
        raise ValueError("columns: a table without rows, and without the names of its fields")
    return {field: [row[field] for row in listed] for field in named}


class Tables:
    """Two tables over shared paths, row labels and sources; `states` point to `records`."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.shapes: Interned[Shape] = Interned()
        self.row_labels: Interned[str] = Interned()
        self.source_at = {key: position for position, key in enumerate(dataset.sources)}
        self._records: list[Row] = []
        self._states: list[Row] = []
        self.listed = [
            record for layer in LAYERS for record in dataset.records if record.layer == layer.key
        ]
        self._position = {record.id: position for position, record in enumerate(self.listed)}
        for position, layer in enumerate(LAYERS):
            for record in (record for record in dataset.records if record.layer == layer.key):
                self._add(record, position)

    @property
    def records(self) -> Columns:
        return columns(self._records)

    @property
    def states(self) -> Columns:
        return columns(self._states)

    @property
    def paths(self) -> list[str]:
        """The outlines that the columns point to, on the flank's plane."""
        return [
            area_path(shape) if is_area(shape) else range_ring(*shape)
            for shape in self.shapes.values
        ]

    def _add(self, record: Record, layer: int) -> None:
        self._records.append(self._record(record, layer))
        spans = {span.state_index: span for span in spans_of(record, self.dataset.sources)}
        for index, state in enumerate(record.states):
            span = spans.get(index)
            drawn = NEVER_DRAWN
            if span:
                since = LAYERS[layer].since_of(record, [*spans.values()], span)
                drawn = self._span(LAYERS[layer], record, span, since)
            self._states.append(self._state(state, record.kind) | drawn)

    def _record(self, record: Record, layer: int) -> Row:
        label_at = LAYERS[layer].area_label_at.get(record.id)
        return {
            "id": record.id,
            "layer": layer,
            "name": record.name,
            "kind": record.kind,
            "isAct": record.kind in ACTS,
            "isNational": record.kind in OF_A_COUNTRY,
            "host": record.host,
            "place": record.place,
            "systems": list(record.systems),
            "vague": record.place_precision in ("region", "country"),
            "note": record.note,
            "candidates": list(record.candidates),
            "areaLabelAt": label_at and to_plane(*label_at),
            "from": record.subordinate and self._position[record.subordinate],
            "to": record.superior and self._position[record.superior],
        } | self._place(record)

    def _place(self, record: Record) -> Row:
        """Where it stands on the plane, and the widest published range of its systems around it."""
        if record.lon is None or record.lat is None:
            return {"x": None, "y": None, "beyond": False, "ring": None}
        x, y = to_plane(record.lon, record.lat)
        rings = (self.dataset.systems[name].ring for name in record.systems)
        widest = max((ring.range_km for ring in rings if ring), default=None)
        shape = None if widest is None else self.shapes((record.lon, record.lat, widest))
        return {"x": x, "y": y, "beyond": not WEST < record.lon < EAST, "ring": shape}

    def _state(self, state: State, kind: str) -> Row:
        return {"record": len(self._records) - 1} | said(state, kind, self.source_at)

    def _span(self, layer: Layer, record: Record, span: Span, since: str) -> Row:
        mark = layer.mark(record, span, self.dataset)
        rows = card_rows(layer, record, span, self.dataset)
        start = record.states[span.state_index].start
        ending = ending_of(record.states, span.state_index)
        coloured = layer.area(record, span) if layer.area else ()
        stands, status = layer.standing(record, span), layer.status_of(record, span)
        return holds(span, start, dated_strength(span)) | {
            "until": ending and in_words(ending[1]),
            "certainFrom": span.certain_from,
            "staleFrom": None if record.kind in LASTING else span.stale_from,
            "lastReported": in_words(span.last_reported),
            "symbol": mark.symbol,
            "code": mark.code,
            "label": mark.label,
            "hover": layer.line(record, span, self.dataset)
            if layer.line
            else one_line(record, span, self.dataset, status, since),
            "statusWords": status,
            "sinceWhen": in_words(since),
            "became": stands and stands.became,
            "stands": layer.draws_points and layer.stands(record, span),
            "rows": [[self.row_labels(label), text] for label, text in rows],
            "countries": [*coloured, *span.countries_inferred],
            "area": self._area(coloured),
            "inferredArea": self._area(span.countries_inferred) if coloured else None,
            "fill": layer.fill(record, span) if coloured else None,
        }

    def _area(self, codes: tuple[str, ...]) -> int | None:
        return self.shapes(tuple(sorted(codes))) if codes else None


DRAWN_FIELDS = (
    "until certainFrom staleFrom lastReported symbol code label hover rows area inferredArea "
    "fill countries became sinceWhen stands"
)
NEVER_DRAWN: Row = NEVER_HELD | dict.fromkeys(DRAWN_FIELDS.split())
