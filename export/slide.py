"""A slide: the map as a sharp picture, words as text to edit, markings at its edges."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from PIL import Image
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from export.limits import MAX_SIDE_PX, Refused
from export.notes import write_notes
from export.pages import Page
from export.slide_text import FONT_SIGN, Box, box_of, colour, emu, place, write
from layers.palette import PALETTES

HEIGHT, PAD = 720, 24
HEAD, FOOT = 74, 72  # above the picture title and date, below it the sources
BANNER = 22  # a marking at an edge
CREDIT = 14  # the line of the credits, under the sources
DATE_WIDTH = 330
LOGO = (120, 54)
TITLE_ONLY = 5  # of the layouts that python-pptx brings
TITLE_SIZES_PT = (20.0, 17.0, 14.0, 11.0)
SUBTITLE_SIZES_PT = (11.0, 10.0, 9.0, 7.0)
FILTER_SIZES_PT = (9.0, 8.0, 7.0, 6.0)
CREDIT_SIZES_PT = (7.0, 6.0, 5.0)
SOURCE_SIZES_PT = (9.0, 8.0, 7.0, 6.0)
LEADING = 1.2
PT_PER_PX = 0.75


def add_slide(show: Any, page: Page) -> None:
    colours = PALETTES[page.theme if page.theme in PALETTES else "light"]["page"]
    slide = show.slides.add_slide(show.slide_layouts[TITLE_ONLY])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = colour(colours["surface"])
    top = BANNER if "top" in page.banners else 0
    bottom = HEIGHT - (BANNER if "bottom" in page.banners else 0)
    left = PAD + _logo(slide, page, top)
    _head(slide, page, (left, top, page.wide - PAD - DATE_WIDTH - left, HEAD), colours)
    _dates(slide, page, top, colours)
    _picture(slide, page, (0, top + HEAD, page.wide, bottom - top - HEAD - FOOT))
    _foot(slide, page, bottom, colours)
    for edge, y in (("top", 0), ("bottom", bottom)):
        if edge in page.banners:
            _banner(slide, page, edge, y)
    write_notes(slide, page)


def _head(slide: Any, page: Page, room: Box, colours: Any) -> None:
    """Title, subtitle and what is filtered, no wider than the room beside the date."""
    left, top, wide, _ = room
    ink, muted = colour(colours["ink"]), colour(colours["ink_muted"])
    place(slide.shapes.title, (left, top + 8, wide, 36))
    size = _fitting(page.title, TITLE_SIZES_PT, wide)
    write(slide.shapes.title, page.title, size, ink, bold=True)
    under = box_of(slide, (left, top + 44, wide, 14 if page.filtered else 26))
    sizes = SUBTITLE_SIZES_PT[1:] if page.filtered else SUBTITLE_SIZES_PT
    write(under, page.subtitle, _fitting(page.subtitle, sizes, wide), muted)
    if page.filtered:
        told = box_of(slide, (left, top + 59, wide, 14))
        size = _fitting(page.filtered, FILTER_SIZES_PT, wide)
        write(told, page.filtered, size, colour(colours["warning"]), bold=True)


def _dates(slide: Any, page: Page, top: float, colours: Any) -> None:
    left = page.wide - PAD - DATE_WIDTH
    for words, y, high, size, ink in (
        (page.when, 8, 36, 20.0, "ink"),
        (page.known, 44, 26, 9.0, "ink_muted"),
    ):
        box = box_of(slide, (left, top + y, DATE_WIDTH, high))
        write(box, words, size, colour(colours[ink]), bold=ink == "ink", align=PP_ALIGN.RIGHT)


def _foot(slide: Any, page: Page, bottom: float, colours: Any) -> None:
    wide, muted = page.wide - 2 * PAD, colour(colours["ink_muted"])
    high = FOOT - 8 - (CREDIT if page.credits else 0)
    words, size = _sources(page, wide, high)
    write(box_of(slide, (PAD, bottom - FOOT + 4, wide, high)), words, size, muted)
    if page.credits:
        credit = "  ".join(page.credits)
        box = box_of(slide, (PAD, bottom - CREDIT - 3, wide, CREDIT))
        write(box, credit, _fitting(credit, CREDIT_SIZES_PT, wide), muted)


def _banner(slide: Any, page: Page, edge: str, y: float) -> None:
    said = page.banners[edge]
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(emu, (0, y, page.wide, BANNER)))
    shape.name = f"Marking, {edge}"
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(said.fill)
    shape.line.fill.background()
    shape.shadow.inherit = False
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    size = _fitting(said.words, (10.0, 9.0, 8.0, 7.0, 6.0, 5.0), page.wide - 2 * PAD)
    write(shape, said.words, size, colour(said.ink), bold=True, align=PP_ALIGN.CENTER)


def _fitting(words: str, sizes: Sequence[float], wide: float) -> float:
    """The largest size that leaves the words on one line, else the least."""
    room = wide * PT_PER_PX
    return next((size for size in sizes if len(words) * FONT_SIGN * size <= room), sizes[-1])


def _picture(slide: Any, page: Page, room: Box) -> None:
    picture = slide.shapes.add_picture(BytesIO(page.png), *map(emu, _within(page.png, room)))
    picture.name = "Map"
    parts = (page.title, page.subtitle, page.filtered, page.when, page.known)
    picture._element.nvPicPr.cNvPr.set("descr", f"Map: {'. '.join(filter(None, parts))}.")


def _logo(slide: Any, page: Page, top: float) -> float:
    """Puts the logo into the upper left corner; returns the width that it takes."""
    if not page.logo:
        return 0
    _, _, wide, high = _within(page.logo, (0, 0, *LOGO))
    box = (PAD, top + (HEAD - high) / 2, wide, high)
    slide.shapes.add_picture(BytesIO(page.logo), *map(emu, box)).name = "Logo"
    return wide + 14


def _within(png: bytes, room: Box) -> Box:
    """In the middle of the room, as large as it fits, its sides kept in their ratio."""
    left, top, across, up = room
    wide, high = _size(png)
    scale = min(across / wide, up / high)
    return (
        left + (across - wide * scale) / 2,
        top + (up - high * scale) / 2,
        wide * scale,
        high * scale,
    )


def _size(png: bytes) -> tuple[int, int]:
    try:
        with Image.open(BytesIO(png), formats=("PNG",)) as image:
            width, height = image.size
    except OSError:
        raise Refused("The picture of a slide is not a PNG.") from None
    if max(width, height) > MAX_SIDE_PX:
        raise Refused(f"The picture of a slide goes up to {MAX_SIDE_PX} pixels a side.")
    return width, height


def _sources(page: Page, wide: float, high: float) -> tuple[str, float]:
    """Publishers in the largest type that holds them all; what does not fit is in the notes."""
    if not page.sources:
        return "", SOURCE_SIZES_PT[0]
    words = f"Sources: {'; '.join(each.numbered for each in page.sources)}."
    for size in SOURCE_SIZES_PT:
        signs = wide * PT_PER_PX / (FONT_SIGN * size)
        room = int(signs * (high * PT_PER_PX // (LEADING * size)))
        if len(words) <= room:
            return words, size
    return f"{words[: room - 30].rpartition(';')[0]}; and more, see the notes.", size
