"""Spending: allies coloured by what they spend. The browser knows metric and edition, and so the
colour: assets/spending.js; what stands here is the edition that was out on the date."""

from itertools import pairwise

from geodata.load import Dataset, Record
from geodata.spans import Span
from geodata.spending import UNITS
from geodata.spending_states import ON_A_CARD, figure_in_words
from layers.base import Layer, Mark, Standing
from layers.words import nations

LINES = {"gdp_share": 2.0, "equipment_share": 20.0}  # per cent, as agreed in Wales in 2014
BREAKS = {  # the lower edges of the second class and those above it
    "gdp_share": (1.5, 2.0, 2.5, 3.5),
    "equipment_share": (15.0, 20.0, 30.0, 40.0),
    "usd_million_current": (1_000, 5_000, 20_000, 60_000),
    "usd_million_2015": (1_000, 5_000, 20_000, 60_000),
    "personnel_thousand": (10, 25, 100, 200),
}
BY_LINE = (
    "spending-below-2", "spending-below-1",
    "spending-above-1", "spending-above-2", "spending-above-3",
)  # fmt: skip
BY_SIZE = tuple(f"spending-size-{size}" for size in range(1, 6))
TITLES = {
    "gdp_share": "Share of GDP",
    "equipment_share": "Equipment share",
    "usd_million_current": "US dollars, current",
    "usd_million_2015": "US dollars, 2015 prices",
    "personnel_thousand": "Military personnel",
}
IN_TEXT = {
    "gdp_share": "share of GDP",
    "equipment_share": "equipment share",
    "usd_million_current": "US dollars at current prices",
    "usd_million_2015": "US dollars at 2015 prices",
    "personnel_thousand": "military personnel",
}


def class_words(metric: str) -> tuple[str, ...]:
    """What each class means in the key, the line said where it lies."""
    line, limits = LINES.get(metric), [f"{limit:,g}" for limit in BREAKS[metric]]
    sign = " %" if line else f" {UNITS[metric].split()[0]}"
    between = [f"{low} to {high}{sign}" for low, high in pairwise(limits)]
    words = (f"Below {limits[0]}{sign}", *between, f"{limits[-1]}{sign} and more")
    below = sum(limit <= line for limit in BREAKS[metric]) if line else 0
    return tuple(f"{each}: below the line" if at < below else each for at, each in enumerate(words))


def mark(record: Record, _span: Span, _dataset: Dataset) -> Mark:
    return Mark("fund", "N", (record.name,))


def rows(record: Record, span: Span, dataset: Dataset) -> tuple[tuple[str, str], ...]:
    """What the edition of the day says; figures of other editions are in the panel."""
    edition = dataset.spending.edition_on(span.start)
    told = [("Ally", nations((record.host,), dataset))]
    if edition is None:
        return (*told, ("Edition", "none of that time is held here"))
    year = int(span.start[:4])
    for metric in ON_A_CARD:
        words = figure_in_words(edition, metric, record.host, year, dataset.spending)
        if words:
            told.append((TITLES[metric], words))
    return (*told, ("Edition", edition.title), ("Counts", edition.counts))


def line(record: Record, span: Span, dataset: Dataset) -> str:
    return f"{nations((record.host,), dataset)} · {span.note}"


SPENDING = Layer(
    "spending",
    title="Spending",
    about="Share of GDP, equipment, US dollars and personnel, by NATO's own editions",
    lead_is="Ally",
    shape=None,
    mark=mark,
    rank=9,
    panel_order=12,
    sample="fund",
    group="nations",
    on_at_start=False,
    area=lambda record, _span: (record.host,),
    fill=lambda _record, _span: "spending-missing",
    standing=lambda _record, _span: Standing("as published then", "since"),
    fill_words=dict(zip(BY_LINE, class_words("gdp_share"), strict=True)),
    draws_points=False,
    rows=rows,
    line=line,
)
