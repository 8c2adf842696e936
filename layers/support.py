"""Support for Ukraine: signatories colour their countries; agreements, pledges and weapons stand
where they were signed or announced."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark
from layers.words import short_date

G7 = frozenset({"CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"})
SIGNATORY = "declaration-signatory"
SYMBOL_WORDS = {
    "declaration": "Declaration",
    "security-agreement": "Security agreement",
    "weapons": "Weapons",
    "assistance-programme": "Assistance programme",
    "industry": "Arms industry",
}
SHORT = {
    "g7-joint-declaration": "G7 declaration",
    "comprehensive-assistance-package": "Assistance package",
    "long-term-pledge-40bn": "EUR 40 bn pledge",
    "baykar-plant-ukraine": "Baykar plant",
}


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    symbol = record.kind if record.kind in SYMBOL_WORDS else "declaration"
    return Mark(symbol, code="", label=(_head(record, dataset), *_detail(record, span)))


def _head(record: Record, dataset: Dataset) -> str:
    if record.kind not in (SIGNATORY, "security-agreement", "weapons"):
        return SHORT.get(record.id, record.name.split(" (")[0])
    return dataset.countries[record.host].name


def _detail(record: Record, span: Span) -> tuple[str, ...]:
    """What was given, in few words; of all else, when."""
    if record.kind != "weapons":
        return (short_date(record.states[span.state_index].start[:7]),)
    if not span.equipment:
        return ()
    first, *rest = span.equipment.split(", ")
    several = any(not each.startswith("about ") for each in rest)
    return (f"{first}, …" if several else first,)


def area(record: Record, _span: Span) -> tuple[str, ...]:
    return (record.host,) if record.kind == SIGNATORY else ()


SUPPORT = Layer(
    "support",
    title="Help for Ukraine",
    about="Who joined the G7 declaration, security agreements, weapons pledged around the summit",
    lead_is="Lead nation",
    shape=None,
    mark=mark,
    rank=6,
    panel_order=13,
    sample="security-agreement",
    group="nations",
    on_at_start=False,
    area=area,
    fill=lambda record, _span: "support-g7" if record.host in G7 else "support-signatory",
    fill_words={
        "support-g7": "G7: made the declaration",
        "support-signatory": "Joined the declaration",
    },
    symbol_words=SYMBOL_WORDS,
    count_words={
        SIGNATORY: ("signatory", "signatories"),
        "security-agreement": ("agreement", "agreements"),
        "weapons": ("weapons pledge", "weapons pledges"),
    },
)
