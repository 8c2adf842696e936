"""A briefing made, arranged, saved and opened in the drawer, by somebody who prepares a talk."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import open_at, wait_until_drawn
from tests.onscreen import expect_date, show_day
from tests.things import committed

pytestmark = pytest.mark.browser

STEPS = committed().briefings[0].steps
KEPT = "flank-briefings"
IN_ANOTHER_WINDOW = """name => {
  const kept = JSON.parse(localStorage[name]);
  kept.at(-1)[1] = kept.at(-1)[1].replace("My briefing", "Elsewhere");
  localStorage[name] = JSON.stringify(kept);
}"""

# the address follows the state after a beat: until then a reload would open the view of before
WRITTEN = """() => location.search ===
  flank.address.format(flank.state.get(), flank.page.told().content)"""


@pytest.fixture
def drawer(page: Page) -> Iterator[Page]:
    """The page with the drawer open, and nothing kept of it afterwards."""
    open_at(page, "?panel=briefing")
    yield page
    page.evaluate("name => localStorage.removeItem(name)", KEPT)


def titles(page: Page) -> list[str]:
    return page.locator("#briefing-steps .step-title").all_inner_texts()


def press(page: Page, name: str) -> None:
    page.locator("#drawer-briefing").get_by_role("button", name=name).click()


def said(page: Page, words: str) -> None:
    expect(page.locator("#briefing-said")).to_contain_text(words)


def current(page: Page) -> str:
    return page.locator("#briefing-steps [aria-current] .step-number").inner_text()


def add_step(page: Page, day: str) -> None:
    show_day(page, day)
    press(page, "Add the view")


def test_the_shipped_briefing_is_listed_and_a_step_is_an_address(drawer: Page) -> None:
    assert titles(drawer) == [step["title"] for step in STEPS]
    drawer.get_by_role("button", name="Warsaw 2016").click()
    expect_date(drawer, "8 July 2016")
    expect(drawer.get_by_label("Line", exact=True)).to_have_value(
        f"{STEPS[3]['line']} [{', '.join(STEPS[3]['sources'])}]"
    )
    drawer.wait_for_url("/?panel=briefing&briefing=vilnius-2023&step=4")
    open_at(drawer, "?briefing=vilnius-2023&step=5")
    expect_date(drawer, "28 August 2017")
    expect(drawer.locator("#card-body h2")).to_contain_text("Lithuania")
    assert current(drawer) == "5"
    drawer.keyboard.press("ArrowRight")
    drawer.wait_for_url(lambda url: "date=2017-08-29" in url and "step=" not in url)
    open_at(drawer, "?briefing=vilnius-2023&step=99&date=2016-01-01")
    expect(drawer.locator("#message")).to_contain_text(
        "The briefing “Vilnius 2023” has 20 steps, so step 99 was left aside."
    )
    expect_date(drawer, "1 January 2016")


def test_steps_are_made_from_the_view_arranged_and_brought_back(drawer: Page) -> None:
    press(drawer, "Begin a briefing")
    for day in ("2017-08-28", "2022-02-24", "2023-07-11"):
        add_step(drawer, day)
    days = ["28 August 2017", "24 February 2022", "11 July 2023"]
    assert titles(drawer) == days
    drawer.get_by_label("Title", exact=True).fill("Vilnius")
    drawer.get_by_label("Notes").fill("Eight stand. [nato-2017-08-28]\nNobody says this.")
    drawer.get_by_label("Notes").press("Tab")
    assert titles(drawer) == [*days[:2], "Vilnius"]
    press(drawer, "Move the step up")
    assert titles(drawer) == [days[0], "Vilnius", days[1]]
    drawer.locator("#briefing-steps [aria-current]").focus()
    drawer.keyboard.press("Alt+ArrowUp")
    assert titles(drawer) == ["Vilnius", *days[:2]]
    drawer.locator("#briefing-steps li").nth(0).drag_to(drawer.locator("#briefing-steps li").nth(2))
    assert titles(drawer) == [*days[:2], "Vilnius"]
    press(drawer, "Delete the step")
    assert titles(drawer) == days[:2]
    press(drawer, "Undo")
    assert titles(drawer) == [*days[:2], "Vilnius"]
    drawer.reload()
    wait_until_drawn(drawer)
    assert titles(drawer) == [*days[:2], "Vilnius"]
    drawer.get_by_role("button", name="Vilnius 11 Jul 2023").click()
    expect(drawer.get_by_label("Notes")).to_have_value(
        "Eight stand. [nato-2017-08-28]\nNobody says this."
    )
    assert "briefing=" not in drawer.url


def test_a_step_takes_the_view_as_it_is_now(drawer: Page) -> None:
    drawer.get_by_role("button", name="Wales 2014").click()
    take = drawer.get_by_role("button", name="The step shows the view as it is now")
    expect(take).to_have_text("View ✓")
    show_day(drawer, "2014-09-09")
    expect(take).to_have_text("Take this view")
    take.click()
    expect(take).to_have_text("View ✓")
    expect(drawer.locator("#briefing-steps .here .step-date")).to_have_text("9 Sep 2014")
    choice = drawer.locator("#briefing-choice")
    expect(choice.locator("option:checked")).to_have_text("Vilnius 2023 (your own)")
    choice.select_option("vilnius-2023")
    expect(drawer.locator("#briefing-steps .step-date").nth(2)).to_have_text("5 Sep 2014")
    press(drawer, "Undo")
    expect(drawer.locator("#briefing-steps .step-date").nth(2)).to_have_text("9 Sep 2014")
    open_at(drawer, "?briefing=vilnius-2023")
    expect(drawer.locator("#briefing-steps .step-date").nth(2)).to_have_text("5 Sep 2014")
    choice.select_option("Vilnius 2023 (your own)")
    expect(drawer.locator("#briefing-steps .step-date").nth(2)).to_have_text("9 Sep 2014")


def test_a_step_leaves_what_belongs_to_the_page_as_it_is(drawer: Page) -> None:
    drawer.evaluate("""() => {
      flank.settings.set({ marking: { ...flank.settings.USUAL.marking, top: "UNCLASSIFIED" } });
      flank.state.set({ from: "2016-01-01", to: "2018-01-01" });
    }""")
    facts = "[flank.settings.get().marking.top, flank.state.get().from, flank.state.get().to]"
    drawer.get_by_role("button", name="Warsaw 2016").click()
    take = drawer.get_by_role("button", name="The step shows the view as it is now")
    expect(take).to_have_text("View ✓")
    drawer.wait_for_url(lambda url: "step=4" in url and "top:UNCLASSIFIED" in url)
    assert drawer.evaluate(facts) == ["UNCLASSIFIED", "2016-01-01", "2018-01-01"]
    drawer.evaluate("() => flank.stageStep.go(1, true)")  # beyond the range, as a talk goes there
    expect_date(drawer, "11 July 2023")
    assert drawer.evaluate(facts) == ["UNCLASSIFIED", None, None]


def test_what_could_not_be_read_again_is_refused_where_it_is_written(drawer: Page) -> None:
    drawer.get_by_role("button", name="Wales 2014").click()
    for label, written, sentence in (
        ("Line", "x" * 301, "Step 3, line, is longer than 300 characters."),
        ("Notes", "Say it.\n" * 51, "Step 3, notes, has more than 50 entries."),
        ("Notes", "x" * 2001, "Step 3, note 1, text, is longer than 2000 characters."),
    ):
        field = drawer.get_by_label(label, exact=label == "Line")
        field.fill(written)
        field.press("Tab")
        said(drawer, f"{sentence} It was not taken over")
        expect(field).to_have_value(written)
    expect(drawer.locator("#briefing-choice option:checked")).to_have_text("Vilnius 2023")


def own_titles(page: Page) -> list[str]:
    return page.locator("#briefing-choice option[value^='own:']").all_inner_texts()


def test_no_draft_takes_the_place_of_another(drawer: Page) -> None:
    press(drawer, "Begin a briefing")
    add_step(drawer, "2017-08-28")
    choice = drawer.locator("#briefing-choice")
    choice.select_option("vilnius-2023")
    expect(drawer.get_by_role("button", name="Delete this briefing")).to_be_disabled()
    drawer.keyboard.press("j")
    press(drawer, "Begin a briefing")
    add_step(drawer, "2022-02-24")
    drawer.reload()
    wait_until_drawn(drawer)
    mine = "My briefing (your own)"
    assert own_titles(drawer) == [mine, "Vilnius 2023 (your own)", mine]
    assert titles(drawer) == ["24 February 2022"]
    choice.select_option(index=0)
    assert titles(drawer) == ["28 August 2017"]
    press(drawer, "Delete this briefing")
    assert len(own_titles(drawer)) == 2
    press(drawer, "Undo")
    assert titles(drawer) == ["28 August 2017"]
    drawer.evaluate(IN_ANOTHER_WINDOW, KEPT)
    add_step(drawer, "2018-01-01")
    drawer.reload()
    wait_until_drawn(drawer)
    assert titles(drawer) == ["28 August 2017", "1 January 2018"]
    assert sorted(own_titles(drawer))[:2] == ["Elsewhere (your own)", mine]


def test_a_step_of_ones_own_is_found_again_by_its_address(drawer: Page) -> None:
    press(drawer, "Begin a briefing")
    add_step(drawer, "2017-08-28")
    add_step(drawer, "2022-02-24")
    drawer.wait_for_url(lambda url: "step=2" in url)
    drawer.reload()
    wait_until_drawn(drawer)
    assert current(drawer) == "2"
    expect(drawer.locator("#message")).to_be_hidden()
    elsewhere = drawer.url.replace("2022-02-24", "2022-02-25")
    drawer.goto(elsewhere)
    wait_until_drawn(drawer)
    expect(drawer.locator("#message")).to_contain_text("so step 2 was left aside")
    expect_date(drawer, "25 February 2022")


def test_a_draft_that_is_no_longer_understood_is_given_back(drawer: Page) -> None:
    press(drawer, "Begin a briefing")
    add_step(drawer, "2017-08-28")
    drawer.evaluate(
        "name => localStorage[name] = localStorage[name].replace('08-28', '08-99')", KEPT
    )
    drawer.reload()
    wait_until_drawn(drawer)
    message = drawer.locator("#message")
    expect(message).to_contain_text(
        "Your briefing own.json cannot be read here any more. Step 1, view, date, is “2017-08-99”"
    )
    assert titles(drawer) == [step["title"] for step in STEPS]
    drawer.keyboard.press("j")  # goes on with another one: it stays kept
    with drawer.expect_download() as download:
        press(drawer, "Take away own.json")
    document = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert document["steps"][0]["view"]["date"] == "2017-08-99"
    drawer.wait_for_function(WRITTEN)
    drawer.reload()
    wait_until_drawn(drawer)
    expect(message).to_be_hidden()


def test_a_source_that_is_not_known_is_said(drawer: Page) -> None:
    drawer.get_by_role("button", name="Wales 2014").click()
    drawer.get_by_label("Line", exact=True).fill("It was so. [hearsay]")
    drawer.get_by_label("Line", exact=True).press("Tab")
    said(drawer, "No source of this map: hearsay.")
    expect(drawer.get_by_label("Line", exact=True)).to_have_value("It was so. [hearsay]")


def test_a_briefing_is_saved_as_a_file_and_opened_again(drawer: Page, tmp_path: Path) -> None:
    with drawer.expect_download() as download:
        press(drawer, "Save the briefing")
    assert download.value.suggested_filename == "vilnius-2023.json"
    saved = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert saved == committed().briefings[0].document
    saved["steps"] = saved["steps"][:3]
    open_file(drawer, tmp_path / "three.json", json.dumps(saved))
    said(drawer, "“Vilnius 2023” is open, with 3 steps.")
    assert len(titles(drawer)) == 3
    saved["steps"][1]["view"]["date"] = "yesterday"
    open_file(drawer, tmp_path / "broken.json", json.dumps(saved))
    said(drawer, "broken.json was not opened. Step 2, view, date, is “yesterday”")
    assert len(titles(drawer)) == 3
    press(drawer, "Undo")
    assert len(titles(drawer)) == len(STEPS)


def open_file(page: Page, path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    with page.expect_file_chooser() as chooser:
        press(page, "Open a briefing")
    chooser.value.set_files(path)
