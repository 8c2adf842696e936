"""The panel of a comparison: the second date, the entries of the list, focus and range."""

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from tests.changed import preset_days
from tests.conftest import open_at
from tests.onscreen import ALL_LAYERS, spans_on
from tests.test_compare import MARKED, compare_with
from tests.things import committed
from ui.presets import PRESETS

pytestmark = pytest.mark.browser

LINKED = """() => [...document.querySelectorAll("#changes-body [data-change-of]")].map((entry) =>
  [entry.dataset.changeOf, entry.querySelector("details summary").textContent,
    [...entry.querySelectorAll("details a")].map((link) => link.getAttribute("href"))])"""


def test_the_second_date_by_name_typed_and_in_the_address(page: Page) -> None:
    open_at(page)
    page.get_by_role("button", name="Compare two dates").click()
    select, field = page.locator("#compare-preset"), page.locator("#compare-field")
    expect(select).to_have_value("2022-06-28")
    named = [
        f"{preset.title}, {in_words(day)}"
        for preset, day in zip(PRESETS, preset_days(), strict=True)
    ]
    assert select.locator("option").all_inner_texts() == [*named, "Another day"]
    for day in preset_days():
        select.select_option(day)
        expect(field).to_have_value(day)
    page.wait_for_url(f"**compare={preset_days()[-1]}&mode=difference*")
    compare_with(page, "24 February 2022")
    expect(select.locator("option:checked")).to_have_text("Another day")
    page.wait_for_url("**compare=2022-02-24*")
    fault = page.locator("#compare-fault")
    for written, sentence in (
        ("soon", "“soon” is no date."),
        ("1999-03-12", "12 March 1999 lies outside the timeline"),
    ):
        compare_with(page, written)
        expect(fault).to_contain_text(sentence)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(page.locator("#changes-days")).to_have_text("24 February 2022 → 11 July 2023")
    compare_with(page, "2023-07-11")
    expect(fault).to_be_hidden()
    expect(page.locator("#changes-list > summary")).to_contain_text("The same day")
    assert set(page.evaluate(MARKED).values()) == {"same"}
    open_at(page, "?date=2022-06-28")
    page.keyboard.press("c")
    expect(field).to_have_value("2023-07-11")  # Madrid is on the map already


def sources_of(record: str) -> list[str]:
    """Addresses of both days, the earlier one's first, each once."""
    both = (s for day in ("2022-06-28", "2023-07-11") for s in spans_on(day))
    keys = dict.fromkeys(key for span in both if span.record_id == record for key in span.sources)
    return [committed().sources[key].url for key in keys]


def test_an_entry_says_what_changed_with_its_sources_and_opens_its_card(page: Page) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&compare=2022-06-28")
    lead = page.locator(
        "#changes-body section[data-kind=lead] [data-change-of=battlegroup-bulgaria]"
    )
    expect(lead.locator(".change-what")).to_have_text("Bulgaria → Italy")
    grown = page.locator("section[data-kind=grown] [data-change-of=battlegroup-bulgaria]")
    expect(grown.locator(".change-what")).to_have_text("968 → 1,000 present")
    back = page.locator("section[data-kind=status] [data-change-of=battlegroup-estonia]")
    expect(back).to_contain_text("moved back: in place, expanded → in place")
    for details in page.locator("#changes-body details").all():
        details.evaluate("node => { node.open = true; }")
    expect(page.locator("#changes-body details:not(:has(a))")).to_have_count(0)
    linked = page.evaluate(LINKED)
    assert len(linked) > 40
    for record, told, urls in linked:
        wanted = sources_of(record)
        assert (record, urls) == (record, wanted)
        assert told == ("1 source" if len(urls) == 1 else f"{len(urls)} sources")
    opener = lead.get_by_role("button")
    opener.click()
    expect(page.locator("#card-body h2")).to_have_text("NATO Multinational Battlegroup Bulgaria")
    expect(page.locator("#card-body h2")).to_be_focused()
    expect(page.locator("#changes-panel")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#changes-panel")).to_be_visible()
    expect(opener).to_be_focused()


def test_labels_and_tips_say_what_changed(page: Page) -> None:
    open_at(page, "?layers=battlegroups&compare=2022-06-28&view=black-sea")
    label = page.locator("#map .labels text", has_text="BGR → ITA")
    expect(label).to_contain_text("968 → 1,000 present")
    tip = page.locator("#map [data-record=battlegroup-bulgaria]").get_attribute("data-tip")
    assert tip is not None
    assert "new lead: Bulgaria → Italy" in tip
    page.keyboard.press("c")
    node = page.locator("#map [data-record=battlegroup-bulgaria]")
    assert node.get_attribute("data-change") is None
    assert node.get_attribute("data-tip") is None
    assert "led by Italy" in str(node.get_attribute("aria-label"))


def test_the_focus_goes_to_the_comparison_and_returns(page: Page) -> None:
    open_at(page)
    button = page.get_by_role("button", name="Compare two dates")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#changes-title")).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#changes-panel")).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    assert page.evaluate(MARKED) == {}
    page.keyboard.press("c")
    page.keyboard.press("m")
    expect(page.get_by_role("button", name="Side by side")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.keyboard.press("c")
    expect(page.locator("#map-compare")).to_have_count(0)
    expect(button).to_be_focused()


def test_the_range_gives_way_to_a_swap_that_leaves_it(page: Page) -> None:
    open_at(page, "?from=2023-01-01&to=2024-01-01&compare=2022-06-28")
    page.keyboard.press("x")
    expect(page.locator("#date-words > span")).to_have_text(in_words("2022-06-28"))
    expect(page.locator("#message")).to_contain_text("lies outside the range")
    page.wait_for_url(lambda url: "from=" not in url and "date=2022-06-28" in url)
