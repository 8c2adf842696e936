"""Days that people compare with: summits by the event's own record, so a date is kept once."""

from dataclasses import dataclass
from datetime import date, timedelta

from geodata.dates import widen
from geodata.load import Dataset


@dataclass(frozen=True)
class Preset:
    """`event` is the id of a record; without one it is the visitor's today. `opens` marks those
    that a comparison starts with, the first whose day the map does not show already."""

    title: str
    event: str | None = None
    days_before: int = 0
    opens: bool = False


PRESETS = (
    Preset("Wales 2014", "event-wales-2014"),
    Preset("Warsaw 2016", "event-warsaw-2016"),
    Preset("Eve of the full-scale invasion", "event-invasion-2022", days_before=1),
    Preset("Madrid 2022", "event-madrid-2022", opens=True),
    Preset("Vilnius 2023", "event-vilnius-2023", opens=True),
    Preset("Washington 2024", "event-washington-2024"),
    Preset("The Hague 2025", "event-hague-2025"),
    Preset("Today"),
)


def day_of(preset: Preset, dataset: Dataset) -> str | None:
    """ISO day; none for today. Raises `LookupError` where no record has the event's id."""
    if preset.event is None:
        return None
    for record in dataset.records:
        if record.id == preset.event:
            first = date.fromisoformat(widen(record.states[0].start).first)
            return (first - timedelta(days=preset.days_before)).isoformat()
    raise LookupError(f"The day “{preset.title}” rests on {preset.event}, which is no record")
