"""The box that finds: by keyboard alone, each kind of thing, from anywhere, on a phone too."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import open_at, shown
from tests.onscreen import ALL_LAYERS, expect_date, inside, on_map, project, show_day
from tests.sieve import Sieve, spans_on
from tests.test_filter import expected_on_map
from tests.things import committed

pytestmark = pytest.mark.browser

ADAZI = [24.33, 57.08]
OPTIONS = "#find-list [role=option]"


def find(page: Page, text: str) -> None:
    page.keyboard.press("/")
    expect(page.locator("#find-field")).to_be_focused()
    page.keyboard.type(text)
    expect(page.locator("#find-list")).to_be_visible()


def active(page: Page) -> str:
    """The words of the option that Enter means, by way of what a screen reader follows."""
    option = page.locator("#find-field").get_attribute("aria-activedescendant")
    assert option
    node = page.locator(f"#{option}")
    assert node.get_attribute("aria-selected") == "true"
    assert page.locator(f"{OPTIONS}[aria-selected=true]").count() == 1
    name = node.locator(".found-name")
    return name.inner_text() if name.count() else node.inner_text()


def headings(page: Page) -> list[str]:
    return page.locator("#find-list .found-kind").all_text_contents()


def test_a_formation_opens_its_card_and_turns_its_layer_on(page: Page) -> None:
    open_at(page, "?layers=battlegroups")
    find(page, "division north east")
    assert active(page).startswith("Multinational Division North East")
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_have_text("Multinational Division North East")
    expect(page.locator("#card-body h2")).to_be_focused()
    expect(page.locator("#find-list")).to_be_hidden()
    expect_date(page, "11 July 2023")
    assert shown(page) == on_map("2023-07-11", ["battlegroups", "headquarters"])
    page.keyboard.press("Escape")
    expect(page.locator("#find-field")).to_be_focused()


def test_what_is_not_in_force_keeps_the_date_and_the_card_names_the_nearest(page: Page) -> None:
    open_at(page)
    find(page, "adana spanish")
    assert "from Jan 2015" in active(page)
    show_day(page, "2014-06-01")
    page.locator("#map-panel").focus()  # in a field a slash is a sign
    find(page, "adana spanish")
    expect(page.locator(OPTIONS).first).to_contain_text("not in force on this day")
    page.keyboard.press("Enter")
    expect(page.locator("#card-body .not-in-force")).to_contain_text("Nearest:")
    expect_date(page, "1 June 2014")


def test_an_event_goes_to_its_day_where_the_timeline_has_it(page: Page) -> None:
    open_at(page)
    find(page, "madrid summit")
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_have_text("Madrid summit")
    assert "2022-06-2" in str(page.locator("#date-field").input_value())
    find(page, "hungary poland join 1999")
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_have_text("Czechia, Hungary and Poland join")
    assert "2022-06-2" in str(page.locator("#date-field").input_value())


def test_a_nation_filters_and_its_chip_has_the_focus(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    find(page, "deutschland")
    assert active(page).startswith("Germany")
    page.keyboard.press("Enter")
    chip = page.get_by_role("button", name="Germany: take back")
    expect(chip).to_be_focused()
    assert shown(page) == expected_on_map(Sieve("DEU"), "2023-07-11")
    expect(page.locator("#spoken")).to_contain_text("Filtered: led, joined or hosted by Germany.")
    page.keyboard.press("Enter")
    assert shown(page) == on_map("2023-07-11")


def test_a_nation_tells_what_it_does_on_the_day(page: Page) -> None:
    open_at(page)
    find(page, "france")
    counts = {
        role: len(Sieve("FRA", role).sift(spans_on("2023-07-11")))
        for role in ("lead", "part", "host")
    }
    told = page.locator(".found-about").first.inner_text()
    assert told == f"leads {counts['lead']}, takes part in {counts['part']}, hosts {counts['host']}"


def test_a_place_is_flown_to_and_lists_its_records(still: Page) -> None:
    page = open_at(still, "?view=black-sea")
    find(page, "adazi")
    assert active(page).startswith("Ādaži")
    page.keyboard.press("Enter")
    assert headings(page) == ["At Ādaži, in force on 11 July 2023", "At Ādaži, before or after"]
    expect(page.locator("#find-field")).to_be_focused()
    frame = page.locator("#map-panel").bounding_box()
    assert frame is not None
    [at] = project(page, [ADAZI])
    assert inside(at, [497, 66, frame["width"], 600])  # right of the list
    listed = page.locator(OPTIONS).all_inner_texts()
    assert any(
        text.startswith("NATO Multinational Battlegroup / Brigade Latvia") for text in listed
    )
    page.keyboard.press("ArrowDown")
    name = active(page)
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_have_text(name)


def test_a_system_lists_the_records_that_have_it(page: Page) -> None:
    open_at(page)
    find(page, "pac-3")
    page.keyboard.press("Enter")
    assert headings(page)[0] == "With Patriot, in force on 11 July 2023"
    here = page.locator("#find-list [role=group]").first.locator("[role=option]")
    assert here.count() == sum(layer == "air-defence" for layer, _ in patriots("2023-07-11"))
    expect(page.locator("#filter-chips")).to_be_hidden()


def patriots(day: str) -> set[tuple[str, str]]:
    having = {record.id for record in committed().records if "Patriot" in record.systems}
    return {(layer, record) for layer, record in on_map(day) if record in having}


def test_a_view_is_gone_to_by_name(still: Page) -> None:
    page = open_at(still)
    find(page, "suwalki")
    page.keyboard.press("Enter")
    page.wait_for_url("**view=suwalki**")
    expect(page.locator("#map-panel")).to_be_focused()


def test_arrows_go_round_and_the_rest_of_a_kind_can_be_asked_for(page: Page) -> None:
    open_at(page)
    find(page, "siauliai baltic")
    expect(page.locator("#find-field")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#spoken")).to_have_text(re.compile(r"\b\d+ found$"))
    count = int(page.locator("#spoken").inner_text().split()[-2])
    assert count > 30
    first = active(page)
    page.keyboard.press("ArrowUp")
    last = active(page)
    page.keyboard.press("ArrowDown")
    assert active(page) == first != last
    more = page.locator(f"{OPTIONS}.rest")
    expect(more).to_have_text(f"and {count - 8} more")
    for _ in range(8):
        page.keyboard.press("ArrowDown")
    assert active(page) == f"and {count - 8} more"
    page.keyboard.press("Enter")
    expect(more).to_have_count(0)
    expect(page.locator(OPTIONS)).to_have_count(count)
    expect(page.locator("#find-field")).to_be_focused()
    assert active(page).startswith("Baltic Air Policing")
    assert page.locator(OPTIONS).nth(8).get_attribute("aria-selected") == "true"


def test_slash_comes_from_anywhere_and_escape_goes_back(page: Page) -> None:
    open_at(page, "?record=battlegroup-latvia")
    for selector in ("#timeline-day", "#layer-switch-brigades", "#card-body .history button"):
        origin = page.locator(selector).first
        origin.focus()
        find(page, "tapa")
        page.keyboard.press("Escape")
        expect(origin).to_be_focused()
        expect(page.locator("#find-list")).to_be_hidden()
        expect(page.locator("#find-field")).to_have_value("")
        expect(page.locator("#card-panel")).to_be_visible()
    find(page, "a/b")
    expect(page.locator("#find-field")).to_have_value("a/b")


def test_nothing_found_is_said(page: Page) -> None:
    open_at(page)
    find(page, "xyzzy <b>")
    expect(page.locator("#find-list")).to_have_text("Nothing is called “xyzzy <b>”.")
    expect(page.locator("#spoken")).to_have_text(re.compile(r"Nothing found$"))  # after the day
    expect(page.locator("#find-field")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(page.locator("#find-list")).to_be_hidden()


def test_the_list_follows_the_date(page: Page) -> None:
    open_at(page)
    find(page, "battlegroup hungary")
    expect(page.locator(".found.past")).to_have_count(0)
    page.evaluate("() => flank.page.goToDay('2015-01-01')")
    expect(page.locator(".found.past").first).to_contain_text("Battlegroup Hungary")


def test_by_touch_on_a_phone_the_sheet_rises_and_a_find_closes_it(phone: Page) -> None:
    page = open_at(phone, "?nations=DEU")
    opener = page.locator("#layers-button")
    expect(opener).to_have_accessible_name("Layers and legend; filters: 1")
    opener.tap()
    page.locator("#find-field").tap()
    page.keyboard.type("rukla")
    sheet = page.locator("#layers-panel").bounding_box()
    assert sheet is not None
    assert sheet["y"] < 20  # clear of the keyboard
    for option in page.locator(OPTIONS).all()[:3]:
        found = option.bounding_box()
        assert found is not None
        assert found["x"] >= 0
        assert found["x"] + found["width"] <= 390
    page.locator(OPTIONS).first.tap()
    page.locator(OPTIONS).filter(has_text="Battlegroup Lithuania").tap()
    expect(page.locator("#card-body h2")).to_contain_text("Battlegroup Lithuania")
    expect(page.locator("#layers-panel")).to_be_hidden()


def test_slash_on_a_phone_opens_the_sheet_and_escape_closes_it(phone: Page) -> None:
    page = open_at(phone)
    find(page, "tapa")
    page.keyboard.press("Escape")
    expect(page.locator("#layers-panel")).to_be_hidden()
    page.keyboard.press("w")
    expect(page.locator("#filter-panel")).to_be_visible()
    page.locator("#filter-panel").get_by_role("checkbox", name="Estonia").check()
    expect(page.locator("#layers-button")).to_have_attribute("data-filters", "1")


def test_an_event_outside_the_range_gives_up_the_range(page: Page) -> None:
    open_at(page, "?date=2023-07-11&from=2023-05-01&to=2024-01-01")
    find(page, "finland joins")
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_have_text("Finland joins")
    expect(page.locator("#date-field")).to_have_value("2023-04-04")
    expect(page.locator("#message")).to_contain_text("4 April 2023 lies outside the range")


def test_an_event_before_the_timeline_leaves_the_day_alone(page: Page) -> None:
    open_at(page, "?date=2023-07-11&from=2023-05-01&to=2024-01-01")
    find(page, "bucharest summit")
    page.keyboard.press("Enter")
    expect(page.locator("#card-body h2")).to_have_text("Bucharest summit")
    expect(page.locator("#date-field")).to_have_value("2023-07-11")
    expect(page.locator("#message")).to_be_hidden()
