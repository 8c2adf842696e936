"""Membership: countries coloured by what they are to the Alliance; joint bodies as symbols."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, alpha2, short_place

BODIES = frozenset({"nato-ukraine-council", "nsatu", "tokyo-liaison-office"})  # partners' records
FILLS = {
    "membership-ally": "Ally",
    "membership-acceded": "Ally that acceded since the chosen date",
    "membership-invitee": "Invitee",
    "membership-applicant": "Applicant",
    "membership-partner": "Partner with a tailored programme",
}


def country(record: Record, span: Span) -> tuple[str, ...]:
    """A candidate that has become a member is coloured by its record as an ally."""
    joined = record.kind == "accession" and span.status == "in-place"
    return () if joined or record.id in BODIES else (record.host,)


def fill(record: Record, span: Span) -> str:
    match record.kind:
        case "ally":
            return "membership-ally"
        case "accession" if is_invited(record, span):
            return "membership-invitee"
        case "accession":
            return "membership-applicant"
    return "membership-partner"


def is_invited(record: Record, span: Span) -> bool:
    """Once an invitation is agreed a candidate stays invited, whatever is announced after it."""
    states = record.states[: span.state_index + 1]
    return any("nvited at the" in (state.note or "") for state in states)


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    name = record.name.split(" (")[0]
    return Mark("headquarters", alpha2(span.lead, dataset), (name, short_place(record)))


MEMBERSHIP = Layer(
    "membership",
    title="Membership",
    about="Allies, invitees, applicants and partners, as they were on the date",
    lead_is="Lead nation",
    shape="hexagon",
    mark=mark,
    rank=7,
    panel_order=10,
    sample="headquarters",
    group="nations",
    on_at_start=False,
    second_line_is_place=True,
    area=country,
    fill=fill,
    fill_words=FILLS,
)
