"""What can be made of the parts of a job, by the suffix of the file that comes of it."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from export.archive import archive
from export.deck import deck
from export.film import film
from export.film_plan import FORMATS, read_plan
from export.gif import gif
from export.limits import MAX_PAGES, Refused, Tell, check
from export.pages import Page, read_page
from export.pdf import pdf

Maker = Callable[[Path, Path, Tell], None]  # folder of the parts, file to write

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
    if form not in MAKERS or (form in FORMATS) != (kind == "film"):
        raise Refused(f"There is no export of the kind {kind[:40]} as {form[:40]}.")
    return form


def _zip(parts: Path, target: Path, tell: Tell) -> None:
    images = sorted(parts.iterdir())
    check(len(images), MAX_PAGES, "images")
    archive(images, target, tell)


def _pdf(parts: Path, target: Path, tell: Tell) -> None:
    target.write_bytes(pdf(_pages(parts), tell))


def _pptx(parts: Path, target: Path, tell: Tell) -> None:
    target.write_bytes(deck(_pages(parts), tell))


def _film(form: str, parts: Path, target: Path, tell: Tell) -> None:
    film(read_plan(parts), form, target, tell)


def _gif(parts: Path, target: Path, tell: Tell) -> None:
    gif(read_plan(parts), target, tell)


def _pages(parts: Path) -> list[Page]:
    """One JSON file a page, in the order of their names."""
    files = sorted(parts.iterdir())
    check(len(files), MAX_PAGES, "pages")
    pages = []
    for n, file in enumerate(files, 1):
        try:
            raw = json.loads(file.read_bytes())
        except ValueError:
            raise Refused(f"Page {n} is not JSON.") from None
        pages.append(read_page(raw, n))
    return pages


MAKERS: Mapping[str, Maker] = {
    "zip": _zip,
    "pdf": _pdf,
    "pptx": _pptx,
    "mp4": partial(_film, "mp4"),
    "webm": partial(_film, "webm"),
    "gif": _gif,
}
