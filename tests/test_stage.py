"""A talk: the keys that clickers send, the black screen, and the presenter's own window."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, open_at, wait_until_drawn
from tests.film import film, take_frames
from tests.onscreen import next_frame, on_map
from tests.things import committed

pytestmark = pytest.mark.browser

STEPS = committed().briefings[0].steps
CHROME = ("#toolbar", "#timeline", "#layers-panel", "#card-panel", "#changes-panel", "#drawer")
DATE = "() => flank.state.get().asOf"
TALK_MINUTE = 61_000
# the key of a clicker, and the time at which the page had heard it
NEXT = """() => {
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
  return performance.now();
}"""


@pytest.fixture
def hall(new_page: NewPage) -> Page:
    """A window before an audience that wants no motion: a step is there at once."""
    page = new_page()
    page.emulate_media(reduced_motion="reduce")
    return page


def on_step(page: Page, number: int) -> None:
    expect(page.locator("#stage-count")).to_have_text(f"{number} / {len(STEPS)}")
    expect(page.locator("#stage-title")).to_have_text(STEPS[number - 1]["title"])


def test_on_stage_the_map_has_the_window_and_the_step_is_legible(hall: Page) -> None:
    open_at(hall, "?briefing=vilnius-2023&step=4")
    small = hall.locator(".scene .labels text").first.bounding_box()
    hall.keyboard.press("a")
    on_step(hall, 4)
    expect(hall.locator("#stage-line")).to_have_text(STEPS[3]["line"])
    expect(hall.locator("#stage-date")).to_have_text("8 July 2016")
    expect(hall.locator("#stage-sources")).to_contain_text("Sources: ")
    for part in CHROME:
        expect(hall.locator(part)).to_be_hidden()
    room = hall.locator("#map-panel").bounding_box()
    assert room == {"x": 0, "y": 0, "width": 1366, "height": 768}
    next_frame(hall)
    large = hall.locator(".scene .labels text").first.bounding_box()
    assert small
    assert large
    assert large["height"] / small["height"] > 1.2
    sizes = hall.locator("#stage-title, #stage-line, #stage-date").evaluate_all(
        "nodes => nodes.map((node) => parseFloat(getComputedStyle(node).fontSize))"
    )
    assert min(sizes) >= 0.03 * 768


def test_a_clicker_and_the_keys_go_from_step_to_step(hall: Page) -> None:
    open_at(hall, "?briefing=vilnius-2023&step=2&stage=on")
    on_step(hall, 2)
    to = {
        "PageDown": 3, "ArrowRight": 4, "ArrowDown": 5, "Space": 6, "PageUp": 5, "ArrowLeft": 4,
        "ArrowUp": 3, "End": len(STEPS), "Home": 1,
    }  # fmt: skip
    for key, number in to.items():
        hall.keyboard.press(key)
        on_step(hall, number)
        assert hall.evaluate(DATE) == STEPS[number - 1]["view"]["date"]
    hall.keyboard.press("PageUp")
    on_step(hall, 1)
    hall.keyboard.press("t")  # a key of the page, off while a talk is on
    assert hall.evaluate("() => flank.state.get().theme") == "light"
    hall.wait_for_url("/?briefing=vilnius-2023&step=1&stage=on")
    hall.reload()
    wait_until_drawn(hall)
    on_step(hall, 1)
    hall.keyboard.press("Escape")
    expect(hall.locator("#toolbar")).to_be_visible()
    expect(hall.locator("#stage-head")).to_be_hidden()


def test_black_dot_and_full_screen(hall: Page) -> None:
    open_at(hall, "?briefing=vilnius-2023&step=2&stage=on")
    black, dot = hall.locator("#stage-black"), hall.locator("#stage-dot")
    for key in ("b", "."):
        hall.keyboard.press(key)
        expect(black).to_be_visible()
        hall.keyboard.press(key)
        expect(black).to_be_hidden()
    hall.keyboard.press("b")
    hall.keyboard.press("PageDown")
    expect(black).to_be_hidden()
    hall.keyboard.press("l")
    hall.mouse.move(700, 300)
    expect(dot).to_be_visible()
    spot = dot.bounding_box()
    assert spot
    assert abs(spot["x"] + spot["width"] / 2 - 700) < 2
    assert abs(spot["y"] + spot["height"] / 2 - 300) < 2
    hall.keyboard.press("l")
    expect(dot).to_be_hidden()
    hall.keyboard.press("f")
    hall.wait_for_function("() => document.fullscreenElement !== null")
    hall.keyboard.press("f")
    hall.wait_for_function("() => document.fullscreenElement === null")


def test_a_step_moves_camera_and_date_smoothly_or_cuts(page: Page) -> None:
    open_at(page, "?briefing=vilnius-2023&step=1&stage=on")
    on_step(page, 1)
    take_frames(page)
    began = page.evaluate(NEXT)
    on_step(page, 2)
    way = "() => flank.stage.now().camera.k"
    scales, days = [page.evaluate(way)], []
    for passed_ms in (0, 200, 400, 700, 850, 3000):  # the map first, then the date
        days.append(film(page, [began + passed_ms]))
        scales.append(page.evaluate(way))
    assert scales == sorted(scales)
    assert len(set(scales)) >= 3
    assert days[1] == "2023-07-11"
    assert days == sorted(days, reverse=True)
    assert len(set(days)) >= 4
    assert days[-1] == "2014-05-01"
    page.keyboard.press("c")
    page.keyboard.press("PageDown")
    assert page.evaluate(DATE) == STEPS[2]["view"]["date"]
    shown = page.locator(".scene .mark").evaluate_all("nodes => nodes.map(n => n.dataset.record)")
    layers = STEPS[2]["view"]["layers"].split(",")
    assert set(shown) == {record for _, record in on_map("2014-09-05", layers)}


def test_the_presenters_window_is_in_step_and_either_drives(hall: Page) -> None:
    open_at(hall, "?briefing=vilnius-2023&step=3&stage=on")
    with hall.expect_popup() as popup:
        hall.keyboard.press("n")
    desk = popup.value
    wait_until_drawn(desk)
    title, status = desk.locator("#talk-title"), desk.locator("#talk-status")
    expect(title).to_have_text(STEPS[2]["title"])
    expect(desk.locator("#talk-next")).to_have_text(STEPS[3]["title"])
    notes = desk.locator("#talk-notes li")
    assert len(notes.all()) == len(STEPS[2]["notes"])
    expect(notes.first).to_have_text(f"{STEPS[2]['notes'][0]['text']} [1, 3]")
    assert re.match("https?://", str(desk.locator("#talk-sources a").first.get_attribute("href")))
    assert desk.evaluate(DATE) == STEPS[3]["view"]["date"]
    hall.keyboard.press("PageDown")
    on_step(hall, 4)
    expect(title).to_have_text(STEPS[3]["title"])
    desk.get_by_role("button", name="The next step").click()
    on_step(hall, 5)
    desk.keyboard.press("b")
    expect(hall.locator("#stage-black")).to_be_visible()
    expect(status).to_have_text("The screen is black.")
    for window in (hall, desk):
        window.reload()
        wait_until_drawn(window)
    desk.keyboard.press("PageDown")
    on_step(hall, 6)
    hall.keyboard.press("End")
    expect(desk.locator("#talk-next")).to_have_text("This is the last step.")
    hall.keyboard.press("Escape")
    expect(status).to_have_text("The map has left the stage.")
    desk.close()


def test_from_disk_the_windows_speak_without_a_broadcast(new_page: NewPage) -> None:
    page = new_page(1280, 720)  # a context of its own, since the script stays with it
    page.context.add_init_script("delete window.BroadcastChannel")
    open_at(page, "?briefing=vilnius-2023&step=3&stage=on")
    with page.expect_popup() as popup:
        page.keyboard.press("n")
    desk = popup.value
    wait_until_drawn(desk)
    desk.keyboard.press("PageDown")
    on_step(page, 4)
    page.keyboard.press("PageDown")
    expect(desk.locator("#talk-title")).to_have_text(STEPS[4]["title"])
    desk.close()


def test_the_time_spent_is_started_paused_set_back_and_outlives_a_reload(new_page: NewPage) -> None:
    desk = new_page(1120, 760)
    desk.clock.install()
    open_at(desk, "?briefing=vilnius-2023&step=3&stage=presenter")
    spent = desk.locator("#talk-spent")
    desk.clock.run_for(TALK_MINUTE)
    over_a_minute = re.compile(r"^1:\d\d$")
    expect(spent).to_have_text(over_a_minute)
    desk.reload()
    wait_until_drawn(desk)
    expect(spent).to_have_text(over_a_minute)
    desk.get_by_role("button", name="Start or pause").click()
    stands = spent.inner_text()
    desk.clock.run_for(TALK_MINUTE)
    expect(spent).to_have_text(stands)
    desk.get_by_role("button", name="Set the time spent to nought").click()
    expect(spent).to_have_text("0:00")
    expect(desk.locator("#talk-clock")).to_have_text(re.compile(r"^\d\d:\d\d$"))
