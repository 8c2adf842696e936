"""The page around the map: faults said, focus kept, keys, events and their cards, sheets."""

import itertools
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from layers.palette import PALETTES
from layers.symbol_catalogue import drawings
from tests.conftest import NewContext, open_at, sized
from tests.onscreen import ALL_LAYERS, box, expect_date, next_frame, overlapping, show_day
from tests.test_palette import contrast

pytestmark = pytest.mark.browser

Bare = Callable[..., Page]
DATE = "document.querySelector('#date-words > span').textContent"
FOCUS = "document.activeElement.closest('[data-row]')?.dataset.row ?? null"
SIDEWAYS, UPRIGHT = (844, 390), (390, 844)


def test_a_faded_symbol_can_still_be_read(bare_page: Bare) -> None:
    page = bare_page("status", "symbols")
    page.evaluate("(drawings) => flank.symbols.use(drawings)", drawings())
    draw = "([look, palette]) => flank.symbols.markup(look, palette).svg"
    look = {"symbol": "mech-infantry-battalion", "shape": "disc", "code": "DE"}
    old = {"status": "in-place", "stale": True}
    for palette, style in itertools.product(PALETTES.values(), ("app6", "plain")):
        for layer in palette["layerColour"]:
            asked = look | old | {"style": style, "layer": layer}
            svg = page.evaluate(draw, [asked, palette])
            fill, line = re.findall(r'fill="(#\w+)" stroke="(#\w+)"', svg)[1]
            assert contrast(line, fill) >= 3, asked
            for ink in re.findall(r'<text[^>]* fill="(#\w+)"', svg):
                assert contrast(ink, fill) >= 4.5, asked


def test_the_list_of_keys_names_each_of_them(page: Page) -> None:
    open_at(page)
    page.keyboard.press("?")
    shown = page.locator("#keys-list kbd").all_inner_texts()
    rows: list[list[str]] = page.evaluate("flank.parts.keys().map(row => row.keys)")
    assert {"+", "=", "y", *(key for row in rows for key in row)} <= set(shown)


def test_today_and_the_kinds_of_events_have_a_key(page: Page) -> None:
    open_at(page)
    page.keyboard.press("y")
    today = page.evaluate("flank.page.told().today")
    assert page.evaluate("flank.state.get().asOf") == today
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    kind = page.locator("#events-key button").first
    expect(kind).to_be_focused()
    expect(kind).to_have_attribute("aria-pressed", "false")


@pytest.fixture
def faulty(new_context: NewContext) -> Iterator[Page]:
    """A page of which parts may be missing."""
    page = new_context(viewport={"width": 1366, "height": 768}).new_page()
    yield page
    page.close()


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("**/bundle-*.js", ".js, could not be loaded."),
        ("**/react-dom*", "A part of it, react-dom@"),
        ("**/data/flank-*.json", "The records could not be read: the server did not answer."),
    ],
)
def test_what_does_not_come_is_named(faulty: Page, part: str, sentence: str) -> None:
    faulty.route(part, lambda route: route.abort())
    faulty.goto("/")
    expect(faulty.locator("#trouble")).to_contain_text(sentence)
    expect(faulty.locator("#trouble")).to_be_visible()


def test_a_bad_date_is_past_once_the_date_changes(page: Page) -> None:
    open_at(page)
    fault = page.locator("#date-fault")
    show_day(page, "soon")
    expect(fault).to_be_visible()
    assert overlapping([(name, box(page, name)) for name in ("#date-fault", "#layers-panel")]) == []
    page.get_by_role("button", name="A day on").click()
    expect(fault).to_be_hidden()
    expect(page.locator("#date-field")).to_have_attribute("aria-invalid", "false")


def test_the_focus_goes_into_the_card_and_back(page: Page) -> None:
    open_at(page, "?date=2023-07-11&layers=air-defence")
    page.locator("#layer-chips-air-defence summary").click()
    chip = page.locator("[data-chip=policy-rotational-air-defence-model]")
    chip.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(chip).to_be_focused()


def test_a_row_of_the_history_keeps_the_focus(page: Page) -> None:
    open_at(page, "?record=battlegroup-lithuania")
    page.locator("#card-body .history button").nth(2).focus()
    row = page.evaluate(FOCUS)
    page.keyboard.press("Enter")
    expect(page.locator("#card-body .history li[aria-current] button")).to_be_focused()
    assert page.evaluate(FOCUS) == row
    before = page.evaluate(DATE)
    page.keyboard.press("End")  # the card scrolls, and the date moves all the same
    assert page.evaluate(DATE) != before


def test_nothing_acts_behind_the_list_of_keys(page: Page) -> None:
    open_at(page, "?record=battlegroup-lithuania")
    page.keyboard.press("?")
    for key in ("ArrowRight", "s", "End", "Escape"):
        page.keyboard.press(key)
    expect(page.locator("#keys-help")).to_be_hidden()
    expect(page.locator("#card-panel")).to_be_visible()
    expect_date(page, "11 July 2023")


def test_single_letters_can_be_switched_off_for_good(page: Page) -> None:
    open_at(page)
    page.keyboard.press("?")
    page.get_by_role("switch", name="Single-letter keys").click()
    page.keyboard.press("Escape")
    open_at(page)
    page.keyboard.press("t")
    page.keyboard.press("ArrowRight")
    expect_date(page, "12 July 2023")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")


def test_events_are_reached_by_key_and_have_a_card(page: Page) -> None:
    open_at(page, "?date=2023-07-12")
    page.keyboard.press("[")
    expect_date(page, "11 July 2023")
    expect(page.locator("#tip")).to_have_text("Vilnius summit, 11 July 2023")
    expect(page.locator("#spoken")).to_contain_text("Vilnius summit.")
    page.keyboard.press("Enter")
    body = page.locator("#card-body")
    expect(body.locator("h2")).to_have_text("Vilnius summit")
    expect(body.locator("h2")).to_be_focused()
    expect(body.locator(".kicker")).to_have_text("Event: summit")
    assert body.locator(".sources a").count() > 0
    page.wait_for_url("**/*record=event-vilnius-2023*")
    page.keyboard.press("[")
    expect(body.locator("h2")).not_to_have_text("Vilnius summit")
    expect_date(page, "11 July 2023")  # of several on one day each has its turn


def test_an_event_in_the_address_names_its_day(page: Page) -> None:
    open_at(page, "?date=2020-01-01&record=event-vilnius-2023")
    page.get_by_role("button", name="Go to 11 July 2023").click()
    expect_date(page, "11 July 2023")
    expect(page.locator("#card-body h2")).to_have_text("Vilnius summit")


def test_sheets_open_one_at_a_time(phone: Page) -> None:
    page = open_at(phone, "?record=battlegroup-lithuania")
    card, layers = page.locator("#card-panel"), page.locator("#layers-panel")
    opener = page.locator("#layers-button")
    opener.click()
    expect(layers).to_be_visible()
    expect(card).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.locator("#layer-list-battlegroups summary").click()
    page.locator("[data-chip=battlegroup-latvia]").click()
    expect(card).to_be_visible()
    expect(layers).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.click()
    page.get_by_role("button", name="Close the layers").click()
    expect(layers).to_be_hidden()
    expect(opener).to_be_focused()


@pytest.mark.parametrize("size", [UPRIGHT, SIDEWAYS], ids=str)
def test_on_a_phone_all_is_in_reach_and_apart(phone: Page, size: tuple[int, int]) -> None:
    page = open_at(sized(phone, size), "?record=battlegroup-lithuania")
    page.locator("#image-menu summary").click()
    for button in page.locator("#toolbar button:visible, .date-tools button:visible").all():
        found = button.bounding_box()
        assert found is not None
        assert found["x"] >= 0
        assert found["x"] + found["width"] <= size[0]
    page.locator("#image-menu summary").click()
    parts = ("#toolbar .views", "#toolbar .tools", "#card-panel", "#timeline")
    assert overlapping([(name, box(page, name)) for name in parts]) == []
    inner = (".date", "#timeline-strip", ".credit")
    assert overlapping([(name, box(page, name)) for name in inner]) == []


def test_a_panel_that_opens_has_the_map_drawn_once(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    page.evaluate("window.drawn = 0, flank.parts.add({ drawn: () => window.drawn++ })")
    for n, key in enumerate(("c", "c", "d", "d"), 1):
        page.locator("#map-panel").focus()
        page.keyboard.press(key)
        next_frame(page)
        assert page.evaluate("window.drawn") == n
    page.evaluate("flank.page.pick('battlegroup-latvia')")
    assert page.evaluate("window.drawn") == 5
