"""Who belongs: what each country is on a day, by the records alone."""

from functools import cache

import pytest

from geodata.load import Record
from geodata.spans import in_force, spans_of
from layers.membership import BODIES, MEMBERSHIP, area, fill, standing
from layers.ratifications import RATIFICATIONS
from tests.things import committed

ALLIES = {"2014-01-01": 28, "2022-02-24": 30, "2023-04-03": 30, "2023-04-04": 31, "2024-03-07": 32}
COURSES = {
    ("SWE", "2022-05-17"): None,
    ("SWE", "2022-05-18"): "membership-applicant",
    ("SWE", "2022-06-29"): "membership-invitee",
    ("SWE", "2023-07-11"): "membership-invitee",  # where a record says that Hungary announced
    ("SWE", "2024-03-06"): "membership-invitee",
    ("SWE", "2024-03-07"): "membership-ally",
    ("UKR", "2022-09-29"): "membership-partner-open",
    ("UKR", "2022-09-30"): "membership-applicant",
    ("UKR", "2025-02-12"): "membership-applicant",  # what was agreed of it is no invitation
    ("GEO", "2014-09-04"): "membership-partner-open",
    ("GEO", "2014-09-05"): "membership-partner",
    ("BIH", "2022-06-28"): "membership-partner-open",
    ("BIH", "2022-06-29"): "membership-partner",
    ("JPN", "2022-06-29"): "membership-partner-open",
    ("JPN", "2023-07-11"): "membership-partner",
    ("NZL", "2026-01-01"): "membership-partner-open",  # its programme was never dated
    ("IRL", "2026-01-01"): None,
}


@cache
def records() -> tuple[Record, ...]:
    return tuple(record for record in committed().records if record.layer == MEMBERSHIP.key)


def fills_on(day: str) -> list[tuple[str, str]]:
    """Country and colour of all that are coloured on a day."""
    return [
        (code, fill(record, span))
        for record in records()
        for span in spans_of(record, committed().sources)
        if in_force(span, day)
        for code in area(record, span)
    ]


@pytest.mark.parametrize("day", ALLIES)
def test_so_many_are_allies_on_the_day(day: str) -> None:
    allies = [code for code, colour in fills_on(day) if colour == "membership-ally"]
    assert len(allies) == len(set(allies)) == ALLIES[day]


@pytest.mark.parametrize(("code", "day"), COURSES)
def test_a_country_has_the_colour_of_what_it_is_on_the_day(code: str, day: str) -> None:
    assert dict(fills_on(day)).get(code) == COURSES[code, day]


def test_a_country_has_one_colour_on_every_day() -> None:
    starts = {span.start for record in records() for span in spans_of(record, committed().sources)}
    for day in starts:
        codes = [code for code, _ in fills_on(day)]
        assert len(codes) == len(set(codes)), day


def test_bodies_stand_as_symbols_and_colour_nothing() -> None:
    bodies = [record for record in records() if record.id in BODIES]
    assert len(bodies) == len(BODIES)
    for record in bodies:
        for span in spans_of(record, committed().sources):
            assert (area(record, span), standing(record, span)) == ((), None)
            assert MEMBERSHIP.stands(record, span)


def test_a_member_stands_as_an_ally_and_not_as_a_candidate_too() -> None:
    (record,) = (record for record in records() if record.id == "accession-fin")
    *before, member = spans_of(record, committed().sources)
    assert [MEMBERSHIP.status_of(record, span) for span in before] == ["applicant"] + 4 * [
        "invitee"
    ]
    assert (MEMBERSHIP.status_of(record, member), member.start) == ("member", "2023-04-04")
    assert not MEMBERSHIP.stands(record, member)


def test_thirty_ratified_each_and_those_of_two_minds_one_after_the_other() -> None:
    own = [record for record in committed().records if record.layer == RATIFICATIONS.key]
    by_candidate = {
        candidate: {record.host for record in own if candidate in record.candidates}
        for candidate in ("FIN", "SWE")
    }
    assert by_candidate["FIN"] == by_candidate["SWE"]
    assert len(by_candidate["FIN"]) == 30
    apart = {record.host for record in own if len(record.candidates) == 1}
    assert apart == {"TUR", "HUN"}
