"""Films as GIF: a frame a day, held as long as it lasts; a palette a picture."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from PIL import Image

from export.film_plan import Cell, Plan, cells
from export.limits import Tell

MS = 1000
TICK_MS = 10  # GIF counts hundredths
SHORTEST_MS = 20  # what is shorter, browsers show for longer
COLOURS = 255


def gif(plan: Plan, target: Path, tell: Tell) -> None:
    frames = _frames(plan, tell)
    first = next(frames)
    first.save(
        target,
        format="GIF",
        save_all=True,
        append_images=frames,
        duration=_durations(plan),
        loop=0,
        comment=" · ".join(filter(None, (plan.title, plan.date, plan.sources)))[:250].encode(),
        disposal=1,
        optimize=False,
    )


def _frames(plan: Plan, tell: Tell) -> Iterator[Image.Image]:
    drawn: Image.Image | None = None
    for n, cell in enumerate(cells(plan)):
        if drawn is None or cell.fresh:
            palette = _palette(cell)
            drawn = cell.picture.quantize(palette=palette, dither=Image.Dither.NONE)
        drawn = drawn.copy()
        drawn.paste(cell.day.quantize(palette=palette, dither=Image.Dither.NONE), cell.at)
        yield drawn
        tell(n + 1, plan.cells)


def _palette(cell: Cell) -> Image.Image:
    """Of the picture and all days over it: one set of colours, so only the days differ."""
    high = cell.picture.height + cell.strip.height
    both = Image.new("RGB", (max(cell.picture.width, cell.strip.width), high))
    both.paste(cell.picture, (0, 0))
    both.paste(cell.strip, (0, cell.picture.height))
    return both.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _durations(plan: Plan) -> list[int]:
    """Rounded so that they never add up to more than a hundredth off."""
    told: list[int] = []
    end, shown = Fraction(0), 0
    for stretch in plan.stretches:
        for repeats in stretch.repeats:
            end += Fraction(repeats * MS, plan.fps)
            ms = max(SHORTEST_MS, round((end - shown) / TICK_MS) * TICK_MS)
            told.append(ms)
            shown += ms
    return told
