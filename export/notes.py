"""Speaker notes of a slide: what to say, and the sources as links."""

from collections.abc import Iterable
from typing import Any

from export.pages import Page, Source


def write_notes(slide: Any, page: Page) -> None:
    frame = slide.notes_slide.notes_text_frame
    for note in page.notes:
        _line(frame, note.text)
        _linked(frame, note.sources)
    if not page.sources:
        return
    _line(frame, f"Sources, {page.when}" if page.when else "Sources")
    for publisher in page.sources:
        _line(frame, publisher.numbered)
        _linked(frame, publisher.items)


def _line(frame: Any, words: str) -> Any:
    """A new notes page has one empty paragraph, which takes the first line."""
    first = frame.paragraphs[0]
    fresh = len(frame.paragraphs) == 1 and not first.runs
    run = (first if fresh else frame.add_paragraph()).add_run()
    run.text = words
    return run


def _linked(frame: Any, sources: Iterable[Source]) -> None:
    for source in sources:
        named = f"{source.publisher}: {source.title}" if source.publisher else source.title
        run = _line(frame, f"{named} ({source.published})" if source.published else named)
        if source.url:
            run.hyperlink.address = source.url
