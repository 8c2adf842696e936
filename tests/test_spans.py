import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from geodata.load import Dataset, read
from geodata.spans import all_spans, in_force, spans_frame, spans_of, window
from tests.things import committed, spans, state

SMALL = Path(__file__).parent / "data" / "small"
CASES = json.loads((Path(__file__).parent / "cases" / "in_force.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return committed()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_in_force_passes_the_cases_that_the_browser_passes(case: dict[str, Any]) -> None:
    span = replace(spans(state("2017"))[0], start=case["start"], end=case["end"])
    assert in_force(span, case["as_of"]) is case["in_force"]


def test_last_reported_is_the_newest_of_start_and_sources() -> None:
    by_start, by_source = spans(state("2017-02-07"), state("2017-05", sources=("of-2018",)))
    assert by_start.last_reported == "2017-02-07"
    assert by_source.last_reported == "2018-03-01"


def test_a_span_grows_stale_after_a_year_unless_it_ends_first() -> None:
    ends_first, goes_on = spans(state("2017-02-07"), state("2017-12-31"))
    assert ends_first.stale_from is None
    assert goes_on.stale_from == "2018-12-31"


def test_a_head_count_grows_stale_by_itself_though_later_states_do_not_repeat_it() -> None:
    said, carried, later, said_again = spans(
        state("2017-02-07", troops=450, troops_basis="present", sources=("of-2018",)),
        state("2018-06"),
        state("2020"),
        state("2021", troops=500, troops_basis="present"),
    )
    assert said.troops_stale_from is None  # its span ends first
    assert carried.troops_stale_from == later.troops_stale_from == "2019-03-01"
    assert (carried.stale_from, later.stale_from) == ("2019-06-01", None)
    assert said_again.troops_stale_from == "2022-01-01"


@pytest.mark.parametrize(
    ("as_of", "standing"),
    [("2016-01-01", 0), ("2021-06-30", 4), ("2022-04-30", 8), ("2023-07-11", 8)],
)
def test_as_many_battlegroups_are_in_force_as_there_were(
    dataset: Dataset, as_of: str, standing: int
) -> None:
    groups = [span for span in all_spans(dataset) if span.layer == "battlegroups"]
    assert sum(in_force(span, as_of) for span in groups) == standing


def test_the_nordic_allies_move_to_norfolk_on_5_december_2025(dataset: Dataset) -> None:
    plans = [span for span in all_spans(dataset) if span.record_id.startswith("regional-plan-")]

    def area(plan: str, as_of: str) -> set[str]:
        (span,) = (s for s in plans if s.record_id == plan and in_force(s, as_of))
        return set(span.countries)

    nordic = {"DNK", "FIN", "SWE"}
    assert nordic <= area("regional-plan-centre", "2025-12-04")
    assert not nordic & area("regional-plan-centre", "2025-12-05")
    assert nordic <= area("regional-plan-north", "2025-12-05")
    assert area("regional-plan-south-east", "2023-07-11")


def test_no_two_spans_of_a_record_are_in_force_on_one_day(dataset: Dataset) -> None:
    for thing in dataset.records:
        stretches = spans_of(thing, dataset.sources)
        for before, after in pairwise(stretches):
            assert before.end is not None, thing.id
            assert before.start < before.end <= after.start, thing.id


def test_events_are_moments_and_have_no_span(dataset: Dataset) -> None:
    assert "events" not in Counter(span.layer for span in all_spans(dataset))


def test_a_figure_has_spans_and_is_none_of_the_map_s() -> None:
    dataset = read(SMALL)
    (figure,) = dataset.figures
    target, present = spans_of(figure, dataset.sources)
    assert (target.start, target.end, target.troops) == ("2017-01-01", "2017-03-01", 5000)
    assert (present.troops, present.troops_basis, present.lead) == (4000, "present", "DEU")
    assert figure.id not in {span.record_id for span in all_spans(dataset)}
    assert figure in dataset.things
    assert figure not in dataset.records


def test_the_window_reaches_from_crimea_to_the_last_plan(dataset: Dataset) -> None:
    reach = window(dataset)
    assert (reach.start, reach.end) == ("2014-01-01", "2030-12-31")
    assert reach.known_to.startswith("2026-06")


def test_the_frame_has_a_row_a_span_and_no_point_where_none_is_known(dataset: Dataset) -> None:
    frame = spans_frame(dataset)
    assert len(frame) == len(all_spans(dataset))
    assert frame.crs.to_epsg() == 4326
    plans = frame[frame.kind == "plan"]
    assert len(plans)
    assert plans.geometry.isna().all()
    rukla = frame[frame.record_id == "battlegroup-lithuania"].geometry.iloc[0]
    assert (rukla.x, rukla.y) == (24.38, 55.03)
