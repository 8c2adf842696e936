"""An ally's expenditure as dated states: one for each day on which what is known of it can change.

Those days are each new year, to the one after the tables, and each edition's day, since the ally's
accession: then spans, table and exports need to know nothing of editions (docs/adr/0016).
"""

from dataclasses import replace
from datetime import date

from geodata.dates import in_words, widen
from geodata.records import Record, State
from geodata.spending import UNITS, YEARS, Edition, Spending, printed

ON_A_CARD = ("gdp_share", "equipment_share", "usd_million_current", "personnel_thousand")
NO_EDITION = "No edition of that time is held here; a later one can be chosen by hand."


def expanded(record: Record, spending: Spending) -> Record:
    """An expenditure record's one state, cut; an ally without any figure keeps it as it is."""
    first = record.states[0]
    if not any(iso3 == record.host for _, iso3 in spending.cited):
        return record
    since = widen(first.start).first
    states = [_state(first, first.start, since, record.host, spending)]
    states += [
        _state(first, day, day, record.host, spending) for day in _days(spending) if day > since
    ]
    return replace(record, states=tuple(states))


def _days(spending: Spending) -> list[str]:
    new_years = [date(year, 1, 1).isoformat() for year in range(YEARS.start, YEARS.stop + 1)]
    return sorted({*new_years, *(edition.published for edition in spending.editions)})


def _state(first: State, start: str, day: str, iso3: str, spending: Spending) -> State:
    edition = spending.edition_on(day)
    sources = first.sources
    if edition:
        sources = spending.cited.get((edition.published, iso3), sources)
    return replace(first, start=start, note=_note(edition, iso3, day, spending), sources=sources)


def _note(edition: Edition | None, iso3: str, day: str, spending: Spending) -> str:
    if edition is None:
        return NO_EDITION
    told = [
        words
        for metric in ON_A_CARD
        if (words := figure_in_words(edition, metric, iso3, int(day[:4]), spending))
    ]
    if not told:
        return f"No figure in the edition of {in_words(edition.published)}."
    return f"{'; '.join(told)}. Edition of {in_words(edition.published)}."


def figure_in_words(
    edition: Edition, metric: str, iso3: str, year: int, spending: Spending
) -> str | None:
    """`1.90 % of GDP in 2023, estimated`; none where the edition has no figure up to that year."""
    found = spending.newest(edition.published, metric, iso3, year)
    if found is None:
        return None
    known, figure = found
    estimated = ", estimated" if figure.estimated else ""
    return f"{printed(figure.value, metric):,} {UNITS[metric]} in {known}{estimated}"
