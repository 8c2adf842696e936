"""Centres: undersea, cyber, space, energy, climate, innovation, and what was decided on them."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, short_place

BY_TOPIC = {
    "undersea": "undersea-infrastructure",
    "cyber": "cyber",
    "space": "space",
    "energy": "energy",
    "climate": "climate",
    "strategic-communications": "strategic-communications",
    "hybrid": "hybrid-threats",
}
PAPERS = ("policy", "plan", "concept")  # without a place: their symbol is on the card
BY_KIND = {
    "office": "office",
    "accelerator": "accelerator",
    "test-centre": "test-centre",
    "network": "network",
    "fund": "fund",
    "coordination": "coordination",
    **dict.fromkeys(PAPERS, "decision"),
    "activity": "activity",
    "capability": "cyber-support",
}
OTHER = "centre-of-excellence"
SYMBOL_WORDS = {
    "undersea-infrastructure": "Undersea infrastructure",
    "cyber": "Cyber",
    "space": "Space",
    "energy": "Energy",
    "climate": "Climate",
    "strategic-communications": "Strategic communications",
    "hybrid-threats": "Hybrid threats",
    OTHER: "Other centre",
    "office": "Innovation: office",
    "accelerator": "Innovation: accelerator",
    "test-centre": "Innovation: test centre",
    "network": "Innovation: network",
    "fund": "Innovation: fund",
    "coordination": "NATO-EU coordination",
    "decision": "Decision",
    "activity": "Watch at sea",
    "cyber-support": "Help after cyber incidents",
}
SHORT = {
    "maritime-centre-cui": "Undersea centre",
    "cui-coordination-cell": "Undersea cell",
    "stratcom-coe": "StratCom CoE",
    "cmdr-coe": "Crisis management CoE",
    "eod-coe": "EOD CoE",
    "cimic-coe": "CIMIC CoE",
    "coe-csw": "Shallow waters CoE",
    "vilnius-cyber-concept": "Cyber defence concept",
    "vilnius-resilience-objectives": "Resilience objectives",
    "vilnius-energy-commitment": "Energy commitment",
    "edt-strategies": "Quantum, biotechnology",
    "nato-eu-staff-coordination": "NATO-EU coordination",
    "nato-innovation-fund": "Innovation Fund",
    "diana-network": "DIANA network",
}


def short_name(record: Record) -> str:
    """A centre goes by its acronym; DIANA's sites by what they are."""
    if record.id in SHORT:
        return SHORT[record.id]
    if record.name.startswith("DIANA"):
        return f"DIANA {record.kind.replace('-', ' ')}"
    head, _, tail = record.name.partition(" (")
    acronym = tail.rstrip(")")
    if acronym and (acronym.isupper() or acronym.endswith("CoE")):
        return acronym
    return head.removeprefix("NATO ").replace("Centre of Excellence", "CoE")


def mark(record: Record, _span: Span, _dataset: Dataset) -> Mark:
    symbol = BY_KIND.get(record.kind) or BY_TOPIC.get(record.topic or "", OTHER)
    return Mark(symbol, code="", label=(short_name(record), short_place(record)))


CENTRES = Layer(
    "centres",
    title="Centres",
    about="Undersea infrastructure, cyber, space, energy, climate, innovation, NATO and the EU",
    lead_is="Lead nation",
    shape=None,
    mark=mark,
    rank=7,
    panel_order=20,
    sample="undersea-infrastructure",
    group="networks",
    on_at_start=False,
    second_line_is_place=True,
    symbol_words=SYMBOL_WORDS,
)
