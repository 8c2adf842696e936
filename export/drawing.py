"""What a drawing may be: an SVG that asks for nothing outside itself, of a size we can make."""

import re
from base64 import b64decode
from binascii import Error as BrokenBase64
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from export.limits import MAX_PAGE_BYTES, MAX_SIDE_PX, Refused, too_large

# the converter reads files and fetches addresses that an image names
OWN_PICTURE = re.compile(r"data:image/(?:png|jpeg|svg\+xml)[;,]")
SVG_WITHIN = re.compile(r"data:image/svg\+xml(?:;charset=[\w-]+|;utf8)?(;base64)?,(.*)", re.DOTALL)
SVG = "data:image/svg+xml"
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")


def check_drawing(svg: str) -> tuple[float, float]:
    """Width and height of the drawing in px; raises `Refused` for what must not be converted."""
    if len(svg) > MAX_PAGE_BYTES:
        raise too_large(MAX_PAGE_BYTES)
    root = _closed(svg)
    try:
        width, height = (
            float(root.attrib[side].removesuffix("px")) for side in ("width", "height")
        )
    except (KeyError, ValueError):
        raise Refused("The drawing does not say its width and height in pixels.") from None
    if not (0 < width <= MAX_SIDE_PX and 0 < height <= MAX_SIDE_PX):
        raise Refused(
            f"A page of {width:g} × {height:g} pixels cannot be made: "
            f"each side goes up to {MAX_SIDE_PX}."
        )
    return width, height


def _closed(svg: str, depth: int = 0) -> ET.Element:
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg or depth > 1:
        raise Refused("The drawing defines entities or nests too deep, which is not taken.")
    try:
        root = ET.fromstring(svg)
    except ET.ParseError as fault:
        raise Refused(f"The drawing is not well-formed: {fault}.") from None
    for node in root.iter():
        for name in HREFS:
            _check_reference(node.attrib.get(name, "#"), depth)
    return root


def _check_reference(reference: str, depth: int) -> None:
    if reference.startswith("#"):
        return
    if not OWN_PICTURE.match(reference):
        raise Refused(f"The drawing asks for {reference[:80]}, and only what it carries is drawn.")
    if not reference.startswith(SVG):
        return
    within = SVG_WITHIN.fullmatch(reference)
    if not within:  # what cannot be looked into might reach out
        raise Refused("A picture in the drawing is written in a way that is not taken.")
    try:
        inner = b64decode(within[2]).decode() if within[1] else unquote(within[2])
    except (BrokenBase64, UnicodeDecodeError):
        raise Refused("A picture in the drawing is broken.") from None
    _closed(inner, depth + 1)
