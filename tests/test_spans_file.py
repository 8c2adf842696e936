"""Data files, read back by GDAL: counts, days that are days, places, sources."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import pytest
import shapely
from flask import Flask
from flask.testing import FlaskClient

from export.data_routes import LARGEST_ASKED, publish_spans
from export.spans_file import KINDS, write
from export.spans_table import key_of
from geodata.spans import all_spans, in_force
from tests.things import committed

TITLE = "NATO’s eastern flank, the whole history"
EVERY = list(all_spans(committed()))
LITHUANIAN = "battlegroup-lithuania"
File = Callable[[str], Path]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> File:
    folder = tmp_path_factory.mktemp("spans")
    for kind in KINDS:
        (folder / f"all.{kind}").write_bytes(write(committed(), EVERY, kind, TITLE))
    return lambda kind: folder / f"all.{kind}"


@pytest.fixture
def client() -> FlaskClient:
    server = Flask("tiny")
    publish_spans(server, committed())
    return server.test_client()


def columns(path: Path, layer: str | None = None) -> dict[str, Any]:
    meta, _, _, values = pyogrio.raw.read(path, layer=layer)
    return dict(zip(meta["fields"], values, strict=True))


def day(value: Any) -> str | None:
    return None if np.isnat(value) else str(value)[:10]


@pytest.mark.parametrize("kind", KINDS)
def test_start_and_end_are_dates_as_a_temporal_controller_reads_them(file: File, kind: str) -> None:
    told = pyogrio.read_info(file(kind), layer="spans")
    types = dict(zip(told["fields"], told["ogr_types"], strict=True))
    assert {types[field] for field in ("start", "end", "certain_from")} == {"OFTDate"}
    assert types["troops"] == "OFTInteger"
    read = columns(file(kind), "spans")
    days = [(day(start), day(end)) for start, end in zip(read["start"], read["end"], strict=True)]
    assert days == [(span.start, span.end) for span in EVERY]


@pytest.mark.parametrize("kind", KINDS)
def test_each_span_stands_with_its_name_words_and_sources(file: File, kind: str) -> None:
    read, dataset = columns(file(kind), "spans"), committed()
    names = {record.id: record.name for record in dataset.records}
    assert list(read["record"]) == [span.record_id for span in EVERY]
    assert list(read["name"]) == [names[span.record_id] for span in EVERY]
    for n, span in enumerate(EVERY):
        cited = [dataset.sources[key] for key in span.sources]
        assert read["source_urls"][n].split() == [source.url for source in cited]
        assert all(source.title in read["sources"][n] for source in cited)
    vilnius = next(
        n for n, s in enumerate(EVERY) if s.record_id == LITHUANIAN and in_force(s, "2023-07-11")
    )
    assert [read[field][vilnius] for field in ("layer", "host", "lead", "lead_code")] == [
        "Battlegroups",
        "Lithuania",
        "Germany",
        "DEU",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_things_stand_where_the_records_say(file: File, kind: str) -> None:
    meta, _, shapes, _ = pyogrio.raw.read(file(kind), layer="spans")
    assert meta["crs"] == "EPSG:4326"
    at = {record.id: (record.lon, record.lat) for record in committed().records}
    kinds = set()
    for span, wkb in zip(EVERY, shapes, strict=True):
        drawn = shapely.from_wkb(wkb) if wkb else None
        kinds.add(drawn and drawn.geom_type)
        if span.countries:
            assert drawn is not None
            assert drawn.is_valid
        elif at[span.record_id] == (None, None):
            assert drawn is None
        else:
            assert isinstance(drawn, shapely.Point)
            assert (drawn.x, drawn.y) == at[span.record_id]
    assert kinds == {None, "Point", "MultiPolygon"}


def test_a_plans_area_holds_its_countries_and_not_their_neighbours(file: File) -> None:
    features = json.loads(file("geojson").read_bytes())["features"]
    areas = [one for one in features if one["properties"]["record"] == "regional-plan-centre"]
    area = shapely.from_geojson(json.dumps(areas[-1]["geometry"]))
    assert area.contains(shapely.Point(21.0, 52.2))  # Warsaw
    assert not area.contains(shapely.Point(27.6, 53.9))  # Minsk


def test_the_geopackage_carries_title_and_sources(file: File) -> None:
    told = pyogrio.read_info(file("gpkg"), layer="spans")
    assert told["dataset_metadata"]["TITLE"] == TITLE
    assert "CC BY 4.0" in told["dataset_metadata"]["LICENCE"]
    read, sources = columns(file("gpkg"), "sources"), committed().sources
    cited = dict.fromkeys(key for span in EVERY for key in span.sources)
    assert list(read["id"]) == list(cited)
    assert list(read["url"]) == [sources[key].url for key in cited]


def test_the_geojson_carries_title_licence_and_sources(file: File) -> None:
    whole = json.loads(file("geojson").read_bytes())
    assert (whole["title"], len(whole["features"])) == (TITLE, len(EVERY))
    assert {source["id"] for source in whole["sources"]} == {k for s in EVERY for k in s.sources}


def test_the_route_answers_with_the_spans_that_are_named(client: FlaskClient) -> None:
    named = [key_of(span) for span in EVERY[:3]]
    answer = client.post("/export/data", json={"kind": "geojson", "title": "Three", "spans": named})
    assert answer.status_code == 200
    assert answer.mimetype == "application/geo+json"
    read = json.loads(answer.data)
    assert read["title"] == "Three"
    assert [
        (one["properties"]["record"], one["properties"]["start"]) for one in read["features"]
    ] == named


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"kind": "gpkg", "spans": []}, "Nothing is in force"),
        ({"kind": "shp", "spans": [key_of(EVERY[0])]}, "no data file of the kind 'shp'"),
        ({"kind": "gpkg", "spans": [["nobody", "2020-01-01"]]}, "do not hold"),
        ({"kind": "gpkg", "spans": 7}, "do not hold"),
        ({"kind": "gpkg", "spans": [[[], {}]]}, "do not hold"),
        (["gpkg"], "not JSON"),
    ],
)
def test_what_cannot_be_made_is_said(client: FlaskClient, asked: Any, sentence: str) -> None:
    answer = client.post("/export/data", json=asked)
    assert answer.status_code == 400
    assert sentence in answer.get_json()["error"]


def test_a_request_beyond_the_limit_is_refused(client: FlaskClient) -> None:
    body = json.dumps({"kind": "csv", "title": "x" * LARGEST_ASKED, "spans": [key_of(EVERY[0])]})
    answer = client.post("/export/data", data=body, content_type="application/json")
    assert answer.status_code == 413
    assert answer.get_json()["error"].startswith("That is too large")
