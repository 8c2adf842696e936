"""Reads everything that is known, through three nets; stops at the first fault it meets.

Command line: python -m geodata.load --check [FOLDER]
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from geodata import briefings, checks, claims, places, spending, spending_states
from geodata.broken import BrokenRecord
from geodata.parse import read_json
from geodata.records import (
    Country,
    Dataset,
    Figure,
    Range,
    Record,
    Ring,
    Source,
    State,
    System,
    Thing,
)
from geodata.shape import check_shape

__all__ = [
    "BrokenRecord", "Country", "Dataset", "Figure", "Range", "Record", "Ring", "Source", "State",
    "System", "Thing", "read",
]  # fmt: skip

HERE = Path(__file__).parent
FIGURE = "figure"  # the kind of what is counted and stands nowhere


def read(folder: Path = HERE) -> Dataset:
    """Raises BrokenRecord. Every *.geojson of the folder is a layer; a stray one cannot hide."""
    files = {
        name: _checked(folder / f"{name}.json", f"{name}.schema.json")
        for name in ("sources", "systems", "countries")
    }
    spent = spending.read(folder)
    layers = sorted(folder.glob("*.geojson"))
    if not layers:
        raise BrokenRecord(folder.name, "whole folder", "*.geojson", "there are no records here")
    things = [
        _figure(path.stem, feature) if _kind(feature) == FIGURE else _record(path.stem, feature)
        for path in layers
        for feature in _checked(path, "records.schema.json")["features"]
    ]
    dataset = Dataset(
        records=tuple(
            spending_states.expanded(thing, spent) if thing.kind == spending.KIND else thing
            for thing in things
            if isinstance(thing, Record)
        ),
        figures=tuple(thing for thing in things if isinstance(thing, Figure)),
        sources={key: _source(key, entry) for key, entry in files["sources"].items()},
        systems={key: _system(key, entry) for key, entry in files["systems"].items()},
        countries={key: _country(entry) for key, entry in files["countries"].items()},
        spending=spent,
        briefings=briefings.read_briefings(folder),
        claims=claims.read_claims(folder),
    )
    for fault in _faults(dataset, folder):
        raise fault
    return dataset


def _faults(dataset: Dataset, folder: Path) -> Iterator[BrokenRecord]:
    yield from spending.faults(dataset.spending, dataset.countries, dataset.sources)
    yield from claims.faults(dataset)
    yield from checks.faults(dataset)
    yield from places.faults(dataset, read_json(folder / places.BASE_MAP))
    yield from briefings.faults(dataset)


def _checked(path: Path, schema: str) -> Any:
    document = read_json(path)
    check_shape(document, path.name, schema)
    return document


def _kind(feature: Any) -> str:
    return str(feature["properties"]["kind"])


def _figure(layer: str, feature: Any) -> Figure:
    said = {**_unsaid(Figure), **feature["properties"]}
    said["states"] = tuple(_state(entry) for entry in said["states"])
    return Figure(**{**said, "id": feature["id"], "layer": layer})


def _record(layer: str, feature: Any) -> Record:
    thing = feature["properties"]
    lon, lat = feature["geometry"]["coordinates"] if feature["geometry"] else (None, None)
    lists = {
        key: tuple(thing.get(key, ()))
        for key in ("systems", "countries", "countries_inferred", "candidates", "related")
    }
    line = {"subordinate": thing.get("from"), "superior": thing.get("to")}
    thing = {key: value for key, value in thing.items() if key not in ("from", "to")}
    lists["states"] = tuple(_state(entry) for entry in thing["states"])
    said = {**_unsaid(Record), **thing, **lists, **line}
    return Record(**{**said, "id": feature["id"], "layer": layer, "lon": lon, "lat": lat})


def _state(entry: Any) -> State:
    lists = {
        key: tuple(entry[key]) for key in ("contributors", "countries", "sources") if key in entry
    }
    return State(**{**_unsaid(State), "exercise_only": False, **entry, **lists})


def _source(key: str, entry: Any) -> Source:
    return Source(**{**_unsaid(Source), **entry, "id": key})


def _system(key: str, entry: Any) -> System:
    return System(
        name=key,
        aliases=tuple(entry["aliases"]),
        ranges=tuple(Range(**{**_unsaid(Range), **reach}) for reach in entry["ranges"]),
        ring=Ring(**entry["ring"]) if entry["ring"] else None,
        note=entry.get("note"),
    )


def _country(entry: Any) -> Country:
    west_south_east_north = entry.get("box")
    box = tuple(west_south_east_north) if west_south_east_north else None
    aliases = tuple(entry.get("aliases", ()))
    return Country(name=entry["name"], code=entry["code"], aliases=aliases, box=box)


def _unsaid(shape: type) -> dict[str, Any]:
    return {field.name: None for field in fields(shape)}


def _report(folder: Path) -> int:
    try:
        dataset = read(folder)
    except BrokenRecord as fault:
        print(fault, file=sys.stderr)
        return 1
    for layer in dict.fromkeys(thing.layer for thing in dataset.things):
        states = [thing.states for thing in dataset.things if thing.layer == layer]
        print(f"{layer}.geojson: {len(states)} records, {sum(map(len, states))} states")
    for name in ("sources", "systems", "countries"):
        print(f"{name}.json: {len(getattr(dataset, name))} entries")
    print(f"{spending.CSV}: {len(dataset.spending.figures)} figures")
    print(f"{spending.EDITIONS}: {len(dataset.spending.editions)} editions")
    print(f"{claims.CLAIMS}: {len(dataset.claims)} claims")
    for briefing in dataset.briefings:
        print(f"{briefing.file}: {len(briefing.steps)} steps")
    print(f"{places.BASE_MAP}: every point in its host")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m geodata.load", description=__doc__)
    parser.add_argument("--check", action="store_true", required=True, help="check every file")
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    sys.exit(_report(parser.parse_args().folder))
