"""Ratifications of Finland's and Sweden's accession, at the capital that ratified."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place


def mark(record: Record, _span: Span, dataset: Dataset) -> Mark:
    return Mark(
        "headquarters",
        alpha2(record.host, dataset),
        (dataset.countries[record.host].name, short_place(record)),
    )


RATIFICATIONS = Layer(
    "ratifications",
    title="Ratifications",
    about="Allies that have ratified the accession of Finland and Sweden",
    lead_is="Lead nation",
    shape="disc",
    mark=mark,
    rank=9,
    panel_order=11,
    sample="headquarters",
    group="nations",
    on_at_start=False,
    second_line_is_place=True,
)
