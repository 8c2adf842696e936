import pytest

from geodata.dates import Days, day_after, in_words, period_in_words, widen, year_after


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-Q1", "2017-01-01", "2017-03-31"),
        ("2017-Q4", "2017-10-01", "2017-12-31"),
        ("2017-02", "2017-02-01", "2017-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2017-12", "2017-12-01", "2017-12-31"),
        ("2017-02-07", "2017-02-07", "2017-02-07"),
    ],
)
def test_a_written_date_widens_to_its_first_and_last_day(
    written: str, first: str, last: str
) -> None:
    assert widen(written) == Days(first, last)


@pytest.mark.parametrize(
    "written",
    [
        "", "17", "2017-", "2017-Q0", "2017-Q5", "2017-q1", "2017-00", "2017-13", "2017-2",
        "2017-02-00", "2017-02-30", "2023-02-29", "2017-02-07T00:00", " 2017", "2017\n", "0000",
        "9999", "٢٠١٧", "2017-02-7", "February 2017",
    ],
)  # fmt: skip
def test_what_is_not_a_date_is_refused_by_name(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar|day|month|year"):
        widen(written)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2017", "2017"),
        ("2017-Q1", "the first quarter of 2017"),
        ("2022-03", "March 2022"),
        ("2023-07-11", "11 July 2023"),
        ("2017-02-07", "7 February 2017"),
    ],
)
def test_words_are_as_precise_as_the_written_date(written: str, words: str) -> None:
    assert in_words(written) == words


def test_only_a_day_is_known_to_the_day() -> None:
    assert widen("2017-02-07").known_to_the_day
    assert not widen("2017-02").known_to_the_day


def test_the_day_after_crosses_months_and_years() -> None:
    assert day_after("2024-02-28") == "2024-02-29"
    assert day_after("2023-12-31") == "2024-01-01"


def test_a_year_after_a_leap_day_is_the_first_of_march() -> None:
    assert year_after("2024-02-29") == "2025-03-01"
    assert year_after("2023-07-11") == "2024-07-11"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-07-11", None, "11 July 2023"),
        ("2023-07-11", "2023-07-12", "11 to 12 July 2023"),
        ("2018-10-25", "2018-11-07", "25 October to 7 November 2018"),
        ("2019-12-30", "2020-01-02", "30 December 2019 to 2 January 2020"),
        ("2025-01", "2025-02", "January to February 2025"),
        ("2020-01", "2020-03-13", "January 2020 to 13 March 2020"),
        ("2017-Q1", "2017-Q2", "the first quarter of 2017 to the second quarter of 2017"),
        ("2017", "2018", "2017 to 2018"),
    ],
)
def test_a_period_says_once_what_its_ends_share(first: str, last: str | None, words: str) -> None:
    assert period_in_words(first, last) == words
