"""What is committed: nothing lost, nothing loose, and words that a stranger can read."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from geodata.load import HERE, Dataset
from tests.things import committed

COUNTS = {
    "battlegroups": (9, 154),
    "brigades": (32, 110),
    "air-defence": (48, 106),
    "air-policing": (123, 141),
    "regional-plans": (9, 43),
    "headquarters": (38, 108),
    "chains": (33, 36),
    "membership": (46, 92),
    "ratifications": (32, 32),
    "support": (71, 77),
    "centres": (35, 73),
    "incidents": (12, 12),
    "spending": (32, 557),
    "events": (59, 59),
    "force-model": (14, 34),
}
SCHEMAS = sorted((HERE / "schema").glob("*.json"))
OF_THE_WORKSHOP = re.compile(
    r"\b(seed|facts|records?|inferred_|countries_\w+)\b|\.(json|csv|txt)\b"
)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return committed()


def test_no_record_and_no_state_is_lost(dataset: Dataset) -> None:
    records, states = Counter[str](), Counter[str]()
    for thing in dataset.things:
        records[thing.layer] += 1
        states[thing.layer] += len(thing.states)
    assert {layer: (records[layer], states[layer]) for layer in records} == COUNTS


def test_plans_and_policies_stand_nowhere_and_the_three_areas_at_their_headquarters(
    dataset: Dataset,
) -> None:
    placeless = {record.kind for record in dataset.records if record.lon is None}
    papers = {"policy", "plan", "concept", "implementation"}
    unplaced = {
        "logistics-node",
        "expenditure",
        "declaration-signatory",
        "security-agreement",
        "industry",
        "subordination",
    }
    assert placeless == papers | unplaced
    areas = [record for record in dataset.records if record.kind == "regional-plan"]
    assert {area.headquarters for area in areas} == {"JFC Norfolk", "JFC Brunssum", "JFC Naples"}
    assert all(area.lon for area in areas)


def test_only_what_happened_at_sea_or_was_agreed_abroad_lies_elsewhere(dataset: Dataset) -> None:
    elsewhere = {record.layer for record in dataset.records if record.elsewhere}
    assert elsewhere == {"incidents", "support"}


def test_every_air_defence_unit_says_which_system_it_is(dataset: Dataset) -> None:
    systems = {name for record in dataset.records for name in record.systems}
    assert systems == set(dataset.systems)


def test_a_ring_has_a_reason_and_a_missing_one_too(dataset: Dataset) -> None:
    for system in dataset.systems.values():
        assert (system.ring and system.ring.why) or system.note, system.name


def test_a_ring_against_aircraft_is_not_drawn_from_a_range_against_missiles(
    dataset: Dataset,
) -> None:
    for system in dataset.systems.values():
        against_aircraft = {reach.range_km for reach in system.ranges if reach.role == "anti-air"}
        assert system.ring is None or system.ring.range_km in against_aircraft, system.name


def test_every_country_on_the_map_has_nato_s_name_for_it(dataset: Dataset) -> None:
    names = {code: country.name for code, country in dataset.countries.items()}
    assert names["TUR"] == "Türkiye"
    assert names["CZE"] == "Czechia"
    assert len(set(names.values())) == len(names)


def test_coordinates_are_no_finer_than_what_is_known(dataset: Dataset) -> None:
    for record in dataset.records:
        if record.lon is not None and record.lat is not None:
            assert record.lon == round(record.lon, 3), record.id
            assert record.lat == round(record.lat, 3), record.id


def test_notes_are_written_for_a_reader_outside_the_workshop(dataset: Dataset) -> None:
    for thing in dataset.things:
        own = (thing.note, getattr(thing, "elsewhere", None), getattr(thing, "measures", None))
        for words in (*own, *(state.note for state in thing.states)):
            assert not OF_THE_WORKSHOP.search(words or ""), (thing.id, words)
            assert "Turkey" not in (words or ""), (thing.id, words)
    assert not [source for source in dataset.sources if source.startswith("seed")]


def test_a_figure_keeps_its_doubts(dataset: Dataset) -> None:
    for figure in dataset.figures:
        assert figure.measures, figure.id
        assert all(state.note for state in figure.states), figure.id
    states = [state for figure in dataset.figures for state in figure.states]
    assert {state.troops_basis for state in states} == {None, "present", "target", "ceiling"}
    assert {state.confidence for state in states} == {"high", "medium", "low"}


def test_every_source_has_a_place_in_the_file_by_its_id(dataset: Dataset) -> None:
    assert list(dataset.sources) == sorted(dataset.sources)


@pytest.mark.parametrize("path", SCHEMAS, ids=[path.name for path in SCHEMAS])
def test_a_schema_is_valid_closed_and_known_by_its_file_name(path: Path) -> None:
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == path.name
    for shape in _objects_in(schema):
        assert shape.get("additionalProperties") is not None, shape.keys()


def _objects_in(schema: Any) -> list[dict[str, Any]]:
    """Every part of a schema that lists the keys of an object of its own."""
    if isinstance(schema, list):
        return [shape for part in schema for shape in _objects_in(part)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if "object" in str(schema.get("type")) and "properties" in schema else []
    return own + [shape for part in schema.values() for shape in _objects_in(part)]


def test_every_file_has_its_row_in_the_readme() -> None:
    of_six_columns = re.compile(r"^\| `([^`]+)` \|(?:[^|]+\|){5}$", re.MULTILINE)
    rows = of_six_columns.findall((HERE / "README.md").read_text("utf-8"))
    files = {
        path.relative_to(HERE).as_posix()
        for path in HERE.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc", ".md")
    }
    assert sorted(rows) == sorted(files)


def test_the_readme_counts_what_is_there() -> None:
    readme = (HERE / "README.md").read_text("utf-8")
    for layer, (records, states) in COUNTS.items():
        row = re.search(rf"^\| `{layer}.geojson` \|.*", readme, re.MULTILINE)
        assert row, layer
        assert f": {records} records, {states} states |" in row[0]
