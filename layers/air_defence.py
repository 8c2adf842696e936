"""Ground-based air defence by system and operator; the published range as a ring on request."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place

SHORT_RANGE = frozenset({"Avenger", "RBS 70 NG", "Merops"})


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    system = " + ".join(record.systems)
    head = " · ".join(part for part in (span.lead, system) if part)
    return Mark(
        symbol(record),
        code=alpha2(span.lead, dataset),
        label=(head or short_place(record), short_place(record)),
    )


def symbol(record: Record) -> str:
    if record.kind == "air-surveillance":
        return "air-control-centre" if "control centre" in record.name else "air-surveillance-radar"
    if "Aegis Ashore" in record.systems or "THAAD" in record.systems:
        return "missile-defence"
    return (
        "air-defence-short-range"
        if SHORT_RANGE.intersection(record.systems)
        else "air-defence-missile"
    )


AIR_DEFENCE = Layer(
    "air-defence",
    title="Air defence",
    about="Patriot, SAMP/T, NASAMS and others on rotation; Aegis Ashore",
    lead_is="Operator",
    shape="triangle",
    mark=mark,
    rank=3,
    panel_order=3,
    sample="air-defence-missile",
    second_line_is_place=True,
)
