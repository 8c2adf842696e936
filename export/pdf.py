"""Vector PDF from composed drawings: fonts embedded, text searchable, title and sources told."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import vl_convert
from pypdf import PdfWriter
from pypdf.xmp import XmpInformation

from export.drawing import check_drawing
from export.limits import MAX_PAGES, Refused, Tell, check, silent
from export.pages import Page

FONTS = Path(__file__).parent / "fonts"
MM_PER_PX = 25.4 / 96  # as CSS counts
PT_PER_MM = 72 / 25.4
CREATOR = "Flank map"
ROOT = re.compile(r"""<svg((?:[^>"']|"[^"]*"|'[^']*')*)>""")
SIDE = re.compile(r"""\s(?:width|height)=(?:"[^"]*"|'[^']*')""")

Sides = tuple[float, float]


def pdf(pages: Sequence[Page], tell: Tell = silent) -> bytes:
    """One page a drawing, each with a bookmark."""
    if not pages:
        raise Refused("A PDF needs one page at least.")
    check(len(pages), MAX_PAGES, "pages")
    writer = PdfWriter()
    for n, page in enumerate(pages):
        writer.append(BytesIO(_drawn(page)))
        writer.add_outline_item(title=page.title or page.when, page_number=n)
        tell(n + 1, len(pages))
    _tell_of(writer, pages)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _drawn(page: Page) -> bytes:
    px = check_drawing(page.svg)
    mm = page.paper or (px[0] * MM_PER_PX, px[1] * MM_PER_PX)
    svg = _sized(page.svg, px, (mm[0] * PT_PER_MM, mm[1] * PT_PER_MM))
    _register_fonts()
    try:
        drawn: bytes = vl_convert.svg_to_pdf(svg)
    except RuntimeError as fault:
        reason = str(fault).partition("\n")[0]
        raise Refused(f"The drawing cannot be made a PDF: {reason}.") from None
    return drawn


def _sized(svg: str, px: Sides, pt: Sides) -> str:
    """The converter makes a pixel a point. Scaled afterwards, the hatching would stay as it was."""
    sides = f' width="{pt[0]:.3f}" height="{pt[1]:.3f}"'
    box = f' viewBox="0 0 {px[0]:g} {px[1]:g}"'

    def resized(root: re.Match[str]) -> str:
        kept = SIDE.sub("", root[1])
        return f"<svg{kept}{sides}{'' if 'viewBox=' in kept else box}>"

    return ROOT.sub(resized, svg, count=1)


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(FONTS))


def _tell_of(writer: PdfWriter, pages: Sequence[Page]) -> None:
    first = pages[0]
    made = datetime.now(UTC)
    about = _distinct(
        " · ".join(filter(None, (page.when, page.filtered, page.known))) for page in pages
    )
    publishers = _distinct(each.name for page in pages for each in page.sources)
    writer.add_metadata(
        {
            "/Title": first.title,
            "/Subject": "; ".join(about),
            "/Keywords": "; ".join(publishers),
            "/Creator": CREATOR,
            "/CreationDate": made.strftime("D:%Y%m%d%H%M%SZ"),
        }
    )
    xmp = XmpInformation.create()
    xmp.dc_title = {"x-default": first.title}
    xmp.dc_description = {"x-default": "; ".join(about)}
    xmp.dc_date = sorted({page.as_of for page in pages if page.as_of})
    xmp.dc_publisher = publishers
    xmp.dc_source = "; ".join(_sources(pages))
    xmp.xmp_creator_tool = CREATOR
    xmp.xmp_create_date = made
    writer.xmp_metadata = xmp


def _sources(pages: Sequence[Page]) -> list[str]:
    told = (
        f"{publisher.name}: {item.title}{f' <{item.url}>' if item.url else ''}"
        for page in pages
        for publisher in page.sources
        for item in publisher.items
    )
    return _distinct(told)


def _distinct(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, words)))
