"""What is committed, read once; and records made up, of which only what matters is said."""

from functools import cache
from typing import Any

from geodata.load import Dataset, Record, Source, State, read
from geodata.spans import Span, spans_of

SOURCES = {
    "undated": Source("undated", "Paper", "Then", "https://paper.example", None, "press"),
    "of-2018": Source("of-2018", "Paper", "Later", "https://paper.example", "2018-03", "press"),
}
UNSAID: dict[str, Any] = dict.fromkeys(State.__dataclass_fields__)


def state(start: str, status: str = "in-place", **said: Any) -> State:
    given = {"sources": ("undated",), "confidence": "high", **said}
    return State(**{**UNSAID, "start": start, "status": status, **given})


def record(*states: State) -> Record:
    blank: dict[str, Any] = dict.fromkeys(Record.__dataclass_fields__)
    lists = {
        "systems": (),
        "countries": (),
        "countries_inferred": (),
        "related": (),
        "states": states,
    }
    return Record(**{**blank, "id": "thing", "layer": "brigades", **lists})


def spans(*states: State) -> tuple[Span, ...]:
    return spans_of(record(*states), SOURCES)


def days(*states: State) -> list[tuple[str, str | None]]:
    return [(span.start, span.end) for span in spans(*states)]


@cache
def committed() -> Dataset:
    return read()


@cache
def by_id() -> dict[str, Record]:
    return {record.id: record for record in committed().records}
