"""In a low window, as of a phone on its side or at 200 %, what is opened leaves the map room."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import open_at, sized
from tests.onscreen import BOX, Box, box, next_frame, overlapping
from tests.test_screens import CUT_OFF, within

pytestmark = pytest.mark.browser

# a phone on its side; 1600 x 900, 1920 x 1080, 1366 x 768 and 1280 x 720 at 200 %
SIZES = ((844, 390), (800, 450), (960, 540), (683, 384), (640, 360))
LEAST_HALF_PX = 250
# what is set in turn, and the panel that it opens
OPENED: dict[str, tuple[dict[str, str | None], str]] = {
    "comparison": ({"compare": "2022-02-23"}, "#changes-panel"),
    "curves": ({"compare": None, "drawer": "curves"}, "#drawer"),
    "table": ({"drawer": "table"}, "#drawer"),
    "card": ({"drawer": "", "selected": "battlegroup-lithuania"}, "#card-panel"),
}
SET = "change => flank.state.set(change)"
PLOTS = f"nodes => nodes.map({BOX})"
SEEN = f"nodes => nodes.filter((node) => node.checkVisibility()).map({BOX})"
FRAMES = "flank.stage.frames()"


def area(of: Box) -> float:
    return max(0, of[2] - of[0]) * max(0, of[3] - of[1])


def shared(one: Box, other: Box) -> float:
    """How much of one box another one covers, px²."""
    (a, b, c, d), (e, f, g, h) = one, other
    return area([max(a, e), max(b, f), min(c, g), min(d, h)])


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_is_opened_leaves_the_map_room(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size))
    for name, (change, panel) in OPENED.items():
        page.evaluate(SET, change)
        expect(page.locator(panel)).to_be_visible()
        next_frame(page)
        half_of_the_map_stays_in_sight(page, size, panel)
        if name == "curves":
            two_charts_are_seen_whole(page)


def half_of_the_map_stays_in_sight(page: Page, size: tuple[int, int], panel: str) -> None:
    toolbar, timeline, opened = (box(page, of) for of in ("#toolbar", "#timeline", panel))
    room = [0.0, toolbar[3], float(size[0]), timeline[1]]
    assert area(room) > 0.55 * size[0] * size[1]
    assert within(opened, [0, 0, *map(float, size)])
    assert shared(room, opened) <= 0.5 * area(room), panel
    assert overlapping([("opened", opened), ("toolbar", toolbar), ("line", timeline)]) == []
    (frame,) = page.evaluate(FRAMES)  # the view is fitted into what is left
    left = [frame["left"], frame["top"], frame["right"], frame["bottom"]]
    assert shared(left, opened) == 0
    assert area(left) > 0.4 * area(room), panel


def two_charts_are_seen_whole(page: Page) -> None:
    left, top, right, _ = box(page, "#drawer")
    room = [left, box(page, ".curves-troops h3")[3], right, box(page, ".charts .axis")[1]]
    assert top < room[1]
    plots = page.locator(".curve .plot").evaluate_all(PLOTS)
    assert sum(within(plot, room) for plot in plots) >= 2


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_flat_timeline_and_the_comparison_are_whole(page: Page, size: tuple[int, int]) -> None:
    open_at(sized(page, size), "?compare=2022-02-23")
    parts = ("#toolbar .views", "#toolbar .ways", "#toolbar .tools", "#timeline", "#changes-panel")
    boxes = {name: box(page, name) for name in parts}
    assert overlapping(boxes.items()) == []
    assert all(within(of, [0, 0, *map(float, size)]) for of in boxes.values())
    assert len({of[1] for name, of in boxes.items() if "toolbar" in name}) == 1  # one row
    assert page.locator("#timeline, .date-words, #changes-panel").evaluate_all(CUT_OFF) == []
    held = page.locator("#changes-panel > *:not(h2)").evaluate_all(SEEN)
    assert len(held) > 3
    assert overlapping(enumerate(held)) == []
    both_maps_are_wide_enough(page)
    page.locator("#changes-list summary").click()
    expect(page.locator(".change").first).to_be_visible()
    assert overlapping([(name, box(page, name)) for name in parts]) == []


def both_maps_are_wide_enough(page: Page) -> None:
    page.evaluate(SET, {"mode": "side"})
    expect(page.locator("#map-compare")).to_have_count(1)
    next_frame(page)
    frames = page.evaluate(FRAMES)
    assert len(frames) == 2
    assert all(frame["right"] - frame["left"] >= LEAST_HALF_PX for frame in frames)
    assert all(frame["bottom"] - frame["top"] >= 100 for frame in frames)
    page.evaluate(SET, {"mode": "difference"})
    expect(page.locator("#map-compare")).to_have_count(0)


def test_on_a_phone_one_sheet_at_a_time(page: Page) -> None:
    open_at(sized(page, (390, 844)), "?compare=2022-02-23&mode=side&panel=table")
    expect(page.locator("#drawer-table")).to_be_visible()
    expect(page.locator("#changes-panel")).to_be_hidden()
    expect(page.locator("#map-compare")).to_have_count(0)  # the page's own map alone
    assert overlapping([(name, box(page, name)) for name in ("#toolbar", "#drawer")]) == []
    page.get_by_role("button", name="Close (Escape)").click()
    expect(page.locator("#changes-panel")).to_be_visible()
    expect(page.locator("#map-compare")).to_have_count(1)
    expect(page.locator(".pane-date")).to_have_text(["23 February 2022", "11 July 2023"])
    assert_above(page, "#changes-panel")


def assert_above(page: Page, sheet: str) -> None:
    frames = page.evaluate(FRAMES)
    assert all(frame["bottom"] <= box(page, sheet)[1] for frame in frames)


def test_a_comparison_takes_the_place_of_a_phones_drawer(page: Page) -> None:
    open_at(sized(page, (390, 844)), "?panel=curves")
    page.locator("#toolbar").get_by_role("button", name="Compare two dates").click()
    expect(page.locator("#changes-panel")).to_be_visible()
    expect(page.locator("#drawer")).to_be_hidden()
