"""States turned into spans: one stretch `start <= date < end` of one record, ready to draw."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from geodata.dates import widen, year_after
from geodata.history import area_of, carried, end_of, last_reported, last_to_say
from geodata.records import Dataset, Source, State, Thing
from geodata.spending import KIND

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

FIRST_DAY = "2014-01-01"  # the timeline begins in the year of Crimea
MOMENTS = "events"  # a layer of marks on the timeline, not of things in force
EVENTS = (MOMENTS, "incidents")  # an incident is both: it has happened, and goes on having happened


@dataclass(frozen=True)
class Span:
    """Days are ISO; `end` is the first day on which it no longer holds. `*_known_on` is the start,
    as written, of the state that last said it. Before `certain_from` it may not yet have begun.
    `stale_from` is a year after anything confirmed it, `troops_stale_from` the same of the troops,
    which may lie before the start; neither where the span ends first."""

    record_id: str
    layer: str
    state_index: int
    start: str
    end: str | None
    certain_from: str
    status: str
    confidence: str
    lead: str | None
    lead_known_on: str | None
    contributors: tuple[str, ...] | None
    contributors_known_on: str | None
    troops: int | None
    troops_basis: str | None
    troops_known_on: str | None
    troops_stale_from: str | None
    equipment: str | None
    equipment_known_on: str | None
    target: str | None
    exercise_only: bool
    note: str | None
    sources: tuple[str, ...]
    last_reported: str
    stale_from: str | None
    countries: tuple[str, ...]
    countries_known_on: str | None
    countries_inferred: tuple[str, ...]


@dataclass(frozen=True)
class Window:
    """The days of the timeline, both inclusive, and the day to which the records reach."""

    start: str
    end: str
    known_to: str


def in_force(span: Span, as_of: str) -> bool:
    """Half-open; the browser runs the same cases (tests/cases/in_force.json)."""
    return span.start <= as_of and (span.end is None or as_of < span.end)


def all_spans(dataset: Dataset) -> tuple[Span, ...]:
    """Of every layer but the events: a summit is a moment, and does not stay in force. Figures
    are no records, so they are not among them."""
    return tuple(
        span
        for record in dataset.records
        if record.layer != MOMENTS
        for span in spans_of(record, dataset.sources)
    )


def spans_of(thing: Thing, sources: dict[str, Source]) -> tuple[Span, ...]:
    """An `ended` state has no span, nor has one whose successor starts on the same day."""
    spans = []
    for index, state in enumerate(thing.states):
        start, end = widen(state.start).first, end_of(thing.states, index)
        if state.status != "ended" and (end is None or start < end):
            spans.append(_span(thing, index, end, sources))
    return tuple(spans)


def window(dataset: Dataset) -> Window:
    """How far the posture is known says nothing of figures that were published later."""
    posture = [thing for thing in dataset.things if thing.kind != KIND]
    states = [state for thing in posture for state in thing.states]
    cited = {dataset.sources[key] for state in states for key in state.sources}
    written = [date for s in states for date in (s.start, s.end, s.target) if date]
    known = [source.published for source in cited if source.published]
    known += [state.start for state in states if state.status != "announced"]
    return Window(
        start=FIRST_DAY,
        end=max(widen(date).last for date in written),
        known_to=max(widen(date).first for date in known),
    )


def spans_frame(dataset: Dataset) -> GeoDataFrame:
    """One row a span, with name, kind, host and place of its record."""
    from geopandas import GeoDataFrame  # half a second that a server start can save
    from shapely import Point

    records = {record.id: record for record in dataset.records}
    rows = []
    for span in all_spans(dataset):
        record = records[span.record_id]
        row = {key: getattr(record, key) for key in ("name", "kind", "host", "place")}
        row |= {field.name: getattr(span, field.name) for field in fields(Span)}
        row["geometry"] = None
        if record.lon is not None and record.lat is not None:
            row["geometry"] = Point(record.lon, record.lat)
        rows.append(row)
    return GeoDataFrame(rows, geometry="geometry", crs="EPSG:4326").astype({"troops": "Int64"})


def _span(thing: Thing, index: int, end: str | None, sources: dict[str, Source]) -> Span:
    state = thing.states[index]
    days = widen(state.start)
    counted = last_to_say("troops", thing.states, index)
    return Span(
        record_id=thing.id,
        layer=thing.layer,
        state_index=index,
        start=days.first,
        end=end,
        certain_from=days.last,
        status=state.status,
        confidence=state.confidence,
        **carried(thing.states, index),
        troops_stale_from=_stale_from(counted, end, sources) if counted else None,
        target=state.target,
        exercise_only=state.exercise_only,
        note=state.note,
        sources=state.sources,
        last_reported=last_reported(state, sources),
        stale_from=_stale_from(state, end, sources),
        **area_of(thing, index),
    )


def _stale_from(state: State, end: str | None, sources: dict[str, Source]) -> str | None:
    day = year_after(last_reported(state, sources))
    return day if end is None or day < end else None
