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
SHORT = (
    ("Russia seizes three Ukrainian vessels in the Kerch Strait", "Vessels seized"),
    ("Belarus pushes migrants to the border of Poland", "Migrants pushed to border"),
    ("Missile kills two", "Missile kills two"),
    ("Balticconnector gas pipeline damaged", "Balticconnector damaged"),
    ("Russian drone crashes", "Drone crashes"),
    ("Cables BCS East-West and C-Lion1 cut", "Two cables cut"),
    ("Estlink 2 power cable and four telecom cables damaged", "Estlink 2 damaged"),
    ("Latvia-Sweden telecom cable damaged", "Latvia-Sweden cable"),
    ("Russian drones enter Poland", "Drones enter Poland"),
    ("Three Russian MiG-31", "Three MiG-31"),
    ("Explosion on the Warsaw-Lublin railway", "Explosion on railway"),
)


def short_name(name: str) -> str:
    return next((short for long, short in SHORT if name.startswith(long)), name)


def mark(record: Record, span: Span, _dataset: Dataset) -> Mark:
    when = short_date(record.states[span.state_index].start)
    return Mark(f"incident-{record.topic}", code="", label=(short_name(record.name), when))


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
