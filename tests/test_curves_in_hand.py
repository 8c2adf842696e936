"""The curves under mouse, key and filter: they move the date, and cost nothing while shut."""

import datetime as dt

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata.dates import in_words
from geodata.spans import all_spans, spans_of, window
from tests.conftest import open_at, sized
from tests.onscreen import Box, box, expect_date, middle
from tests.test_strip import across
from tests.things import committed

pytestmark = pytest.mark.browser

FRAME = window(committed())
FIRST, LAST = (dt.date.fromisoformat(day).toordinal() for day in (FRAME.start, FRAME.end))
LITHUANIA = "[data-curve=battlegroup-lithuania]"
SAME_WIDTH = """(selectors) => {
  const [one, other] = selectors.map((name) =>
    document.querySelector(name).getBoundingClientRect().width);
  return Math.abs(one - other) < 0.6;
}"""
WATCH = """() => {
  window.written = [];
  const note = (all) => window.written.push(...all.map(({ target }) => target.className));
  new MutationObserver(note).observe(document.getElementById("drawer-curves"),
    { subtree: true, childList: true, attributes: true, characterData: true });
}"""
OPEN = "?panel=curves&date=2022-07-01"


def day_under(plot: Box, x: float) -> str:
    share = (x - plot[0]) / (plot[2] - plot[0])
    return dt.date.fromordinal(FIRST + round(share * (LAST - FIRST))).isoformat()


def expect_cursor_over_slider(page: Page, day: str) -> None:
    track, cursor = box(page, ".strip .track"), box(page, ".charts .cursor")
    assert cursor[0] == pytest.approx(across(track, day), abs=1)
    plot = box(page, f"{LITHUANIA} .plot")
    assert [plot[0], plot[2]] == pytest.approx([track[0], track[2]], abs=0.6)


def plot_in_view(page: Page) -> Box:
    """Where the chart stands once it is scrolled to the middle of the drawer."""
    plot = page.locator(f"{LITHUANIA} .plot")
    plot.evaluate("plot => plot.scrollIntoView({ block: 'center' })")
    return box(page, f"{LITHUANIA} .plot")


def value(page: Page) -> Locator:
    return page.locator(f"{LITHUANIA} .value")


def test_a_click_moves_the_date_to_the_day_under_the_pointer(page: Page) -> None:
    open_at(page, OPEN)
    expect(value(page)).to_have_text("1,632 present, as of 28 June 2022")
    plot = plot_in_view(page)
    _, y = middle(plot)
    for share in (0.31, 0.72, 0.05):
        x = round(plot[0] + share * (plot[2] - plot[0]))
        page.mouse.click(x, y)
        expect_date(page, in_words(day_under(plot, x)))
        expect_cursor_over_slider(page, day_under(plot, x))


def test_a_drag_moves_it_along_and_a_tip_says_what_lies_under_the_pointer(page: Page) -> None:
    open_at(page, OPEN)
    plot = plot_in_view(page)
    _, y = middle(plot)
    x = round(plot[0] + 0.5 * (plot[2] - plot[0]))
    page.mouse.move(x, y)
    tip = page.locator("#tip")
    expect(tip).to_contain_text(f"{in_words(day_under(plot, x))} · Lithuania: ")
    publishers = {source.publisher for source in committed().sources.values()}
    assert tip.inner_text().split(" · ")[-1].split("; ")[0] in publishers
    expect_date(page, "1 July 2022")
    page.mouse.down()
    page.mouse.move(x + 60, y, steps=3)
    expect_date(page, in_words(day_under(plot, x + 60)))
    page.mouse.up()
    page.mouse.move(x - 60, y)
    expect_date(page, in_words(day_under(plot, x + 60)))


def test_charts_take_the_focus_and_arrows_move_the_date_there_too(page: Page) -> None:
    open_at(page, "?panel=curves&date=2022-06-27")
    chart = page.locator(f"{LITHUANIA} [role=img]")
    chart.focus()
    expect(page.locator("#tip")).to_contain_text("27 June 2022 · Lithuania: 1,200 present")
    page.keyboard.press("ArrowRight")
    expect_date(page, "28 June 2022")
    expect(chart).to_have_accessible_name("Lithuania: 1,632 present, as of 28 June 2022")
    expect(chart).to_be_focused()


def test_a_title_opens_the_card_of_its_battlegroup(page: Page) -> None:
    open_at(page, OPEN)
    page.locator(LITHUANIA).get_by_role("button", name="Lithuania").click()
    expect(page.locator("#card-body h2")).to_be_focused()
    expect(page.locator("#card-body h2")).to_contain_text("Lithuania")


def test_the_cursor_stands_over_the_slider_in_any_window(page: Page) -> None:
    open_at(sized(page, (1100, 700)), f"{OPEN}&record=battlegroup-latvia")
    expect_cursor_over_slider(page, "2022-07-01")
    for width, height in ((390, 844), (1600, 900)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(SAME_WIDTH, arg=[f"{LITHUANIA} .plot", ".strip .track"])
        expect_cursor_over_slider(page, "2022-07-01")


def test_on_a_phone_a_tap_moves_the_date_and_notes_and_sources_are_there(phone: Page) -> None:
    page = open_at(phone, OPEN)
    plot = plot_in_view(page)
    x, y = middle(plot)
    page.touchscreen.tap(x, y)
    expect_date(page, in_words(day_under(plot, x)))
    notes = page.locator("[data-curve=high-readiness-forces] summary")
    notes.click()
    expect(notes).to_contain_text("Sources")
    expect(page.locator("[data-curve=high-readiness-forces] .sources a").first).to_be_visible()


def test_curves_follow_the_filter(page: Page) -> None:
    open_at(page, f"{OPEN}&nations=DEU&roles=lead")
    led = {span.record_id for span in all_spans(committed()) if span.lead == "DEU"}
    groups = {r.id for r in committed().records if r.layer == "battlegroups"} & led
    figures = {
        figure.id
        for figure in committed().figures
        if any(span.lead == "DEU" for span in spans_of(figure, committed().sources))
    }
    charts = page.locator(".curves-troops [data-curve], .curves-figures [data-curve]")
    assert {chart.get_attribute("data-curve") for chart in charts.all()} == groups | figures
    assert groups
    assert figures
    held = [
        span.status
        for span in all_spans(committed())
        if span.lead == "DEU"
        and span.layer == "brigades"
        and span.start <= "2022-07-01" < (span.end or "9999")
    ]
    counted = page.locator("[data-curve=brigades] .value")
    expect(counted).to_contain_text(f"{len(held) or 'none'} in force")
    page.evaluate("() => flank.state.set({ nations: ['ISL'] })")
    expect(page.locator(".curves-troops .none")).to_have_text("Nothing passes the filter.")
    page.evaluate("() => flank.state.set({ nations: [] })")
    expect(page.locator(".curves-troops [data-curve]")).to_have_count(9)
    expect_cursor_over_slider(page, "2022-07-01")


def test_the_curve_of_a_layer_that_is_off_steps_back(page: Page) -> None:
    open_at(page, f"{OPEN}&layers=brigades")
    expect(page.locator("[data-curve=battlegroups]")).to_have_class("curve off")
    expect(page.locator("[data-curve=brigades]")).to_have_class("curve")
    page.keyboard.press("Shift+1")
    expect(page.locator("[data-curve=battlegroups]")).to_have_class("curve")


def test_shut_it_draws_nothing_and_open_again_it_speaks_of_the_day(page: Page) -> None:
    open_at(page, "?date=2022-07-01")
    page.keyboard.press("ArrowRight")
    expect_date(page, "2 July 2022")
    assert page.locator("#drawer-curves > *").count() == 0
    page.keyboard.press("u")
    expect(value(page)).to_have_text("1,632 present, as of 28 June 2022")
    page.keyboard.press("u")
    expect(page.locator("#drawer-curves")).to_be_hidden()
    page.keyboard.press("Home")
    expect_date(page, "1 January 2014")
    assert value(page).text_content() == "1,632 present, as of 28 June 2022"
    page.keyboard.press("u")
    expect(value(page)).to_have_text("not in force")
    expect_cursor_over_slider(page, "2014-01-01")


def test_a_step_on_which_nothing_changes_writes_nothing_but_the_cursor(page: Page) -> None:
    open_at(page, "?panel=curves&date=2019-06-03")
    page.evaluate(WATCH)
    page.keyboard.press("ArrowRight")
    expect_date(page, "4 June 2019")
    assert page.evaluate("window.written") == ["cursor"]
