"""The curves: what they say and draw on every date is what Python works out from the records."""

import datetime as dt
import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page

from geodata.dates import in_words
from geodata.load import Record, Thing
from geodata.spans import Span, in_force
from layers import LAYERS
from layers.kinds import drawn_status
from layers.words import PLANNED, dated_strength, status_words
from tests.curves import FRAME, PATHS, READ_DAYS, age, open_curves, own_spans, span_on, telling_days
from tests.onscreen import KEYS, committed_spans
from tests.things import committed

pytestmark = pytest.mark.browser

GROUPS = [record for record in committed().records if record.layer == "battlegroups"]
FIRST, LAST = (dt.date.fromisoformat(day).toordinal() for day in (FRAME.start, FRAME.end))
TELLING = ("present", "on exercise", "strength not known", "a plan", "not in force")
BASE_PX, HEAD_PX = 32, 5  # of a chart's base line and of the top of its scale
SCALES = """() => [...document.querySelectorAll(".curves-troops [data-curve]")].map((chart) =>
  [".top", ".plot"].map((part) => chart.querySelector(part))
    .map((part) => part.getAttribute("viewBox") ?? part.textContent))"""
Interval = tuple[int, int]


@pytest.fixture
def curves(page: Page) -> Page:
    return open_curves(page)


def people_words(record: Record, day: str) -> str:
    """A number, a gap or nothing: all that the chart says."""
    span = span_on(record, day)
    if span is None:
        return "not in force"
    status = status_words(span.status, exercise_only=span.exercise_only)
    doubt = ", low confidence" if span.confidence == "low" else ""
    also = f"; {dated_strength(span)}" if dated_strength(span) else ""
    if span.status in PLANNED:
        return f"{status}: a plan{also}{doubt}"
    if span.troops is None or span.troops_basis not in ("present", "exercise"):
        return f"{status}, strength not known{also}{doubt}"
    assert span.troops_known_on
    counted = {"present": "present", "exercise": "on exercise"}[span.troops_basis]
    dated = f"{span.troops:,} {counted}, as of {in_words(span.troops_known_on)}"
    return dated + age(span, day) + doubt


def test_each_battlegroup_says_what_the_records_say_on_every_date(curves: Page) -> None:
    days = telling_days(GROUPS)
    assert len(days) > 250
    said = curves.evaluate(READ_DAYS, [days, [".value"]])
    seen = set()
    for day, read in zip(days, said, strict=True):
        for record in GROUPS:
            words, expected = read[".value"][record.id], people_words(record, day)
            assert (day, record.id, words) == (day, record.id, expected)
            title = committed().countries[record.host].name
            assert read["labels"][record.id] == f"{title}: {words}"
            seen |= set(re.findall("|".join(TELLING), expected)[:1])
    assert seen == set(TELLING)


def ordinal(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    whole: list[Interval] = []
    for start, end in sorted(intervals):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def days_counted(thing: Thing, basis: str) -> list[Interval]:
    """Stretches of days with people there by `basis`, counted from the first of the timeline."""
    spans = [span for span in own_spans(thing) if span.troops_basis == basis and counts(span)]
    ends = [min(ordinal(span.end), LAST + 1) if span.end else LAST + 1 for span in spans]
    starts = [max(ordinal(span.start), FIRST) for span in spans]
    return merged((a - FIRST, b - FIRST) for a, b in zip(starts, ends, strict=True) if a < b)


def levels(path: str) -> list[tuple[Interval, float]]:
    """What a path covers from left to right, and how high; it fails where it could run aslant."""
    tokens = re.findall(r"([A-Za-z])([\d.\- ]*)", path)
    assert "".join(letter + rest for letter, rest in tokens) == path
    assert {letter for letter, _ in tokens} <= {"M", "H", "V"}, path
    x, y, covered = 0.0, 0.0, []
    for letter, rest in tokens:
        if letter == "H":
            covered.append(((int(x), int(rest)), y))
        x = float(rest.split()[0]) if letter in "MH" else x
        y = float(rest.split()[-1]) if letter in "MV" else y
    return [((a, b), y) for (a, b), y in covered if a < b]


def along(path: str) -> list[Interval]:
    return [stretch for stretch, _ in levels(path)]


def test_lines_run_level_or_upright_and_stop_where_no_figure_is_known(curves: Page) -> None:
    drawn = curves.evaluate(PATHS)
    for record in GROUPS:
        looks: dict[str, list[Interval]] = {}
        for look, path in drawn[record.id]:
            looks.setdefault(look.split()[0], []).extend(along(path))
        for basis in ("present", "exercise"):
            expected = days_counted(record, basis)
            assert merged(looks.get(basis, [])) == expected, (record.id, basis)
        assert set(looks) <= {"present", "exercise", "plan", "unknown", "dots"}
    gaps = [record.id for record in GROUPS if len(days_counted(record, "present")) > 1]
    assert len(gaps) >= 3, "no gap was tried"
    for paths in drawn.values():
        for _, path in paths:
            along(path)


def test_all_battlegroups_are_drawn_on_one_scale_as_high_as_their_figures(curves: Page) -> None:
    """The scale's top is written on each; height is the share of it."""
    ((top, frame),) = {tuple(told) for told in curves.evaluate(SCALES)}
    assert frame == f"0 0 {LAST - FIRST} 34"
    most = int(top.replace(",", ""))
    figures = [span.troops for record in GROUPS for span in own_spans(record) if counts(span)]
    assert max(figures) <= most < 2 * max(figures)
    for record_id, paths in curves.evaluate(PATHS).items():
        record = next((group for group in GROUPS if group.id == record_id), None)
        for look, path in paths if record else ():
            if look.split()[0] not in ("present", "exercise"):
                continue
            for (first, _), y in levels(path):
                day = dt.date.fromordinal(FIRST + first).isoformat()
                span = span_on(record, day)
                assert span, (record_id, day)
                share = span.troops / most
                assert y == pytest.approx(BASE_PX - share * (BASE_PX - HEAD_PX), abs=0.01)


def counts(span: Span) -> bool:
    return span.troops_basis in ("present", "exercise") and span.status not in PLANNED


def test_each_layer_counts_what_is_in_force_as_the_panel_does(curves: Page) -> None:
    things = [record for record in committed().records if record.layer in KEYS]
    days = telling_days(things)[::6]
    assert len(days) > 100
    kinds = {record.id: record.kind for record in things}
    for day, read in zip(days, curves.evaluate(READ_DAYS, [days, [".value"]]), strict=True):
        on_day = [span for span in committed_spans() if in_force(span, day)]
        for layer in LAYERS:
            own = [span for span in on_day if span.layer == layer.key]
            planned = sum(drawn_status(kinds[s.record_id], s.status) in PLANNED for s in own)
            words = f"{len(own) or 'none'} in force"
            words += f", {planned} of them planned" if planned else ""
            assert read[".value"][layer.key] == words, (day, layer.key)
            assert sum(read["panel"][layer.key]) == len(own), (day, layer.key)
