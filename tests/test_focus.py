"""The keyboard's place on the page: always seen, named, in order, and never lost."""

import itertools
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.conftest import open_at
from tests.test_accessible import CARD, COMPARED, PHONE, TABLE, VIEWS, ZOOMED, View, open_view

pytestmark = pytest.mark.browser

MOST_STOPS = 150
WALKED = {
    **{name: VIEWS[name] for name in ("light", "card", "a list of a layer")},
    "table": View(
        "?panel=table&record=battlegroup-lithuania",
        "#table-rows .table-sources a",
        click=".table-sources button",
    ),
    "difference": View("?date=2023-07-11&compare=2023-06-01", COMPARED),
    "phone, layers": VIEWS["phone, layers"],
    "phone, card": View("?record=battlegroup-lithuania", CARD, PHONE),
    "card at 200 %": View("?record=battlegroup-lithuania", CARD, ZOOMED),
    "table at 200 %": View("?panel=table&layers=battlegroups", TABLE, ZOOMED),
    "small desk at 200 %": View(size=(640, 360)),
}
# what has the focus: its panel, its box, whether it is outlined, and whether something lies over it
STOP = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return null;
  const box = stop.getBoundingClientRect();
  const isOutlined = (element, part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1
      && !/(transparent|, 0\\))$/.test(outlineColor);
  };
  // of itself, or of what stands for it beside it: the slider's thumb
  const outlined = [null, "::before", "::after"].some((part) => isOutlined(stop, part))
    || [...stop.parentElement.querySelectorAll(":scope > :focus ~ *, :scope > :focus ~ * *")]
      .some((element) => isOutlined(element, null));
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const top = document.elementFromPoint(x, y);
  const under = getComputedStyle(stop).pointerEvents === "none" ? stop.closest("#page > *") : stop;
  const inner = [...stop.children].some((child) => child.contains(top));
  return {
    first: (window.firstStop ??= stop) === stop,
    what: stop.outerHTML.slice(0, 140),
    panel: stop.closest("#page > *")?.id ?? "",
    box: [box.left, box.top, box.right, box.bottom],
    outlined,
    inWindow: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
    covered: !(under.contains(top) || inner || top?.contains(stop)),
    scrolled: scrollY + [...document.querySelectorAll("#page *")]
      .filter((each) => each.contains(stop)).reduce((sum, each) => sum + each.scrollTop, 0),
  };
}"""
HELD = """() => document.activeElement !== document.body
  && document.activeElement.getClientRects().length > 0"""


def name_of_focus(session: CDPSession) -> str:
    """As the browser tells it to a screen reader."""
    focused = session.send("Runtime.evaluate", {"expression": "document.activeElement"})
    object_id = focused["result"]["objectId"]
    tree = session.send(
        "Accessibility.getPartialAXTree", {"objectId": object_id, "fetchRelatives": False}
    )
    return str(tree["nodes"][0].get("name", {}).get("value", ""))


def walk(page: Page) -> list[dict[str, Any]]:
    """Every stop of the Tab key, until it comes round."""
    stops: list[dict[str, Any]] = []
    session = page.context.new_cdp_session(page)
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (stops and stop["first"]):
            break
        stops.append(stop | {"name": name_of_focus(session)})
    session.detach()
    return stops


def goes_back(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether a stop stands wholly above and left of the one before it; to close comes first."""
    if 'class="close' in one["what"]:
        return False
    (left, top, *_), (*_, right, bottom) = one["box"], other["box"]
    lifted = other["scrolled"] - one["scrolled"]
    return bool(right <= left and bottom + lifted <= top)


@pytest.mark.parametrize("name", WALKED)
def test_each_stop_is_seen_named_and_in_order(page: Page, name: str) -> None:
    open_view(page, WALKED[name])
    page.evaluate("document.querySelector('#map-panel').focus()")  # Tab goes on from here
    stops = walk(page)
    assert 15 < len(stops) < MOST_STOPS
    for stop in stops:
        assert stop["outlined"], stop
        assert stop["name"].strip(), stop
        assert stop["inWindow"], stop
        assert not stop["covered"], stop
    panels = [stop["panel"] for stop in stops]
    entered = [panel for n, panel in enumerate(panels) if n == 0 or panel != panels[n - 1]]
    assert len(entered) == len(set(entered)), entered
    for before, after in itertools.pairwise(stops):
        if before["panel"] == after["panel"]:
            assert not goes_back(before, after), (before, after)


def keep(page: Page) -> None:
    page.wait_for_function(HELD)


def test_the_focus_is_not_lost_when_something_closes(page: Page) -> None:
    open_at(page, "?date=2023-07-11&moon=full")
    page.get_by_role("button", name="Close the message").focus()
    page.keyboard.press("Enter")
    keep(page)
    for opens in ("?", "d", "u", "w", "/", "c"):
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(opens)
        page.keyboard.press("Escape")
        keep(page)
    page.keyboard.press("e")
    page.keyboard.press("Escape")
    expect(page.locator("#image-menu summary")).to_be_focused()
    page.keyboard.press("e")
    page.keyboard.press("Tab")  # past the composer
    with page.expect_download():
        page.keyboard.press("Enter")
    expect(page.locator("#image-menu summary")).to_be_focused()


def test_the_focus_is_not_lost_when_a_list_is_written_anew(page: Page) -> None:
    open_at(page, "?date=2023-07-11&layers=air-defence")
    page.locator("#layer-list-air-defence summary").click()
    chips = page.locator("#layer-list-air-defence .chip")
    count = chips.count()
    chips.last.focus()
    page.keyboard.press("Home")
    expect(chips).not_to_have_count(count)
    keep(page)
    expect(page.locator("#layer-list-air-defence summary")).to_be_focused()


def test_the_layers_sheet_gives_the_focus_back(phone: Page) -> None:
    page = open_at(phone)
    page.locator("#layers-button").focus()
    page.keyboard.press("Enter")
    page.get_by_role("switch", name="Brigades").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#layers-button")).to_be_focused()


def test_a_date_is_told_once_it_settles(page: Page) -> None:
    open_at(page, "?date=2023-07-01")
    told = page.evaluate("""async () => {
      const told = [], spoken = document.getElementById("spoken");
      new MutationObserver(() => told.push(spoken.textContent))
        .observe(spoken, { childList: true, characterData: true, subtree: true });
      for (const day of ["2023-07-05", "2023-07-08", "2023-07-11"]) flank.page.goToDay(day);
      while (!told.length) await new Promise(requestAnimationFrame);
      return told;
    }""")
    assert len(told) == 1
    assert told[0].startswith("11 July 2023. ")
    assert "Vilnius summit. " in told[0]
    expect(page.locator("#spoken")).to_have_attribute("aria-live", "polite")
