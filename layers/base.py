"""What a layer is: how a record looks and reads, never when it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from geodata.load import Dataset, Record
from geodata.spans import Span

Group = Literal["flank", "nations", "networks"]
Row = tuple[str, str]
Shape = Literal["disc", "square", "diamond", "triangle", "hexagon"]


@dataclass(frozen=True)
class Mark:
    """How one span stands on the map; `symbol` is a name in the catalogue, `code` two letters."""

    symbol: str
    code: str
    label: tuple[str, ...]


@dataclass(frozen=True)
class Layer:
    """One layer of the map; `key` names its record file, in the address and in `data-layer`.

    `rank` says who keeps its place where room is short (low wins), `sample` is the symbol beside
    the switch; `shape` is the plain style's, none where its symbols are of our own: those are the
    same in both styles. `keeps_label`: room is kept for its labels; `second_line_is_place`: that
    line may give way to "last reported". `area`: the countries (ISO alpha-3) that a span colours,
    if any, `fill`: the name of their colour in the palette, `fill_words`: what each means, in the
    key; without `draws_points` nothing of the layer stands as a symbol; with `draws_lines` its
    records are lines between others. `area_label_at`: where an area's name stands, by record id,
    in degrees of longitude and latitude. `group`: where the panel lists it. `words` and `rows`:
    what a span says in the place of its status, and the first rows of its card.
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
    draws_points: bool = True
    draws_lines: bool = False
    area_label_at: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    words: Callable[[Record, Span, Dataset], str] | None = None
    rows: Callable[[Record, Span, Dataset], tuple[Row, ...]] | None = None


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
