"""The figures of the force model on the page: number, basis, doubts and sources, date by date."""

import pytest
from playwright.sync_api import Page, expect

from geodata.dates import in_words
from geodata.load import Thing
from layers.words import status_words
from tests.curves import FRAME, PATHS, READ_DAYS, age, open_curves, own_spans, span_on, telling_days
from tests.things import committed

pytestmark = pytest.mark.browser


@pytest.fixture
def curves(page: Page) -> Page:
    return open_curves(page)


def figure_words(thing: Thing, day: str) -> tuple[str, str]:
    """What a figure says, and its note, from its own states."""
    span = span_on(thing, day)
    if span is None:
        return "not in force", ""
    number = "no figure known"
    if span.troops is not None:
        by = {"present": "{} counted", "target": "target {}", "ceiling": "up to {}"}
        assert span.troops_basis
        assert span.troops_known_on
        number = by[span.troops_basis].format(f"{span.troops:,}")
        number += f", as of {in_words(span.troops_known_on)}"
        number += age(span, day) if span.troops_basis == "present" else ""
    status = status_words(span.status, exercise_only=False)
    return f"{number} · {status} · {span.confidence} confidence", span.note or ""


def test_each_figure_of_the_force_model_says_its_basis_and_its_doubts(curves: Page) -> None:
    figures = committed().figures
    days = telling_days(figures)
    for day, read in zip(
        days, curves.evaluate(READ_DAYS, [days, [".value", ".note"]]), strict=True
    ):
        assert set(read[".note"]) == {figure.id for figure in figures}
        for figure in figures:
            told = (read[".value"][figure.id], read[".note"][figure.id])
            assert told == figure_words(figure, day), (day, figure.id)


def test_a_figure_opens_all_that_was_stated_of_it_with_its_sources(curves: Page) -> None:
    figure = next(f for f in committed().figures if f.id == "high-readiness-forces")
    chart = curves.locator(f"[data-curve={figure.id}]")
    assert chart.locator(".statements li").count() == 0
    chart.locator("summary").click()
    stated = chart.locator(".statements > li")
    expect(stated).to_have_count(len(figure.states))
    for place, state in enumerate(figure.states):
        entry = stated.nth(place)
        expect(entry).to_contain_text(in_words(state.start))
        expect(entry).to_contain_text(f"{state.confidence} confidence")
        expect(entry).to_contain_text(state.note or "")
        links = entry.locator(".sources a")
        urls = [committed().sources[source].url for source in state.sources]
        assert [link.get_attribute("href") for link in links.all()] == urls


def test_a_target_is_dashed_a_ceiling_capped_and_what_has_no_number_has_no_line(
    curves: Page,
) -> None:
    drawn = {
        key: {look.split()[0] for look, _ in paths} for key, paths in curves.evaluate(PATHS).items()
    }
    for figure in committed().figures:
        bases = {
            span.troops_basis or "unknown"
            for span in own_spans(figure)
            if span.end is None or span.end > FRAME.start
        }
        assert drawn[figure.id] - {"dots"} == bases, figure.id
    dashes = "key => getComputedStyle(document.querySelector(key)).strokeDasharray"
    assert curves.evaluate(dashes, "[data-curve=nato-force-model-tier-1] .target") != "none"
    assert curves.evaluate(dashes, "[data-curve=us-troops-poland] .said") == "none"
