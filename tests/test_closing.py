"""What lies over what, which of it Escape closes, and where the focus goes then."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, open_at, sized
from tests.onscreen import box, overlapping

pytestmark = pytest.mark.browser

BOTH = "?date=2023-07-11&compare=2022-06-28"
# whether nothing lies over the middle of each, once it is scrolled to
ON_TOP = """selector => [...document.querySelectorAll(selector)].map((node) => {
  node.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = node.getBoundingClientRect();
  return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
})"""
FOLDED = ((390, 844), (683, 384), (800, 450), (960, 540))


def sees(page: Page, name: str) -> None:
    """Expects that of the three panels one alone is seen."""
    for each in ("changes-panel", "card-panel", "drawer"):
        expect(page.locator(f"#{each}")).to_be_visible(visible=each == name)


def test_a_card_from_the_address_lies_over_the_comparison(page: Page) -> None:
    open_at(page, f"{BOTH}&record=battlegroup-lithuania")
    sees(page, "card-panel")
    page.keyboard.press("Escape")
    sees(page, "changes-panel")


def test_the_comparison_closes_the_card_over_it(page: Page) -> None:
    open_at(page, "?date=2023-07-11&record=battlegroup-lithuania")
    sees(page, "card-panel")
    page.keyboard.press("c")
    sees(page, "changes-panel")
    expect(page.locator("#changes-title")).to_be_focused()


def test_the_comparison_closes_the_sheets_over_it(phone: Page) -> None:
    page = open_at(phone, "?date=2023-07-11&panel=table")
    page.keyboard.press("c")
    sees(page, "changes-panel")
    page.keyboard.press("c")
    page.locator("#layers-button").click()
    page.keyboard.press("c")
    sees(page, "changes-panel")
    expect(page.locator("#layers-panel")).to_be_hidden()


@pytest.mark.parametrize(("key", "name"), [("c", "Compare two dates"), ("?", "Keys (key ?)")])
@pytest.mark.parametrize("by", ["Escape", "Close"])
def test_from_a_fresh_page_the_focus_comes_to_the_button(
    page: Page, key: str, name: str, by: str
) -> None:
    open_at(page, "?date=2023-07-11")
    page.keyboard.press(key)
    opened = page.locator("#keys-help" if key == "?" else "#changes-panel")
    expect(opened).to_be_visible()
    if by == "Escape":
        page.keyboard.press("Escape")
    else:
        opened.get_by_role("button", name="Close").first.click()
    expect(opened).to_be_hidden()
    expect(page.locator("#toolbar").get_by_role("button", name=name)).to_be_focused()


def test_escape_closes_what_holds_the_focus(page: Page) -> None:
    open_at(page, "?date=2023-07-11")
    page.keyboard.press("c")
    page.keyboard.press("d")
    expect(page.locator("#drawer-table")).to_be_focused()
    page.keyboard.press("Escape")
    sees(page, "changes-panel")
    expect(page.locator("#changes-title")).to_be_focused()
    page.keyboard.press("d")
    page.locator("#compare-preset").focus()
    page.keyboard.press("Escape")
    sees(page, "drawer")


@pytest.mark.parametrize("keys", ["cd", "dc"])
def test_else_escape_closes_what_was_opened_last(page: Page, keys: str) -> None:
    open_at(page, "?date=2023-07-11")
    for key in keys:
        page.keyboard.press(key)
    page.locator("#timeline-day").focus()
    page.keyboard.press("Escape")
    sees(page, "changes-panel" if keys[0] == "c" else "drawer")
    expect(page.locator("#timeline-day")).to_be_focused()


def test_escape_closes_the_filter_before_the_card(page: Page) -> None:
    open_at(page, "?date=2023-07-11&record=battlegroup-lithuania")
    page.keyboard.press("w")
    page.locator("#timeline-day").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#filter-panel")).to_be_hidden()
    sees(page, "card-panel")
    page.keyboard.press("Escape")
    expect(page.locator("#card-panel")).to_be_hidden()


@pytest.mark.parametrize("size", FOLDED, ids=lambda size: "x".join(map(str, size)))
def test_the_second_date_is_at_hand_on_small_screens(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size), BOTH)
    expect(page.locator("#changes-list")).not_to_have_attribute("open", "")
    controls = "#compare-preset, #compare-field, #compare-mode button, #changes-list > summary"
    assert page.evaluate(ON_TOP, controls) == [True] * 5
    assert (
        page.evaluate(
            "() => { const p = document.getElementById('changes-panel');"
            " return p.scrollHeight - p.clientHeight }"
        )
        == 0
    )


def test_another_day_leads_to_the_field_where_it_is_typed(page: Page) -> None:
    open_at(page, BOTH)
    page.locator("#compare-preset").select_option("Another day")
    field = page.locator("#compare-field")
    expect(field).to_be_focused()
    assert page.evaluate("String(getSelection())") == "2022-06-28"  # what is typed replaces it
    page.keyboard.insert_text("2018-06-28")
    expect(field).to_have_value("2018-06-28")
    page.keyboard.press("Enter")
    expect(page.locator("#changes-days")).to_have_text("28 June 2018 → 11 July 2023")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
@pytest.mark.parametrize("more", ["", "&record=battlegroup-lithuania"])
def test_the_drawer_leaves_the_right_column_its_height(
    page: Page, size: tuple[int, int], more: str
) -> None:
    open_at(sized(page, size), f"{BOTH}&panel=table{more}")
    left, top, _, bottom = box(page, "#card-panel" if more else "#changes-panel")
    drawer = box(page, "#drawer")
    assert drawer[2] <= left
    assert bottom - top > 350
    assert drawer[2] - drawer[0] > 600
    assert not overlapping([(n, box(page, n)) for n in ("#drawer", "#layers-panel", "#timeline")])


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_the_curves_leave_the_comparison_room_for_its_controls(
    page: Page, size: tuple[int, int]
) -> None:
    open_at(sized(page, size), f"{BOTH}&panel=curves")
    bottom = box(page, "#changes-panel")[3]
    assert box(page, "#changes-list > summary")[3] <= bottom
    assert bottom <= box(page, "#drawer")[1]
    assert page.locator("#changes-panel").evaluate("panel => panel.scrollTop") == 0


@pytest.mark.parametrize("name", ["table", "curves"])
def test_beside_a_comparison_the_drawer_still_takes_the_height_asked_for(
    page: Page, name: str
) -> None:
    open_at(sized(page, (1600, 1000)), f"{BOTH}&panel={name}")
    page.locator(".drawer-handle").focus()
    before = box(page, "#drawer")[1]
    page.keyboard.press("ArrowUp")
    after = box(page, "#drawer")[1]
    page.evaluate("localStorage.clear()")  # the height is kept for the next visit
    assert after < before


def test_a_card_and_a_sheet_close_in_the_same_order(page: Page, new_page: NewPage) -> None:
    open_at(page, "?date=2023-07-11&layers=battlegroups&panel=table")
    row = page.locator("#table-rows tr[data-row-of=battlegroup-latvia] th")
    row.click()
    page.keyboard.press("Escape")  # the focus is in the table
    sees(page, "card-panel")
    page.keyboard.press("d")
    page.locator("#timeline-day").focus()
    page.keyboard.press("Escape")
    sees(page, "card-panel")
    page.keyboard.press("d")
    page.evaluate("flank.page.choose('battlegroup-estonia')")
    page.locator("#timeline-day").focus()
    page.keyboard.press("Escape")
    sees(page, "drawer")
    small = open_at(new_page(390, 844), "?date=2023-07-11&panel=table")
    small.locator("#layers-button").click()
    small.locator("#drawer-table").focus()
    small.keyboard.press("Escape")
    expect(small.locator("#layers-panel")).to_be_visible()
    small.keyboard.press("Escape")
    expect(small.locator("#layers-panel")).to_be_hidden()
