"""Air policing: the nation on alert at each base and its aircraft."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    head = " · ".join(part for part in (span.lead, short_place(record)) if part)
    early_warning = record.kind == "air-surveillance"
    return Mark(
        symbol="airborne-early-warning" if early_warning else "fighter",
        code=alpha2(span.lead, dataset),
        label=tuple(line for line in (head, span.equipment) if line),
    )


AIR_POLICING = Layer(
    "air-policing",
    title="Air policing",
    about="Fighters on alert at allied bases: nation and aircraft",
    lead_is="Lead nation",
    shape="diamond",
    mark=mark,
    rank=4,
    panel_order=5,
    sample="fighter",
    on_at_start=False,
)
