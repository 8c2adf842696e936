"""The address bar follows the page and opens the same view again."""

import pytest
from playwright.sync_api import Page, expect

from layers import LAYERS
from tests.conftest import open_at, shown, wait_until_drawn
from tests.onscreen import (
    box,
    expect_date,
    free_frame,
    labels,
    looks,
    middle,
    on_map,
    switch,
    symbols,
    unproject,
)
from tests.sieve import Sieve, spans_on

pytestmark = pytest.mark.browser

START = "?date=2023-07-11&layers=regional-plans,air-defence,brigades,battlegroups"
EVERYTHING = (
    "?date=2022-04-30&layers=air-policing,air-defence,battlegroups&record=battlegroup-latvia"
    "&view=56.50,24.10,3.20&symbols=plain&rings=on&labels=off&theme=dark"
)
ALL_THE_REST = (
    "?date=2022-04-30&layers=air-defence,brigades,battlegroups&compare=2023-07-11&mode=side"
    "&from=2020-01-01&to=2024-12-31&nations=DEU,FRA&roles=lead,part&confidence=high,medium"
    "&sources=press,official&events=summit,war&panel=table"
)
ROW_OF = "rows => rows.map((row) => row.dataset.rowOf)"
Picture = tuple[object, ...]


def picture(page: Page) -> Picture:
    """All that a visitor can see of the state."""
    page.mouse.move(0, 0)
    switches = page.get_by_role("switch").evaluate_all(
        "nodes => nodes.map(node => [node.id, node.getAttribute('aria-checked')])"
    )
    return (
        page.locator("#date-words").inner_text(),
        shown(page),
        looks(page),
        [words for words, _ in labels(page)],
        dict(switches),
        page.locator("[data-ring-of]").count(),
        page.locator("#card-panel").is_visible() and page.locator("#card-body").inner_text(),
        page.locator("#layers-panel").evaluate("node => getComputedStyle(node).backgroundColor"),
    )


def test_an_address_opens_the_view_that_it_names(page: Page) -> None:
    open_at(page, EVERYTHING)
    expect_date(page, "30 April 2022")
    assert shown(page) == on_map("2022-04-30", ["air-policing", "air-defence", "battlegroups"])
    expect(page.locator("#card-body h2")).to_contain_text("Latvia")
    assert unproject(page, [middle(free_frame(page))])[0] == pytest.approx([24.1, 56.5], abs=0.05)
    expect(page.get_by_role("button", name="Plain")).to_have_attribute("aria-pressed", "true")
    assert page.locator("[data-ring-of]").count() > 0
    assert labels(page) == []
    expect(page.locator("#message")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(f"/{EVERYTHING.replace('04-30', '05-01')}")


def test_an_address_opens_the_filter_the_range_and_the_panels_that_it_names(page: Page) -> None:
    open_at(page, ALL_THE_REST)
    expect(page.locator("#message")).to_be_hidden()
    expect(page.locator(".pane-date")).to_have_text(["30 April 2022", "11 July 2023"])
    expect(page.locator(".range-said")).to_contain_text("1 January 2020 to 31 December 2024")
    expect(page.locator("#drawer-table")).to_be_visible()
    sieve = Sieve("DEU,FRA", "lead,part", "high,medium", "official,press")
    passing = {span.record_id for span in sieve.sift(spans_on("2022-04-30"))}
    layers = {"air-defence", "brigades", "battlegroups"}
    assert set(page.locator("#table-rows tr").evaluate_all(ROW_OF)) == {
        span.record_id
        for span in spans_on("2022-04-30")
        if span.record_id in passing and span.layer in layers
    }
    assert page.locator("#events-key [aria-pressed=true]").all_inner_texts() == ["War", "Summit"]
    page.keyboard.press("ArrowRight")
    page.wait_for_url(f"/{ALL_THE_REST.replace('04-30', '05-01')}")


def test_the_address_that_the_page_writes_opens_the_same_again(page: Page) -> None:
    on_the_flank = ",".join(layer.key for layer in LAYERS if layer.group == "flank")
    open_at(page, f"?layers={on_the_flank}")
    page.locator("[data-event=event-washington-2024]").click()
    switch(page, "Air-defence ranges")
    switch(page, "Labels")
    switch(page, "Headquarters")
    page.get_by_role("button", name="Closer").click()
    page.keyboard.press("s")
    page.keyboard.press("t")
    page.mouse.click(*middle(symbols(page)["battlegroup-poland"]))
    page.wait_for_url("**/*record=battlegroup-poland*")
    left, stood = picture(page), symbols(page)
    page.reload()
    wait_until_drawn(page)
    assert picture(page) == left
    # the address rounds the camera, by a pixel at the most
    stands = symbols(page)
    assert [name for name in stood if stands[name] != pytest.approx(stood[name], abs=1)] == []


def test_a_broken_address_opens_the_default_view_and_says_what_it_ignored(page: Page) -> None:
    open_at(page, START)
    default = picture(page)
    open_at(
        page,
        "?date=2023-02-30&layers=tanks&record=nobody&view=moon&symbols=runes&rings=maybe"
        "&labels=&theme=pink&answer=42&image=size:moon",
    )
    said = page.locator("#message")
    for part in ("date=2023-02-30", "layers=tanks", "record=nobody", "view=moon", "symbols=runes"):
        expect(said).to_contain_text(part)
    for part in ("rings=maybe", "labels=", "theme=pink", "answer=42", "image=size:moon"):
        expect(said).to_contain_text(part)
    assert picture(page) == default
    page.get_by_role("button", name="Close the message").click()
    expect(said).to_be_hidden()


def test_a_huge_value_is_told_by_its_beginning(page: Page) -> None:
    open_at(page, f"?answer={'4' * 900}&layers={'a' * 900}")
    said = page.locator("#message span")
    expect(said).to_contain_text(f"answer={'4' * 53}…; layers={'a' * 53}….")
    left, _, right, _ = box(page, "#message")
    assert right - left <= 640
