"""Battlegroups: mechanised infantry, echelon II, or X where one stands at brigade strength."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place
from layers.words import strength_on_label

BRIGADE_STRENGTH = (
    3000  # the lower end of a brigade-size unit, see "Brigade-size unit" in the glossary
)


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    there = span.troops if span.troops_basis in ("present", "exercise") else None
    echelon = "brigade" if there is not None and there >= BRIGADE_STRENGTH else "battalion"
    head = " · ".join(part for part in (span.lead, short_place(record)) if part)
    return Mark(
        symbol=f"mech-infantry-{echelon}",
        code=alpha2(span.lead, dataset),
        label=tuple(line for line in (head, strength_on_label(span)) if line),
    )


BATTLEGROUPS = Layer(
    "battlegroups",
    title="Battlegroups",
    about="Forward land forces: framework nation, place, strength",
    lead_is="Framework nation",
    shape="disc",
    mark=mark,
    rank=1,
    panel_order=1,
    sample="mech-infantry-battalion",
    keeps_label=True,
)
