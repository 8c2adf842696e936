"""The briefing that is shipped, and what the check says of a broken one."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import server
from geodata.load import HERE, BrokenRecord, read
from geodata.spans import all_spans, in_force
from layers import LAYERS
from tests.things import committed
from ui.views import VIEWS

FILES = ["vilnius-2023.json", "vilnius-questions.json"]
SMALL = Path(__file__).parent / "data" / "small"
STEP: dict[str, Any] = {
    "title": "Rukla",
    "line": "It stands.",
    "sources": ["maker"],
    "notes": [{"text": "It does.", "sources": ["maker"]}],
    "view": {"date": "2018-01-01", "layers": "battlegroups", "record": "battlegroup-lithuania"},
}
BREAKS: dict[str, tuple[Callable[[Any], object], str, str]] = {
    "has no title": (lambda step: step.pop("title"), "step 2", "title"),
    "has a key that is not ours": (lambda step: step.update(mood="grave"), "step 2", "mood"),
    "says a line without a source": (lambda step: step.update(sources=[]), "step 2", "sources"),
    "notes something by an unknown source": (
        lambda step: step["notes"][0].update(sources=["hearsay"]), "step 2", "notes[0].sources",
    ),
    "shows no day": (lambda step: step["view"].pop("date"), "step 2", "view.date"),
    "shows a day that is none": (
        lambda step: step["view"].update(date="2018-02-30"), "step 2", "view.date",
    ),
    "compares with a day before the timeline": (
        lambda step: step["view"].update(compare="1999-01-01"), "step 2", "view.compare",
    ),
    "shows a layer that is none": (
        lambda step: step["view"].update(layers="tanks"), "step 2", "view.layers",
    ),
    "selects a record that is none": (
        lambda step: step["view"].update(record="nobody"), "step 2", "view.record",
    ),
    "filters by a nation that is none": (
        lambda step: step["view"].update(nations="XXX"), "step 2", "view.nations",
    ),
    "is a list": (lambda step: step.update(view=[]), "step 2", "view"),
}  # fmt: skip


def briefing_of(folder: Path, *steps: Any, file: str = "small.json") -> Path:
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    (folder / "briefings").mkdir()
    document = {"format": "flank-briefing-1", "id": "small", "title": "Small", "steps": steps}
    (folder / "briefings" / file).write_text(json.dumps(document), "utf-8")
    return folder


SHIPPED = {briefing.id: briefing.steps for briefing in committed().briefings}


def test_the_first_that_is_shipped_tells_a_story_of_twelve_steps_at_least() -> None:
    assert [briefing.file for briefing in committed().briefings] == FILES
    assert committed().briefings[0].document["title"] == "Vilnius 2023"
    steps = SHIPPED["vilnius-2023"]
    assert len(steps) >= 12
    days = [step["view"]["date"] for step in steps[1:]]
    assert days[0] < "2014-09" < days[-1]


def test_the_second_asks_the_eight_questions_in_turn() -> None:
    steps = SHIPPED["vilnius-questions"]
    asked = [step["title"][0] for step in steps[1:]]
    assert asked == sorted(asked)
    assert set(asked) == set("12345678")
    shown = {layer for step in steps for layer in step["view"]["layers"].split(",")}
    assert shown >= {"membership", "ratifications", "support", "centres", "incidents", "spending"}


def test_every_sentence_has_a_source() -> None:
    said = [
        words for steps in SHIPPED.values() for step in steps for words in (step, *step["notes"])
    ]
    assert len(said) > 50
    assert [words for words in said if not words["sources"]] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_each_step_shows_something_that_exists_and_is_in_force(name: str) -> None:
    keys, views = {layer.key for layer in LAYERS}, {view.key for view in VIEWS}
    spans = all_spans(committed())
    for number, step in enumerate(SHIPPED[name], start=1):
        view = step["view"]
        layers = set(view["layers"].split(",")) if "layers" in view else keys
        assert layers <= keys, number
        camera = view.get("view", "whole")
        assert camera in views or camera.count(",") == 2, number
        held = [span for span in spans if in_force(span, view["date"]) and span.layer in layers]
        assert {span.layer for span in held} >= layers - {"regional-plans"}, number
        chosen = view.get("record", "")
        assert not chosen or chosen.startswith("event-") or chosen in {s.record_id for s in held}


def test_a_briefing_in_order_passes(tmp_path: Path) -> None:
    assert len(read(briefing_of(tmp_path, STEP, STEP)).briefings[0].steps) == 2


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_step_is_named_by_file_step_and_field(name: str, tmp_path: Path) -> None:
    breaks, step, field = BREAKS[name]
    broken = json.loads(json.dumps(STEP))
    breaks(broken)
    with pytest.raises(BrokenRecord) as caught:
        read(briefing_of(tmp_path, STEP, broken))
    assert (caught.value.file, caught.value.record, caught.value.field) == (
        "small.json", step, field,
    )  # fmt: skip


def test_a_file_goes_by_its_id(tmp_path: Path) -> None:
    with pytest.raises(BrokenRecord, match=r"is to be called small\.json"):
        read(briefing_of(tmp_path, STEP, file="large.json"))


def test_the_schema_is_served_for_others_to_point_at() -> None:
    answer = server.test_client().get("/schema/briefing.json")
    assert answer.mimetype == "application/schema+json"
    assert answer.get_data() == (HERE / "schema" / "briefing.schema.json").read_bytes()
