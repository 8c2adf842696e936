"""Centres and resilience: what guards the seabed, the networks and the technology."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    return Mark(
        "headquarters",
        alpha2(span.lead, dataset),
        (record.name.split(" (")[0], short_place(record)),
    )


CENTRES = Layer(
    "centres",
    title="Centres",
    about="Undersea, cyber, space, energy, climate, innovation, NATO and the EU",
    lead_is="Lead nation",
    shape="diamond",
    mark=mark,
    rank=8,
    panel_order=20,
    sample="headquarters",
    group="networks",
    on_at_start=False,
    second_line_is_place=True,
)
