"""What changed between two days, from the spans alone: the rule of the page, written again."""

from collections.abc import Callable
from datetime import date

from geodata.spans import Span
from layers import LAYERS
from layers.base import Standing
from tests.paying import reaches_the_line
from tests.things import by_id, committed
from ui.presets import PRESETS, day_of

IN_ORDER = ("announced", "agreed", "forming", "in-place", "expanded")
TITLES = {
    "appeared": "Appeared",
    "ended": "Ended",
    "lead": "New lead",
    "grown": "Grown",
    "shrunk": "Shrunk",
    "status": "Status moved",
}
LAYER = {layer.key: layer for layer in LAYERS}
Changes = dict[str, list[str]]  # kinds by record
Passes = Callable[[Span], bool]


def anything(_: Span) -> bool:
    return True


def kinds(before: Span | None, after: Span | None) -> list[str]:
    """The first is the one that it is drawn by. Unknown on a side is never a change."""
    if before is None or after is None:
        return ["appeared" if before is None else "ended"]
    if before.layer == "spending":
        return across_the_line(before, after)
    found = []
    if before.lead and after.lead and before.lead != after.lead:
        found.append("lead")
    if size := _size(before, after):
        found.append(size)
    if _has_moved(before, after):
        found.append("status")
    return found


def across_the_line(before: Span, after: Span) -> list[str]:
    """An ally's spending has changed when it has crossed the line of 2 % of GDP."""
    was, now = reaches_the_line(before), reaches_the_line(after)
    if was is None or now is None or was == now:
        return []
    return ["grown" if now else "shrunk"]


def _has_moved(before: Span, after: Span) -> bool:
    """Where a status says too little of what something is, its standing's words tell."""
    was, now = _standing(before), _standing(after)
    if was and now and was.became and now.became:
        return was.words != now.words
    return before.status != after.status


def _standing(span: Span) -> Standing | None:
    layer = LAYER.get(span.layer)  # a span that is made up is of none
    return layer.standing(by_id()[span.record_id], span) if layer else None


def moved_back(before: Span, after: Span) -> bool:
    return IN_ORDER.index(after.status) < IN_ORDER.index(before.status)


def _size(before: Span, after: Span) -> str | None:
    """An area by its countries, all else by its troops, where both days count the same thing."""
    was, now = set(before.countries), set(after.countries)
    if was and now:
        return "grown" if was < now else "shrunk" if now < was else None
    had, has = _troops(before), _troops(after)
    if had is None or has is None or had == has or before.troops_basis != after.troops_basis:
        return None
    return "grown" if has > had else "shrunk"


def _troops(span: Span) -> int | None:
    """People `present` of a plan are those who were there before."""
    gone = span.troops_basis == "present" and span.status in ("announced", "agreed")
    return None if gone else span.troops


def paired(
    earlier: list[Span], later: list[Span], passes: Passes = anything
) -> dict[str, tuple[Span | None, Span | None]]:
    """Each record that passes on one of the days, with its spans on both."""
    before = {span.record_id: span for span in earlier}
    after = {span.record_id: span for span in later}
    names = {span.record_id for span in (*earlier, *later) if passes(span)}
    return {name: (before.get(name), after.get(name)) for name in names}


def between(earlier: list[Span], later: list[Span], passes: Passes = anything) -> Changes:
    pairs = paired(earlier, later, passes)
    return {name: found for name, pair in pairs.items() if (found := kinds(*pair))}


def preset_days() -> list[str]:
    return [day_of(preset, committed()) or date.today().isoformat() for preset in PRESETS]
