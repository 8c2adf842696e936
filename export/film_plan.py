"""What a film shows, as the browser writes it down: pictures, and strips of the days over them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from export.limits import MAX_FILM_PX, MAX_FRAMES, Refused, check

MAX_FPS = 60
MOST_SIGNS = 5000  # of a line about the film
FORMATS = ("mp4", "webm", "gif")


@dataclass(frozen=True)
class Stretch:
    """One picture of the map, and of the days that it holds for a strip: cells from top to bottom.

    A cell goes over the picture at `box` (left, top, width, height), each for so many frames.
    """

    picture: Path
    strip: Path
    box: tuple[int, int, int, int]
    repeats: tuple[int, ...]


@dataclass(frozen=True)
class Plan:
    width: int
    height: int
    fps: int
    title: str
    date: str
    sources: str
    stretches: tuple[Stretch, ...]

    @property
    def frames(self) -> int:
        return sum(sum(stretch.repeats) for stretch in self.stretches)

    @property
    def cells(self) -> int:
        return sum(len(stretch.repeats) for stretch in self.stretches)


@dataclass(frozen=True)
class Cell:
    """A day over its picture; `fresh` where nothing of the cell before may be left."""

    picture: Image.Image
    strip: Image.Image
    day: Image.Image
    at: tuple[int, int]
    repeats: int
    fresh: bool


def read_plan(parts: Path) -> Plan:
    """From `film.json` among the parts; `Refused` where it is broken or too long."""
    try:
        raw = json.loads((parts / "film.json").read_text(encoding="utf-8"))
        plan = Plan(
            width=int(raw["width"]),
            height=int(raw["height"]),
            fps=int(raw["fps"]),
            title=str(raw["title"])[:MOST_SIGNS],
            date=str(raw["date"])[:MOST_SIGNS],
            sources=str(raw["sources"])[:MOST_SIGNS],
            stretches=tuple(_stretch(parts, each) for each in raw["stretches"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise Refused("The plan of the film is missing or broken.") from None
    _check(plan)
    return plan


def cells(plan: Plan) -> Iterator[Cell]:
    """Day after day, each picture opened once."""
    held: Path | None = None
    for stretch in plan.stretches:
        if stretch.picture != held:
            held, picture = stretch.picture, _opened(stretch.picture, (plan.width, plan.height))
        left, top, wide, high = stretch.box
        strip = _opened(stretch.strip, (wide, high * len(stretch.repeats)))
        for n, repeats in enumerate(stretch.repeats):
            day = strip.crop((0, n * high, wide, (n + 1) * high))
            yield Cell(picture, strip, day, (left, top), repeats, n == 0)


def _stretch(parts: Path, raw: Mapping[str, Any]) -> Stretch:
    left, top, wide, high = map(int, raw["box"])
    repeats = tuple(map(int, raw["repeats"]))
    if min(left, top) < 0 or min(wide, high, *repeats) < 1:
        raise ValueError
    picture, strip = (parts / Path(str(raw[name])).name for name in ("picture", "strip"))
    return Stretch(picture, strip, (left, top, wide, high), repeats)


def _check(plan: Plan) -> None:
    if plan.frames == 0:
        raise Refused("The film has no frame.")
    check(plan.frames, MAX_FRAMES, "frames")
    if not (0 < plan.fps <= MAX_FPS):
        raise Refused(f"A film runs at up to {MAX_FPS} frames a second.")
    odd = plan.width % 2 or plan.height % 2
    if odd or min(plan.width, plan.height) < 16 or plan.width * plan.height > MAX_FILM_PX:
        raise Refused(f"A film of {plan.width} × {plan.height} pixels cannot be made.")


def _opened(path: Path, size: tuple[int, int]) -> Image.Image:
    try:
        with Image.open(path, formats=("PNG", "JPEG")) as image:
            if image.size == size:
                return image.convert("RGB")
    except OSError:
        pass
    raise Refused(f"The picture {path.name} of the film is missing, broken, or of another size.")
