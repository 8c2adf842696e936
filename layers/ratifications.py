"""Ratifications of Finland's and Sweden's accession: a mark at each capital from its day on."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2
from layers.words import nations


def mark(record: Record, _span: Span, dataset: Dataset) -> Mark:
    country = dataset.countries[record.host].name
    return Mark(
        "ratification",
        alpha2(record.host, dataset),
        (country, nations(record.candidates, dataset)),
    )


RATIFICATIONS = Layer(
    "ratifications",
    title="Ratifications",
    about="Allies' parliaments on Finland's and Sweden's accession, from the day of each",
    lead_is="Lead nation",
    shape=None,
    mark=mark,
    rank=9,
    panel_order=11,
    sample="ratification",
    group="nations",
    on_at_start=False,
)
