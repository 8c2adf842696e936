"""Symbol units to pixels around a symbol's centre, written into the numbers themselves.

Each nested `transform` is a paint chunk of its own in Chromium: without them a step of the date
costs a tenth less. Build time only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

N = r"-?(?:\d+\.?\d*|\.\d+)"
NUMBER = re.compile(N)
BEGINS = re.compile(rf"^m\s*({N}[\s,]+{N})")  # the first point is where it is, whatever the case
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
MOVE = re.compile(rf"translate\(({N}) ({N})\) scale\(({N})\) translate\(({N}) ({N})\)")
ARC = "rrrffxy"  # radii, turn (of circles only), flags, end
KINDS = {"M": "xy", "L": "xy", "C": "xyxyxy", "H": "x", "V": "y", "A": ARC, "Z": ""}
LENGTHS = ("r", "font-size", "stroke-width")
WIDTH, GROWN_WIDTH = "{width}", "{grown-width}"  # of lines that grow with an echelon's mark


@dataclass(frozen=True)
class Affine:
    """`px = k * unit + (x, y)`."""

    k: float
    x: float = 0.0
    y: float = 0.0

    def after(self, inner: "Affine") -> "Affine":
        return Affine(self.k * inner.k, self.k * inner.x + self.x, self.k * inner.y + self.y)


def path_px(d: str, to: Affine) -> str:
    """Path data moved and scaled; raises `KeyError` on a command that the drawings do not have."""
    began = BEGINS.sub(r"M\1 l", d.strip())
    return " ".join(
        _command(name, numbers, to)
        for name, numbers in COMMAND.findall(began)
        if _draws(name, numbers)
    )


def markup_px(markup: str, to: Affine) -> str:
    """Shapes and letters moved and scaled, groups dissolved; tokens for colours stay."""
    root = ElementTree.fromstring(f"<svg>{markup}</svg>")
    return "".join(_shape(node, to) for node in root)


def _draws(name: str, written: str) -> bool:
    return name in "zZ" or bool(written.strip())


def _command(name: str, written: str, to: Affine) -> str:
    kinds = KINDS[name.upper()]
    shift = {"x": to.x, "y": to.y} if name.isupper() else {}
    numbers = [float(number) for number in NUMBER.findall(written)]
    placed = [
        number if kind == "f" else to.k * number + shift.get(kind, 0.0)
        for number, kind in zip(numbers, _repeated(kinds, len(numbers)), strict=True)
    ]
    return name + " ".join(_short(number) for number in placed)


def _repeated(kinds: str, count: int) -> Iterator[str]:
    for n in range(count):
        yield kinds[n % len(kinds)]


def _shape(node: Element, to: Affine) -> str:
    if node.tag == "g":
        return "".join(_shape(child, to.after(_move(node))) for child in node)
    told = dict(node.attrib)
    if "d" in told:
        told["d"] = path_px(told["d"], to)
    for names, shift in ((("x", "cx"), to.x), (("y", "cy"), to.y), (LENGTHS, 0.0)):
        for name in names:
            if name in told and told[name] != WIDTH:
                told[name] = _short(to.k * float(told[name]) + shift)
    if told.get("stroke-width") == WIDTH and to.k > UNIT.k:
        told["stroke-width"] = GROWN_WIDTH
    start = f"<{node.tag} " + " ".join(f'{name}="{value}"' for name, value in told.items())
    return f"{start}>{node.text}</{node.tag}>" if node.text else f"{start}/>"


def _move(group: Element) -> Affine:
    found = MOVE.fullmatch(group.attrib["transform"])
    if not found:
        raise ValueError(f"A group moves in a way that is not known: {group.attrib}")
    x, y, k, back_x, back_y = map(float, found.groups())
    return Affine(k, x + k * back_x, y + k * back_y)


def _short(number: float) -> str:
    return f"{round(number, 2):g}"


UNIT = Affine(0.2, -20.0, -20.0)  # the land unit frame, 150 wide around 100,100, is 30 px
