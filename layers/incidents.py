"""Incidents: cables and pipelines damaged, airspace crossed, ships seized; from its day on each."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark
from layers.words import short_date

SYMBOL_WORDS = {
    "incident-cable": "Undersea cable",
    "incident-pipeline": "Pipeline",
    "incident-drone": "Airspace: drone",
    "incident-aircraft": "Airspace: aircraft",
    "incident-missile": "Missile",
    "incident-ship": "Ships",
    "incident-border": "Border",
    "incident-rail": "Railway",
}
SHORT = {
    "event-kerch-2018": "Vessels seized",
    "event-belarus-border-2021": "Migrants pushed to border",
    "event-przewodow-2022": "Missile kills two",
    "event-balticconnector-2023": "Balticconnector damaged",
    "event-latvia-drone-2024": "Drone crashes",
    "event-cables-2024": "Two cables cut",
    "event-estlink-2024": "Estlink 2 damaged",
    "event-latvia-gotland-2025": "Latvia-Sweden cable",
    "event-poland-drones-2025": "Drones enter Poland",
    "event-estonia-mig31-2025": "Three MiG-31",
    "event-poland-rail-2025": "Explosion on railway",
}


def mark(record: Record, span: Span, _dataset: Dataset) -> Mark:
    when = short_date(record.states[span.state_index].start)
    return Mark(
        f"incident-{record.topic}", code="", label=(SHORT.get(record.id, record.name), when)
    )


INCIDENTS = Layer(
    "incidents",
    title="Incidents",
    about="Cables and pipelines damaged, airspace crossed, ships and borders: each from its day on",
    lead_is="Suspected",
    shape=None,
    mark=mark,
    rank=8,
    panel_order=21,
    sample="incident-cable",
    group="networks",
    on_at_start=False,
    symbol_words=SYMBOL_WORDS,
)
