"""Briefings that are shipped: read, and checked against what is known. Their shape: `schema/`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from geodata.broken import BrokenRecord
from geodata.parse import read_json
from geodata.records import Briefing, Dataset
from geodata.shape import check_shape
from geodata.spans import MOMENTS, Window, window

FOLDER = "briefings"
SCHEMA = "briefing.schema.json"


def read_briefings(folder: Path) -> tuple[Briefing, ...]:
    """Raises BrokenRecord. In the order of the files' names."""
    return tuple(_read(path) for path in sorted((folder / FOLDER).glob("*.json")))


def _read(path: Path) -> Briefing:
    document = read_json(path)
    check_shape(document, path.name, SCHEMA)
    return Briefing(document["id"], path.name, document)


def faults(dataset: Dataset) -> Iterator[BrokenRecord]:
    """What only shows beside the records. A step is named by its number, as the address has it."""
    frame = window(dataset)
    for briefing in dataset.briefings:
        if briefing.file != f"{briefing.id}.json":
            message = f"the file is to be called {briefing.id}.json"
            yield BrokenRecord(briefing.file, "whole file", "id", message)
        for number, step in enumerate(briefing.steps, start=1):
            told = (*_source_faults(step, dataset), *_view_faults(step, dataset, frame))
            for field, message in told:
                yield BrokenRecord(briefing.file, f"step {number}", field, message)


def _source_faults(step: Any, dataset: Dataset) -> Iterator[tuple[str, str]]:
    """What we ship says nothing without a source; anybody's own may."""
    said = [("", step), *((f"notes[{n}].", note) for n, note in enumerate(step["notes"]))]
    for place, words in said:
        if not words["sources"]:
            yield f"{place}sources", "is said without a source"
        for source in words["sources"]:
            if source not in dataset.sources:
                yield f"{place}sources", f"{source} is not in sources.json"


def _view_faults(step: Any, dataset: Dataset, frame: Window) -> Iterator[tuple[str, str]]:
    view = step["view"]
    for field in ("date", "compare"):
        if field in view and (message := _day_fault(view[field], frame)):
            yield f"view.{field}", message
    layers = {record.layer for record in dataset.records} - {MOMENTS}
    known = {
        "layers": (layers, "no layer"),
        "record": ({record.id for record in dataset.records}, "no record"),
        "nations": (set(dataset.countries), "not in countries.json"),
    }
    for field, (names, what) in known.items():
        for name in filter(None, view.get(field, "").split(",")):
            if name not in names:
                yield f"view.{field}", f"{name} is {what}"


def _day_fault(day: str, frame: Window) -> str | None:
    try:
        date.fromisoformat(day)
    except ValueError:
        return f"{day} is not in the calendar"
    if frame.start <= day <= frame.end:
        return None
    return f"{day} is not on the timeline, {frame.start} to {frame.end}"
