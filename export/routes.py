"""What the browser sends and fetches: `/export/pdf` and `/export/pptx` at once, jobs part by part.

Every refusal is JSON with one sentence, `{"error": ...}`.
"""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Flask, Response, jsonify, request

from export.answering import answer_in_sentences, turn
from export.kinds import COUNTED, MIMETYPES
from export.limits import (
    MAX_DOCUMENT_BYTES,
    MAX_DOCUMENT_S,
    MAX_FRAMES,
    MAX_PAGE_BYTES,
    MAX_PAGES,
    MAX_PARTS,
    Refused,
    check,
    within,
)
from export.pages import read_page
from export.shelf import Shelf

NO_CONTENT = 204
CREATED = 201


def publish_routes(server: Flask, shelf: Shelf) -> None:
    routes = Blueprint("export", __name__, url_prefix="/export")
    answer_in_sentences(server)
    for form, listed in COUNTED.items():
        routes.add_url_rule(f"/{form}", form, _document(form, listed), methods=["POST"])
    _publish_jobs(routes, shelf)
    server.register_blueprint(routes)


def _document(form: str, listed: str) -> Callable[[], Response]:
    def view() -> Response:
        raw = _json(MAX_DOCUMENT_BYTES).get(listed)
        if not isinstance(raw, list):
            raise Refused(f"A list of {listed} is wanted.")
        check(len(raw), MAX_PAGES, listed)
        pages = [read_page(each, n) for n, each in enumerate(raw, 1)]
        from export.makers import DOCUMENTS

        with turn():
            made = DOCUMENTS[form](pages, within(MAX_DOCUMENT_S))
        return Response(made, mimetype=MIMETYPES[form])

    return view


def _publish_jobs(routes: Blueprint, shelf: Shelf) -> None:
    @routes.post("/jobs")
    def open_job() -> tuple[Response, int]:
        asked = _json(MAX_PAGE_BYTES)
        kind, options, total = (asked.get(name) for name in ("kind", "options", "total"))
        if not isinstance(kind, str) or not isinstance(options or {}, dict):
            raise Refused("A job has a kind, and options by name.")
        most = MAX_PARTS if kind == "film" else MAX_PAGES
        check(_count(total), most, COUNTED.get(kind, "images" if kind == "zip" else "parts"))
        check(_count((options or {}).get("frames")), MAX_FRAMES, "frames")
        return jsonify(job=shelf.open(kind, options or {})), CREATED

    @routes.put("/jobs/<job>/<part>")
    def add_part(job: str, part: str) -> tuple[str, int]:
        request.max_content_length = MAX_PAGE_BYTES
        shelf.add(job, part, request.get_data(cache=False))
        return "", NO_CONTENT

    @routes.get("/jobs/<job>")
    def fetch(job: str) -> Response:
        asked = shelf.job(job)
        if not asked.made.is_file():
            raise Refused("This export is not made yet.", 409)
        content = asked.made.read_bytes()
        shelf.drop(job)
        return Response(content, mimetype=MIMETYPES[asked.form])

    @routes.delete("/jobs/<job>")
    def drop(job: str) -> tuple[str, int]:
        shelf.drop(job)
        return "", NO_CONTENT


def _count(value: object) -> int:
    """What is announced is checked before it is sent up, and once more when it is there."""
    return value if isinstance(value, int) else 0


def _json(most: int) -> dict[str, Any]:
    """JSON under its own name alone: another site's form cannot send that."""
    request.max_content_length = most
    if not request.is_json:
        raise Refused("JSON is wanted here.", 415)
    asked = request.get_json(silent=False)
    if not isinstance(asked, dict):
        raise Refused("A JSON object is wanted here.")
    return asked
