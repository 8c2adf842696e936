"""Spans as flat rows, one a dated stretch, in words and codes: what every data file is made of."""

from collections.abc import Iterable
from typing import Any

from shapely import Point
from shapely.geometry.base import BaseGeometry

from geodata.areas import area
from geodata.load import Dataset, Record, Source
from geodata.spans import Span
from layers import LAYERS

Row = dict[str, Any]
Key = tuple[str, str]  # a record and the first day of its span

LAYER = {layer.key: layer for layer in LAYERS}
NUMBERS = ("troops", "state")
DAYS = ("start", "end", "certain_from", "last_reported")


def key_of(span: Span) -> Key:
    return span.record_id, span.start


def rows(dataset: Dataset, spans: Iterable[Span]) -> list[Row]:
    """The fields are the columns of every file, in their order; None is what no source says."""
    records = {record.id: record for record in dataset.records}
    return [_row(dataset, records[span.record_id], span) for span in spans]


def shape(dataset: Dataset, span: Span) -> BaseGeometry | None:
    """A plan's area, else the record's point; None where it stands nowhere."""
    if span.countries:
        return area(span.countries)
    record = next(record for record in dataset.records if record.id == span.record_id)
    if record.lon is None or record.lat is None:
        return None
    return Point(record.lon, record.lat)


def sources_of(dataset: Dataset, spans: Iterable[Span]) -> list[Source]:
    """Each once, in the order in which they are first cited."""
    cited = dict.fromkeys(key for span in spans for key in span.sources)
    return [dataset.sources[key] for key in cited]


def _row(dataset: Dataset, record: Record, span: Span) -> Row:
    return {
        "record": record.id,
        "state": span.state_index + 1,
        "layer": LAYER[span.layer].title,
        "kind": record.kind,
        "name": record.name,
        "place": record.place,
        "place_precision": record.place_precision,
        "host": _country(dataset, record.host),
        "host_code": record.host,
        "status": LAYER[span.layer].status_of(record, span),
        "status_code": span.status,
        "start": span.start,
        "end": span.end,
        "start_as_written": record.states[span.state_index].start,
        "certain_from": span.certain_from,
        "last_reported": span.last_reported,
        "confidence": span.confidence,
        "lead": _country(dataset, span.lead),
        "lead_code": span.lead,
        "contributors": _listed(_country(dataset, code) for code in span.contributors or ()),
        "contributor_codes": _listed(span.contributors or (), " "),
        "troops": span.troops,
        "troops_count": span.troops_basis,
        "equipment": span.equipment,
        "target": span.target,
        "members": _listed(span.countries, " "),
        "members_inferred": _listed(span.countries_inferred, " "),
        "note": span.note,
    } | _sources([dataset.sources[key] for key in span.sources])


def _sources(cited: list[Source]) -> Row:
    return {
        "source_ids": _listed((source.id for source in cited), " "),
        "sources": _listed(f"{source.publisher}: {source.title}" for source in cited),
        "source_urls": _listed((source.url for source in cited), " "),
    }


def _listed(words: Iterable[str | None], between: str = "; ") -> str | None:
    return between.join(word for word in words if word) or None


def _country(dataset: Dataset, code: str | None) -> str | None:
    if code is None:
        return None
    known = dataset.countries.get(code)
    return known.name if known else code
