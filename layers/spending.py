"""Defence expenditure: allies coloured by what they spend, the line of a goal as a class break.

What a record's states say is "as published then"; another measure or edition is the browser's to
read, by the same figures (assets/spending.js).
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from geodata.dates import in_words
from geodata.load import Dataset, Record
from geodata.spans import Span
from geodata.spending import DECIMALS, Spending
from geodata.spending_states import AsPublished, Tables
from layers.base import Layer, Mark, Row

SHARE_FILLS = ("below-3", "below-2", "below-1", "from-1", "from-2")
SIZE_FILLS = ("size-1", "size-2", "size-3", "size-4")
NO_FORCES = "No armed forces, and no row in any of NATO’s tables."


@dataclass(frozen=True)
class Metric:
    """A measure: its words, where its classes begin, and the line of the goal where it has one."""

    key: str
    title: str
    in_text: str
    unit: str
    breaks: tuple[float, ...]
    line: float | None = None
    counted_in: str = " %"

    @property
    def decimals(self) -> int:
        return DECIMALS[self.key]

    @property
    def fills(self) -> tuple[str, ...]:
        names = SIZE_FILLS if self.line is None else SHARE_FILLS
        return tuple(f"spending-{name}" for name in names)

    @property
    def classes(self) -> tuple[str, ...]:
        """What each class means, the line said where it lies."""
        sign = self.counted_in
        limits = [f"{limit:,g}" for limit in self.breaks]
        between = [f"{low} to {high}{sign}" for low, high in pairwise(limits)]
        words = [f"Below {limits[0]}{sign}", *between, f"{limits[-1]}{sign} and above"]
        if self.line:
            words = [
                f"{word}: below the line" if at < self.breaks.index(self.line) + 1 else word
                for at, word in enumerate(words)
            ]
        return tuple(words)

    def value(self, number: float) -> str:
        return f"{number:,.{self.decimals}f} {self.unit}"


METRICS = (
    Metric("gdp_share", "Share of GDP", "share of GDP", "% of GDP", (1, 1.5, 2, 3), 2),
    Metric(
        "equipment_share", "Equipment", "equipment share", "% on equipment", (10, 15, 20, 30), 20
    ),
    Metric(
        "usd_million_current",
        "US dollars",
        "US dollars, current prices",
        "million US dollars (current prices)",
        (2_000, 10_000, 50_000),
        counted_in=" million",
    ),
    Metric(
        "usd_million_2015",
        "US dollars of 2015",
        "US dollars, prices of 2015",
        "million US dollars (2015 prices)",
        (2_000, 10_000, 50_000),
        counted_in=" million",
    ),
    Metric(
        "personnel_thousand",
        "Personnel",
        "military personnel",
        "thousand military",
        (10, 50, 150),
        counted_in=" thousand",
    ),
)
GDP_SHARE = METRICS[0]


@lru_cache(maxsize=1)
def _tables(spending: Spending) -> Tables:
    return Tables(spending)


def said(metric: Metric, then: AsPublished, spending: Spending) -> str:
    """ "1.90 % of GDP in 2023, estimated, edition of 7 July 2023", or what is missing."""
    if then.edition is None:
        return f"missing: no edition from before {in_words(spending.editions[0].day)} is held"
    edition = f"edition of {in_words(then.edition)}"
    if then.value is None:
        return f"missing for {then.year} in the {edition}"
    estimated = ", estimated" if then.value.estimated else ""
    return f"{metric.value(then.value.value)} in {then.year}{estimated}, {edition}"


def words(record: Record, span: Span, dataset: Dataset) -> str:
    if record.host not in dataset.spending.allies:
        return "no armed forces, no figure"
    then = _tables(dataset.spending).then(record.host, GDP_SHARE.key, span.start)
    return said(GDP_SHARE, then, dataset.spending)


def rows(record: Record, span: Span, dataset: Dataset) -> tuple[Row, ...]:
    """Every measure, as published then."""
    spending = dataset.spending
    if record.host not in spending.allies:
        return (("Forces", NO_FORCES),)
    thens = [(m, _tables(spending).then(record.host, m.key, span.start)) for m in METRICS]
    if thens[0][1].edition is None:
        return (("As published then", said(GDP_SHARE, thens[0][1], spending)),)
    return tuple((f"{metric.title}, then", said(metric, then, spending)) for metric, then in thens)


def fill(record: Record, _span: Span) -> str:
    """Before the browser has read a figure; of the one ally without forces for good."""
    return "spending-no-forces" if record.host == "ISL" else "spending-missing"


def mark(record: Record, _span: Span, dataset: Dataset) -> Mark:
    return Mark("headquarters", "N", (dataset.countries[record.host].name,))


SPENDING = Layer(
    "spending",
    title="Defence expenditure",
    about="What allies spend on defence, as NATO publishes it: one edition at a time",
    lead_is="Lead nation",
    shape="hexagon",
    mark=mark,
    rank=8,
    panel_order=13,
    sample="headquarters",
    group="nations",
    on_at_start=False,
    area=lambda record, _span: (record.host,),
    fill=fill,
    fill_words={
        **dict(zip(GDP_SHARE.fills, GDP_SHARE.classes, strict=True)),
        "spending-no-forces": "No armed forces",
    },
    draws_points=False,
    words=words,
    rows=rows,
)
