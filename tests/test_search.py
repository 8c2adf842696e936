"""Looking things up by what people type: folding, ranking, mistakes; and the years of a thing."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from layers.kinds import drawn_status
from tests.onscreen import committed_spans
from tests.things import committed
from ui.payload import payload

pytestmark = pytest.mark.browser

Bare = Callable[..., Page]
FOLDED = {
    "Ādaži": "adazi",
    "SUWAŁKI": "suwalki",
    "Şırnak": "sirnak",
    "İzmir": "izmir",
    "Bodø": "bodo",
    "Großenbrode": "grossenbrode",
    "Kürecik": "kurecik",
    "Székesfehérvár": "szekesfehervar",
    "Świętoszów": "swietoszow",
    "Þórshöfn æ œ đ ð": "thorshofn ae oe d d",
    "Россия": "россия",
    "Ελλάδα": "ελλαδα",
    "SAMP/T": "samp/t",
}
ENTRIES: list[dict[str, list[str]]] = [
    {"names": ["Tallinn"]},
    {"names": ["Brigade Latvia"], "more": ["Ādaži", "Latvia"]},
    {"names": ["Latvia", "Latvija"]},
    {"names": ["RBS 70 NG"]},
    {"names": ["SAMP/T Mamba"]},
    {"names": ["Münster"]},
    {"names": ["Patriot at Rzeszów-Jasionka, 2022-2025"], "more": ["Poland"]},
]
FOUND: dict[str, list[int]] = {
    "latvia": [1, 2],
    "latv": [1, 2],
    "brigade adazi": [1],
    "brigade estonia": [],
    "ATVI": [1, 2],
    "at": [6],
    "pa": [6],
    "ia": [],  # two letters lie inside too many words
    "rbs70": [3],
    "rbs-70": [3],
    "sampt": [4],
    "samp/t": [4],
    "muenster": [5],
    "munster": [5],
    "patriot in poland": [6],
    "rzeszow jasionka": [6],
    "2022": [6],
    "tallin": [0],
    "talinn": [0],  # a letter short
    "tallimn": [0],  # another letter
    "tallinnn": [0],  # one too many
    "tallnin": [0],  # two changed over
    "tolin": [],  # two mistakes
    "tap": [],
    "": [],
    " / - ": [],
    "zz top": [],
}
ASK = """([entries, texts]) => {
  const table = flank.search.index(entries);
  return texts.map((text) => flank.search.query(table, text).map(({ n }) => n));
}"""
FIND = """(text) => window.groups(text).map(({ kind, entries }) =>
  [kind, entries.map((entry) => entry.names[0])])"""
NOT_FOUND = """([kind, names]) => names.filter((name) => {
  const group = window.groups(name).find((each) => each.kind === kind);
  return !group?.entries.some((entry) => entry.names[0] === name);
})"""
BEST = {  # what is typed: the kind that comes first, and the first of it
    "Germany": ("nation", "Germany"),
    "deutschland": ("nation", "Germany"),
    "UK": ("nation", "United Kingdom"),
    "us": ("nation", "United States"),
    "usa": ("nation", "United States"),
    "Turkey": ("nation", "Türkiye"),
    "Turkiye": ("nation", "Türkiye"),
    "česko": ("nation", "Czechia"),
    "Polska": ("nation", "Poland"),
    "България": ("nation", "Bulgaria"),
    "dutch": ("nation", "Netherlands"),
    "adazi": ("place", "Ādaži"),
    "Kahramanmaras": ("place", "Kahramanmaraş"),
    "izmir": ("place", "İzmir"),
    "bodo": ("place", "Bodø"),
    "szekesfehervar": ("place", "Székesfehérvár"),
    "suwalki": ("view", "Poland and the Suwałki corridor"),
    "pac-3": ("system", "Patriot"),
    "aster 30": ("system", "SAMP/T"),
    "stinger": ("system", "Avenger"),
    "vilnius summit": ("event", "Vilnius summit"),
    "madird": ("place", "Madrid"),
    "multinational division north east": ("record", "Multinational Division North East"),
}


@pytest.fixture(scope="module")
def content() -> dict[str, Any]:
    return payload(committed())


@pytest.fixture(scope="module")
def catalogue(bare_page: Bare, content: dict[str, Any]) -> Page:
    page = bare_page("dates", "filter", "fold", "search", "status", "catalogue")
    page.evaluate(
        """(text) => {
          const content = JSON.parse(text);
          const catalogue = flank.catalogue.make(content);
          const some = (entry) => entry.records.some((r) => window.current.includes(r));
          Object.assign(window, { content, catalogue, current: [] });
          window.groups = (text) => flank.catalogue.find(catalogue, text, some);
        }""",
        json.dumps(content),
    )
    return page


def test_case_accents_and_letters_without_a_mark_are_folded(bare_page: Bare) -> None:
    page = bare_page("fold", "search")
    folded = page.evaluate("texts => texts.map(flank.fold.plain)", list(FOLDED))
    assert dict(zip(FOLDED, folded, strict=True)) == FOLDED


def test_all_words_must_match_and_mistakes_are_forgiven_where_nothing_fits(bare_page: Bare) -> None:
    page = bare_page("fold", "search")
    found = page.evaluate(ASK, [ENTRIES, list(FOUND)])
    assert dict(zip(FOUND, found, strict=True)) == FOUND


def test_the_best_find_comes_first(catalogue: Page) -> None:
    for text, (kind, title) in BEST.items():
        groups = catalogue.evaluate(FIND, text)
        assert (text, groups[0][0], groups[0][1][0]) == (text, kind, title)


def test_a_beginning_comes_before_an_inside_and_what_is_in_force_before_the_rest(
    catalogue: Page, content: dict[str, Any]
) -> None:
    names = content["records"]["name"]
    group = dict(catalogue.evaluate(FIND, "riga"))["record"]
    begins = [any(word.startswith("riga") for word in name.lower().split()) for name in names]
    inside = [
        name for name, at in zip(names, begins, strict=True) if "riga" in name.lower() and not at
    ]
    columns = (content["records"][column] for column in ("name", "place", "isNational"))
    at_riga = [
        name
        for name, place, is_capital in zip(*columns, strict=True)
        if "Riga" in (place or "") and not is_capital
    ]
    assert at_riga
    assert inside
    assert set(group[: len(at_riga)]) == set(at_riga)
    assert set(inside) <= set(group[len(at_riga) :])
    patriots = [r for r, own in enumerate(content["records"]["systems"]) if "Patriot" in own]
    catalogue.evaluate("(current) => { window.current = current; }", patriots[-2:])
    first = dict(catalogue.evaluate(FIND, "patriot"))["record"][:2]
    assert set(first) == {names[r] for r in patriots[-2:]}


def test_everything_that_has_a_name_can_be_found_by_it(
    catalogue: Page, content: dict[str, Any]
) -> None:
    named = {
        "record": content["records"]["name"],
        "event": content["events"]["name"],
        "system": content["systems"]["name"],
        "view": [view["title"] for view in content["views"]],
        "figure": content["figures"]["records"]["name"],
        "panel": [panel["title"] for panel in content["panels"]],
    }
    for kind, names in named.items():
        assert catalogue.evaluate(NOT_FOUND, [kind, names]) == []


def test_a_place_gathers_all_its_records(catalogue: Page, content: dict[str, Any]) -> None:
    entries = catalogue.evaluate("() => catalogue.entries.filter(({ kind }) => kind === 'place')")
    gathered = {entry["names"][0]: entry["records"] for entry in entries}
    places, ids = content["records"]["place"], content["records"]["id"]
    for name in ("Ādaži", "Šiauliai", "Mihail Kogălniceanu", "Tata", "Lešť"):
        named = {ids[r] for r, place in enumerate(places) if place and name in place}
        assert {ids[r] for r in gathered[name]} >= named - {"us-company-lithuania-2014"}, name
    assert not set(gathered) & set(content["countries"].values())


def test_no_two_nations_share_a_name(content: dict[str, Any]) -> None:
    used = [name.lower() for names in content["otherNames"].values() for name in names]
    used += [name.lower() for name in content["countries"].values()]
    assert len(used) == len(set(used))


def test_when_a_thing_is_in_force_is_told_by_its_years(
    catalogue: Page, content: dict[str, Any]
) -> None:
    today = "2026-11-24"
    told = catalogue.evaluate(
        "(today) => catalogue.own.map((own) => flank.catalogue.tenure(content.states, own, today))",
        today,
    )
    words = dict(zip(content["records"]["id"], told, strict=True))
    assert words["battlegroup-lithuania"] == "2017 to today"
    assert words["ad-vilnius-2023-07-deu"] == "2023"
    assert words["ad-adana-2013-nld"] == "2013 to 2015"
    assert words["ad-adazi-2024-can"] == "planned"
    kinds = {record.id: record.kind for record in committed().records}
    for record_id in {span.record_id for span in committed_spans()}:
        own = [span for span in committed_spans() if span.record_id == record_id]
        kind = kinds[record_id]
        held = [s for s in own if drawn_status(kind, s.status) not in ("announced", "agreed")]
        begun = [s for s in held if s.start <= today]
        assert words[record_id].startswith(begun[0].start[:4] if begun else "planned"), record_id
