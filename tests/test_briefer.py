"""The briefer clicks: layers, symbols, chips, and the card that says who, since when, says who."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.records import Record
from geodata.spans import Span
from layers import LAYERS
from layers.card import card_rows
from layers.words import STATUS, one_line
from tests.conftest import open_at, shown
from tests.onscreen import (
    ALL_LAYERS,
    KEYS,
    card_rows_of,
    click_symbol,
    expect_date,
    looks,
    middle,
    on_map,
    project,
    spans_on,
    switch,
    symbols,
)
from tests.things import committed

pytestmark = pytest.mark.browser

LITHUANIA = "battlegroup-lithuania"
TITLES = {layer.key: layer.title for layer in LAYERS}


def record(key: str) -> Record:
    return next(record for record in committed().records if record.id == key)


def span(key: str, as_of: str) -> Span:
    return next(span for span in spans_on(as_of) if span.record_id == key)


def expect_card(page: Page, key: str, as_of: str) -> None:
    """The whole card of a record in force: head, rows, note, sources."""
    its, now, body = record(key), span(key, as_of), page.locator("#card-body")
    layer = next(layer for layer in LAYERS if layer.key == its.layer)
    expect(body.locator("h2")).to_have_text(its.name)
    expect(body.locator(".kicker")).to_have_text(layer.title)
    assert card_rows_of(page) == dict(card_rows(layer, its, now, committed()))
    expect(body.locator("> .note")).to_have_text(now.note or "")
    links = body.locator(".sources a")
    told = [committed().sources[source] for source in now.sources]
    assert [link.get_attribute("href") for link in links.all()] == [source.url for source in told]
    for n, source in enumerate(told):
        expect(links.nth(n)).to_have_text(source.title)
        expect(body.locator(".source-by").nth(n)).to_contain_text(source.publisher)
        if source.published:
            expect(body.locator(".source-by").nth(n)).to_contain_text(in_words(source.published))


def test_switches_turn_layers_off_and_on(page: Page) -> None:
    filling = [layer.key for layer in LAYERS if layer.area]
    together = [key for key in KEYS if key not in filling] + filling[:1]
    open_at(page, f"?layers={','.join(together)}")
    everything = on_map("2023-07-11", together)
    for key in together:
        switch(page, TITLES[key])
        rest = [other for other in together if other != key]
        assert shown(page) == on_map("2023-07-11", rest)
        expect(page.get_by_role("switch", name=TITLES[key])).to_have_attribute(
            "aria-checked", "false"
        )
        switch(page, TITLES[key])
        assert shown(page) == everything
    for key in filling[1:]:  # one takes the place of another
        switch(page, TITLES[key])
        assert shown(page) == on_map("2023-07-11", [*together[:-1], key])


def test_the_address_names_the_layers_that_are_on(page: Page) -> None:
    open_at(page, "?layers=air-policing,headquarters")
    assert shown(page) == on_map("2023-07-11", ["air-policing", "headquarters"])
    switch(page, "Headquarters")
    switch(page, "Battlegroups")
    page.wait_for_url("**/*layers=air-policing,battlegroups")
    assert shown(page) == on_map("2023-07-11", ["air-policing", "battlegroups"])
    switch(page, "Air policing")
    switch(page, "Battlegroups")
    page.wait_for_url("**/*layers=")
    assert shown(page) == set()


def test_a_click_on_a_symbol_opens_its_card(page: Page) -> None:
    open_at(page)
    click_symbol(page, LITHUANIA)
    expect_card(page, LITHUANIA, "2023-07-11")
    rows = card_rows_of(page)
    assert rows["Status"] == "in place, expanded"
    assert rows["Framework nation"] == "Germany"
    assert rows["Strength"] == "1,600 present"
    assert looks(page)[LITHUANIA] in page.locator("#card-body .card-symbol").inner_html()
    target = page.locator("#card-body .sources a").first
    expect(target).to_have_attribute("rel", "noopener noreferrer")


def test_the_card_keeps_the_whole_history_and_a_click_in_it_moves_the_date(page: Page) -> None:
    open_at(page, f"?record={LITHUANIA}")
    states = record(LITHUANIA).states
    rows = page.locator("#card-body .history li")
    expect(rows).to_have_count(len(states))
    for n, state in enumerate(states):
        expect(rows.nth(n)).to_contain_text(in_words(state.start))
        expect(rows.nth(n)).to_contain_text(STATUS[state.status])
        expect(rows.nth(n)).to_contain_text(state.note or "")
    marked = page.locator("#card-body .history li[aria-current]")
    expect(marked).to_have_count(1)
    expect(marked.locator(".when")).to_have_text("9 February 2023")
    rows.filter(has_text="7 February 2017").locator("button").click()
    expect_date(page, "7 February 2017")
    expect(marked.locator(".when")).to_have_text("7 February 2017")
    expect_card(page, LITHUANIA, "2017-02-07")
    page.keyboard.press("Shift+ArrowRight")
    expect(marked.locator(".when")).to_have_text("March 2017")


def test_a_card_out_of_force_says_so_and_names_the_nearest_day(page: Page) -> None:
    open_at(page, f"?date=2016-01-01&record={LITHUANIA}")
    said = page.locator("#card-body .not-in-force")
    expect(said).to_contain_text("Not in force on 1 January 2016.")
    expect(said.get_by_role("button")).to_have_text("Nearest: 14 June 2016")
    page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("Not in force on 2 January 2016.")
    said.get_by_role("button").click()
    expect_date(page, "14 June 2016")
    expect(said).to_have_count(0)
    expect_card(page, LITHUANIA, "2016-06-14")
    gone = "ad-vilnius-2023-07-deu"
    assert span(gone, "2023-07-11").end == "2023-08-01"
    open_at(page, f"?date=2024-01-01&record={gone}")
    said.get_by_role("button", name="Nearest: 31 July 2023").click()
    expect_card(page, gone, "2023-07-31")


def test_escape_the_cross_and_the_open_map_close_the_card(page: Page) -> None:
    open_at(page, "?layers=battlegroups")
    panel = page.locator("#card-panel")
    sea = project(page, [[2.0, 56.5]])[0]
    closings: tuple[Callable[[], None], ...] = (
        lambda: page.keyboard.press("Escape"),
        lambda: page.get_by_role("button", name="Close the card").click(),
        lambda: page.mouse.click(sea[0], sea[1]),
    )
    for close in closings:
        click_symbol(page, LITHUANIA)
        expect(panel).to_be_visible()
        close()
        expect(panel).to_be_hidden()


def test_a_click_on_finland_opens_the_plan_that_covers_it_on_the_day(page: Page) -> None:
    open_at(page, "?date=2025-12-04&layers=regional-plans")
    finland = [26.0, 63.0]
    page.mouse.click(*project(page, [finland])[0])
    expect_card(page, "regional-plan-centre", "2025-12-04")
    assert "Brunssum" in card_rows_of(page)["Headquarters"]
    page.keyboard.press("ArrowRight")
    page.mouse.click(*project(page, [finland])[0])
    expect_card(page, "regional-plan-north", "2025-12-05")
    assert "Norfolk" in card_rows_of(page)["Headquarters"]


def test_a_policy_is_a_chip_with_the_same_card_and_no_symbol(page: Page) -> None:
    as_of = "2025-10-01"
    open_at(page, f"?date={as_of}&layers={ALL_LAYERS}")
    for layer, key in (
        ("air-defence", "policy-eastern-sentry"),
        ("regional-plans", "family-of-plans"),
    ):
        page.locator(f"#layer-chips-{layer} summary").click()
        assert key not in {name for _, name in shown(page)}
        page.locator(f"[data-chip={key}]").click()
        expect_card(page, key, as_of)


def test_the_pointer_gets_one_line(page: Page) -> None:
    open_at(page)
    tip = page.locator("#tip")
    page.mouse.move(*middle(symbols(page)[LITHUANIA]))
    expect(tip).to_have_text(
        one_line(record(LITHUANIA), span(LITHUANIA, "2023-07-11"), committed())
    )
    expect(tip).to_contain_text("in place, expanded · led by Germany · 1,600 present")
    page.mouse.move(*project(page, [[2.0, 56.5]])[0])
    expect(tip).to_be_hidden()
