"""The table in use: a row and its symbol select each other, by pointer and by key."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata.spans import all_spans, in_force, window
from tests.conftest import NewPage, open_at
from tests.onscreen import box, click_symbol, next_frame, spans_on, symbols
from tests.test_table import OPEN, ids, rows, settled
from tests.things import committed

pytestmark = pytest.mark.browser

FOCUS_IN = "selector => document.activeElement.closest(selector) !== null"


def row_of(page: Page, record: str) -> Locator:
    return page.locator(f"#table-rows tr[data-row-of={record}]")


def in_sight(page: Page, row: Locator) -> bool:
    """Between the table's head and its lower edge."""
    found = row.bounding_box()
    assert found
    top, bottom = box(page, "#table-head")[3], box(page, "#table-scroll")[3]
    return found["y"] >= top - 1 and found["y"] + found["height"] <= bottom + 1


def test_a_row_selects_on_the_map_and_a_symbol_its_row(page: Page) -> None:
    open_at(page, "?layers=battlegroups,brigades&date=2023-07-11&panel=table")
    row_of(page, "battlegroup-latvia").locator("td").nth(2).click()
    expect(page.locator("#card-body h2")).to_contain_text("Latvia")
    expect(page.locator(".scene .selection")).to_be_visible()
    expect(page.locator("#table-rows [aria-current]")).to_have_count(1)
    expect(row_of(page, "battlegroup-latvia")).to_have_attribute("aria-current", "true")
    page.locator("#table-scroll").evaluate("room => room.scrollTop = room.scrollHeight")
    record = next(r for r in ids(page) if r in symbols(page) and r != "battlegroup-latvia")
    click_symbol(page, record)
    expect(row_of(page, record)).to_have_attribute("aria-current", "true")
    assert in_sight(page, row_of(page, record))
    expect(page.locator("#table-rows [aria-current]")).to_have_count(1)


def test_a_row_of_the_history_goes_to_its_first_day(page: Page) -> None:
    open_at(page, "?layers=battlegroups&date=2023-07-11&panel=table&record=battlegroup-latvia")
    page.locator(".table-tools").get_by_role("button", name="Whole history").click()
    own = [span for span in all_spans(committed()) if span.record_id == "battlegroup-latvia"]
    here = row_of(page, "battlegroup-latvia")
    expect(here).to_have_count(len(own))
    for span in (own[0], own[-1]):
        current = own.index(next(s for s in own if in_force(s, span.start)))
        here.nth(own.index(span)).get_by_role("rowheader").click()
        expect(page.locator("#date-field")).to_have_value(span.start)
        expect(here.nth(current)).to_have_attribute("aria-current", "true")
        expect(page.locator("#table-rows [aria-current=true]")).to_have_count(1)


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    open_at(page, "?layers=battlegroups&date=2023-07-11")
    page.locator("#date-words").click()
    page.keyboard.press("d")
    expect(page.locator("#drawer-table")).to_be_focused()
    while not page.evaluate(FOCUS_IN, "#table-rows"):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IN, "#drawer")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    record = ids(page)[1]
    name = row_of(page, record).get_by_role("rowheader").get_by_role("button")
    expect(name).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_have_text(name.inner_text())
    expect(name).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    link = row_of(page, record).get_by_role("link").first
    expect(link).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(name).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()
    expect(page.get_by_role("button", name="Table (key d)")).to_be_focused()


def test_the_focus_outlives_its_row(page: Page) -> None:
    open_at(page, "?layers=battlegroups,air-defence&date=2023-07-11&panel=table")
    stays = {span.record_id for span in spans_on("2023-09-11")}
    gone = next(record for record in ids(page)[:-1] if record not in stays)
    row_of(page, gone).get_by_role("rowheader").get_by_role("button").focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    settled(page, "11 September 2023")
    expect(row_of(page, gone)).to_have_count(0)
    assert page.evaluate(FOCUS_IN, "#table-rows")


def test_on_paper_an_open_table_is_whole(new_page: NewPage) -> None:
    page = open_at(new_page(), OPEN + "2023-07-11")
    page.emulate_media(media="print")
    expect(page.locator("#map-panel")).to_be_hidden()
    expect(page.locator("#table-caption")).to_contain_text("In force on 11 July 2023")
    last = page.locator("#table-rows tr").last.bounding_box()
    height = page.evaluate("document.documentElement.scrollHeight")
    assert last
    assert page.viewport_size
    assert page.viewport_size["height"] < last["y"] + last["height"] <= height
    assert page.pdf().count(b"/Type /Page\n") >= 3


def test_the_row_of_the_record_in_the_address_is_in_sight(page: Page) -> None:
    for record in ("battlegroup-lithuania", "battlegroup-slovakia"):
        open_at(page, f"{OPEN}2026-06-01&record={record}")
        expect(row_of(page, record)).to_have_attribute("aria-current", "true")
        for _ in range(6):
            next_frame(page)
        assert in_sight(page, row_of(page, record))


def test_many_nations_do_not_fill_the_drawer(page: Page) -> None:
    open_at(page, "?layers=headquarters,battlegroups&date=2026-06-01&panel=table")
    cut = page.locator("#table-rows .clamped").filter(has_text=re.compile("(.*, ){10}")).first
    cut.scroll_into_view_if_needed()
    assert cut.evaluate("node => node.scrollHeight > node.clientHeight")
    assert cut.evaluate("node => node.clientHeight") == 3 * 16  # lines
    expect(cut).to_have_attribute("title", cut.inner_text())  # all of them, for a pointer
    # by key: rows that come into sight take their own height, and move from under the pointer
    cut.locator("xpath=ancestor::tr").locator(".table-sources button").press("Enter")
    assert cut.evaluate("node => node.scrollHeight === node.clientHeight")


def test_escape_clears_a_search_before_it_closes_the_drawer(page: Page) -> None:
    open_at(page, OPEN + "2023-07-11")
    search = page.get_by_label("Search the rows")
    search.fill("zzz")
    nothing = page.locator("#table-nothing")
    expect(nothing).to_contain_text("No row has these words.")
    search.press("Escape")
    expect(search).to_have_value("")
    expect(nothing).to_be_hidden()
    assert ids(page)
    search.fill("zzz")
    nothing.get_by_role("button", name="Clear the search").click()
    expect(search).to_be_focused()
    assert ids(page)
    search.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()


def test_keys_lead_to_the_heads_and_the_tools(page: Page) -> None:
    open_at(page)
    page.keyboard.press("h")
    expect(page.locator("#spoken")).to_have_text("The table is closed. The key d opens it.")
    page.keyboard.press("d")
    page.keyboard.press("h")
    page.keyboard.press("Enter")
    expect(page.locator("[data-column=name]")).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("g")
    expect(page.locator("#table-scope button").first).to_be_focused()


def test_a_table_without_rows_says_why(page: Page) -> None:
    nothing = page.locator("#table-nothing p")
    open_at(page, "?layers=&panel=table")
    expect(nothing).to_have_text("Nothing is in force of the layers that are on.")
    open_at(page, "?layers=battlegroups&nations=AUT&panel=table")
    expect(nothing).to_have_text("What passes on this day is of layers that are off.")


def test_a_search_finds_what_is_written_in_another_way(page: Page) -> None:
    open_at(page, OPEN + "2023-07-11")
    wanted = {record for record, name, *_ in rows(page) if "SAMP/T" in name}
    assert wanted
    page.get_by_label("Search the rows").fill("sampt")
    assert set(ids(page)) == wanted


def test_a_row_from_before_the_timeline_leads_into_its_card(page: Page) -> None:
    first = window(committed()).start
    span = next(span for span in all_spans(committed()) if span.start < first)
    open_at(page, f"?layers={span.layer}&date=2023-07-11&compare=2022-06-28&panel=table")
    page.locator(".table-tools").get_by_role("button", name="Whole history").click()
    row = row_of(page, span.record_id).first.get_by_role("rowheader")
    row.click()
    expect(page.locator("#date-field")).to_have_value(first)
    row.click()
    expect(page.locator("#card-body h2")).to_be_focused()


def test_an_empty_history_speaks_of_no_day(page: Page) -> None:
    open_at(page, "?layers=&date=2023-07-11&panel=table")
    said = page.locator("#table-nothing > :first-child")
    expect(said).to_have_text("Nothing is in force of the layers that are on.")
    page.locator(".table-tools").get_by_role("button", name="Whole history").click()
    expect(said).to_have_text("Nothing was ever in force of the layers that are on.")
    open_at(page, "?layers=air-defence&nations=ISL&date=2023-07-11&panel=table")
    page.locator(".table-tools").get_by_role("button", name="Whole history").click()
    expect(said).to_have_text("What passes is of layers that are off.")
