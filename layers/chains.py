"""Chains of command: a line from a unit to what it is under, where a source says so."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    return Mark("headquarters", alpha2(span.lead, dataset), (record.name,))


CHAINS = Layer(
    "chains",
    title="Chains of command",
    about="Who is under whom, where sources say so; a dotted line is inferred from what they say",
    lead_is="Lead nation",
    shape="hexagon",
    mark=mark,
    rank=9,
    panel_order=7,
    sample="headquarters",
    on_at_start=False,
    draws_points=False,
    draws_lines=True,
)
