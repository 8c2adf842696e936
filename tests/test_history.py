"""When a state stops, and what still holds in it though an earlier one said it."""

from tests.things import days, spans, state


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


def test_an_area_that_is_described_later_is_drawn_from_the_start_of_the_plan() -> None:
    area = {"countries": ("ITA", "ROU"), "countries_confidence": "low"}
    agreed, described, after = spans(
        state("2023-07-11"), state("2024-03-29", **area), state("2025")
    )
    assert (agreed.countries, agreed.countries_known_on) == (("ITA", "ROU"), "2024-03-29")
    assert described.countries_known_on == "2024-03-29"
    assert (after.countries, after.countries_known_on) == (("ITA", "ROU"), "2024-03-29")
