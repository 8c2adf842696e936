"""Who belongs, on the page: colours, the day of newcomers, counts, ratifications and ways."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import open_at

pytestmark = pytest.mark.browser

FILLS = """() => Object.fromEntries([...document.querySelectorAll(".areas-of.membership .area")]
  .map((node) => [node.dataset.record, node.dataset.fill]))"""
VISITS = "(day) => flank.state.set({ asOf: day })"
HEADS = {
    "2022-07-04": [
        "Finland: no protocol yet; it was signed on 5 July 2022",
        "Sweden: no protocol yet; it was signed on 5 July 2022",
    ],
    "2022-07-06": [
        "Finland: 6 of 30 · 1 day since the protocol (5 July 2022)",
        "Sweden: 6 of 30 · 1 day since the protocol (5 July 2022)",
    ],
    "2022-10-01": [
        "Finland: 28 of 30 · 88 days since the protocol (5 July 2022)",
        "Sweden: 28 of 30 · 88 days since the protocol (5 July 2022)",
    ],
    "2023-07-11": [
        "Finland: 30 of 30 · member since 4 April 2023, 273 days after the protocol",
        "Sweden: 28 of 31 · 371 days since the protocol (5 July 2022)",
    ],
    "2024-03-07": [
        "Finland: 30 of 30 · member since 4 April 2023, 273 days after the protocol",
        "Sweden: 30 of 31 · member since 7 March 2024, 611 days after the protocol",
    ],
}
DONE = "[data-candidate=SWE] .done"


def heads(page: Page) -> list[str]:
    return page.locator(".ratified-head").all_inner_texts()


def test_an_ally_is_a_newcomer_from_the_chosen_day_on(page: Page) -> None:
    open_at(page, "?date=2024-06-01&layers=membership&panel=belongs")
    fills = page.evaluate(FILLS)
    new = {record for record, fill in fills.items() if fill == "membership-acceded"}
    assert new == {"ally-mne", "ally-mkd", "ally-fin", "ally-swe"}
    page.locator("#belongs-since").select_option("2022-02-24")
    expect(page).to_have_url(re.compile("since=2022-02-24"))
    fills = page.evaluate(FILLS)
    new = {record for record, fill in fills.items() if fill == "membership-acceded"}
    assert new == {"ally-fin", "ally-swe"}
    assert fills["accession-ukr"] == "membership-applicant"
    expect(page.locator("#fills-key")).to_contain_text("Ally, joined since 24 February 2022")
    page.locator("#belongs-field").fill("yesterday")
    page.keyboard.press("Enter")
    expect(page.locator("#belongs-fault")).to_contain_text("“yesterday” is no date")


def test_ratifications_come_in_ally_by_ally(page: Page) -> None:
    open_at(page, "?date=2022-07-04&panel=belongs")
    assert page.locator("[data-ratified]").count() == 60
    for day, told in HEADS.items():
        page.evaluate(VISITS, day)
        assert heads(page) == told
    assert page.locator(DONE).count() == 30
    line = page.locator("[data-candidate=SWE] .ratified-line")
    expect(line).to_have_text(
        "Finland, an ally by then, is one of the 31: no source here dates its own."
    )
    page.evaluate(VISITS, "2023-07-11")
    assert page.locator(DONE).count() == 28
    expect(line).to_contain_text("Still missing: Hungary, Türkiye.")
    page.locator("[data-candidate=SWE] [data-ratified=ratification-tur-swe]").click()
    expect(page.locator("#card-body h2")).to_have_text("Türkiye ratifies Sweden's accession")


def test_counts_follow_the_date(page: Page) -> None:
    open_at(page, "?date=2022-02-24&panel=belongs")
    allies = page.locator("[data-group=membership-ally] summary")
    expect(allies).to_have_text("30 allies since 27 March 2020 (North Macedonia)")
    page.evaluate(VISITS, "2022-10-01")
    invitees = page.locator("[data-group=membership-invitee] .belongs-names button")
    assert sorted(invitees.all_inner_texts()) == ["Finland", "Sweden"]
    page.evaluate(VISITS, "2024-03-07")
    expect(allies).to_have_text("32 allies since 7 March 2024 (Sweden)")
    expect(invitees).to_have_count(0)


def test_the_way_of_ukraine_is_marked_as_far_as_the_date_has_come(page: Page) -> None:
    open_at(page, "?date=2022-09-30&panel=belongs")
    steps = page.locator("#belongs-path > li")
    reached = page.locator("#belongs-path > .reached")
    assert reached.count() == 2
    dropped = page.locator("[data-step=map-requirement-ukr]")
    expect(dropped).to_contain_text("11 July 2023")
    page.evaluate(VISITS, "2023-07-11")
    expect(dropped).to_have_class("reached")
    dropped.locator(".when").click()
    dropped.locator("summary").click()
    expect(dropped.locator(".sources a")).to_have_count(4)
    page.evaluate(VISITS, "2025-02-12")
    assert reached.count() == steps.count() == 11
    page.locator("#belongs-choice").select_option("tokyo-liaison-office")
    assert steps.count() == 4
    expect(page.locator("#belongs-path [aria-current=step]")).to_contain_text("12 July 2024")


def test_two_days_say_who_joined_and_who_became_what(page: Page) -> None:
    open_at(page, "?date=2022-05-20&compare=2024-06-01&layers=membership")
    page.locator("#changes-list > summary").click()
    told = page.locator("#changes-body")
    expect(told).to_contain_text("joined: ally since 7 March 2024")
    expect(told).to_contain_text("joined: applicant → member")
    expect(told).to_contain_text("was given a tailored programme: partner → partner")


def test_a_filter_does_not_reach_who_belongs_and_who_pays_and_they_say_so(page: Page) -> None:
    open_at(page, "?date=2023-07-11&nations=DEU&panel=belongs")
    for panel in ("belongs", "spending"):
        page.evaluate("drawer => flank.state.set({ drawer })", panel)
        expect(page.locator(f"#drawer-{panel} .unfiltered")).to_be_visible()
        page.evaluate("flank.state.set({ nations: [] })")
        expect(page.locator(f"#drawer-{panel} .unfiltered")).to_be_hidden()
        page.evaluate("flank.state.set({ nations: ['DEU'] })")
    expect(page.locator(".pay-count")).to_contain_text("of 30 allies")
