import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from geodata.load import Dataset, Record, Source, State, read
from geodata.spans import Span, all_spans, in_force, spans_frame, spans_of, window

CASES = json.loads((Path(__file__).parent / "cases" / "in_force.json").read_text("utf-8"))
SOURCES = {
    "undated": Source("undated", "Paper", "Then", "https://paper.example", None, "press"),
    "of-2018": Source("of-2018", "Paper", "Later", "https://paper.example", "2018-03", "press"),
}
UNSAID: dict[str, Any] = dict.fromkeys(State.__dataclass_fields__)


def state(start: str, status: str = "in-place", **said: Any) -> State:
    given = {"sources": ("undated",), "confidence": "high", **said}
    return State(**{**UNSAID, "start": start, "status": status, **given})


def record(*states: State) -> Record:
    blank: dict[str, Any] = dict.fromkeys(Record.__dataclass_fields__)
    lists = {"systems": (), "countries": (), "countries_inferred": (), "states": states}
    return Record(**{**blank, "id": "thing", "layer": "brigades", **lists})


def spans(*states: State) -> tuple[Span, ...]:
    return spans_of(record(*states), SOURCES)


def days(*states: State) -> list[tuple[str, str | None]]:
    return [(span.start, span.end) for span in spans(*states)]


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return read()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_in_force_passes_the_cases_that_the_browser_passes(case: dict[str, Any]) -> None:
    span = replace(spans(state("2017"))[0], start=case["start"], end=case["end"])
    assert in_force(span, case["as_of"]) is case["in_force"]


def test_a_state_ends_the_day_its_successor_starts() -> None:
    assert days(state("2017-02-07"), state("2018-01-10")) == [
        ("2017-02-07", "2018-01-10"),
        ("2018-01-10", None),
    ]


def test_a_start_known_to_the_month_counts_from_its_first_day_and_is_certain_on_its_last() -> None:
    (span,) = spans(state("2022-03"))
    assert (span.start, span.certain_from) == ("2022-03-01", "2022-03-31")


def test_a_start_known_to_the_day_is_certain_at_once() -> None:
    (span,) = spans(state("2022-03-14"))
    assert span.certain_from == span.start


def test_what_left_in_july_stands_through_the_last_of_july() -> None:
    assert days(state("2023-04", end="2023-07")) == [("2023-04-01", "2023-08-01")]


def test_what_left_on_a_day_is_gone_on_that_day() -> None:
    assert days(state("2023-04", end="2023-07-12")) == [("2023-04-01", "2023-07-12")]


def test_an_end_is_never_later_than_the_start_of_the_state_that_follows() -> None:
    assert days(state("2023-04", end="2023-07"), state("2023-07-12"))[0][1] == "2023-07-12"


def test_an_ended_state_has_no_span_and_lets_its_month_run_out() -> None:
    assert days(state("2022-03-20"), state("2023-05", "ended")) == [("2022-03-20", "2023-06-01")]


def test_an_ended_state_known_to_the_day_counts_from_that_day() -> None:
    assert days(state("2022-03-20"), state("2023-05-26", "ended"))[0][1] == "2023-05-26"


def test_an_ended_state_counts_no_later_than_the_state_that_follows_it() -> None:
    ended_in_april_back_on_the_20th = days(
        state("2022-05-02"), state("2023-04", "ended"), state("2023-04-20", "announced")
    )
    assert ended_in_april_back_on_the_20th == [
        ("2022-05-02", "2023-04-20"),
        ("2023-04-20", None),
    ]


def test_of_two_states_with_the_same_start_the_later_in_the_list_holds() -> None:
    (span,) = spans(state("2022-04", "announced"), state("2022-04", "in-place"))
    assert (span.state_index, span.status) == (1, "in-place")


def test_what_a_state_leaves_unsaid_stands_with_the_date_on_which_it_was_known() -> None:
    _, span = spans(
        state("2017-02", lead="DEU", contributors=("NLD",), equipment="Leopard 2"),
        state("2018-01-10", lead="FRA"),
    )
    assert (span.lead, span.lead_known_on) == ("FRA", "2018-01-10")
    assert (span.contributors, span.contributors_known_on) == (("NLD",), "2017-02")
    assert (span.equipment, span.equipment_known_on) == ("Leopard 2", "2017-02")


def test_an_empty_list_says_that_there_are_none() -> None:
    _, span = spans(state("2017", contributors=("NLD",)), state("2018", contributors=()))
    assert (span.contributors, span.contributors_known_on) == ((), "2018")


def test_what_no_state_ever_said_is_unknown() -> None:
    (span,) = spans(state("2017"))
    assert (span.troops, span.troops_basis, span.troops_known_on) == (None, None, None)


def test_a_head_count_carries_its_basis_with_it() -> None:
    _, span = spans(state("2016", "agreed", troops=1000, troops_basis="target"), state("2017"))
    assert (span.troops, span.troops_basis, span.troops_known_on) == (1000, "target", "2016")


def test_troops_of_an_exercise_end_with_their_state() -> None:
    _, exercise, after = spans(
        state("2023", troops=1200, troops_basis="present"),
        state("2024-03", troops=4000, troops_basis="exercise"),
        state("2024-04"),
    )
    assert (exercise.troops, exercise.troops_basis) == (4000, "exercise")
    assert (after.troops, after.troops_basis, after.troops_known_on) == (1200, "present", "2023")


def test_nothing_outlives_an_ended_state() -> None:
    _, again = spans(state("2017", lead="DEU"), state("2018", "ended"), state("2020", "announced"))
    assert again.lead is None


def test_a_target_is_not_carried_on() -> None:
    _, span = spans(state("2016", "agreed", target="2017"), state("2017-02-07"))
    assert span.target is None


def test_last_reported_is_the_newest_of_start_and_sources() -> None:
    by_start, by_source = spans(state("2017-02-07"), state("2017-05", sources=("of-2018",)))
    assert by_start.last_reported == "2017-02-07"
    assert by_source.last_reported == "2018-03-01"


def test_a_span_grows_stale_after_a_year_unless_it_ends_first() -> None:
    ends_first, goes_on = spans(state("2017-02-07"), state("2017-12-31"))
    assert ends_first.stale_from is None
    assert goes_on.stale_from == "2018-12-31"


def test_an_area_that_is_described_later_is_drawn_from_the_start_of_the_plan() -> None:
    area = {"countries": ("ITA", "ROU"), "countries_confidence": "low"}
    agreed, described, after = spans(
        state("2023-07-11"), state("2024-03-29", **area), state("2025")
    )
    assert (agreed.countries, agreed.countries_known_on) == (("ITA", "ROU"), "2024-03-29")
    assert described.countries_known_on == "2024-03-29"
    assert (after.countries, after.countries_known_on) == (("ITA", "ROU"), "2024-03-29")


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
