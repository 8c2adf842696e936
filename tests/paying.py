"""What the page says an ally spends, as published then: the rule of the page, written again."""

from geodata.dates import in_words
from geodata.spans import Span
from geodata.spending import Figure, printed
from tests.things import by_id, committed

METRIC, LINE = "gdp_share", 2.0
NO_FORCES = "ISL"


def figure(span: Span) -> tuple[int, Figure] | None:
    """Its year and its figure, in the newest edition of the day on which the state begins."""
    spending, ally = committed().spending, ally_of(span)
    edition = spending.edition_on(span.start)
    if edition is None or ally == NO_FORCES:
        return None
    return spending.newest(edition.published, METRIC, ally, int(span.start[:4]))


def reaches_the_line(span: Span) -> bool | None:
    found = figure(span)
    return None if found is None else printed(found[1].value, METRIC) >= LINE


def told(span: Span) -> str:
    """`Finland: 2.45 % of GDP in 2023, estimated, edition of 7 July 2023`."""
    return f"{committed().countries[ally_of(span)].name}: {_what(span)}"


def _what(span: Span) -> str:
    spending, found = committed().spending, figure(span)
    edition = spending.edition_on(span.start)
    if ally_of(span) == NO_FORCES:
        return "no armed forces, no figure"
    if edition is None:
        first = in_words(spending.editions[0].published)
        return f"missing: no edition from before {first} is held"
    of = f"edition of {in_words(edition.published)}"
    if found is None:
        years = [
            y
            for day, metric, _, y in spending.figures
            if (day, metric) == (edition.published, METRIC)
        ]
        return f"missing for {max(y for y in years if y <= int(span.start[:4]))} in the {of}"
    year, known = found
    estimated = ", estimated" if known.estimated else ""
    return f"{printed(known.value, METRIC)} % of GDP in {year}{estimated}, {of}"


def ally_of(span: Span) -> str:
    return str(by_id()[span.record_id].host)
