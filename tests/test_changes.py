"""What changed between two days: one rule on both sides of the wire, and days that resolve."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from geodata.spans import Span
from tests.changed import kinds, moved_back, paired
from tests.onscreen import spans_on
from tests.things import committed
from ui.payload import payload
from ui.presets import PRESETS, Preset, day_of

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "cases" / "changes.json").read_text(encoding="utf-8")
)
BLANK = Span(**{field.name: None for field in fields(Span)})
Bare = Callable[..., Page]


def span_of(said: dict[str, Any] | None) -> Span | None:
    if said is None:
        return None
    return replace(
        BLANK,
        record_id="thing",
        status=said["status"],
        lead=said.get("lead"),
        troops=said.get("troops"),
        troops_basis=said.get("basis"),
        countries=tuple(said.get("countries", ())),
    )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_rule(case: dict[str, Any]) -> None:
    before, after = span_of(case["before"]), span_of(case["after"])
    assert kinds(before, after) == case["kinds"]
    if before and after:
        assert moved_back(before, after) == case.get("back", False)


# states of one record a case, in columns as the page has them
BETWEEN = """cases => cases.map(({ before, after }) => {
  const said = [before, after].filter(Boolean);
  const column = (name) => said.map((state) => state[name] ?? null);
  const states = { record: said.map(() => 0), status: column("status"), lead: column("lead"),
    troops: column("troops"), troopsBasis: column("basis"), countries: column("countries"),
    area: said.map((state) => (state.countries ? 0 : null)) };
  const content = { states, records: { id: ["thing"] } };
  const [was, is] = [before ? [0] : [], after ? [said.length - 1] : []];
  const entries = flank.changes.between(content, was, is);
  return [entries.flatMap((entry) => entry.kinds),
    before && after ? flank.changes.isBack(content, 0, 1) : false];
})"""


@pytest.mark.browser
def test_the_browser_has_the_same_rule(bare_page: Bare) -> None:
    found = bare_page("status", "changes").evaluate(BETWEEN, CASES)
    named = {case["name"]: [case["kinds"], case.get("back", False)] for case in CASES}
    assert dict(zip(named, found, strict=True)) == named


def test_from_the_later_day_back_what_appeared_has_ended() -> None:
    earlier, later = spans_on("2022-06-28"), spans_on("2023-07-11")
    forth, back = paired(earlier, later), paired(later, earlier)
    turned = {"appeared": "ended", "ended": "appeared", "grown": "shrunk", "shrunk": "grown"}
    for name, pair in forth.items():
        mirrored = [turned.get(kind, kind) for kind in kinds(*pair)]
        assert kinds(*back[name]) == mirrored, name


def test_each_preset_is_the_day_of_its_event() -> None:
    days = {preset.title: day_of(preset, committed()) for preset in PRESETS}
    assert days == {
        "Wales 2014": "2014-09-04",
        "Warsaw 2016": "2016-07-08",
        "Eve of the full-scale invasion": "2022-02-23",
        "Madrid 2022": "2022-06-28",
        "Vilnius 2023": "2023-07-11",
        "Washington 2024": "2024-07-09",
        "The Hague 2025": "2025-06-24",
        "Today": None,
    }
    content = payload(committed())
    assert [preset["day"] for preset in content["presets"]] == list(days.values())
    frame = content["window"]
    assert all(day is None or frame["start"] <= day <= frame["end"] for day in days.values())


def test_a_preset_without_its_event_names_it() -> None:
    with pytest.raises(LookupError, match="event-nowhere"):
        day_of(Preset("Nowhere", "event-nowhere"), committed())
