"""Symbols of our own, for what APP-6 has no unit symbol for: a pictogram in a frame of its layer.

None is a rectangle, as APP-6 units are. Lines and solids are path data in px around the centre.
"""

import json
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypedDict, cast

Frame = Literal["tile", "burst", "shield", "roundel"]
Box = tuple[float, float, float, float]
LINE_PX = 1.7
FRAMES: dict[Frame, tuple[str, Box]] = {
    "tile": (
        "M-7 -13H7Q13 -13 13 -7V7Q13 13 7 13H-7Q-13 13 -13 7V-7Q-13 -13 -7 -13z",
        (-14.0, -14.0, 14.0, 14.0),
    ),
    "burst": (
        "M0 -15.5L3.1 -11.6L7.8 -13.4L8.5 -8.5L13.4 -7.8L11.6 -3.1L15.5 0L11.6 3.1L13.4 7.8"
        "L8.5 8.5L7.8 13.4L3.1 11.6L0 15.5L-3.1 11.6L-7.8 13.4L-8.5 8.5L-13.4 7.8L-11.6 3.1"
        "L-15.5 0L-11.6 -3.1L-13.4 -7.8L-8.5 -8.5L-7.8 -13.4L-3.1 -11.6z",
        (-16.5, -16.5, 16.5, 16.5),
    ),
    "shield": (
        "M0 -14Q6 -11.6 12.5 -12V1C12.5 9 6 13.4 0 16C-6 13.4 -12.5 9 -12.5 1V-12Q-6 -11.6 0 -14z",
        (-13.5, -15.0, 13.5, 17.0),
    ),
    "roundel": ("M-12 0a12 12 0 1 1 24 0a12 12 0 1 1 -24 0z", (-13.0, -13.0, 13.0, 13.0)),
}


class Pictogram(TypedDict):
    frame: Frame
    words: str
    lines: str
    solids: str


class Drawing(TypedDict):
    """As `symbol_catalogue.Drawing`, without a code: what lacks one has its layer's colour."""

    box: Box
    frame: str
    icon: str
    around: str


PICTOGRAMS = MappingProxyType(
    cast(
        dict[str, Pictogram],
        json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8")),
    )
)


def drawing(pictogram: Pictogram) -> Drawing:
    frame, box = FRAMES[pictogram["frame"]]
    lines, solids = pictogram["lines"], pictogram["solids"]
    icon = f'<path d="{solids}" fill="{{line}}" stroke="none"/>' if solids else ""
    if lines:
        icon += (
            f'<path d="{lines}" fill="none" stroke="{{line}}" stroke-width="{LINE_PX}"'
            ' stroke-linecap="round" stroke-linejoin="round"/>'
        )
    return Drawing(box=box, frame=frame, icon=icon, around="")


def pictogram_drawings() -> dict[str, Drawing]:
    return {name: drawing(pictogram) for name, pictogram in PICTOGRAMS.items()}
