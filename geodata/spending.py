"""What allies spend, as NATO published it: figures by edition, metric, country and year.

Editions restate the past, and the newest one counts something else: no figure of one edition is
ever set beside one of another. Sources and what the copies lack: geodata/README.md.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from geodata.broken import BrokenRecord
from geodata.parse import read_json
from geodata.shape import check_shape

CSV, EDITIONS = "spending.csv", "editions.json"
KIND = "expenditure"  # of the records that have these figures
FIELDS = ["edition", "metric", "iso3", "year", "value", "estimate", "source"]
SHARES = ("gdp_share", "equipment_share")  # per cent; the other two are millions and thousands
METRICS = (*SHARES, "usd_million_current", "usd_million_2015", "personnel_thousand")
YEARS = range(2014, 2027)
DECIMALS = {  # as printed: by them a value reaches a line, or does not
    "gdp_share": 2,
    "equipment_share": 1,
    "usd_million_current": 0,
    "usd_million_2015": 0,
    "personnel_thousand": 1,
}
UNITS = {
    "gdp_share": "% of GDP",
    "equipment_share": "% on equipment",
    "usd_million_current": "million US dollars",
    "usd_million_2015": "million US dollars at 2015 prices",
    "personnel_thousand": "thousand military personnel",
}


def printed(value: float, metric: str) -> Decimal:
    """As a table prints it: a half is rounded up, of the digits that are written."""
    digit = Decimal(1).scaleb(-DECIMALS[metric])
    return Decimal(repr(value)).quantize(digit, ROUND_HALF_UP)


Key = tuple[str, str, str, int]  # edition, metric, ISO alpha-3, year


@dataclass(frozen=True)
class Edition:
    """`published` is its key, an ISO day; `counts` says what it counts as expenditure."""

    published: str
    title: str
    url: str
    holds: str
    counts: str


@dataclass(frozen=True)
class Figure:
    """`estimated` is NATO's own mark."""

    value: float
    estimated: bool
    source: str


@dataclass(frozen=True)
class Spending:
    editions: tuple[Edition, ...]  # the oldest first
    figures: dict[Key, Figure]

    def edition_on(self, day: str) -> Edition | None:
        """The newest edition that was out on an ISO day."""
        out = [edition for edition in self.editions if edition.published <= day]
        return out[-1] if out else None

    @cached_property
    def cited(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """The sources of an ally's figures in an edition, by its day and ISO alpha-3."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for (edition, _, iso3, _), figure in self.figures.items():
            found.setdefault((edition, iso3), {})[figure.source] = None
        return {key: tuple(sources) for key, sources in found.items()}

    @cached_property
    def _years(self) -> set[tuple[str, str, int]]:
        return {(edition, metric, year) for edition, metric, _, year in self.figures}

    def newest(self, edition: str, metric: str, iso3: str, year: int) -> tuple[int, Figure] | None:
        """The figure of that year, else of the last one before it that the edition has for any
        ally: figures of two years are never set side by side."""
        years = (back for back in range(year, YEARS.start - 1, -1))
        last = next((back for back in years if (edition, metric, back) in self._years), year)
        figure = self.figures.get((edition, metric, iso3, last))
        return (last, figure) if figure else None


def read(folder: Path) -> Spending:
    """Raises BrokenRecord, with the file, the line or the edition, and the field."""
    editions = read_json(folder / EDITIONS)
    check_shape(editions, EDITIONS, "editions.schema.json")
    figures: dict[Key, Figure] = {}
    for line, row in _rows(folder / CSV):
        key, figure = _figure(row, line, editions)
        if key in figures:
            raise BrokenRecord(
                CSV, f"line {line}", "year", f"{' '.join(map(str, key))} is there twice"
            )
        figures[key] = figure
    listed = (Edition(published=day, **entry) for day, entry in sorted(editions.items()))
    return Spending(tuple(listed), figures)


def faults(spending: Spending, countries: Any, sources: Any) -> Iterator[BrokenRecord]:
    """What shows only beside the other files."""
    for (edition, metric, iso3, year), figure in spending.figures.items():
        where = f"{edition} {metric} {iso3} {year}"
        if iso3 not in countries:
            yield BrokenRecord(CSV, where, "iso3", f"{iso3} is not in countries.json")
        if figure.source not in sources:
            yield BrokenRecord(CSV, where, "source", f"{figure.source} is not in sources.json")


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, restkey="more")
        if reader.fieldnames != FIELDS:
            raise BrokenRecord(CSV, "line 1", "heads", f"are not {', '.join(FIELDS)}")
        for line, row in enumerate(reader, start=2):
            if "more" in row or None in row.values():
                raise BrokenRecord(CSV, f"line {line}", "fields", f"are not {len(FIELDS)}")
            yield line, row


def _figure(row: dict[str, str], line: int, editions: Any) -> tuple[Key, Figure]:
    def broken(field: str, why: str) -> BrokenRecord:
        return BrokenRecord(CSV, f"line {line}", field, f"{row[field]!r} {why}")

    if row["edition"] not in editions:
        raise broken("edition", f"is not in {EDITIONS}")
    if row["metric"] not in METRICS:
        raise broken("metric", f"is none of {', '.join(METRICS)}")
    if row["estimate"] not in ("", "e"):
        raise broken("estimate", "is neither empty nor e")
    if not row["year"].isdecimal() or int(row["year"]) not in YEARS:
        raise broken("year", f"is not from {YEARS.start} to {YEARS.stop - 1}")
    try:
        value = float(row["value"])
    except ValueError:
        raise broken("value", "is no number") from None
    if not 0 < value < (100 if row["metric"] in SHARES else float("inf")):
        raise broken("value", "is out of range")
    key = (row["edition"], row["metric"], row["iso3"], int(row["year"]))
    return key, Figure(value, row["estimate"] == "e", row["source"])
