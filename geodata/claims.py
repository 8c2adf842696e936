"""What was claimed of spending at the summit, each with the numbers that the tables give."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.broken import BrokenRecord
from geodata.dates import widen
from geodata.parse import read_json
from geodata.spending import printed

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
    """None, where a folder has none."""
    if not (folder / CLAIMS).exists():
        return ()
    return tuple(
        Claim(**{**entry, "numbers": tuple(entry["numbers"]), "sources": tuple(entry["sources"])})
        for entry in read_json(folder / CLAIMS)
    )


def check_claims(claims: tuple[Claim, ...], dataset: Dataset) -> None:
    """Raises BrokenRecord where a number is another one, or a source unknown."""
    for claim in claims:
        for number in claim.numbers:
            found = worked_out(number, dataset)
            if found != number["is"]:
                raise BrokenRecord(CLAIMS, claim.id, "numbers", f"{number['is']} is {found}")
        for source in claim.sources:
            if source not in dataset.sources:
                raise BrokenRecord(CLAIMS, claim.id, "sources", f"{source} is not in sources.json")


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
        if record.kind == "expenditure"
        and widen(record.states[0].start).first <= number["allies_on"]
    }
    wanted = (number["edition"], number["metric"], number["year"])
    return {
        ally: figure.value
        for (edition, metric, ally, year), figure in dataset.spending.figures.items()
        if (edition, metric, year) == wanted and ally in allies
    }
