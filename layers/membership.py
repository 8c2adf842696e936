"""Who belongs: countries coloured by what they are to the Alliance, bodies as symbols."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, Standing, alpha2, short_place

BODIES = {  # what has a site and is no country, with its label
    "nato-ukraine-council": "NATO-Ukraine Council",
    "nsatu": "NSATU",
    "tokyo-liaison-office": "Tokyo office",
}
APPLIED = {"accession-ukr": "2022-09-30"}  # before that others spoke of it as a future member
INVITED = {"accession-fin", "accession-swe"}  # what allies agreed of Ukraine is no invitation
PROMISED = {"partner-geo": "2008-04-01", "accession-ukr": "2008-04-01"}
TAILORED = {  # from the state whose note says so; that of New Zealand is being negotiated
    "partner-geo": "2014-09-05",
    "partner-mda": "2022-06-29",
    "partner-bih": "2022-06-29",
    "partner-jpn": "2023-07-11",
    "partner-kor": "2023-07-11",
    "partner-aus": "2023-07-11",
}
IN_TALKS = {"partner-nzl": "2023-07-11"}
ALLY, INVITEE = Standing("ally", "joined"), Standing("invitee", "became an invitee")
FILLS = {
    ALLY: "membership-ally",
    INVITEE: "membership-invitee",
    (APPLICANT := Standing("applicant", "applied")): "membership-applicant",
    (PARTNER := Standing("partner, tailored programme", "was given a tailored programme")): (
        "membership-partner"
    ),
}
OPEN_PARTNER = "membership-partner-open"  # no programme of its own yet: drawn as a partner, veiled


def standing(record: Record, span: Span) -> Standing | None:
    """What a span makes its country, or None of a body."""
    if record.kind == "ally":
        return ALLY
    if record.kind == "accession":
        return _on_the_way(record, span)
    return None if record.id in BODIES else _partner(record, span)


def _on_the_way(record: Record, span: Span) -> Standing:
    if span.status == "in-place":
        return Standing("member", "joined")
    if span.start < APPLIED.get(record.id, ""):
        return Standing("promised membership", "was promised membership")
    so_far = {state.status for state in record.states[: span.state_index + 1]}
    invited = record.id in INVITED and so_far & {"agreed", "forming"}
    return INVITEE if invited else APPLICANT


def _partner(record: Record, span: Span) -> Standing:
    if span.start >= TAILORED.get(record.id, "9999"):
        return PARTNER
    if span.start >= IN_TALKS.get(record.id, "9999"):
        return Standing("partner, tailored programme in talks", "began to negotiate a programme")
    if span.start == PROMISED.get(record.id):
        return Standing("promised membership", "was promised membership")
    return Standing("partner", "became a partner")


def area(record: Record, span: Span) -> tuple[str, ...]:
    """From the day of its membership on a country is coloured by its record as an ally."""
    is_country = record.id not in BODIES
    return (record.host,) if is_country and not is_member(record, span) else ()


def is_member(record: Record, span: Span) -> bool:
    return record.kind == "accession" and span.status == "in-place"


def fill(record: Record, span: Span) -> str:
    stands = standing(record, span)
    return FILLS.get(stands, OPEN_PARTNER) if stands else OPEN_PARTNER


def mark(record: Record, span: Span, dataset: Dataset) -> Mark:
    name = BODIES.get(record.id, record.name)
    return Mark("partner-body", alpha2(span.lead, dataset), (name, short_place(record)))


MEMBERSHIP = Layer(
    "membership",
    title="Membership",
    about="Allies, invitees, applicants and partners, as they were on the date",
    lead_is="Lead nation",
    shape=None,
    mark=mark,
    rank=7,
    panel_order=10,
    sample="partner-body",
    group="nations",
    on_at_start=False,
    second_line_is_place=True,
    area=area,
    fill=fill,
    fill_words={
        "membership-ally": "Ally",
        "membership-acceded": "Ally that joined since a chosen date",
        "membership-invitee": "Invitee: accession agreed",
        "membership-applicant": "Applicant",
        "membership-partner": "Partner with a tailored programme",
    },
    stands=lambda record, span: not is_member(record, span),
    standing=standing,
)
