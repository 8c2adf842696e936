"""The third net: what only shows when the files are laid side by side."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from geodata.broken import BrokenRecord
from geodata.dates import widen
from geodata.records import Dataset, Figure, Record, State, Thing

NO_PLACE_OF_THEIR_OWN = {"policy", "plan", "concept", "implementation"}
NOT_AN_ADDRESS_TO_PRINT = {"copy", "state-media"}


def faults(dataset: Dataset) -> Iterator[BrokenRecord]:
    """In file order. The first is reliable; what comes after it may follow from it."""
    seen: dict[str, str] = {}
    of_figures = _files_of_figures(dataset)
    for thing in dataset.things:
        file = f"{thing.layer}.geojson"
        if thing.id in seen:
            message = f"is also in {seen[thing.id]}"
            yield BrokenRecord(file, thing.id, "id", message)
        seen[thing.id] = file
        if isinstance(thing, Record) and thing.layer in of_figures:
            message = f"a {thing.kind} is no figure, and this file holds figures"
            yield BrokenRecord(file, thing.id, "kind", message)
        if isinstance(thing, Figure) and thing.layer not in of_figures:
            yield BrokenRecord(file, thing.id, "kind", "a figure, and this file holds none")
        for field, message in _thing_faults(thing, dataset):
            yield BrokenRecord(file, thing.id, field, message)
    yield from _relation_faults(dataset)
    yield from _source_faults(dataset)
    yield from _system_faults(dataset)


def _relation_faults(dataset: Dataset) -> Iterator[BrokenRecord]:
    """What a record names of the others: more about it, or the two ends of a line."""
    things = {thing.id for thing in dataset.things}
    records = {record.id for record in dataset.records}
    for record in dataset.records:
        named = [("related", name, things) for name in record.related]
        ends = (("from", record.subordinate), ("to", record.superior))
        named += [(field, name, records) for field, name in ends if name]
        for field, name, known in named:
            message = "is the record itself" if name == record.id else f"there is no record {name}"
            if name == record.id or name not in known:
                yield BrokenRecord(f"{record.layer}.geojson", record.id, field, message)
        if record.superior and record.superior == record.subordinate:
            message = f"{record.superior} cannot be under itself"
            yield BrokenRecord(f"{record.layer}.geojson", record.id, "to", message)


def _files_of_figures(dataset: Dataset) -> set[str]:
    """A file is of what most of it is: the fault is with what has strayed into it."""
    records = Counter(record.layer for record in dataset.records)
    figures = Counter(figure.layer for figure in dataset.figures)
    return {layer for layer, count in figures.items() if count >= records[layer]}


def _thing_faults(thing: Thing, dataset: Dataset) -> Iterator[tuple[str, str]]:
    if isinstance(thing, Record):
        yield from _record_faults(thing, dataset)
    for index, state in enumerate(thing.states):
        for field, message in _state_faults(state, dataset):
            yield f"states[{index}].{field}", message
    for index, (before, after) in enumerate(pairwise(thing.states), start=1):
        if widen(after.start).first < widen(before.start).first:
            yield f"states[{index}].start", f"{after.start} comes after {before.start} in the list"


def _record_faults(record: Record, dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield from _place_faults(record)
    codes = {"host": (record.host,), "countries": record.countries}
    codes["candidates"] = record.candidates
    codes["countries_inferred"] = record.countries_inferred
    for field, named in codes.items():
        yield from _unknown(field, named, dataset.countries, "countries.json")
    yield from _unknown("systems", record.systems, dataset.systems, "systems.json")


def _place_faults(record: Record) -> Iterator[tuple[str, str]]:
    if record.lon is not None and record.kind in NO_PLACE_OF_THEIR_OWN:
        yield "geometry", f"a {record.kind} does not stand anywhere: write null"
    if record.lon is None and record.place and record.kind not in NO_PLACE_OF_THEIR_OWN:
        yield "geometry", f"{record.place} has no point"
    if record.lon is None and record.elsewhere:
        yield "elsewhere", "is said of a record without a point"


def _state_faults(state: State, dataset: Dataset) -> Iterator[tuple[str, str]]:
    for field in ("start", "end", "target"):
        yield from _date_faults(field, getattr(state, field))
    if state.end and widen(state.end).last < widen(state.start).first:
        yield "end", f"{state.end} is before the start, {state.start}"
    if state.end and state.end == state.start and widen(state.end).known_to_the_day:
        yield "end", f"leaves no day: a state that ends on {state.end} does not hold on that day"
    lead = (state.lead,) if state.lead else ()
    yield from _unknown("lead", lead, dataset.countries, "countries.json")
    yield from _unknown(
        "contributors", state.contributors or (), dataset.countries, "countries.json"
    )
    yield from _unknown("countries", state.countries or (), dataset.countries, "countries.json")
    yield from _unknown("sources", state.sources, dataset.sources, "sources.json")
    yield from _confidence_faults(state, dataset)


def _confidence_faults(state: State, dataset: Dataset) -> Iterator[tuple[str, str]]:
    kinds = [dataset.sources[source].kind for source in state.sources]
    strong = [kind for kind in kinds if kind not in NOT_AN_ADDRESS_TO_PRINT]
    if state.confidence == "high" and "official" not in kinds and len(strong) < 2:
        yield "confidence", "high needs an official source or two that are not copies"
    if state.confidence != "low" and set(kinds) == {"state-media"}:
        yield "confidence", f"{state.confidence} on state media alone must be low"


def _source_faults(dataset: Dataset) -> Iterator[BrokenRecord]:
    cited = {
        source for thing in dataset.things for state in thing.states for source in state.sources
    }
    cited |= {source for claim in dataset.claims for source in claim.sources}
    cited |= {figure.source for figure in dataset.spending.figures.values()}
    cited |= {reach.source for system in dataset.systems.values() for reach in system.ranges}
    addresses: dict[tuple[str, str], str] = {}
    for source in dataset.sources.values():
        for field, message in _date_faults("published", source.published):
            yield BrokenRecord("sources.json", source.id, field, message)
        if source.id not in cited:
            yield BrokenRecord("sources.json", source.id, "whole record", "is cited by nothing")
        twin = addresses.setdefault((source.url, source.title), source.id)
        if twin != source.id:
            yield BrokenRecord("sources.json", source.id, "url", f"is that of {twin}")


def _system_faults(dataset: Dataset) -> Iterator[BrokenRecord]:
    for system in dataset.systems.values():
        for index, reach in enumerate(system.ranges):
            field = f"ranges[{index}].source"
            for _, message in _unknown(field, (reach.source,), dataset.sources, "sources.json"):
                yield BrokenRecord("systems.json", system.name, field, message)
        if system.ring and system.ring.range_km not in [reach.range_km for reach in system.ranges]:
            message = f"{system.ring.range_km} km is none of the published ranges"
            yield BrokenRecord("systems.json", system.name, "ring.range_km", message)


def _unknown(
    field: str, named: tuple[str, ...], known: Mapping[str, object], file: str
) -> Iterator[tuple[str, str]]:
    for name in named:
        if name not in known:
            yield field, f"{name} is not in {file}"


def _date_faults(field: str, written: str | None) -> Iterator[tuple[str, str]]:
    try:
        widen(written or "2000")
    except ValueError as error:
        yield field, str(error)
