"""The briefing without its page: steps, undo, notes, files, and what becomes state."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from layers import LAYERS
from tests.conftest import open_at
from tests.things import committed

pytestmark = pytest.mark.browser

Bare = Callable[..., Page]
STEP: dict[str, Any] = {
    "title": "Rukla",
    "line": "It stands.",
    "sources": ["nato-2017-08-28"],
    "notes": [{"text": "It does.", "sources": []}],
    "view": {"date": "2018-01-01", "layers": "battlegroups"},
}
FILE: dict[str, Any] = {"format": "flank-briefing-1", "id": "own", "title": "Own", "steps": [STEP]}
FAULTS: dict[str, tuple[Callable[[Any], object], str]] = {
    "another format": (
        lambda doc: doc.update(format="slides"),
        "The file is no briefing of this map: its “format” is not “flank-briefing-1”.",
    ),
    "no steps": (lambda doc: doc.pop("steps"), "The briefing has no “steps”."),
    "steps that are no list": (
        lambda doc: doc.update(steps={}), "The list of steps is not a list.",
    ),
    "too many": (
        lambda doc: doc.update(steps=[STEP] * 101), "The list of steps has more than 100 entries.",
    ),
    "an unknown key": (
        lambda doc: doc["steps"][1].update(mood="grave"),
        "Step 2 has “mood”, which no briefing has.",
    ),
    "an empty title": (lambda doc: doc["steps"][1].update(title=" "), "Step 2, title, is empty."),
    "a line too long": (
        lambda doc: doc["steps"][1].update(line="x" * 301),
        "Step 2, line, is longer than 300 characters.",
    ),
    "an unknown source": (
        lambda doc: doc["steps"][1]["notes"][0].update(sources=["hearsay"]),
        "Step 2, note 1, sources, names “hearsay”, which is no source of this map.",
    ),
    "no date": (lambda doc: doc["steps"][1]["view"].pop("date"), "Step 2, view, has no “date”."),
    "a day off the timeline": (
        lambda doc: doc["steps"][1]["view"].update(date="1999-01-01"),
        "Step 2, view, date, is “1999-01-01”, which this map does not know.",
    ),
    "an unknown layer": (
        lambda doc: doc["steps"][1]["view"].update(layers="battlegroups,tanks"),
        "Step 2, view, layers, is “battlegroups,tanks”, which this map does not know.",
    ),
    "a theme": (
        lambda doc: doc["steps"][1]["view"].update(theme="dark"),
        "Step 2, view, has “theme”, which no view has.",
    ),
}  # fmt: skip
PARSED = """([text]) => {
  try {
    return flank.briefingFile.parse(text, flank.page.told().content);
  } catch (fault) {
    return fault.message;
  }
}"""


def test_steps_are_put_in_moved_edited_and_taken_out_and_the_old_list_stays(
    bare_page: Bare,
) -> None:
    page = bare_page("briefing_steps")
    titles = page.evaluate("""() => {
      const { empty, step, add, remove, move, edit } = flank.briefingSteps;
      const titles = ({ steps }) => steps.map(({ title }) => title).join("");
      const more = (made, title, n) => add(made, step({}, title), n);
      const abc = ["a", "b", "c"].reduce(more, empty());
      const moved = [move(abc, 0, 2), move(abc, 2, 0)];
      return [abc, ...moved, remove(abc, 1), edit(abc, 1, { title: "x" }), abc].map(titles);
    }""")
    assert titles == ["abc", "bca", "cab", "ac", "axc", "abc"]


def test_what_is_undone_can_be_done_again_until_something_else_is_done(bare_page: Bare) -> None:
    page = bare_page("undo")
    seen = page.evaluate("""() => {
      const { begin, now, push, step, can } = flank.undo;
      const abc = push(push(begin("a"), "b"), "c");
      const back = step(step(abc, -1), -1);
      const other = push(step(abc, -1), "d");
      const ends = [can(back, -1), can(back, 1), now(step(back, -1)), now(step(back, 1))];
      return [now(abc), now(back), ...ends, now(other), can(other, 1)];
    }""")
    assert seen == ["c", "a", False, True, "a", "b", "d", False]


def test_notes_carry_their_sources_in_brackets_at_their_end(bare_page: Bare) -> None:
    page = bare_page("briefing_notes")
    read = "text => flank.briefingNotes.read(text, ['one', 'two-2'])"
    assert page.evaluate(read, "It stands. [one, two-2]\n\n  Perhaps [sic] it does \n") == {
        "notes": [
            {"text": "It stands.", "sources": ["one", "two-2"]},
            {"text": "Perhaps [sic] it does", "sources": []},
        ],
        "unknown": [],
    }
    kept = page.evaluate(read, "It stands. [one, three]")
    assert kept == {
        "notes": [{"text": "It stands. [one, three]", "sources": []}],
        "unknown": ["three"],
    }
    notes = [{"text": "It stands.", "sources": ["one"]}, {"text": "It does.", "sources": []}]
    written = page.evaluate("notes => flank.briefingNotes.write(notes)", notes)
    assert written == "It stands. [one]\nIt does."


def test_a_file_is_read_or_its_first_fault_named_by_step_and_field(page: Page) -> None:
    open_at(page)
    assert page.evaluate(PARSED, [json.dumps(FILE)]) == FILE
    assert page.evaluate(PARSED, ["{"]) == "The file is not JSON."
    for name, (breaks, sentence) in FAULTS.items():
        broken = json.loads(json.dumps({**FILE, "steps": [STEP, STEP]}))
        breaks(broken)
        assert (name, page.evaluate(PARSED, [json.dumps(broken)])) == (name, sentence)


def test_what_is_shipped_passes_as_a_file_of_ones_own(page: Page) -> None:
    open_at(page)
    for briefing in committed().briefings:
        assert page.evaluate(PARSED, [json.dumps(briefing.document)]) == briefing.document


def layers_of(view: dict[str, str]) -> set[str]:
    on = {layer.key for layer in LAYERS if layer.on_at_start}
    return set(view["layers"].split(",")) if "layers" in view else on


def test_a_step_is_a_whole_state_and_a_state_the_same_step_again(page: Page) -> None:
    open_at(page, "?symbols=plain&rings=on&nations=DEU&events=summit&date=2020-01-01&view=baltic")
    told = page.evaluate("""() => {
      const { briefing, state } = flank;
      const { steps } = briefing.get();
      const turn = (step) => briefing.viewOf({ ...state.get(), ...briefing.stateOf(step) });
      return { turned: steps.map(turn), first: briefing.stateOf(steps[0]) };
    }""")
    for view, step in zip(told["turned"], committed().briefings[0].steps, strict=True):
        assert set(view.pop("layers").split(",")) == layers_of(step["view"])
        assert {**step["view"], "layers": ""} == {**view, "layers": ""}
    first = told["first"]
    assert (first["asOf"], first["view"], first["style"]) == ("2023-07-11", "whole", "app6")
    assert (first["ringsOn"], first["nations"], first["compare"]) == (False, [], None)
    assert "theme" not in first
    assert "stage" not in first
