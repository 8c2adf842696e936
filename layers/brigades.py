"""Brigades and their sites: echelon X, the year they are meant to be complete, exercises marked."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place
from layers.words import strength

EXERCISE = "exercise only"  # so a note marks a brigade that is there for an exercise alone
SYMBOLS = {
    "brigade": "mech-infantry-brigade",
    "battalion": "mech-infantry-battalion",
    "company": "mech-infantry-company",
    "reinforcement": "airborne-infantry",
    "brigade-site": "military-base",
    "garrison": "military-base",
    "prepositioned-stock": "stock",
}
ARMOURED = frozenset({"brigade-us-abct-poland"})  # an armoured brigade combat team by name


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    head = " · ".join(part for part in (span.lead, short_place(record)) if part)
    exercise = "exercise only" if EXERCISE in (span.note or "").lower() else None
    target = f"by {span.target[:4]}" if span.target else None
    detail = ", ".join(part for part in (target, exercise, strength(span)) if part)
    return Mark(
        symbol="armour-brigade" if record.id in ARMOURED else SYMBOLS[record.kind],
        code=alpha2(span.lead, dataset),
        label=tuple(line for line in (head, detail) if line),
    )


BRIGADES = Layer(
    "brigades",
    title="Brigades",
    about="Brigade-size forces, their sites and stocks; dashed while a plan",
    lead_is="Lead nation",
    shape="square",
    mark=mark,
    rank=2,
    panel_order=2,
    sample="mech-infantry-brigade",
)
