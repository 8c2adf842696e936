"""docs/coverage.md as rows, and what is wrong with one: a name that is gone, a date nobody says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl

from geodata.load import HERE, State
from geodata.spans import MOMENTS, Span, all_spans, in_force
from geodata.spending import read as read_spending
from layers import LAYERS
from tests.things import committed

DOCUMENT = Path(__file__).parent.parent / "docs" / "coverage.md"
ROW = re.compile(
    r"^\| (\w+)\.(\d+) \| (.+?) \| (.*?) ?\| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE
)
CODE = re.compile(r"`([^`]+)`")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
VERDICTS = ("Agrees", "Only this document", "Contradicted", "Not placed: ")
NOTHING, NOWHERE = "nothing", "nowhere"
LAYER_KEYS = {layer.key for layer in LAYERS}


@dataclass(frozen=True)
class Row:
    question: str
    number: int
    words: str
    counted: str
    held: tuple[str, ...]
    address: str
    others: str

    @property
    def is_placed(self) -> bool:
        return bool(self.held)

    @property
    def view(self) -> dict[str, str]:
        return dict(parse_qsl(self.address.removeprefix("?"), keep_blank_values=True))


def rows(text: str) -> list[Row]:
    found = []
    for question, number, words, counted, held, page, others in ROW.findall(text):
        names, addresses = CODE.findall(held), CODE.findall(page)
        assert names or held == NOTHING, f"{question}.{number} is held by {held!r}"
        assert addresses or page == NOWHERE, f"{question}.{number} is shown at {page!r}"
        address = addresses[0] if addresses else ""
        found.append(Row(question, int(number), words, counted, tuple(names), address, others))
    return found


def faults(row: Row) -> Iterator[str]:
    named = [*row.held, *CODE.findall(row.others)]
    yield from (f"{name} is gone" for name in named if not exists(name))
    verdict = next((each for each in VERDICTS if row.others.startswith(each)), None)
    if verdict is None:
        yield f"{row.others!r} is no verdict"
    if (verdict == "Not placed: ") == row.is_placed or row.is_placed != bool(row.address):
        yield "is placed, or says why not, and never both"
    if verdict == "Contradicted" and set(CODE.findall(row.others)) <= set(row.held):
        yield "names nobody who contradicts it"
    if row.is_placed:
        yield from _unsaid(row)
        yield from _unseen(row)


def exists(name: str) -> bool:
    layer, _, rest = name.partition(":")
    if layer == "sources":
        return rest in committed().sources
    if layer == "claims":
        return rest in {claim.id for claim in committed().claims}
    if layer == "figures":
        return _in_tables(*rest.split("/"))
    record, _, start = rest.partition("@")
    starts = [state.start for state in states().get(f"{layer}:{record}", ())]
    return start in starts if start else bool(starts)


@cache
def states() -> dict[str, tuple[State, ...]]:
    return {f"{thing.layer}:{thing.id}": thing.states for thing in committed().things}


@cache
def _columns() -> set[tuple[str, str, str]]:
    return {
        (edition, metric, str(year)) for edition, metric, _, year in read_spending(HERE).figures
    }


def _in_tables(*column: str) -> bool:
    return column in _columns()


def _unsaid(row: Row) -> Iterator[str]:
    """Dates are starts of the states named; counts stand in one of their notes or figures."""
    told = [state for name in row.held for state in _named(name)]
    said = re.sub(r"\([^)]*\)", "", row.counted)
    for day in DAY.findall(said):
        if day not in {state.start for state in told}:
            yield f"none of its states starts on {day}"
    names = " ".join(_titles()[_thing(name)] for name in row.held if _thing(name) in _titles())
    text = " ".join(f"{s.note} {s.equipment} {s.troops}" for s in told) + names
    for count in map(plain, re.findall(r"\d[\d,]*\d|\d", DAY.sub("", said))):
        if not re.search(rf"(?<!\d){count}(?!\d)", plain(text)):
            yield f"none of its states says {count}"


def _unseen(row: Row) -> Iterator[str]:
    """On the address's day the record that it opens is as the row says."""
    view = row.view
    if any(name.startswith("claims:") for name in row.held) and view.get("panel") != "spending":
        yield "opens no panel with its claim"
    layers = [layer for layer in view.get("layers", "").split(",") if layer]
    yield from (f"{each} is no layer" for each in layers if each not in LAYER_KEYS)
    if "record" not in view:
        if view.get("panel") != "curves" or not all(n.startswith("force-model:") for n in row.held):
            yield "opens no record"
        return
    opened = [name for name in row.held if _thing(name).endswith(f":{view['record']}")]
    if not opened:
        yield f"opens {view['record']}, by which it is not held"
    for name in opened:
        layer, start = name.split(":")[0], name.partition("@")[2]
        if layer != MOMENTS and layer not in layers:
            yield f"shows {view['record']} without {layer}"
        if layer != MOMENTS and not _holds(name, start, view["date"]):
            yield f"{name} does not hold on {view['date']}"


def _holds(name: str, start: str, day: str) -> bool:
    held = [span for span in _spans() if f"{span.layer}:{span.record_id}" == _thing(name)]
    index = {span.state_index for span in held if in_force(span, day)}
    return {states()[_thing(name)][i].start for i in index} == {start} if start else bool(index)


@cache
def _spans() -> tuple[Span, ...]:
    return all_spans(committed())


def _thing(name: str) -> str:
    return name.partition("@")[0]


def _named(name: str) -> tuple[State, ...]:
    start = name.partition("@")[2]
    return tuple(s for s in states().get(_thing(name), ()) if not start or s.start == start)


@cache
def _titles() -> dict[str, str]:
    return {f"{thing.layer}:{thing.id}": thing.name for thing in committed().things}


def plain(text: str) -> str:
    return re.sub(r"(?<=\d),(?=\d{3})", "", text)
