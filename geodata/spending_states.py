"""The states of an ally's expenditure, made from the tables: one from each day on which what can be
shown of it may change. The browser reads figures by the same rule (assets/spending.js)."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from geodata.dates import in_words, widen
from geodata.records import Dataset, Record, State
from geodata.spending import LAYER, Spending, Value


@dataclass(frozen=True)
class AsPublished:
    """What the newest edition on a day says. `value` is None where there is nothing, `year` and
    `edition` where there is no edition either."""

    edition: str | None
    year: int | None
    value: Value | None


class Tables:
    """The figures, found by edition, measure, ally and year."""

    def __init__(self, spending: Spending) -> None:
        self.spending = spending
        self._known = {(v.edition, v.metric, v.ally, v.year): v for v in spending.values}

    @cached_property
    def _years(self) -> dict[tuple[str, str], list[int]]:
        years: dict[tuple[str, str], set[int]] = {}
        for value in self.spending.values:
            years.setdefault((value.edition, value.metric), set()).add(value.year)
        return {key: sorted(found) for key, found in years.items()}

    def then(self, ally: str, metric: str, day: str) -> AsPublished:
        """The newest edition of the day, and the newest year of it that is not after the day's."""
        published = [edition.day for edition in self.spending.editions if edition.day <= day]
        if not published:
            return AsPublished(None, None, None)
        own, edition = int(day[:4]), published[-1]
        years = self._years.get((edition, metric), [])
        at = bisect_right(years, own)
        year = years[at - 1] if at else own
        return AsPublished(edition, year, self._known.get((edition, metric, ally, year)))


def with_states(dataset: Dataset) -> Dataset:
    """The same records, those of the layer with a state for each stretch."""
    if not dataset.spending.values:
        return dataset
    tables = Tables(dataset.spending)
    records = tuple(
        replace(record, states=tuple(_states(record, tables))) if _has_figures(record, tables)
        else record
        for record in dataset.records
    )  # fmt: skip
    return replace(dataset, records=records)


def _has_figures(record: Record, tables: Tables) -> bool:
    return record.layer == LAYER and record.host in tables.spending.allies


def turns(spending: Spending) -> list[str]:
    """Each New Year of the tables and the one after them, and the day of each edition."""
    years = {value.year for value in spending.values}
    new_years = {f"{year}-01-01" for year in range(min(years), max(years) + 2)}
    return sorted(new_years | {edition.day for edition in spending.editions})


def _states(record: Record, tables: Tables) -> Iterator[State]:
    """From the accession on: a country has no figure as an ally before it is one."""
    written = record.states[0]
    first = widen(written.start).first
    for start in (first, *(day for day in turns(tables.spending) if day > first)):
        sources = _sources(record, tables, start) or written.sources
        yield replace(written, start=start, note=_note(tables, start), sources=sources)


def _sources(record: Record, tables: Tables, day: str) -> tuple[str, ...]:
    metrics = dict.fromkeys(value.metric for value in tables.spending.values)
    said = (tables.then(record.host, metric, day).value for metric in metrics)
    return tuple(dict.fromkeys(value.source for value in said if value))


def _note(tables: Tables, day: str) -> str:
    edition = next((e for e in reversed(tables.spending.editions) if e.day <= day), None)
    if edition is None:
        return f"No edition from before {in_words(tables.spending.editions[0].day)} is held here."
    return f"As published then: NATO’s edition of {in_words(edition.day)}, {edition.title}."
