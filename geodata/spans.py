"""States turned into spans: one stretch `start <= date < end` of one record, ready to draw."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from geodata.dates import widen, year_after
from geodata.history import area_of, end_of, last_to_say
from geodata.records import Dataset, Record, Source, State

if TYPE_CHECKING:
    from geopandas import GeoDataFrame  # half a second that a server start can save
    from shapely import Point

    records = {record.id: record for record in dataset.records}
    rows = []
    for span in all_spans(dataset):
        record = records[span.record_id]
        row = {key: getattr(record, key) for key in ("name", "kind", "host", "place")}
        row |= {field.name: getattr(span, field.name) for field in fields(Span)}
        row["geometry"] = None if record.lon is None else Point(record.lon, record.lat)
        rows.append(row)
    return GeoDataFrame(rows, geometry="geometry", crs="EPSG:4326").astype({"troops": "Int64"})


def _span(record: Record, index: int, end: str | None, sources: dict[str, Source]) -> Span:
    state = record.states[index]
    days = widen(state.start)
    countries, countries_known_on = area_of(record, index)
    published = [sources[source].published for source in state.sources]
    last_reported = max([days.first, *(widen(date).first for date in published if date)])
    stale_from = year_after(last_reported)
    return Span(
        record_id=record.id,
        layer=record.layer,
        state_index=index,
        start=days.first,
        end=end,
        certain_from=days.last,
        status=state.status,
        confidence=state.confidence,
        **_carried(record.states, index),
        target=state.target,
        note=state.note,
        sources=state.sources,
        last_reported=last_reported,
        stale_from=stale_from if end is None or stale_from < end else None,
        countries=countries,
        countries_known_on=countries_known_on,
        countries_inferred=record.countries_inferred,
    )


def _carried(states: tuple[State, ...], index: int) -> dict[str, Any]:
    """Values that hold in a state though an earlier one said them, each with when it was said."""
    carried: dict[str, Any] = {}
    for key in ("lead", "contributors", "troops", "equipment"):
        said = last_to_say(key, states, index)
        carried[key] = getattr(said, key, None)
        carried[f"{key}_known_on"] = said.start if said else None
        if key == "troops":
            carried["troops_basis"] = said.troops_basis if said else None
    return carried
