"""The rows of a card: what a state says, each value with the date on which it was last stated."""

from geodata.dates import in_words
from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer
from layers.kinds import ACTS, LASTING, OF_A_COUNTRY, row_label
from layers.words import (
    CONFIDENCE,
    PRECISION,
    WHERE_THE_SYMBOL_IS,
    begun,
    nations,
    since,
    strength,
)

Row = tuple[str, str]


def card_rows(layer: Layer, record: Record, span: Span, dataset: Dataset) -> tuple[Row, ...]:
    """Label and text, in reading order; a value that no source gives has no row."""
    if layer.rows:
        return layer.rows(record, span, dataset)
    start = record.states[span.state_index].start
    rows = (
        ("Status", _status_row(layer, record, span)),
        ("Place", _place(record)),
        ("Host nation", dataset.countries[record.host].name),
        (
            layer.lead_is,
            span.lead and nations((span.lead,), dataset) + since(span.lead_known_on, start),
        ),
        ("Headquarters", record.headquarters),
        ("With", _contributors(span, dataset, start)),
        ("Strength", _strength(span, start)),
        ("Equipment", span.equipment and span.equipment + since(span.equipment_known_on, start)),
        ("Countries", _countries(span, dataset, start)),
        (
            "Inferred",
            nations(span.countries_inferred, dataset) if span.countries_inferred else None,
        ),
        ("Range ring", _ring(record, dataset)),
        ("Last reported", None if record.kind in LASTING else in_words(span.last_reported)),
        ("Confidence", CONFIDENCE[span.confidence]),
    )
    return tuple((row_label(record.kind, label), text) for label, text in rows if text)


def _status_row(layer: Layer, record: Record, span: Span) -> str:
    target = f", meant to be complete by {in_words(span.target)}" if span.target else ""
    words = layer.status_of(record, span)
    if record.kind in ACTS:
        words += f" {begun(record.states[span.state_index].start, record.kind)}"
    return words + target


def _place(record: Record) -> str | None:
    """A policy has the place where it was decided and no symbol, so nothing is said of one; what
    is of a whole country has its capital's."""
    caution = PRECISION[record.place_precision]
    if not caution or record.lon is None or record.kind in OF_A_COUNTRY:
        return record.place
    return f"{record.place} ({caution}{WHERE_THE_SYMBOL_IS})"


def _contributors(span: Span, dataset: Dataset, start: str) -> str | None:
    if span.contributors is None:
        return None
    return nations(span.contributors, dataset) + since(span.contributors_known_on, start)


def _countries(span: Span, dataset: Dataset, start: str) -> str | None:
    if not span.countries:
        return None
    return nations(span.countries, dataset) + since(span.countries_known_on, start)


def _strength(span: Span, start: str) -> str | None:
    words = strength(span)
    return words and words + since(span.troops_known_on, start)


def _ring(record: Record, dataset: Dataset) -> str | None:
    rings = ((name, dataset.systems[name].ring) for name in record.systems)
    return (
        "; ".join(f"{name} {ring.range_km:g} km: {ring.why}" for name, ring in rings if ring)
        or None
    )
