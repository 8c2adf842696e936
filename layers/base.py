"""What a layer is: how a record looks and reads, never when it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from geodata.load import Dataset, Record
from geodata.spans import Span

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
    the switch, `area_label_at` the longitude and latitude of an area's name by record id.
    """

    key: str
    title: str
    about: str
    lead_is: str
    shape: Shape
    mark: Callable[[Record, Span, Dataset], Mark]
    rank: int
    panel_order: int
    sample: str
    on_at_start: bool = True
    draws_areas: bool = False
    area_label_at: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def alpha2(code: str | None, dataset: Dataset) -> str:
    """Two letters for the plain style; allied units without a lead nation show N for NATO."""
    return "N" if code is None else dataset.countries[code].code


def short_place(record: Record) -> str:
    """The town alone: `Ādaži (Kadaga base)` reads `Ādaži`; a mere country says that it is one."""
    name = (record.place or "").split(" (")[0].split(";")[0].split(",")[0]
    return f"in {name}, place not given" if record.place_precision == "country" else name
