"""PowerPoint slides: the map as a sharp picture, all words as text that can be edited."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Emu, Pt

from export.limits import MAX_PAGES, MAX_SIDE_PX, Refused, Tell, check, silent
from export.notes import write_notes
from export.pages import Page
from layers.palette import PALETTES

EMU_PER_PX = 9525  # a slide of 16:9 is 1280 x 720 of them
WIDTH, HEIGHT, PAD = 1280, 720, 24
HEAD, FOOT = 74, 72  # above the picture title and date, below it the sources
DATE_WIDTH = 330
TITLE_ONLY = 5  # of the layouts that python-pptx brings
FONT = "Arial"  # on every machine that shows slides
TITLE_SIZES_PT = (20.0, 17.0, 14.0, 11.0)
SUBTITLE_SIZES_PT = (11.0, 10.0, 9.0, 7.0)
SOURCE_SIZES_PT = (9.0, 8.0, 7.0, 6.0)
SIGN_PER_PT = 0.52  # width of a sign, in parts of its height
LEADING = 1.2
PT_PER_PX = 0.75

Box = tuple[float, float, float, float]  # left, top, width, height, px


def deck(slides: Sequence[Page], tell: Tell = silent) -> bytes:
    if not slides:
        raise Refused("A deck needs one slide at least.")
    check(len(slides), MAX_PAGES, "slides")
    show = Presentation()
    show.slide_width, show.slide_height = _emu(WIDTH), _emu(HEIGHT)
    for n, page in enumerate(slides):
        _add(show, page)
        tell(n + 1, len(slides))
    _tell_of(show, slides)
    written = BytesIO()
    show.save(written)
    return written.getvalue()


def _add(show: Any, page: Page) -> None:
    colours = PALETTES[page.theme if page.theme in PALETTES else "light"]["page"]
    slide = show.slides.add_slide(show.slide_layouts[TITLE_ONLY])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = _colour(colours["surface"])
    ink, muted = _colour(colours["ink"]), _colour(colours["ink_muted"])
    room = WIDTH - 2 * PAD - DATE_WIDTH
    _place(slide.shapes.title, (PAD, 8, room, 36))
    _write(slide.shapes.title, page.title, _fitting(page.title, TITLE_SIZES_PT), ink, bold=True)
    under = _fitting(page.subtitle, SUBTITLE_SIZES_PT)
    _write(_box(slide, (PAD, 44, room, 26)), page.subtitle, under, muted)
    date = (WIDTH - PAD - DATE_WIDTH, 8, DATE_WIDTH, 36)
    _write(_box(slide, date), page.when, 20, ink, bold=True, align=PP_ALIGN.RIGHT)
    known = (WIDTH - PAD - DATE_WIDTH, 44, DATE_WIDTH, 26)
    _write(_box(slide, known), page.known, 9, muted, align=PP_ALIGN.RIGHT)
    _picture(slide, page)
    words, size = _sources(page)
    _write(_box(slide, (PAD, HEIGHT - FOOT + 4, WIDTH - 2 * PAD, FOOT - 8)), words, size, muted)
    write_notes(slide, page)


def _fitting(words: str, sizes: Sequence[float]) -> float:
    """The largest size that leaves the words on one line beside the date, else the least."""
    room = (WIDTH - 2 * PAD - DATE_WIDTH) * PT_PER_PX
    return next((size for size in sizes if len(words) * SIGN_PER_PT * size <= room), sizes[-1])


def _picture(slide: Any, page: Page) -> None:
    """As large as it fits between head and foot, its sides kept in their ratio."""
    wide, high = _size(page.png)
    scale = min(WIDTH / wide, (HEIGHT - HEAD - FOOT) / high)
    left, top = (WIDTH - wide * scale) / 2, HEAD + (HEIGHT - HEAD - FOOT - high * scale) / 2
    edges = map(_emu, (left, top, wide * scale, high * scale))
    picture = slide.shapes.add_picture(BytesIO(page.png), *edges)
    picture.name = "Map"
    said = ". ".join(filter(None, (page.title, page.subtitle, page.when, page.known)))
    picture._element.nvPicPr.cNvPr.set("descr", f"Map: {said}.")


def _size(png: bytes) -> tuple[int, int]:
    try:
        with Image.open(BytesIO(png), formats=("PNG",)) as image:
            width, height = image.size
    except OSError:
        raise Refused("The picture of a slide is not a PNG.") from None
    if max(width, height) > MAX_SIDE_PX:
        raise Refused(f"The picture of a slide goes up to {MAX_SIDE_PX} pixels a side.")
    return width, height


def _sources(page: Page) -> tuple[str, float]:
    """Publishers in the largest type that holds them all; what does not fit is in the notes."""
    if not page.sources:
        return "", SOURCE_SIZES_PT[0]
    words = f"Sources: {'; '.join(each.numbered for each in page.sources)}."
    for size in SOURCE_SIZES_PT:
        signs = (WIDTH - 2 * PAD) * PT_PER_PX / (SIGN_PER_PT * size)
        room = int(signs * ((FOOT - 8) * PT_PER_PX // (LEADING * size)))
        if len(words) <= room:
            return words, size
    return f"{words[: room - 30].rpartition(';')[0]}; and more, see the notes.", size


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = map(_emu, box)


def _box(slide: Any, box: Box) -> Any:
    return slide.shapes.add_textbox(*map(_emu, box))


def _write(
    shape: Any,
    words: str,
    size: float,
    ink: RGBColor,
    *,
    bold: bool = False,
    align: Any = PP_ALIGN.LEFT,
) -> None:
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    paragraph = frame.paragraphs[0]
    paragraph.alignment = align
    run = paragraph.add_run()
    run.text = words
    run.font.name, run.font.size, run.font.bold = FONT, Pt(size), bold
    run.font.color.rgb = ink


def _tell_of(show: Any, slides: Sequence[Page]) -> None:
    told = show.core_properties
    told.title = slides[0].title
    told.subject = "; ".join(dict.fromkeys(page.when for page in slides if page.when))[:255]
    names = dict.fromkeys(each.name for page in slides for each in page.sources)
    told.keywords = "; ".join(names)[:255]  # the format has no room for more
    told.author = "Flank map"
    told.created = datetime.now(UTC).replace(tzinfo=None)


def _emu(px: float) -> Emu:
    return Emu(round(px * EMU_PER_PX))


def _colour(written: str) -> RGBColor:
    red, green, blue = bytes.fromhex(written.removeprefix("#"))
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]
