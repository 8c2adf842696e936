"""The visitor's filter in Python, from the spans: the reference that the browser is held to."""

from dataclasses import dataclass
from functools import cache

from geodata.spans import Span, all_spans, in_force
from tests.things import by_id, committed


@cache
def spans_on(as_of: str) -> list[Span]:
    return [span for span in all_spans(committed()) if in_force(span, as_of)]


@dataclass(frozen=True)
class Sieve:
    """Empty lets everything pass; codes and kinds as in the address."""

    nations: str = ""
    roles: str = ""
    confidence: str = ""
    sources: str = ""

    def query(self) -> str:
        given = vars(self).items()
        return "&".join(f"{name}={value}" for name, value in given if value)

    def passes(self, span: Span) -> bool:
        return self._by_nation(span) and self._by_confidence(span) and self._by_source(span)

    def sift(self, spans: list[Span]) -> list[Span]:
        return [span for span in spans if self.passes(span)]

    def _by_nation(self, span: Span) -> bool:
        roles = words(self.roles) or {"lead", "part", "host"}
        has = set().union(*(having(span)[role] for role in roles))
        return not self.nations or bool(words(self.nations) & has)

    def _by_confidence(self, span: Span) -> bool:
        return not self.confidence or span.confidence in words(self.confidence)

    def _by_source(self, span: Span) -> bool:
        kinds = {committed().sources[key].kind for key in span.sources}
        return not self.sources or bool(words(self.sources) & kinds)


def words(text: str) -> set[str]:
    return set(text.split(",")) - {""}


@cache
def having(span: Span) -> dict[str, set[str]]:
    """The nations of each role; where no source says who takes part, nobody is known to."""
    return {
        "lead": {span.lead} - {None},  # type: ignore[dict-item]
        "part": set(span.contributors or ()),
        "host": {by_id()[span.record_id].host, *span.countries, *span.countries_inferred},
    }
