"""Pages and slides as the browser sends them: read, checked, given names."""

import json
from base64 import b64decode
from binascii import Error as BrokenBase64
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from export.limits import Refused

SCHEMA = Path(__file__).with_name("page.schema.json")


@dataclass(frozen=True)
class Source:
    title: str
    url: str
    published: str
    publisher: str = ""


@dataclass(frozen=True)
class Publisher:
    """Who published what the map rests on; `number` as it stands on the labels, 0 without."""

    number: int
    name: str
    items: tuple[Source, ...]

    @property
    def numbered(self) -> str:
        return f"{self.number} {self.name}" if self.number else self.name


@dataclass(frozen=True)
class Note:
    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Banner:
    """A marking at an edge of a slide; colours as #RRGGBB."""

    words: str
    fill: str
    ink: str


@dataclass(frozen=True)
class Page:
    """`paper` is width and height in mm, where the page is to have a size of its own."""

    title: str
    subtitle: str
    when: str
    as_of: str
    known: str
    filtered: str
    theme: str
    wide: int  # of a slide, which is 720 high
    svg: str
    png: bytes
    paper: tuple[float, float] | None
    credits: tuple[str, ...]
    banners: Mapping[str, Banner]
    logo: bytes
    sources: tuple[Publisher, ...]
    notes: tuple[Note, ...]


def read_page(raw: Any, n: int = 1) -> Page:
    """Raises `Refused` with the first fault, by the page's number and the field."""
    for fault in _checker().iter_errors(raw):
        where = ".".join(map(str, fault.absolute_path))
        raise Refused(f"Page {n}{f', {where}' if where else ''}: {fault.message[:200]}.")
    paper = raw.get("paper")
    words = {name: raw.get(name, "") for name in ("subtitle", "when", "known", "filtered", "svg")}
    return Page(
        title=raw["title"],
        as_of=raw.get("asOf", ""),
        theme=raw.get("theme", "light"),
        wide=raw.get("wide", 1280),
        png=_bytes(raw, "png", n),
        logo=_bytes(raw, "logo", n),
        credits=tuple(raw.get("credits", ())),
        banners={edge: Banner(**said) for edge, said in raw.get("banners", {}).items()},
        paper=(paper["width"], paper["height"]) if paper else None,
        sources=tuple(_publisher(each) for each in raw.get("sources", ())),
        notes=tuple(
            Note(note["text"], tuple(map(_source, note.get("sources", ()))))
            for note in raw.get("notes", ())
        ),
        **words,
    )


def _bytes(raw: Mapping[str, Any], name: str, n: int) -> bytes:
    try:
        return b64decode(raw.get(name, ""), validate=True)
    except BrokenBase64:
        raise Refused(f"Page {n}, {name}: it is no whole base64.") from None


def _publisher(raw: Mapping[str, Any]) -> Publisher:
    return Publisher(
        raw.get("number", 0), raw["publisher"], tuple(_source(item) for item in raw["items"])
    )


def _source(raw: Mapping[str, Any]) -> Source:
    return Source(
        raw["title"], raw.get("url") or "", raw.get("published") or "", raw.get("publisher", "")
    )


@cache
def _checker() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
