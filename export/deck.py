"""A PowerPoint deck: slides, and what the file says of itself."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pptx import Presentation

from export.limits import MAX_PAGES, Refused, Tell, check, silent
from export.pages import Page
from export.slide import HEIGHT, add_slide
from export.slide_text import emu


def deck(slides: Sequence[Page], tell: Tell = silent) -> bytes:
    """All slides have the size of the first: a file of PowerPoint has but one."""
    if not slides:
        raise Refused("A deck needs one slide at least.")
    check(len(slides), MAX_PAGES, "slides")
    show = Presentation()
    show.slide_width, show.slide_height = emu(slides[0].wide), emu(HEIGHT)
    for n, page in enumerate(slides):
        add_slide(show, page)
        tell(n + 1, len(slides))
    _tell_of(show, slides)
    written = BytesIO()
    show.save(written)
    return written.getvalue()


def _tell_of(show: Any, slides: Sequence[Page]) -> None:
    told = show.core_properties
    told.title = slides[0].title
    told.subject = "; ".join(dict.fromkeys(page.when for page in slides if page.when))[:255]
    names = dict.fromkeys(each.name for page in slides for each in page.sources)
    told.keywords = "; ".join(names)[:255]  # the format has no room for more
    told.author = "Flank map"
    told.created = datetime.now(UTC).replace(tzinfo=None)
