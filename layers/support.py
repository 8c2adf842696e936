"""Support for Ukraine: signatories coloured; agreements, weapons and programmes as symbols."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place

ORIGINAL = frozenset({"CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA"})
FILLS = {
    "support-g7": "G7 member that made the declaration",
    "support-signatory": "Joined the declaration",
}


def signatory(record: Record, _span: Span) -> tuple[str, ...]:
    return (record.host,) if record.kind == "declaration-signatory" else ()


def fill(record: Record, _span: Span) -> str:
    return "support-g7" if record.host in ORIGINAL else "support-signatory"


def mark(record: Record, _span: Span, dataset: Dataset) -> Mark:
    return Mark("headquarters", alpha2(record.host, dataset), (record.name, short_place(record)))


SUPPORT = Layer(
    "support",
    title="Support for Ukraine",
    about="G7 declaration, security agreements, weapons around the summit",
    lead_is="Lead nation",
    shape="square",
    mark=mark,
    rank=6,
    panel_order=13,
    sample="headquarters",
    group="nations",
    on_at_start=False,
    second_line_is_place=True,
    area=signatory,
    fill=fill,
    fill_words=FILLS,
)
