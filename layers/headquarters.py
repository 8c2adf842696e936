"""Headquarters: APP-6 headquarters symbol, the level as echelon where the name states one."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place

SYMBOLS = {
    "caoc": "air-operations-centre",
    "nfiu": "force-integration-unit",
    "logistics-node": "logistics-node",
}
SHORT = (
    ("Allied Joint Force Command", "JFC"),
    ("Joint Force Command", "JFC"),
    ("Multi-Corps Land Component Command", "MCLCC"),
    ("Multinational Corps", "MNC"),
    ("1 (German-Netherlands) Corps", "1GNC"),
    ("Multinational Division", "MND"),
    ("Multinational Brigade", "MNB"),
    ("NATO Force Integration Unit", "NFIU"),
    ("Combined Air Operations Centre", "CAOC"),
    ("NATO Maritime Centre for Security of Critical Undersea Infrastructure", "Undersea centre"),
    ("US V Corps forward headquarters", "US V Corps (fwd)"),
    ("NSATU logistics node Poland", "NSATU node"),
    ("Forward Land Forces Finland", "FLF Finland"),
    ("Allied Reaction Force headquarters", "ARF headquarters"),
    ("Commander Task Force Baltic", "CTF Baltic"),
)


def short_name(name: str) -> str:
    """`Allied Land Command (LANDCOM)` reads `LANDCOM`, Multinational Corps reads `MNC`."""
    head, _, tail = name.partition(" (")
    acronym = tail.rstrip(")")
    if acronym.isupper() and acronym.isalpha():
        return acronym
    for long, short in SHORT:
        if name.startswith(long):
            head = short + name.removeprefix(long).split(" (")[0]
    return head.split(":")[0]


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    by_echelon = f"headquarters-{record.echelon}" if record.echelon else "headquarters"
    return Mark(
        SYMBOLS.get(record.kind, by_echelon),
        alpha2(span.lead, dataset),
        (short_name(record.name), short_place(record)),
    )


HEADQUARTERS = Layer(
    "headquarters",
    title="Headquarters",
    about="Joint commands, corps, divisions and the smaller staffs",
    lead_is="Commander from",
    shape="hexagon",
    mark=mark,
    rank=5,
    panel_order=6,
    sample="headquarters-corps",
    on_at_start=False,
    second_line_is_place=True,
)
