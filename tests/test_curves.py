"""The curves: what they say and draw on every date is what Python works out from the records."""

import datetime as dt
import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page

from geodata.dates import in_words
from geodata.load import Record, Thing
from geodata.spans import all_spans, in_force
from layers import LAYERS
from layers.words import PLANNED, status_words
from tests.curves import FRAME, PATHS, READ_DAYS, age, open_curves, own_spans, span_on, telling_days
from tests.onscreen import KEYS
from tests.things import committed

pytestmark = pytest.mark.browser

GROUPS = [record for record in committed().records if record.layer == "battlegroups"]
FIRST, LAST = (dt.date.fromisoformat(day).toordinal() for day in (FRAME.start, FRAME.end))
Interval = tuple[int, int]


@pytest.fixture
def curves(page: Page) -> Page:
    return open_curves(page)


def people_words(record: Record, day: str) -> str:
    """A number, a gap or nothing: the start of what the chart says."""
    span = span_on(record, day)
    if span is None:
        return "not in force"
    status = status_words(span.status, exercise_only=span.exercise_only)
    if span.status in PLANNED:
        return f"{status}: a plan"
    if span.troops is None or span.troops_basis not in ("present", "exercise"):
        return f"{status}, strength not known"
    assert span.troops_known_on
    counted = {"present": "present", "exercise": "on exercise"}[span.troops_basis]
    dated = f"{span.troops:,} {counted}, as of {in_words(span.troops_known_on)}"
    return dated + age(span, day)


def test_each_battlegroup_says_what_the_records_say_on_every_date(curves: Page) -> None:
    days = telling_days(GROUPS)
    assert len(days) > 250
    said = curves.evaluate(READ_DAYS, [days, [".value"]])
    seen = set()
    for day, read in zip(days, said, strict=True):
        for record in GROUPS:
            words, expected = read[".value"][record.id], people_words(record, day)
            assert words.startswith(expected), (day, record.id, words, expected)
            title = committed().countries[record.host].name
            assert read["labels"][record.id] == f"{title}: {words}"
            seen.add(re.sub(r"[\d,]+ (present|on exercise).*", r"\1", expected))
    gaps = {"in place, strength not known", "agreed: a plan", "not in force"}
    assert seen >= {"present", "on exercise"} | gaps


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
    spans = [
        span
        for span in own_spans(thing)
        if span.troops_basis == basis and span.status not in PLANNED
    ]
    ends = [min(ordinal(span.end), LAST + 1) if span.end else LAST + 1 for span in spans]
    starts = [max(ordinal(span.start), FIRST) for span in spans]
    return merged((a - FIRST, b - FIRST) for a, b in zip(starts, ends, strict=True) if a < b)


def along(path: str) -> list[Interval]:
    """What a path covers from left to right; it fails on a command that could run aslant."""
    tokens = re.findall(r"([A-Za-z])([\d.\- ]*)", path)
    assert "".join(letter + rest for letter, rest in tokens) == path
    assert {letter for letter, _ in tokens} <= {"M", "H", "V"}, path
    x, covered = 0.0, []
    for letter, rest in tokens:
        if letter == "H":
            covered.append((int(x), int(rest)))
        x = float(rest.split()[0]) if letter in "MH" else x
    return [(a, b) for a, b in covered if a < b]


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


def test_each_layer_counts_what_is_in_force_as_the_panel_does(curves: Page) -> None:
    things = [record for record in committed().records if record.layer in KEYS]
    days = telling_days(things)[::6]
    assert len(days) > 100
    spans = all_spans(committed())
    for day, read in zip(days, curves.evaluate(READ_DAYS, [days, [".value"]]), strict=True):
        on_day = [span for span in spans if in_force(span, day)]
        for layer in LAYERS:
            own = [span for span in on_day if span.layer == layer.key]
            planned = sum(span.status in PLANNED for span in own)
            words = f"{len(own) or 'none'} in force"
            words += f", {planned} of them planned" if planned else ""
            assert read[".value"][layer.key] == words, (day, layer.key)
            assert sum(read["panel"][layer.key]) == len(own), (day, layer.key)
