"""Answers with the spans that the page names as a file, or says in a sentence why not."""

from typing import Any

from flask import Flask, Response, request

from export.answering import answer_in_sentences, turn
from export.limits import Refused
from export.spans_table import key_of
from geodata.load import Dataset
from geodata.spans import Span, all_spans

LARGEST_ASKED = 500_000  # bytes; the whole history is named in a tenth of that
LONGEST_TITLE = 500


def publish_spans(server: Flask, dataset: Dataset) -> None:
    """`POST /export/data` with `{kind, title, spans: [[record, first day], …]}`."""
    answer_in_sentences(server)
    known = {key_of(span): span for span in all_spans(dataset)}

    def view() -> Response:
        request.max_content_length = LARGEST_ASKED
        asked = request.get_json(silent=True)
        if not isinstance(asked, dict):
            raise Refused("The request was not JSON that names a kind and its spans.")
        from export.spans_file import KINDS, write  # heavy: at its first use

        try:
            spans, kind = _named(known, asked.get("spans")), str(asked.get("kind"))
            title = str(asked.get("title") or "Flank map")[:LONGEST_TITLE]
            with turn():
                return Response(write(dataset, spans, kind, title), mimetype=KINDS[kind])
        except ValueError as fault:
            raise Refused(str(fault)) from None

    server.add_url_rule("/export/data", "export-data", view, methods=["POST"])


def _named(known: dict[tuple[str, str], Span], keys: Any) -> list[Span]:
    try:
        return [known[record, start] for record, start in keys]
    except (KeyError, TypeError, ValueError):
        raise ValueError("The request names something that these records do not hold.") from None
