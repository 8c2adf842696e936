"""The shapes of what is known. None: no source says. An empty tuple: there are none."""

from dataclasses import dataclass
from typing import Any

from geodata.claims import Claim
from geodata.spending import Spending


@dataclass(frozen=True)
class Source:
    id: str
    publisher: str
    title: str
    url: str
    published: str | None
    kind: str


@dataclass(frozen=True)
class Range:
    range_km: float | None
    altitude_km: float | None
    role: str
    basis: str
    source: str


@dataclass(frozen=True)
class Ring:
    """The one published range that the map draws, and why that one."""

    range_km: float
    why: str


@dataclass(frozen=True)
class System:
    name: str
    aliases: tuple[str, ...]
    ranges: tuple[Range, ...]
    ring: Ring | None
    note: str | None


@dataclass(frozen=True)
class Country:
    """`code` is ISO 3166-1 alpha-2; `aliases` are what people type for it, its own name for itself
    among them; `box` (west, south, east, north) is of a host off the map."""

    name: str
    code: str
    aliases: tuple[str, ...]
    box: tuple[float, float, float, float] | None


@dataclass(frozen=True)
class State:
    """One dated stretch of a record's history. Dates are as written: see `geodata.dates`.

    `standing`: what a candidate or a partner is to the Alliance from here on.
    """

    start: str
    end: str | None
    status: str
    standing: str | None
    lead: str | None
    contributors: tuple[str, ...] | None
    troops: int | None
    troops_basis: str | None
    exercise_only: bool
    equipment: str | None
    target: str | None
    countries: tuple[str, ...] | None
    countries_confidence: str | None
    note: str | None
    sources: tuple[str, ...]
    confidence: str


@dataclass(frozen=True)
class Thing:
    """What has a history. `layer` names the file that it is written in."""

    id: str
    layer: str
    kind: str
    name: str
    note: str | None
    states: tuple[State, ...]


@dataclass(frozen=True)
class Record(Thing):
    """It stands somewhere: without `lon` and `lat` nowhere of its own, or where is not known.

    `related` names records of other files that say more of it.
    `topic` says what a centre is for, and what an incident struck.
    A subordination is a line between two others: `subordinate` and `superior` are their ids.
    """

    host: str
    place: str | None
    place_precision: str
    lon: float | None
    lat: float | None
    elsewhere: str | None
    echelon: str | None
    topic: str | None
    systems: tuple[str, ...]
    headquarters: str | None
    countries: tuple[str, ...]
    countries_inferred: tuple[str, ...]
    candidates: tuple[str, ...]
    related: tuple[str, ...]
    subordinate: str | None
    superior: str | None


@dataclass(frozen=True)
class Figure(Thing):
    """A number that allies give, of nothing that stands anywhere: never on the map.

    `measures` says what its `troops` count.
    """

    measures: str


@dataclass(frozen=True)
class Briefing:
    """`document` is the file as written: the page opens it as it opens anybody's own."""

    id: str
    file: str
    document: Any

    @property
    def steps(self) -> list[Any]:
        steps: list[Any] = self.document["steps"]
        return steps


@dataclass(frozen=True)
class Dataset:
    records: tuple[Record, ...]
    figures: tuple[Figure, ...]
    sources: dict[str, Source]
    systems: dict[str, System]
    countries: dict[str, Country]
    spending: Spending
    briefings: tuple[Briefing, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def things(self) -> tuple[Thing, ...]:
        """All that has a history, on the map or not."""
        return (*self.records, *self.figures)
