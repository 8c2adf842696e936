"""What a layer is: how a record looks and reads, never when it shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.words import status_words

Group = Literal["flank", "nations", "networks"]
Shape = Literal["disc", "square", "diamond", "triangle", "hexagon"]


@dataclass(frozen=True)
class Mark:
    """How one span stands on the map; `symbol` is a name in the catalogue, `code` two letters."""

    symbol: str
    code: str
    label: tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """What a span makes of its record, where that is more than a status: `ally`, `joined`."""

    words: str
    became: str


@dataclass(frozen=True)
class Layer:
    """One layer of the map; `key` names its record file, in the address and in `data-layer`.

    `rank` says who keeps its place where room is short (low wins), `sample` is the symbol beside
    the switch, `shape` the plain style's: none where all symbols are of our own, which are the
    same in both styles. `keeps_label`: room is kept for its labels; `second_line_is_place`: that
    line may give way to "last reported". `area`: the countries (ISO alpha-3) that a span colours,
    if any, `fill`: the name of their colour in the palette, `fill_words`: what each means, in the
    key; without `draws_points` nothing of the layer stands as a symbol; with `draws_lines` its
    records are lines between others; `stands`: whether a span without an area does, and
    `standing`: its words, where a status says too little. `area_label_at`: where an area's name
    stands, by record id, in degrees of longitude and latitude. `group`: where the panel lists it.
    `symbol_words`: what each symbol means, where the key lists them; `count_words`: one and
    several of a kind, where they are counted one by one; `rows` and `line`: its own card rows and
    hover line, where those of a unit say nothing.
    """

    key: str
    title: str
    about: str
    lead_is: str
    shape: Shape | None
    mark: Callable[[Record, Span, Dataset], Mark]
    rank: int
    panel_order: int
    sample: str
    group: Group = "flank"
    on_at_start: bool = True
    keeps_label: bool = False
    second_line_is_place: bool = False
    area: Callable[[Record, Span], tuple[str, ...]] | None = None
    fill: Callable[[Record, Span], str] = field(default=lambda record, _span: record.id)
    fill_words: Mapping[str, str] = field(default_factory=dict)
    rows: Callable[[Record, Span, Dataset], tuple[tuple[str, str], ...]] | None = None
    line: Callable[[Record, Span, Dataset], str] | None = None
    draws_points: bool = True
    draws_lines: bool = False
    stands: Callable[[Record, Span], bool] = field(default=lambda _record, _span: True)
    standing: Callable[[Record, Span], Standing | None] = field(default=lambda _record, _span: None)
    area_label_at: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    symbol_words: Mapping[str, str] = field(default_factory=dict)
    count_words: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def since_of(self, record: Record, spans: Sequence[Span], span: Span) -> str:
        """Since when it has been what it is, as written: a state may restate a standing."""
        stands, index = self.standing(record, span), spans.index(span)
        while stands and index and self.standing(record, spans[index - 1]) == stands:
            index -= 1
        return record.states[spans[index].state_index].start

    def status_of(self, record: Record, span: Span) -> str:
        """In words: what it is by its standing, else by its status."""
        stands = self.standing(record, span)
        if stands:
            return stands.words
        return status_words(span.status, exercise_only=span.exercise_only, kind=record.kind)


def alpha2(code: str | None, dataset: Dataset) -> str:
    """Two letters for the plain style; allied units without a lead nation show N for NATO."""
    return "N" if code is None else dataset.countries[code].code


def short_place(record: Record) -> str:
    """`Ādaži (Kadaga base)` reads `Ādaži`; a mere region or country says that it is one."""
    name = (record.place or "").split(" (")[0].split(";")[0].split(",")[0]
    for suffix in (" training area", " air base"):
        name = name.removesuffix(suffix)
    match record.place_precision:
        case "country":
            return f"in {name}, place not given"
        case "region" if not name.endswith("area"):
            return f"around {name}"
    return name
