"""Who belongs: countries coloured by what they are to the Alliance, bodies as symbols."""

from geodata.history import last_to_say
from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark, Standing, alpha2, short_place

BODIES = {  # what has a site and is no country, with its label
    "nato-ukraine-council": "NATO-Ukraine Council",
    "nsatu": "NSATU",
    "tokyo-liaison-office": "Tokyo office",
}
ALLY, MEMBER = Standing("ally", "joined"), Standing("member", "joined")
STANDINGS = {  # as the records say them, from the state on in which they do
    "promised": Standing("promised membership", "was promised membership"),
    "applicant": Standing("applicant", "applied"),
    "invitee": Standing("invitee", "became an invitee"),
    "partner": Standing("partner", "became a partner"),
    "in-talks": Standing("partner, tailored programme in talks", "began to negotiate a programme"),
    "tailored": Standing("partner, tailored programme", "was given a tailored programme"),
}
FILLS: dict[Standing | None, str] = {
    ALLY: "membership-ally",
    STANDINGS["invitee"]: "membership-invitee",
    STANDINGS["applicant"]: "membership-applicant",
    STANDINGS["tailored"]: "membership-partner",
}
OPEN_PARTNER = "membership-partner-open"  # no programme of its own yet: drawn as a partner, veiled


def standing(record: Record, span: Span) -> Standing | None:
    """What a span makes its country, or None of a body."""
    if record.kind == "ally":
        return ALLY
    if is_member(record, span):
        return MEMBER
    said = last_to_say("standing", record.states, span.state_index)
    return STANDINGS[said.standing] if said and said.standing else None


def area(record: Record, span: Span) -> tuple[str, ...]:
    """From the day of its membership on a country is coloured by its record as an ally."""
    return (record.host,) if standing(record, span) not in (None, MEMBER) else ()


def is_member(record: Record, span: Span) -> bool:
    return record.kind == "accession" and span.status == "in-place"


def fill(record: Record, span: Span) -> str:
    return FILLS.get(standing(record, span), OPEN_PARTNER)


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
