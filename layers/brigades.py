"""Brigades and their sites: echelon X, the year they are meant to be complete, exercises marked."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place
from layers.words import strength_on_label

SYMBOLS = {
    "brigade": "mech-infantry-brigade",
    "armoured-brigade": "armour-brigade",
    "command-element": "headquarters-brigade",
    "battalion": "mech-infantry-battalion",
    "company": "mech-infantry-company",
    "reinforcement": "airborne-infantry",
    "brigade-site": "military-base",
    "garrison": "military-base",
    "prepositioned-stock": "stock",
}


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    head = " · ".join(part for part in (span.lead, short_place(record)) if part)
    exercise = "exercise only" if span.exercise_only else None
    target = f"by {span.target[:4]}" if span.target else None
    detail = ", ".join(part for part in (target, exercise, strength_on_label(span)) if part)
    return Mark(
        symbol=SYMBOLS[record.kind],
        code=alpha2(span.lead, dataset),
        label=tuple(line for line in (head, detail) if line),
    )


BRIGADES = Layer(
    "brigades",
    title="Brigades and sites",
    about="Brigade-size forces, their sites and stocks; dashed while a plan",
    lead_is="Lead nation",
    shape="square",
    mark=mark,
    rank=2,
    panel_order=2,
    sample="mech-infantry-brigade",
)
