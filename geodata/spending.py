"""Defence expenditure of the allies as NATO publishes it: edition by edition, never joined."""

import csv
from dataclasses import dataclass
from pathlib import Path

from geodata.broken import BrokenRecord
from geodata.parse import read_json

VALUES, EDITIONS = "spending.csv", "editions.json"
LAYER = "spending"
DECIMALS = {  # of each measure, as it is printed: by them a value reaches a line, or does not
    "gdp_share": 2,
    "equipment_share": 1,
    "usd_million_current": 0,
    "usd_million_2015": 0,
    "personnel_thousand": 1,
}


@dataclass(frozen=True)
class Edition:
    """`day` is when it came out; `counts` what it takes for expenditure, `holds` what of it is
    held here. From `estimated_from` on its years are estimates."""

    day: str
    title: str
    url: str
    counts: str
    holds: str
    note: str
    estimated_from: int


@dataclass(frozen=True)
class Value:
    ally: str
    year: int
    metric: str
    value: float
    edition: str
    estimated: bool
    source: str


@dataclass(frozen=True)
class Spending:
    """Editions in the order of their days."""

    editions: tuple[Edition, ...] = ()
    values: tuple[Value, ...] = ()

    @property
    def allies(self) -> frozenset[str]:
        return frozenset(value.ally for value in self.values)


NO_SPENDING = Spending()


def read_spending(folder: Path) -> Spending:
    """Nothing, where a folder has none. Raises BrokenRecord."""
    if not (folder / VALUES).exists():
        return NO_SPENDING
    values = tuple(_values(folder / VALUES))
    said = read_json(folder / EDITIONS)
    for value in values:
        if value.edition not in said or value.metric not in DECIMALS:
            where = f"{value.ally} {value.year}"
            raise BrokenRecord(VALUES, where, "edition", f"{value.edition} {value.metric}: unknown")
    return Spending(
        tuple(
            Edition(day=day, estimated_from=_estimated_from(day, values), **said[day])
            for day in sorted(said)
        ),
        values,
    )


def _values(path: Path) -> list[Value]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Value(
                row["iso3"],
                int(row["year"]),
                row["metric"],
                float(row["value"]),
                row["edition"],
                row["estimate"] == "e",
                row["source"],
            )
            for row in csv.DictReader(file)
        ]


def _estimated_from(day: str, values: tuple[Value, ...]) -> int:
    """Of an edition the last years are estimates, the same ones for all allies and measures."""
    own = [value for value in values if value.edition == day]
    first = min(value.year for value in own if value.estimated)
    for value in own:
        if value.estimated != (value.year >= first):
            where = f"{value.ally} {value.year} {value.metric}"
            raise BrokenRecord(
                VALUES, where, "estimate", f"not as the rest of the edition of {day}"
            )
    return first
