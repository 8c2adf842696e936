"""Incidents: what has happened to cables, pipelines, airspace and borders."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    return Mark("headquarters", alpha2(span.lead, dataset), (record.name, short_place(record)))


INCIDENTS = Layer(
    "incidents",
    title="Incidents",
    about="Cables, pipelines, airspace, borders: what has happened by the date",
    lead_is="Lead nation",
    shape="triangle",
    mark=mark,
    rank=4,
    panel_order=21,
    sample="headquarters",
    group="networks",
    on_at_start=False,
    second_line_is_place=True,
)
