"""Defence expenditure as the browser reads it: editions, measures, claims, and a series for each
ally."""

from typing import Any

from geodata.dates import in_words
from geodata.load import Dataset
from geodata.spending import DECIMALS, KIND, METRICS, UNITS, YEARS, Edition, Figure, Spending
from layers.spending import (
    BREAKS,
    BY_LINE,
    BY_SIZE,
    IN_TEXT,
    LINES,
    TITLES,
    class_words,
)
from ui.columns import columns

SERIES_FIELDS = ("edition", "metric", "ally", "values", "sources")


def spending(dataset: Dataset, source_at: dict[str, int]) -> dict[str, Any]:
    """`values` and `sources` are by year, from `first` on; null where an edition has none."""
    known = dataset.spending
    grouped: dict[tuple[str, str, str], dict[int, Figure]] = {}
    for (edition, metric, ally, year), figure in sorted(known.figures.items()):
        grouped.setdefault((edition, metric, ally), {})[year] = figure
    hosts = {record.host for record in dataset.records if record.kind == KIND}
    return {
        "first": YEARS.start,
        "editions": [_edition(edition, known) for edition in known.editions],
        "metrics": [_metric(metric) for metric in METRICS],
        "claims": [
            {
                "said": claim.said,
                "verdict": claim.verdict,
                "tables": claim.tables,
                "sources": [source_at[source] for source in claim.sources],
            }
            for claim in dataset.claims
        ],
        "noForces": sorted(hosts - {ally for _, _, ally in grouped}),
        "series": columns(
            (
                {"edition": edition, "metric": metric, "ally": ally} | _by_year(found, source_at)
                for (edition, metric, ally), found in grouped.items()
            ),
            SERIES_FIELDS,
        ),
    }


def _by_year(found: dict[int, Figure], source_at: dict[str, int]) -> dict[str, Any]:
    figures = [found.get(year) for year in range(YEARS.start, max(found) + 1)]
    return {
        "values": [figure and figure.value for figure in figures],
        "sources": [figure and source_at[figure.source] for figure in figures],
    }


def _edition(edition: Edition, known: Spending) -> dict[str, Any]:
    """From `estimatedFrom` on its years are NATO's estimates, in all measures alike."""
    own = {
        key[3] for key, f in known.figures.items() if key[0] == edition.published and f.estimated
    }
    return {
        "day": edition.published,
        "when": in_words(edition.published),
        "title": edition.title,
        "url": edition.url,
        "counts": edition.counts,
        "holds": edition.holds,
        "estimatedFrom": min(own, default=YEARS.stop),
    }


def _metric(metric: str) -> dict[str, Any]:
    return {
        "key": metric,
        "title": TITLES[metric],
        "inText": IN_TEXT[metric],
        "unit": UNITS[metric],
        "decimals": DECIMALS[metric],
        "line": LINES.get(metric),
        "breaks": BREAKS[metric],
        "fills": BY_LINE if metric in LINES else BY_SIZE,
        "classes": class_words(metric),
    }
