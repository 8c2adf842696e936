"""Kinds of what is made on the server, by the suffix of the file; export/makers.py makes them."""

from collections.abc import Mapping
from typing import Any

from export.limits import Refused

FILMS = ("mp4", "webm", "gif")
COUNTED = {"pdf": "pages", "pptx": "slides"}
MIMETYPES = {
    "zip": "application/zip",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "gif": "image/gif",
}


def form_of(kind: str, options: Mapping[str, Any]) -> str:
    """The file's suffix; raises `Refused` for what is not made here."""
    form = str(options.get("format", "mp4")) if kind == "film" else kind
    if form not in MIMETYPES or (form in FILMS) != (kind == "film"):
        raise Refused(f"There is no export of the kind {kind[:40]} as {form[:40]}.")
    return form
