"""A command's options as the page takes them: an address, and the settings of its composer."""

import base64
from argparse import Namespace
from math import ceil
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from export.faults import MisusedError, NotMadeError
from export.options import FORMATS

PARAMETERS = {
    "date": "date",
    "layers": "layers",
    "view": "view",
    "compare": "compare",
    "mode": "mode",
    "nations": "nations",
    "roles": "roles",
    "confidence": "confidence",
    "source_kinds": "sources",
    "symbols": "symbols",
    "rings": "rings",
    "labels": "labels",
    "since": "since",
    "metric": "metric",
    "edition": "edition",
}
OF_A_DECK = ("pptx", "pdf", "zip")
LOGOS = {".png": "image/png", ".svg": "image/svg+xml"}
LARGEST_LOGO_KB = 400  # as in the composer: assets/page/logo.js


def search(asked: Namespace) -> str:
    """The end of an address, from the question mark on."""
    said = {key: getattr(asked, name) for name, key in PARAMETERS.items()}
    return f"?{urlencode({key: v for key, v in said.items() if v is not None}, safe=',')}"


def form_of(asked: Namespace) -> str:
    """The format that is named, else the one that the output's name ends with."""
    usual = "png" if asked.each_summit else Path(asked.output).suffix.removeprefix(".").lower()
    form = str(asked.format or usual)
    possible = [each for each in FORMATS if each != "zip"]
    if asked.briefing:
        possible = list(OF_A_DECK)
    if form not in possible:
        named = ", ".join(possible)
        raise MisusedError(f"{form or 'Nothing'!r} is no format here: name one of {named}.")
    return form


def settings(asked: Namespace, form: str) -> dict[str, Any]:
    """What is said of the image; what is not said is as the page has it."""
    said = {
        "format": "png" if form == "zip" else form,
        "size": asked.size or "slide",
        "width": asked.width,
        "height": asked.height,
        "title": asked.title,
        "subtitle": asked.subtitle,
        "theme": asked.theme or "light",
        "sources": asked.sources,
        "logo": _logo(asked.logo),
    }
    parts = {"legend": "legend", "scaleBar": "scale_bar"}
    parts |= {"graticule": "graticule", "credits": "credits"}
    shown: dict[str, Any] = {key: not getattr(asked, f"no_{name}") for key, name in parts.items()}
    if asked.marking_top or asked.marking_bottom:
        colour = asked.marking_colour or ""
        shown["marking"] = {
            "top": asked.marking_top or "",
            "bottom": asked.marking_bottom or "",
            "topColour": colour,
            "bottomColour": colour,
        }
    return shown | {key: value for key, value in said.items() if value is not None}


def briefing_text(named: str) -> str | None:
    """The file's text where a file is named, None where it is a shipped briefing's name."""
    path = Path(named)
    if path.suffix != ".json":
        return None
    return _read(path).decode("utf-8", errors="replace")


def _logo(named: str | None) -> str | None:
    if named is None:
        return None
    path = Path(named)
    kind = LOGOS.get(path.suffix.lower())
    if kind is None:
        raise MisusedError(f"The logo {named} is neither a PNG nor an SVG.")
    content = _read(path)
    if len(content) > LARGEST_LOGO_KB * 1024:
        size = ceil(len(content) / 1024)
        raise MisusedError(f"The logo {named} has {size} kB; {LARGEST_LOGO_KB} are the limit.")
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise NotMadeError(f"{path} cannot be read: {fault.strerror}.") from None
