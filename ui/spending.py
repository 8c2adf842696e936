"""Figures of expenditure as the browser reads them: by metric, edition and ally, a value a year."""

from typing import Any

from geodata.dates import in_words
from geodata.load import Dataset
from geodata.spending import METRICS, YEARS, Edition, Spending
from layers.spending import BREAKS, BY_LINE, BY_SIZE, LINES, TITLES

UNITS = {
    "gdp_share": "% of GDP",
    "equipment_share": "% of expenditure",
    "usd_million_current": "US$ million",
    "usd_million_2015": "US$ million at 2015 prices",
    "personnel_thousand": "thousand",
}
DIGITS = {"gdp_share": 2, "equipment_share": 1, "personnel_thousand": 1}


def spending(dataset: Dataset, source_at: dict[str, int]) -> dict[str, Any]:
    """`values[metric][edition][ally]` is a list over the years from the first to the last, null
    where the edition has none."""
    known = dataset.spending
    values: dict[str, Any] = {metric: {} for metric in METRICS}
    for (edition, metric, iso3, year), figure in sorted(known.figures.items()):
        of_edition = values[metric].setdefault(edition, {})
        row = of_edition.setdefault(iso3, [None] * len(YEARS))
        row[year - YEARS.start] = figure.value
    return {
        "years": [YEARS.start, YEARS.stop - 1],
        "editions": [_edition(edition, known, source_at) for edition in known.editions],
        "metrics": [_metric(metric) for metric in METRICS],
        "values": values,
    }


def _edition(edition: Edition, known: Spending, source_at: dict[str, int]) -> dict[str, Any]:
    """`estimated` are the years that NATO marks so, in all metrics alike."""
    own = {key: figure for key, figure in known.figures.items() if key[0] == edition.published}
    return {
        "key": edition.published,
        "when": in_words(edition.published),
        "title": edition.title,
        "counts": edition.counts,
        "holds": edition.holds,
        "estimated": sorted({key[3] for key, figure in own.items() if figure.estimated}),
        "sources": [source_at[key] for key in sorted({figure.source for figure in own.values()})],
    }


def _metric(metric: str) -> dict[str, Any]:
    return {
        "key": metric,
        "title": TITLES[metric],
        "unit": UNITS[metric],
        "digits": DIGITS.get(metric, 0),
        "line": LINES.get(metric),
        "breaks": BREAKS[metric],
        "fills": BY_LINE if metric in LINES else BY_SIZE,
    }
