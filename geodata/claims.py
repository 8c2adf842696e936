"""What was claimed of spending at the summit, each with the numbers that the tables give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.broken import BrokenRecord
from geodata.dates import widen
from geodata.parse import read_json
from geodata.shape import check_shape
from geodata.spending import EDITIONS, KIND, printed

if TYPE_CHECKING:
    from geodata.records import Dataset

CLAIMS = "claims.json"
OVERSEAS = frozenset({"USA", "CAN"})
MILLIONS = 1000  # of a billion


@dataclass(frozen=True)
class Claim:
    """`said` is the claim and `tables` what they say of it, in our words; `numbers` says how each
    figure in them is worked out."""

    id: str
    said: str
    verdict: str
    tables: str
    numbers: tuple[dict[str, Any], ...]
    sources: tuple[str, ...]


def read_claims(folder: Path) -> tuple[Claim, ...]:
    """Raises BrokenRecord."""
    document = read_json(folder / CLAIMS)
    check_shape(document, CLAIMS, "claims.schema.json")
    return tuple(
        Claim(
            **{**entry, "numbers": tuple(entry["numbers"]), "sources": tuple(entry["sources"])},
            id=key,
        )
        for key, entry in document.items()
    )


def faults(dataset: Dataset) -> Iterator[BrokenRecord]:
    """Numbers that the tables do not give, and sources that nobody knows."""
    editions = {edition.published for edition in dataset.spending.editions}
    for claim in dataset.claims:
        for index, number in enumerate(claim.numbers):
            field, found = f"numbers[{index}]", worked_out(number, dataset)
            if number["edition"] not in editions:
                message = f"{number['edition']} is not in {EDITIONS}"
                yield BrokenRecord(CLAIMS, claim.id, f"{field}.edition", message)
            if found != number["is"]:
                message = f"{number['is']} comes out of the tables as {found}"
                yield BrokenRecord(CLAIMS, claim.id, f"{field}.is", message)
        for source in claim.sources:
            if source not in dataset.sources:
                yield BrokenRecord(CLAIMS, claim.id, "sources", f"{source} is not in sources.json")


def worked_out(number: dict[str, Any], dataset: Dataset) -> int:
    """Allies at or above a line, or below it; or what the European ones sum up to, in billions."""
    values = _values(number, dataset)
    if "sum" in number:
        return round(sum(v for ally, v in values.items() if ally not in OVERSEAS) / MILLIONS)
    reached = sum(printed(value, number["metric"]) >= number["line"] for value in values.values())
    return int(reached) if number["count"] == "at-or-above" else len(values) - reached


def _values(number: dict[str, Any], dataset: Dataset) -> dict[str, float]:
    allies = {
        record.host
        for record in dataset.records
        if record.kind == KIND and widen(record.states[0].start).first <= number["allies_on"]
    }
    wanted = (number["edition"], number["metric"], number["year"])
    return {
        ally: figure.value
        for (edition, metric, ally, year), figure in dataset.spending.figures.items()
        if (edition, metric, year) == wanted and ally in allies
    }
