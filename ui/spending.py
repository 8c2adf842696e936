"""Defence expenditure as the browser reads it: editions, measures, and a series for each ally."""

from dataclasses import asdict
from typing import Any

from geodata.dates import in_words
from geodata.load import Dataset
from geodata.spending import LAYER, Value
from layers.spending import METRICS
from ui.columns import columns

SERIES_FIELDS = ("edition", "metric", "ally", "values", "sources")


def spending(dataset: Dataset, source_at: dict[str, int]) -> dict[str, Any]:
    """`values` and `sources` are by year, from `first` on; null where an edition has none."""
    tables = dataset.spending
    years = [value.year for value in tables.values] or [0]
    grouped: dict[tuple[str, str, str], dict[int, Value]] = {}
    for value in tables.values:
        grouped.setdefault((value.edition, value.metric, value.ally), {})[value.year] = value
    hosts = {record.host for record in dataset.records if record.layer == LAYER}
    return {
        "first": min(years),
        "editions": [
            {
                **{key: text for key, text in asdict(edition).items() if key != "estimated_from"},
                "estimatedFrom": edition.estimated_from,
                "when": in_words(edition.day),
            }
            for edition in tables.editions
        ],
        "metrics": [
            {
                "key": metric.key,
                "title": metric.title,
                "inText": metric.in_text,
                "unit": metric.unit,
                "decimals": metric.decimals,
                "breaks": metric.breaks,
                "line": metric.line,
                "fills": metric.fills,
                "classes": metric.classes,
            }
            for metric in METRICS
        ],
        "claims": [
            {
                "said": claim.said,
                "verdict": claim.verdict,
                "tables": claim.tables,
                "sources": [source_at[source] for source in claim.sources],
            }
            for claim in dataset.claims
        ],
        "noForces": sorted(hosts - tables.allies),
        "series": columns(
            (
                {
                    "edition": edition,
                    "metric": metric,
                    "ally": ally,
                    **_by_year(found, min(years), source_at),
                }
                for (edition, metric, ally), found in grouped.items()
            ),
            SERIES_FIELDS,
        ),
    }


def _by_year(found: dict[int, Value], first: int, source_at: dict[str, int]) -> dict[str, Any]:
    values = [found.get(year) for year in range(first, max(found) + 1)]
    return {
        "values": [value and value.value for value in values],
        "sources": [value and source_at[value.source] for value in values],
    }
