"""Boxes and words of a slide, in pixels of a slide 1280 wide, for python-pptx."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Emu, Pt

EMU_PER_PX = 9525
FONT = "Arial"  # on every machine that shows slides
FONT_SIGN = 0.52  # width of a sign, in parts of its height

Box = tuple[float, float, float, float]  # left, top, width, height, px


def place(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = map(emu, box)


def box_of(slide: Any, box: Box) -> Any:
    return slide.shapes.add_textbox(*map(emu, box))


def write(
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


def emu(px: float) -> Emu:
    return Emu(round(px * EMU_PER_PX))


def colour(written: str) -> RGBColor:
    red, green, blue = bytes.fromhex(written.removeprefix("#"))
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]
