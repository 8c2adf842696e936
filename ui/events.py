"""Events as columns: what happened when, where, to whom, and what came of it."""

from geodata.dates import in_words, period_in_words, widen
from geodata.load import Dataset, Record
from geodata.spans import EVENTS, Span, spans_of
from layers.words import CONFIDENCE, PRECISION, strength
from ui.columns import Columns, columns
from ui.state_rows import Row

ON_THE_CARD = ("Date", "Place", "Country", "Troops", "Status", "Confidence")


def events(dataset: Dataset, source_at: dict[str, int]) -> Columns:
    return columns(
        _event(record, spans[0], dataset, source_at)
        for record in dataset.records
        if record.layer in EVENTS and (spans := spans_of(record, dataset.sources))
    )


def _event(record: Record, span: Span, dataset: Dataset, source_at: dict[str, int]) -> Row:
    state = record.states[0]
    return {
        "id": record.id,
        "kind": record.kind,
        "name": record.name,
        "date": span.start,
        "until": widen(state.end or state.start).last,
        "when": in_words(state.start),
        "period": period_in_words(state.start, state.end),
        "place": record.place,
        "rows": _rows(record, span, dataset),
        "note": state.note,
        "caution": record.note,
        "related": list(record.related),
        "sources": [source_at[key] for key in state.sources],
    }


def _rows(record: Record, span: Span, dataset: Dataset) -> list[list[str]]:
    """Label and text, as on the card of a record; what no source says has no row."""
    state = record.states[0]
    texts = (
        period_in_words(state.start, state.end),
        _place(record),
        dataset.countries[record.host].name,
        strength(span),
        "announced, not yet held by the sources here" if state.status == "announced" else None,
        CONFIDENCE[state.confidence],
    )
    return [[label, text] for label, text in zip(ON_THE_CARD, texts, strict=True) if text]


def _place(record: Record) -> str | None:
    caution = PRECISION[record.place_precision]
    return f"{record.place} ({caution})" if record.place and caution else record.place
