"""What can be made of the parts of a job, by the suffix of the file that comes of it.

Its imports take as long as all others of the server together: it is imported when it is first used.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from export.archive import archive
from export.deck import deck
from export.film import film
from export.film_plan import read_plan
from export.gif import gif
from export.limits import MAX_PAGES, Refused, Tell, check
from export.pages import Page, read_page
from export.pdf import pdf

Maker = Callable[[Path, Path, Tell], None]  # folder of the parts, file to write
DOCUMENTS: Mapping[str, Callable[[Sequence[Page], Tell], bytes]] = {"pdf": pdf, "pptx": deck}


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
