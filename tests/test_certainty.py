"""What is known, planned, uncertain or old can be seen without reading, and reads the same."""

import re
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from geodata.spans import Span
from layers import LAYERS
from layers.base import Mark
from layers.kinds import LASTING, drawn_status
from tests.conftest import NewPage, open_at, shown
from tests.onscreen import (
    ALL_LAYERS,
    card_rows_of,
    expect_date,
    labels,
    looks,
    middle,
    on_map,
    show_day,
    spans_on,
    symbols,
)
from tests.things import committed

pytestmark = pytest.mark.browser

RECORDS = {record.id: record for record in committed().records}
LAYER = {layer.key: layer for layer in LAYERS}
DAYS = ("2020-01-01", "2022-03-10", "2023-07-11", "2025-10-01")
NUMBER = re.compile(r"\b\d{3,}|\d,\d{3}")
SAYS_WHAT_IT_COUNTS = re.compile(
    r"\d present|target \d|\d planned|\d on exercise|up to \d|last reported|by \d{4}$"
)


def mark(span: Span) -> Mark:
    return LAYER[span.layer].mark(RECORDS[span.record_id], span, committed())


def kind_of_look(span: Span, as_of: str) -> tuple[str, str, bool, bool, bool]:
    """All that a symbol has to tell apart: two spans look the same where this is the same."""
    kind = RECORDS[span.record_id].kind
    drawn = drawn_status(kind, span.status)
    status = "planned" if drawn in ("announced", "agreed") else drawn
    uncertain = as_of < span.certain_from
    ages = span.stale_from is not None and kind not in LASTING
    stale = ages and as_of >= str(span.stale_from)
    return mark(span).symbol, status, span.confidence == "low", uncertain, stale


def test_status_and_certainty_can_be_told_from_the_symbol_alone(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    told = set()
    for as_of in DAYS:
        show_day(page, as_of)
        drawn = looks(page)
        kinds = {s.record_id: kind_of_look(s, as_of) for s in spans_on(as_of)}
        for one, other in combinations(drawn, 2):
            alike = drawn[one] == drawn[other]
            assert (as_of, one, other, alike) == (as_of, one, other, kinds[one] == kinds[other])
        told |= {kinds[name] for name in drawn}
    statuses, lows, uncertains, stales = (
        set(column) for column in list(zip(*told, strict=True))[1:]
    )
    assert statuses == {"planned", "forming", "in-place", "expanded"}
    assert lows == uncertains == stales == {True, False}


def test_in_the_window_of_an_uncertain_start_a_symbol_is_ringed(page: Page) -> None:
    key = "battalion-denmark-latvia"
    open_at(page, f"?date=2022-02-28&record={key}")
    assert key not in looks(page)
    caution = page.locator("#card-body .caution")
    page.keyboard.press("ArrowRight")
    within = looks(page)[key]
    assert re.search(r"<rect[^>]* stroke-dasharray=", within)
    expect(caution).to_have_text("Announced some time in March 2022; the day is not known.")
    show_day(page, "2022-03-30")
    assert looks(page)[key] == within
    show_day(page, "2022-03-31")
    assert not re.search(r"<rect[^>]* stroke-dasharray=", looks(page)[key])
    expect(caution).to_have_count(0)


def test_what_nothing_has_confirmed_for_a_year_fades_and_says_last_reported(page: Page) -> None:
    key = "brigade-us-abct-poland"
    stale_from = next(s.stale_from for s in spans_on("2017-12-01") if s.record_id == key)
    assert stale_from == "2018-01-12"
    open_at(page, f"?date=2018-01-11&layers=brigades&view=51.6,15.3,8&record={key}")
    fresh, caution = looks(page)[key], page.locator("#card-body .caution")
    assert "last reported" not in label_of(page, "USA · Żagań")
    page.keyboard.press("ArrowRight")
    assert looks(page)[key] != fresh
    assert label_of(page, "USA · Żagań").endswith("\nlast reported January 2017")
    expect(caution).to_have_text("Last reported 12 January 2017; nothing newer was found.")


def test_a_target_is_never_shown_as_a_head_count(page: Page) -> None:
    key = "brigade-germany-lithuania"
    open_at(page, f"?layers=brigades&view=baltic&record={key}")
    assert "DEU · Vilnius\ntarget 4,000" in [words for words, _ in labels(page)]
    assert card_rows_of(page)["Strength"] == "target 4,000"
    page.mouse.move(*middle(symbols(page)[key]))
    expect(page.locator("#tip")).to_contain_text("announced · led by Germany · target 4,000")
    counts = 0
    for as_of in DAYS:
        show_day(page, as_of)
        for words, _ in labels(page):
            for line in filter(NUMBER.search, words.splitlines()[1:]):
                assert SAYS_WHAT_IT_COUNTS.search(line), line
                counts += 1
    assert counts > 10


def test_plain_symbols_carry_the_nations_code_and_show_the_same(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    military = looks(page)
    page.get_by_role("button", name="Plain").click()
    page.wait_for_url("**/*symbols=plain*")
    assert shown(page) == on_map("2023-07-11")
    codes = {span.record_id: mark(span).code for span in spans_on("2023-07-11")}
    plain = looks(page)
    shaped = {span.record_id for span in spans_on("2023-07-11") if LAYER[span.layer].shape}
    assert {name: letters(look) for name, look in plain.items()} == {
        name: codes[name] if name in shaped else "" for name in plain
    }
    assert letters(plain["battlegroup-lithuania"]) == "DE"
    page.keyboard.press("s")
    assert looks(page) == military


def label_of(page: Page, head: str) -> str:
    return next(words for words, _ in labels(page) if words.startswith(head))


def letters(look: str) -> str:
    return re.sub("<[^>]*>", "", look)


def test_the_dark_theme_is_dark_and_legible(new_page: NewPage, page: Page) -> None:
    open_at(page)
    assert luminance(page, "background-color") > 0.8
    page.get_by_role("button", name="Light or dark").click()
    page.wait_for_url("**/*theme=dark*")
    assert luminance(page, "background-color") < 0.05
    assert luminance(page, "color") > 0.6
    asks_for_dark = new_page()
    asks_for_dark.emulate_media(color_scheme="dark")
    open_at(asks_for_dark)
    assert luminance(asks_for_dark, "background-color") < 0.05
    expect_date(asks_for_dark, "11 July 2023")


def luminance(page: Page, prop: str) -> float:
    """Of the panel's ground or ink, 0 black to 1 white, as WCAG has it."""
    read = f'node => getComputedStyle(node).getPropertyValue("{prop}")'
    colour = page.locator("#layers-panel").evaluate(read)
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
