"""Words for what a state says, the same on label, card, list and image."""

from geodata.dates import in_words, widen
from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.kinds import ACTS, STATUS_OF

STATUS = {
    "announced": "announced",
    "agreed": "agreed",
    "forming": "forming",
    "in-place": "in place",
    "expanded": "in place, expanded",
    "ended": "ended",
}
PLANNED = frozenset({"announced", "agreed"})
CONFIDENCE = {
    "high": "high: an official source, or two independent ones",
    "medium": "medium: one good source, or copies only",
    "low": "low: inferred, or state media alone",
}
SOURCE_KINDS = {  # in the plural, the weightiest first
    "official": "official",
    "wire": "news agencies",
    "broadcaster": "broadcasters",
    "press": "press",
    "reference": "reference works",
    "copy": "copies",
    "state-media": "state media",
}
WHERE_THE_SYMBOL_IS = "; the symbol stands at its middle"
PRECISION = {
    "site": "",
    "town": "",
    "region": "somewhere in this area",
    "country": "somewhere in the country",
}
STRENGTH = {  # by what is counted; the browser words two figures of one kind with it
    "present": "{} present",
    "target": "target {}",
    "exercise": "{} on exercise",
    "ceiling": "up to {}",
    "planned": "{} planned",
}


def strength(span: Span) -> str | None:
    """The head count in words that say what it counts; only `present` is people there."""
    if span.troops is None or span.troops_basis is None:
        return None
    if span.troops_basis == "present" and span.status in PLANNED:
        return f"{span.troops:,} when last there"
    return STRENGTH[span.troops_basis].format(f"{span.troops:,}")


def dated_strength(span: Span) -> str | None:
    """1,632 present, as of 28 June 2022."""
    return _as_of(strength(span), span)


def dated_figure(span: Span) -> str | None:
    """What stands nowhere is not present: it was counted, there or as ready."""
    if span.troops is None or span.troops_basis is None:
        return None
    words = {**STRENGTH, "present": "{} counted"}[span.troops_basis]
    return _as_of(words.format(f"{span.troops:,}"), span)


def _as_of(words: str | None, span: Span) -> str | None:
    return words and span.troops_known_on and f"{words}, as of {in_words(span.troops_known_on)}"


def strength_on_label(span: Span) -> str | None:
    """A label has no room to say when: it keeps silent of people who are not there."""
    return None if span.troops_basis == "present" and span.status in PLANNED else strength(span)


def status_words(status: str, *, exercise_only: bool, kind: str = "") -> str:
    """The status in words; a scale-up for an exercise is none of the others."""
    if exercise_only:
        return "in place for an exercise only"
    return STATUS_OF.get(kind, {}).get(status, STATUS[status])


def nations(codes: tuple[str, ...], dataset: Dataset) -> str:
    return ", ".join(dataset.countries[code].name for code in codes) or "none"


def since(known_on: str | None, start: str) -> str:
    """Says when a value was last stated, where the state at hand does not restate it."""
    return f" (as stated {in_words(known_on)})" if known_on and known_on != start else ""


def begun(written: str, kind: str) -> str:
    """An act has its date; all else goes on from it."""
    if kind not in ACTS:
        return f"since {in_words(written)}"
    return f"{'on' if widen(written).known_to_the_day else 'in'} {in_words(written)}"


def short_date(written: str) -> str:
    """8 Oct 2023, Jul 2023: for a label."""
    return " ".join(word[:3] if word.isalpha() else word for word in in_words(written).split())


def one_line(
    record: Record, span: Span, dataset: Dataset, status: str = "", since: str = ""
) -> str:
    """The hover line: name, status in words (its own, where it has some), lead, since when."""
    written = since or record.states[span.state_index].start
    parts = [
        record.name,
        status or status_words(span.status, exercise_only=span.exercise_only, kind=record.kind),
        f"meant to be complete by {in_words(span.target)}" if span.target else None,
        f"led by {dataset.countries[span.lead].name}" if span.lead else None,
        strength(span),
        begun(written, record.kind),
    ]
    return " · ".join(part for part in parts if part)
