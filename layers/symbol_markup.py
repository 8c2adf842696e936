"""From what milsymbol drew to our SVG: tokens for colours, only attributes that Office reads.

Build time only; lengths are symbol units, of which the land unit frame is 150 wide.
"""

from xml.etree.ElementTree import Element

FILL, LINE = "rgb(1,2,3)", "black"  # what milsymbol is told; any other colour is an error
COLOURS = {FILL: "{fill}", LINE: "{line}", "none": "none"}
KEPT = ("d", "cx", "cy", "r", "x", "y", "transform", "text-anchor", "font-size", "font-weight")
IDENTITY = frozenset({"", "translate(0,0)", "scale(1)"})
CAP_HEIGHT = 0.72  # of the font size, in Arial, which milsymbol lays its letters out for
X_HEIGHT = 0.52
LETTER_WIDTH = 0.8  # the widest capitals among the usual sans serif faces
LETTER_MARGIN = 14  # between letters and frame, each side
SMALLEST_LETTERS = 32


def markup(node: Element, stroke_width: str, inherited: dict[str, str] | None = None) -> str:
    style = {**(inherited or {}), **node.attrib}
    if node.tag == "g":
        inside = "".join(markup(child, stroke_width, style) for child in node)
        move = node.get("transform", "")
        return inside if move in IDENTITY else f'<g transform="{move}">{inside}</g>'
    kept = {key: " ".join(node.attrib[key].split()) for key in KEPT if key in node.attrib}
    kept["fill"], kept["stroke"] = COLOURS[style["fill"]], COLOURS[style["stroke"]]
    if kept["stroke"] != "none":
        kept["stroke-width"] = stroke_width
    start = f"<{node.tag} " + " ".join(f'{key}="{value}"' for key, value in kept.items())
    return f"{start}>{node.text}</{node.tag}>" if node.text else f"{start}/>"


def path_data(frame: Element) -> str:
    if frame.tag == "path":
        return frame.attrib["d"]
    cx, cy, r = (float(frame.attrib[key]) for key in ("cx", "cy", "r"))
    return f"M{cx - r:g},{cy:g} a{r:g},{r:g} 0 1 1 {2 * r:g},0 a{r:g},{r:g} 0 1 1 {-2 * r:g},0 z"


def fit(text: Element, frame_width: float) -> None:
    """Letters as large as the frame takes, middle kept; Office ignores `dominant-baseline`."""
    given, y = float(text.attrib["font-size"]), float(text.attrib["y"])
    room = (frame_width - 2 * LETTER_MARGIN) / LETTER_WIDTH
    size = min(max(given, SMALLEST_LETTERS), room / len(text.text or " "))
    if text.attrib.pop("dominant-baseline", None) == "middle":
        y += X_HEIGHT / 2 * given
    text.set("font-size", f"{size:.3g}")
    text.set("y", f"{y + CAP_HEIGHT / 2 * (size - given):.4g}")


def scaled(part: str, factor: float, x: float, y: float) -> str:
    move = f"translate({x:g} {y:g}) scale({factor}) translate({-x:g} {-y:g})"
    return f'<g transform="{move}">{part}</g>'
