"""Two dates side by side: two maps, one camera, one selection."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, open_at
from tests.onscreen import ALL_LAYERS, box, expect_date, middle, next_frame, on_map, show_day

pytestmark = pytest.mark.browser

TWO = f"?layers={ALL_LAYERS}&compare=2022-06-28&mode=side"
IN = """host => [...host.querySelectorAll("svg [data-layer][data-record]")]
  .filter((node) => node.getClientRects().length)
  .map((node) => [node.dataset.layer, node.dataset.record])"""
# where the base map of a pane has a place, by the matrix that its land is painted with
LAND = """host => { const { a, e, f } = host.querySelector(".geo > .layer.land").getScreenCTM();
  return [a, e, f]; }"""


def shown_in(page: Page, host: str) -> set[tuple[str, str]]:
    return {(layer, record) for layer, record in page.locator(host).evaluate(IN)}


def land(page: Page, host: str) -> list[float]:
    return list(page.locator(host).evaluate(LAND))


def middle_of_date(page: Page, n: int) -> list[float]:
    return middle(box(page, f".pane-date >> nth={n}"))


def expect_one_camera(page: Page) -> list[float]:
    """The page's map, on the later day, stands from the other as its date from the other's."""
    (k, x, y), (k_beside, x_beside, y_beside) = land(page, "#map"), land(page, "#map-compare")
    (left, top), (right, bottom) = middle_of_date(page, 0), middle_of_date(page, 1)
    assert [k, x - x_beside, y - y_beside] == pytest.approx(
        [k_beside, right - left, bottom - top], abs=1
    )
    return [k, x, y]


def test_each_map_shows_its_own_day(page: Page) -> None:
    open_at(page, TWO)
    for as_of in ("2023-07-11", "2014-09-04", "2025-06-24", "2022-06-28"):
        show_day(page, as_of)
        expect(page.locator("#date-field")).to_have_value(as_of)
        assert shown_in(page, "#map") == on_map(as_of)
        assert shown_in(page, "#map-compare") == on_map("2022-06-28")
    show_day(page, "2016-07-08")
    dates = page.locator(".pane-date")
    expect(dates).to_have_text(["8 July 2016", "28 June 2022"])
    assert box(page, ".pane-date >> nth=0")[2] < box(page, ".pane-date >> nth=1")[0]
    page.locator("#map-panel").focus()
    page.keyboard.press("x")
    expect(dates).to_have_text(["8 July 2016", "28 June 2022"])
    assert shown_in(page, "#map") == on_map("2022-06-28")
    assert shown_in(page, "#map-compare") == on_map("2016-07-08")


def test_both_move_as_one_whichever_is_dragged(still: Page) -> None:
    page = open_at(still, TWO)
    k, x, y = expect_one_camera(page)
    for n in (0, 1):  # on the one and on the other map
        at_x, at_y = middle_of_date(page, n)
        page.mouse.move(at_x, at_y + 150)
        page.mouse.down()
        page.mouse.move(at_x + 40, at_y + 180, steps=4)
        next_frame(page)
        expect_one_camera(page)
        page.mouse.up()
        moved = expect_one_camera(page)
        assert moved == pytest.approx([k, x + 40, y + 30], abs=1)
        k, x, y = moved
    page.mouse.wheel(0, -300)
    page.wait_for_url("**view=*")
    closer, *_ = expect_one_camera(page)
    assert closer > k
    for key in ("1", "0"):
        page.keyboard.press(key)
        next_frame(page)
        expect_one_camera(page)


def test_a_wheel_on_the_second_map_keeps_the_place_under_the_pointer(still: Page) -> None:
    page = open_at(still, TWO)
    x, y = middle_of_date(page, 0)
    at = [x + 20, y + 200]
    page.mouse.move(*at)
    k, left, top = land(page, "#map-compare")
    page.mouse.wheel(0, -200)
    page.wait_for_url("**view=*")
    k_now, left_now, top_now = land(page, "#map-compare")
    ratio = k_now / k
    assert ratio > 1
    wanted = [at[0] - ratio * (at[0] - left), at[1] - ratio * (at[1] - top)]
    assert [left_now, top_now] == pytest.approx(wanted, abs=1)


def test_one_click_selects_in_both(still: Page) -> None:
    page = open_at(still, TWO)
    for host in ("#map-compare", "#map"):
        page.locator(f"{host} .mark[data-record=battlegroup-latvia]").click()
        expect(page.locator("#card-body h2")).to_have_text(
            "NATO Multinational Battlegroup / Brigade Latvia"
        )
        for pane in ("#map", "#map-compare"):
            halo = page.locator(f"{pane} .selection")
            expect(halo).to_have_attribute("visibility", "visible")
            inner = box(page, f"{pane} .mark[data-record=battlegroup-latvia]")
            outer = box(page, f"{pane} .selection")
            assert outer[0] <= inner[0] < inner[2] <= outer[2]
        page.keyboard.press("Escape")
        expect(halo).to_have_attribute("visibility", "hidden")


def test_a_step_redraws_the_map_that_moved_alone(page: Page) -> None:
    open_at(page, TWO)
    page.evaluate("""() => {
      window.changes = [];
      const hear = (all) => window.changes.push(
        ...all.map(({ target }) => (target.closest("#map-compare") ? "beside" : "own")));
      for (const scene of document.querySelectorAll(".pane .lifted"))
        new MutationObserver(hear).observe(scene,
          { subtree: true, childList: true, attributes: true });
    }""")
    show_day(page, "2024-07-09")
    page.wait_for_url("**date=2024-07-09*")
    assert set(page.evaluate("window.changes")) == {"own"}


def test_another_size_of_the_window_keeps_them_together(page: Page) -> None:
    open_at(page, TWO)
    for width, height in ((1920, 1080), (1100, 800), (1366, 768)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(
            "width => document.querySelector('#map .main-svg').clientWidth === width", arg=width
        )
        next_frame(page)
        next_frame(page)
        expect_one_camera(page)
        assert shown_in(page, "#map") == on_map("2023-07-11")
        assert shown_in(page, "#map-compare") == on_map("2022-06-28")


def test_on_a_phone_one_stands_above_the_other(phone: Page) -> None:
    page = open_at(phone, TWO)
    expect_one_camera(page)
    (x, y), (x_below, y_below) = middle_of_date(page, 0), middle_of_date(page, 1)
    assert x == pytest.approx(x_below, abs=1)
    assert y_below > y + 100
    sheet = box(page, "#changes-panel")
    assert y_below < sheet[1]
    assert sheet[3] <= box(page, "#timeline")[1]
    for shown in (True, False):
        page.locator("#changes-list > summary").tap()
        expect(page.locator("#changes-body h3").first).to_be_visible(visible=shown)
        expect(page.locator("#compare-preset")).to_be_visible()
    for host in ("#map", "#map-compare"):
        x, y = middle(box(page, f"{host} .mark[data-record=battlegroup-estonia]"))
        page.touchscreen.tap(x, y)
        expect(page.locator("#card-body h2")).to_have_text("NATO Multinational Battlegroup Estonia")
        page.get_by_role("button", name="Close the card").tap()


def test_a_day_that_passes_the_other_takes_its_side(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&date=2023-03-09&compare=2023-03-10&mode=side")
    assert on_map("2023-03-09") == on_map("2023-03-11")
    for day in ("10 March 2023", "11 March 2023"):
        page.locator("#map-panel").focus()
        page.keyboard.press("ArrowRight")
        expect_date(page, day)
    assert page.locator("#map-compare").get_attribute("aria-label") == "Map of 10 March 2023"
    expect_one_camera(page)


def test_turning_a_phone_gives_back_the_second_map(new_page: NewPage) -> None:
    page = open_at(new_page(390, 844), f"{TWO}&panel=table")
    expect(page.locator("#map-compare")).to_have_count(0)
    page.set_viewport_size({"width": 844, "height": 390})
    expect(page.locator("#map-compare")).to_have_count(1)
    expect(page.locator(".pane-date")).to_have_text(["28 June 2022", "11 July 2023"])
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator("#map-compare")).to_have_count(0)
