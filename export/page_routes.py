"""Answers with the page as one file, opened at the view that is asked for."""

import re
from contextvars import Context
from functools import cache
from typing import Any

from dash import Dash
from flask import Response, request

from export.answering import answer_in_sentences, turn
from export.limits import Refused
from export.standalone import SavedPage

LARGEST_ASKED = 1_000_000  # bytes; a briefing of thirty steps with notes is a twentieth of it
START = re.compile(r"\?[^\s<>\"]{0,2000}")


def publish_saved_page(dash: Dash) -> None:
    """`POST /export/page` with `{start: "?date=…", briefing: {id, …} or null}`."""

    answer_in_sentences(dash.server)

    @cache
    def saved() -> SavedPage:
        # asked for in a context of its own, or what it reads would mark the answer to this request
        return Context().run(SavedPage, dash)

    def view() -> Response:
        request.max_content_length = LARGEST_ASKED
        asked: Any = request.get_json(silent=True)
        fault = _fault(asked)
        if fault:
            raise Refused(fault)
        with turn():
            page = saved().at(asked.get("start") or "", asked.get("briefing"))
        return Response(page, mimetype="text/html")

    dash.server.add_url_rule("/export/page", "export-page", view, methods=["POST"])


def _fault(asked: Any) -> str | None:
    if not isinstance(asked, dict):
        return "The request was not JSON that says where the page opens."
    start, briefing = asked.get("start") or "?", asked.get("briefing")
    if not isinstance(start, str) or not START.fullmatch(start):
        return "The start of the page is not the end of an address, such as ?date=2023-07-11."
    if briefing is not None and not (isinstance(briefing, dict) and briefing.get("id")):
        return "The briefing is none: it has no id."
    return None
