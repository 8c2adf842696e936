"""The force model in the drawer: what was aimed at and what was counted, on each day."""

from functools import cache

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.load import Thing
from geodata.spans import Span
from tests.conftest import open_at, sized
from tests.curves import own_spans, span_on, telling_days
from tests.onscreen import expect_date
from tests.things import committed

pytestmark = pytest.mark.browser

TOP = 500_000  # the largest figure of all
BASES = {"aimed target": "target", "aimed ceiling": "ceiling", "counted": "present"}
READ = """(days) => days.map((day) => {
  flank.page.goToDay(day);
  return Object.fromEntries([...document.querySelectorAll("[data-force]")].map((row) => {
    const first = row.querySelector(".side");
    const width = (bar) =>
      Number(bar.getAttribute("width") ?? /H([\\d.]+)/.exec(bar.getAttribute("d"))[1]);
    return [row.dataset.force, {
      bars: [...first.querySelectorAll(".force-bars > :not(.cap)")]
        .map((bar) => [bar.getAttribute("class").replace(" stale", ""), width(bar)]),
      numbers: first.querySelector(".numbers").textContent,
      standing: first.querySelector(".standing").textContent,
      doubts: row.querySelector(".doubts").textContent,
    }];
  }));
})"""
WRITES = """() => {
  window.writes = [];
  new MutationObserver((all) => window.writes.push(...all.map(({ target }) => target)))
    .observe(document.getElementById("drawer-forces"),
      { subtree: true, childList: true, attributes: true, characterData: true });
}"""


@pytest.fixture
def forces(page: Page) -> Page:
    open_at(page, "?panel=forces&layers=")
    expect(page.locator("[data-force]")).to_have_count(len(committed().figures))
    return page


@cache
def figure(key: str) -> Thing:
    return next(each for each in committed().figures if each.id == key)


def drawn(thing: Thing, day: str) -> list[list[object]]:
    """The last target or ceiling and the last count, from the spans alone, as shares."""
    if span_on(thing, day) is None:
        return []
    said: dict[str, Span] = {}
    for span in own_spans(thing):
        basis = span.troops_basis
        if span.start <= day and basis:
            said["counted" if basis == "present" else "aimed"] = span
    looks = {basis: look for look, basis in BASES.items()}
    shares = ((looks[span.troops_basis or ""], span.troops or 0) for span in said.values())
    return [[look, round(100 * troops / TOP, 3)] for look, troops in sorted(shares)]


def test_bars_numbers_and_doubts_are_those_of_the_day(forces: Page) -> None:
    days = telling_days(committed().figures)
    for day, told in zip(days, forces.evaluate(READ, days), strict=True):
        for thing in committed().figures:
            said, span = told[thing.id], span_on(thing, day)
            where = (day, thing.id)
            bars = sorted([look, round(width, 3)] for look, width in said["bars"])
            assert bars == drawn(thing, day), where
            if span is None:
                assert said["numbers"] == "", where
                assert said["standing"].split()[0] in ("Not", "Ended"), where
                continue
            assert said["doubts"] == (span.note or ""), where
            assert f"{span.confidence} confidence" in said["standing"], where
            assert (said["numbers"] == "No number is known") == (not bars), where


def test_what_is_not_in_force_says_since_when_or_until_when(forces: Page) -> None:
    force = forces.locator("[data-force=allied-reaction-force] .side").first
    response = forces.locator("[data-force=nato-response-force]")
    forces.evaluate("flank.page.goToDay('2023-07-10')")
    expect(force).to_have_text("Not yet announced; first on 11 July 2023")
    forces.evaluate("flank.page.goToDay('2023-07-11')")
    expect(force).to_contain_text("No number is known")
    forces.evaluate("flank.page.goToDay('2024-07-01')")
    expect(force).to_contain_text("In place since 1 July 2024")
    expect(response.locator(".side").first).to_have_text("Ended on 1 July 2024")
    expect(response.locator(".doubts")).to_contain_text("Allied Reaction Force")


def test_before_vilnius_a_target_stands_beside_its_doubt(forces: Page) -> None:
    forces.evaluate("flank.page.goToDay('2023-07-11')")
    ready = forces.locator("[data-force=high-readiness-forces]")
    expect(ready.locator(".force-bars .target")).to_have_count(1)
    expect(ready.locator(".force-bars .counted")).to_have_count(0)
    expect(ready.locator(".doubts")).to_contain_text("Bauer")
    forces.evaluate("flank.page.goToDay('2024-07-10')")
    expect(ready.locator(".force-bars .counted")).to_have_count(1)
    widths = "all => all.map(bar => bar.getBoundingClientRect().width)"
    target, counted = ready.locator(".force-bars :is(.target, .counted)").evaluate_all(
        f"all => ({widths})(all).sort((a, b) => a - b)"
    )
    assert counted / target == pytest.approx(5 / 3, rel=0.02)
    dashes = "bar => getComputedStyle(bar).strokeDasharray"
    assert ready.locator(".target").first.evaluate(dashes) != "none"


def test_a_step_within_the_same_states_writes_nothing(forces: Page) -> None:
    forces.evaluate("flank.page.goToDay('2023-07-13')")
    forces.evaluate(WRITES)
    forces.keyboard.press("ArrowRight")
    expect_date(forces, "14 July 2023")
    assert forces.evaluate("window.writes.length") == 0
    forces.evaluate("flank.page.goToDay('2024-07-10')")
    rows = "[...new Set(window.writes.map(n => n.closest('[data-force]').dataset.force))]"
    assert "nato-force-model-tier-1" not in forces.evaluate(rows)
    assert "high-readiness-forces" in forces.evaluate(rows)


def test_a_figure_opens_its_history_whose_days_are_ways(forces: Page) -> None:
    row = forces.locator("[data-force=high-readiness-forces]")
    name = row.get_by_role("button", name=figure("high-readiness-forces").name)
    name.click()
    expect(name).to_have_attribute("aria-expanded", "true")
    stated = row.locator(".statements > li")
    states = figure("high-readiness-forces").states
    expect(stated).to_have_count(len(states))
    for place, state in enumerate(states):
        entry = stated.nth(place)
        expect(entry).to_contain_text(state.note or "")
        urls = [committed().sources[source].url for source in state.sources]
        links = entry.locator(".sources a").evaluate_all("all => all.map(a => a.href)")
        assert [link.rstrip("/") for link in links] == [url.rstrip("/") for url in urls]
    row.get_by_role("button", name=in_words("2022-06-29")).click()
    expect_date(forces, "29 June 2022")
    expect(stated.nth(1)).to_have_attribute("aria-current", "true")
    response = forces.locator("[data-force=nato-response-force]")
    response.locator(".force-name").click()
    first = response.locator(".statements > li").first  # before the timeline begins: no way
    expect(first.locator("button.when")).to_have_count(0)


def test_two_dates_stand_beside_each_other_where_they_differ(forces: Page) -> None:
    forces.evaluate("flank.state.set({ asOf: '2024-08-01', compare: '2023-07-11' })")
    sides = "[data-force={}] .side:visible"
    expect(forces.locator(sides.format("high-readiness-forces"))).to_have_count(2)
    expect(forces.locator(sides.format("nato-force-model-tier-1"))).to_have_count(1)
    other = forces.locator(sides.format("high-readiness-forces")).nth(1)
    expect(other).to_contain_text("On 11 July 2023")
    expect(other).to_contain_text("Bauer")
    forces.evaluate("flank.state.set({ compare: null })")
    expect(forces.locator(sides.format("high-readiness-forces"))).to_have_count(1)


def test_figures_follow_the_filter(forces: Page) -> None:
    forces.evaluate("flank.state.set({ nations: ['DEU'], roles: ['lead'] })")
    rows = forces.locator("[data-force]").evaluate_all("all => all.map(r => r.dataset.force)")
    assert rows == ["germany-force-model-offer"]
    forces.evaluate("flank.state.set({ nations: ['ISL'] })")
    expect(forces.locator("#drawer-forces .none")).to_be_visible()


def test_a_figure_and_a_panel_are_found_by_name(page: Page) -> None:
    open_at(page)
    page.keyboard.press("/")
    page.keyboard.type("allied reaction force")
    page.locator("[data-found='figure:allied-reaction-force']").click()
    name = page.locator("[data-force=allied-reaction-force] .force-name")
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-expanded", "true")
    page.wait_for_url("**panel=forces*")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("events")
    page.locator("[data-found='panel:events']").click()
    expect(page.locator("#drawer-events")).to_be_focused()


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=str)
def test_nothing_runs_over_the_drawers_edge(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size), "?panel=forces&date=2024-08-01&compare=2023-07-11")
    page.evaluate("flank.state.set({ drawer: 'forces' })")  # on a phone a comparison closes it
    page.evaluate("flank.forces.enter('high-readiness-forces')")
    over = "panel => panel.scrollWidth - panel.clientWidth"
    assert page.locator("#drawer-forces").evaluate(over) <= 0
    assert page.locator("[data-force=high-readiness-forces] .force-name").is_visible()
