"""The filter: map, counts and lists against Python's own; what says that it is on; its panel."""

from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from geodata.spans import all_spans
from layers.words import SOURCE_KINDS
from tests.conftest import SHOWN, open_at, shown
from tests.onscreen import ALL_LAYERS, KEYS, show_day, stands_on_map, switch
from tests.sieve import Sieve, having, spans_on, words
from tests.things import committed

pytestmark = pytest.mark.browser

COMPOSED = "() => flank.compose.picture(flank.shot.now(), flank.settings.USUAL).svg"

SIEVES = (
    Sieve(nations="DEU"),
    Sieve(nations="DEU", roles="lead"),
    Sieve(nations="USA,GBR", roles="part"),
    Sieve(nations="EST,LVA,LTU", roles="host"),
    Sieve(nations="FRA", roles="lead,host", confidence="high"),
    Sieve(confidence="low"),
    Sieve(confidence="high,medium", sources="official"),
    Sieve(sources="press,wire"),
    Sieve(nations="POL", roles="lead,part", confidence="medium", sources="press,copy"),
    Sieve(roles="lead"),  # of nobody: filters nothing
    Sieve(nations="AUT"),
)
DAYS = ("2014-06-01", "2018-03-01", "2022-05-15", "2023-07-11", "2026-06-01", "2029-01-01")
GERMANY = Sieve(nations="DEU", roles="lead", confidence="high")
# on each day what can be seen, and what each layer says of its number
SIFTED = f"""([facts, days, keys]) => {{
  flank.state.set(facts);
  return days.map((day) => {{
    flank.page.goToDay(day);
    return [({SHOWN})(), keys.map((key) =>
      document.getElementById(`layer-count-${{key}}`).textContent)];
  }});
}}"""
TICKS = """() => [...document.querySelectorAll("#filter-panel .tick")].map((tick) => [
  tick.querySelector("input").dataset.fact, tick.querySelector("input").value,
  tick.querySelector(".tick-count")?.textContent ?? ""])"""
LISTED = """nodes => nodes.map((node) => node.dataset.chip)"""
EDGES = [span.start for span in all_spans(committed()) if span.start > "2014-01-01"]


def expected_on_map(sieve: Sieve, day: str) -> set[tuple[str, str]]:
    spans = sieve.sift(spans_on(day))
    return {(span.layer, span.record_id) for span in spans if stands_on_map(span)}


def expected_count(sieve: Sieve, day: str, layer: str) -> str:
    """`5 + 1 of 12 + 4`: on the map and beside it, of how many where anything is filtered."""
    told = []
    for spans in (sieve.sift(spans_on(day)), spans_on(day)):
        here = Counter(stands_on_map(span) for span in spans if span.layer == layer)
        told.append(f"{here[True]} + {here[False]}" if here[False] else f"{here[True]}")
    is_on = sieve.nations or sieve.confidence or sieve.sources
    return " of ".join(told) if is_on else told[0]


def test_map_and_counts_are_what_python_sifts(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&{SIEVES[0].query()}")
    for sieve in SIEVES:
        read = page.evaluate(SIFTED, [facts(sieve), DAYS, KEYS])
        for day, (drawn, told) in zip(DAYS, read, strict=True):
            at = (sieve.query(), day)
            assert (at, set(map(tuple, drawn)) ^ expected_on_map(sieve, day)) == (at, set())
            assert (at, told) == (at, [expected_count(sieve, day, key) for key in KEYS])


def facts(sieve: Sieve) -> dict[str, list[str]]:
    """As the page's state has them."""
    given = {name: sorted(words(value)) for name, value in vars(sieve).items()}
    return {"sourceKinds": given.pop("sources"), **given}


def test_stepping_with_a_filter_on_keeps_following(page: Page) -> None:
    sieve = Sieve(nations="DEU", roles="lead,part")
    open_at(page, f"?date=2022-02-01&layers={ALL_LAYERS}&{sieve.query()}")
    for day in sorted({day for day in EDGES if "2022-02-01" < day < "2022-09-01"})[::4]:
        show_day(page, day)
        page.keyboard.press("Escape")
        assert (day, shown(page) ^ expected_on_map(sieve, day)) == (day, set())


def test_lists_hold_what_passes(page: Page) -> None:
    open_at(page, f"?{GERMANY.query()}")
    page.locator("#layer-list-brigades summary").click()
    chips = page.locator("#layer-list-brigades .chip").evaluate_all(LISTED)
    passing = GERMANY.sift(spans_on("2023-07-11"))
    assert sorted(chips) == sorted(s.record_id for s in passing if s.layer == "brigades")
    assert chips


def test_the_panel_says_what_each_choice_would_show(page: Page) -> None:
    layers = {"battlegroups", "brigades", "air-defence", "regional-plans"}
    open_at(page, f"?layers={','.join(layers)}&confidence=high&roles=lead,part")
    page.get_by_role("button", name="Filter by nation").click()
    candidates = [span for span in spans_on("2023-07-11") if span.layer in layers]
    for fact, value, count in page.evaluate(TICKS):
        chosen = {
            "nations": Sieve(nations=value, roles="lead,part", confidence="high"),
            "confidence": Sieve(confidence=value),
            "sourceKinds": Sieve(confidence="high", sources=value),
        }.get(fact)
        if chosen:
            assert (fact, value, count) == (fact, value, str(len(chosen.sift(candidates))))
    named = {value for fact, value, _ in page.evaluate(TICKS) if fact == "nations"}
    everyone = [
        nation for s in all_spans(committed()) for role in having(s).values() for nation in role
    ]
    assert named == set(everyone)
    kinds = {value for fact, value, _ in page.evaluate(TICKS) if fact == "sourceKinds"}
    assert kinds == {source.kind for source in committed().sources.values()} == set(SOURCE_KINDS)


def test_ticking_filters_and_the_address_brings_it_back(page: Page) -> None:
    open_at(page)
    page.keyboard.press("w")
    panel = page.locator("#filter-panel")
    expect(panel.get_by_role("checkbox", name="Albania")).to_be_focused()
    panel.get_by_role("checkbox", name="Germany").check()
    panel.get_by_role("checkbox", name="leads").check()
    panel.get_by_role("checkbox", name="high").check()
    assert shown(page) == {
        (layer, record)
        for layer, record in expected_on_map(GERMANY, "2023-07-11")
        if layer != "headquarters"  # off
    }
    page.wait_for_url("**nations=DEU&roles=lead&confidence=high**")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    button = page.locator("#filter-button")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.reload()
    chips = page.locator("#filter-chips button")
    expect(chips).to_have_text(["Germany · leads×", "high confidence×", "Clear all"])
    expect(button).to_have_accessible_name(
        "Filter by nation, confidence and kind of source (key w); 2 on"
    )
    page.keyboard.press("w")
    assert panel.locator("input:checked").count() == 3


def test_chips_take_back_one_choice_each_and_keep_the_focus(page: Page) -> None:
    open_at(page, f"?nations=DEU,USA&roles=lead&sources=press&layers={ALL_LAYERS}")
    chips = page.locator("#filter-chips button")
    expect(chips).to_have_count(4)
    page.get_by_role("button", name="Germany · leads: take back").press("Enter")
    expect(page.get_by_role("button", name="United States · leads: take back")).to_be_focused()
    assert shown(page) == expected_on_map(Sieve("USA", "lead", "", "press"), "2023-07-11")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "nations" not in url and "roles" not in url)
    assert shown(page) == expected_on_map(Sieve(sources="press"), "2023-07-11")
    page.keyboard.press("\\")
    expect(page.locator("#filter-button")).to_be_focused()
    expect(page.locator("#filter-chips")).to_be_hidden()
    assert shown(page) == expected_on_map(Sieve(), "2023-07-11")


def test_a_record_that_is_hidden_has_its_card_and_a_way_back(page: Page) -> None:
    open_at(page, f"?{GERMANY.query()}&record=battlegroup-latvia")
    note = page.locator("#card-body .not-in-force")
    expect(note).to_contain_text("Hidden by the filter: led by Germany; high confidence.")
    expect(page.locator("#card-body h2")).to_contain_text("Latvia")
    expect(page.locator("#card-body .rows")).to_contain_text("Canada")
    assert "battlegroup-latvia" not in {record for _, record in shown(page)}
    note.get_by_role("button").click()
    expect(note).to_have_count(0)
    assert "battlegroup-latvia" in {record for _, record in shown(page)}
    show_day(page, "2014-06-01")
    expect(note).to_contain_text("Not in force on 1 June 2014.")


def test_what_is_spoken_and_what_is_exported_say_that_it_is_filtered(page: Page) -> None:
    open_at(page, f"?{GERMANY.query()}")
    page.keyboard.press("ArrowRight")
    spoken = page.locator("#spoken")
    expect(spoken).to_contain_text("12 July 2023.")
    expect(spoken).to_contain_text(
        "Filtered: led by Germany; high confidence. brigades and sites: 2"
    )
    drawn = page.evaluate(COMPOSED)
    assert drawn.count("Filtered: led by Germany; high confidence") == 2  # title and description
    assert "battlegroup-latvia" not in drawn
    page.keyboard.press("\\")
    expect(spoken).not_to_contain_text("Filtered")
    drawn = page.evaluate(COMPOSED)
    assert "Filtered" not in drawn


def test_an_unknown_list_of_participants_is_no_empty_one(page: Page) -> None:
    open_at(page, f"?nations=ITA&roles=part&layers={ALL_LAYERS}")
    hidden = [s for s in spans_on("2023-07-11") if not Sieve("ITA", "part").passes(s)]
    untold = sum(span.contributors is None for span in hidden)
    assert 0 < untold < len(hidden)
    note = page.locator("#filter-note")
    expect(note).to_have_text(f"Of {untold} that are hidden no source says who takes part.")
    open_at(page, "?nations=ITA&roles=lead")
    expect(note).to_be_hidden()


def test_where_nothing_passes_it_says_so(page: Page) -> None:
    open_at(page, "?nations=ITA&roles=lead&layers=headquarters")
    note = page.locator("#filter-note")
    expect(note).to_have_text("What passes on this day is of layers that are off.")
    switch(page, "Air defence")
    expect(note).to_be_hidden()
    show_day(page, "2014-01-01")
    expect(page.locator("#spoken")).to_contain_text("Nothing passes on this day.")


def test_many_nations_are_told_by_number_on_an_image(page: Page) -> None:
    open_at(page, "?nations=DEU,USA,GBR,FRA,ITA,ESP&confidence=high,medium&sources=official")
    drawn = page.evaluate(COMPOSED)
    assert (
        "Filtered: led, joined or hosted by Germany, Spain, France, United Kingdom or 2 more; "
        "high or medium confidence; sources: official<"
    ) in drawn
