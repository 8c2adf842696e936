"""Answers under `/export/`: every fault is JSON with one sentence, and few are made at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from export.limits import MAX_JOBS, MAX_PAGE_BYTES, TURN_S, Refused, too_large, too_many

_turns = BoundedSemaphore(MAX_JOBS)


@contextmanager
def turn() -> Iterator[None]:
    """For what is answered at once; raises `Refused` where others take too long."""
    if not _turns.acquire(timeout=TURN_S):
        raise too_many()
    try:
        yield
    finally:
        _turns.release()


def answer_in_sentences(server: Flask) -> None:
    server.register_error_handler(Refused, refused)
    server.register_error_handler(HTTPException, _fault)


def refused(fault: Refused) -> tuple[Response, int]:
    return jsonify(error=fault.sentence), fault.status


def _fault(fault: HTTPException) -> tuple[Response, int] | HTTPException:
    if not request.path.startswith("/export/"):
        return fault
    if isinstance(fault, RequestEntityTooLarge):
        return refused(too_large(request.max_content_length or MAX_PAGE_BYTES))
    return jsonify(error=fault.description or fault.name), fault.code or 500
