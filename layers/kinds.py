"""Where a kind of record has words of its own for a status, or for a row of the card."""

from collections.abc import Mapping

# Done on their day: when agreed no longer a plan, and in no need of a newer report.
ACTS = frozenset(
    {
        "incident", "declaration", "declaration-signatory", "security-agreement", "ratification",
    }
)  # fmt: skip
OF_A_COUNTRY = frozenset({"ally", "accession", "partner", "ratification"})
LASTING = ACTS | OF_A_COUNTRY  # nobody needs to confirm them after a year
STATUS_OF: Mapping[str, Mapping[str, str]] = {
    "incident": {"in-place": "happened"},
    "declaration": {"agreed": "made", "expanded": "made, and joined by more"},
    "declaration-signatory": {"agreed": "joined"},
    "security-agreement": {"agreed": "signed"},
    "ratification": {"in-place": "ratified"},
    "assistance-programme": {"expanded": "running, expanded"},
    "industry": {"forming": "being built"},
    "activity": {"in-place": "running"},
    "coordination": {"in-place": "running"},
    "fund": {"in-place": "investing"},
}
ROW_OF: Mapping[str, Mapping[str, str]] = {
    "incident": {"Host nation": "Country"},
    "declaration": {"Place": "Made in"},
    "declaration-signatory": {"Host nation": "Signatory"},
    "security-agreement": {"Place": "Signed in", "Host nation": "Party"},
    "ally": {"Place": "Capital", "Host nation": "Country"},
    "accession": {"Host nation": "Country"},
    "partner": {"Host nation": "Country"},
    "ratification": {"Place": "Capital", "Host nation": "Ally"},
    "weapons": {"Place": "Announced in", "Host nation": "Giver", "Equipment": "What"},
    "assistance-programme": {"Place": "Decided in"},
}


def drawn_status(kind: str, status: str) -> str:
    """An act that is agreed is done: it is not drawn as a plan."""
    return "in-place" if kind in ACTS and status == "agreed" else status


def row_label(kind: str, label: str) -> str:
    return ROW_OF.get(kind, {}).get(label, label)
