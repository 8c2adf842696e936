"""What allies spend: Python and browser read the same figures, and the claims come out."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geodata.claims import worked_out
from geodata.load import Dataset
from geodata.spending import KIND
from tests.conftest import open_at
from tests.things import committed
from ui.payload import payload

Bare = Callable[..., Page]
METRIC = "gdp_share"
# by record and day: value and year as published then, null where there is none
THEN = """([content, metric, asked]) => asked.map(([ally, day]) => {
  const { value, year } = flank.spending.figure(content, ally, day, { metric, edition: "then" });
  return value === null ? null : [year, value];
})"""
# years under the curve that the drawing cuts
TICKS_OUTSIDE = """() => {
  const { left, right } = document.querySelector(".pay-curve").getBoundingClientRect();
  return [...document.querySelectorAll(".pay-curve .tick")]
    .map((tick) => [tick.textContent, tick.getBoundingClientRect()])
    .filter(([, of]) => of.left < left || of.right > right).map(([year]) => year);
}"""
BY_HAND = """([content, ally, day, metric, edition]) => {
  const choice = { metric, edition };
  const { value, year, estimated, why } = flank.spending.figure(content, ally, day, choice);
  return [value, year, estimated, why];
}"""


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return committed()


@pytest.fixture(scope="module")
def content(dataset: Dataset) -> dict[str, Any]:
    return payload(dataset)


def test_every_number_of_the_claims_comes_out_of_the_tables(dataset: Dataset) -> None:
    numbers = [number for claim in dataset.claims for number in claim.numbers]
    assert [worked_out(number, dataset) for number in numbers] == [each["is"] for each in numbers]
    assert len(dataset.claims) == 5
    assert round(375 / 271.1 * 100 - 100) == 38
    assert round(375 / 275.3 * 100 - 100) == 36
    assert round(341.4 / 238.3 * 100 - 100) == 43


def test_no_ally_has_a_figure_before_it_is_one(dataset: Dataset) -> None:
    first = {r.host: r.states[0].start for r in dataset.records if r.kind == KIND}
    assert {ally: day for ally, day in first.items() if day > "2014-01-01"} == {
        "MNE": "2017-06-05",
        "MKD": "2020-03-27",
        "FIN": "2023-04-04",
        "SWE": "2024-03-07",
    }
    assert len(first) == 32


@pytest.mark.browser
def test_the_browser_reads_the_figures_that_python_writes(
    bare_page: Bare, dataset: Dataset, content: dict[str, Any]
) -> None:
    asked, told = [], []
    for record in (r for r in dataset.records if r.kind == KIND and r.host != "ISL"):
        for state in record.states:
            edition = dataset.spending.edition_on(state.start)
            found = edition and dataset.spending.newest(
                edition.published, METRIC, record.host, int(state.start[:4])
            )
            asked.append([record.host, state.start])
            told.append([found[0], found[1].value] if found else None)
    page = bare_page("spending")
    small = {"spending": content["spending"]}
    assert page.evaluate(THEN, [small, METRIC, asked]) == told
    for case, figure in {
        ("DEU", "2025-10-01", METRIC, "then"): [None, 2025, False, "lacking"],
        ("DEU", "2016-10-01", METRIC, "2026-07-10"): [1.18, 2016, False, ""],
        ("FIN", "2023-07-11", METRIC, "then"): [2.45, 2023, True, ""],
        ("POL", "2023-07-06", METRIC, "then"): [None, None, False, "no-edition"],
        ("POL", "2028-01-01", METRIC, "2026-07-10"): [None, 2028, False, "lacking"],
        ("ISL", "2024-10-01", METRIC, "then"): [None, None, False, "no-forces"],
        ("EST", "2025-10-01", "usd_million_current", "then"): [None, 2025, False, "lacking"],
    }.items():
        found = page.evaluate(BY_HAND, [small, *case])
        assert [found[0] and round(found[0], 2), *found[1:]] == figure, case


@pytest.mark.browser
def test_who_pays_in_step_with_the_date(page: Page) -> None:
    open_at(page, "?date=2023-07-11&layers=spending&panel=spending")
    count = page.locator(".pay-count")
    expect(count).to_have_text(
        "11 of 30 allies at or above 2 % of GDP in 2023, estimated, edition of 7 July 2023"
    )
    expect(page.locator(".pay-apart")).to_have_text("Iceland apart: no armed forces")
    finland = page.locator("#map .area[data-record='spending-fin']")
    expect(finland).to_have_attribute("data-fill", "spending-above-1")
    page.locator(".pay-bar[data-ally='spending-fin']").click()
    expect(page.locator("#card-body .shown-as")).to_have_text(
        "Finland: 2.45 % of GDP in 2023, estimated, edition of 7 July 2023"
    )
    expect(page.locator(".pay-curve circle.own")).to_have_count(2)
    assert page.evaluate(TICKS_OUTSIDE) == []
    other = page.locator(".pay-edition strong")
    expect(other).to_have_count(0)
    page.locator(".pay-tools [data-fact='edition']").select_option("2026-07-10")
    expect(other).to_contain_text("core defence expenditure")
    expect(count).to_have_text(
        "10 of 30 allies at or above 2 % of GDP in 2023, edition of 10 July 2026"
    )
    page.evaluate("""() => flank.state.set({ asOf: "2023-01-01" })""")
    expect(page.locator("#map .area[data-record='spending-fin']")).to_have_count(0)
    expect(count).to_contain_text("of 29 allies at or above 2 % of GDP in 2023")
    page.evaluate("""() => flank.state.set({ edition: "then" })""")
    expect(page.locator(".pay-apart")).to_contain_text("missing: all")
    expect(page.locator("#map .area[data-record='spending-pol']")).to_have_attribute(
        "data-fill", "spending-missing"
    )


@pytest.mark.browser
def test_only_a_crossed_line_is_a_change(page: Page) -> None:
    open_at(page, "?date=2024-07-01&layers=spending&compare=2023-08-01")
    told = """() => { const { entries } = flank.comparison.of(flank.page.told());
      return Object.fromEntries(entries.map(({ id, kinds }) => [id, kinds.join()])); }"""
    changed = page.evaluate(told)
    assert changed.pop("spending-swe") == "appeared"
    assert set(changed.values()) == {"grown"}
    assert {"spending-dnk", "spending-deu", "spending-nld"} <= changed.keys()
    assert "spending-pol" not in changed
    expect(page.locator("[data-change-of='spending-dnk']")).to_contain_text(
        "(2023 → 2024, edition of 7 July 2023 → 17 June 2024)"
    )
    days = page.evaluate("flank.strip.days()")
    assert not [day for day in days if day.endswith("-01-01")]
