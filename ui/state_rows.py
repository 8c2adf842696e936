"""One state as a row: what any says, of a thing on the map or of a figure."""

from typing import Any

from geodata.dates import in_words
from geodata.load import State
from geodata.spans import Span
from layers.kinds import drawn_status
from layers.words import status_words

Row = dict[str, Any]


def said(state: State, kind: str, source_at: dict[str, int]) -> Row:
    """What a state says, whether it holds on any day or not."""
    return {
        "when": in_words(state.start),
        "status": drawn_status(kind, state.status),
        "confidence": state.confidence,
        "statusWords": status_words(state.status, exercise_only=state.exercise_only, kind=kind),
        "note": state.note,
        "sources": [source_at[key] for key in state.sources],
    }


def holds(span: Span, start: str, strength: str | None) -> Row:
    """On which days, whose it is and how strong; `start` is as written, `strength` in words."""
    return {
        "start": span.start,
        "end": span.end,
        "lead": span.lead,
        "contributors": span.contributors and list(span.contributors),
        "troops": span.troops,
        "troopsBasis": span.troops_basis,
        "troopsKnownOn": span.troops_known_on,
        "troopsCarried": span.troops_known_on not in (None, start),
        "troopsStaleFrom": span.troops_stale_from,
        "strength": strength,
    }


HELD_FIELDS = (
    "start end lead contributors troops troopsBasis troopsKnownOn troopsCarried troopsStaleFrom "
    "strength"
)
NEVER_HELD: Row = dict.fromkeys(HELD_FIELDS.split())  # ended, or overtaken on its own first day
