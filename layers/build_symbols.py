"""Draw the catalogue with milsymbol in headless Chromium into `app6.json`; not for run time.

python -m layers.build_symbols [--source path/to/milsymbol.js]
"""

import argparse
import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import Page, sync_playwright

from layers.symbol_catalogue import CATALOGUE, DRAWINGS, Drawing

MILSYMBOL = "milsymbol@3.0.4"  # MIT, see app6.LICENSE
FILL, LINE = (
    "rgb(1,2,3)",
    "black",
)  # what milsymbol is told; anything else in its drawing is an error
COLOURS = {FILL: "{fill}", LINE: "{line}", "none": "none"}
PX_PER_UNIT = 30 / 150  # the land unit frame is 150 units wide
CENTRE = 100
ECHELON_GROWTH = 1.3  # milsymbol's marks are 5 px tall on a 30 px frame: too small to count
ICON_STROKE = "4.5"  # 0.9 px; milsymbol's own 3 fades at this size
CAP_HEIGHT = 0.72  # of Arial, which milsymbol lays its letters out for
KEPT = ("d", "cx", "cy", "r", "x", "y", "transform", "text-anchor", "font-size", "font-weight")
IDENTITY = ("translate(0,0)", "scale(1)")

RENDER = """([sidc, fill]) => new ms.Symbol(sidc, {
  size: 100, fillColor: fill, strokeWidth: 4, hqStaffLength: 55 }).asSVG()"""
MEASURE = """(svg) => { document.body.innerHTML = svg;
  document.querySelectorAll("text").forEach((text) => text.remove());
  const b = document.querySelector("svg > g").getBBox();
  return [b.x, b.y, b.x + b.width, b.y + b.height]; }"""


def elements(page: Page, sidc: str) -> list[ElementTree.Element]:
    svg = ElementTree.fromstring(page.evaluate(RENDER, [sidc, FILL]))
    for node in svg.iter():
        node.tag = node.tag.rpartition("}")[2]
    return list(svg)


def draw(page: Page, sidc: str) -> Drawing:
    """One symbol in three parts: what milsymbol adds for echelon and headquarters is "around"."""
    whole = elements(page, sidc)
    bare = elements(page, sidc[:7] + "000" + sidc[10:])
    frame, icon, added = whole[0], whole[1 : len(bare)], whole[len(bare) :]
    if frame.get("fill") != FILL:
        raise ValueError(f"{sidc}: the first element is not the frame")
    staff = added[:1] if sidc[7] == "2" else []
    echelon = "".join(markup(node, "{width}") for node in added[len(staff) :])
    around = "".join(markup(node, "{width}") for node in staff) + grown(echelon)
    inside = "".join(markup(node, ICON_STROKE) for node in icon)
    path = path_data(frame)
    return Drawing(
        sidc=sidc,
        box=measure(page, f'<path d="{path}"/>{inside}{around}'),
        frame=path,
        icon=inside,
        around=around,
    )


def path_data(frame: ElementTree.Element) -> str:
    if frame.tag == "path":
        return frame.attrib["d"]
    cx, cy, r = (float(frame.attrib[key]) for key in ("cx", "cy", "r"))
    return f"M{cx - r:g},{cy:g} a{r:g},{r:g} 0 1 1 {2 * r:g},0 a{r:g},{r:g} 0 1 1 {-2 * r:g},0 z"


def grown(echelon: str) -> str:
    if not echelon:
        return ""
    top = 50  # of the land unit frame, the only one that carries an echelon here
    move = f"translate({CENTRE} {top}) scale({ECHELON_GROWTH}) translate({-CENTRE} {-top})"
    return f'<g transform="{move}">{echelon}</g>'


def markup(
    node: ElementTree.Element, stroke_width: str, inherited: dict[str, str] | None = None
) -> str:
    style = {**(inherited or {}), **node.attrib}
    if node.tag == "g":
        inside = "".join(markup(child, stroke_width, style) for child in node)
        move = node.get("transform", "")
        return inside if move in IDENTITY or not move else f'<g transform="{move}">{inside}</g>'
    kept = {key: node.attrib[key] for key in KEPT if key in node.attrib}
    if node.get("dominant-baseline") == "middle":  # Office and Inkscape ignore that attribute
        kept["y"] = f"{float(kept['y']) + CAP_HEIGHT / 2 * float(kept['font-size']):g}"
    kept["fill"], kept["stroke"] = (COLOURS[style[key]] for key in ("fill", "stroke"))
    if kept["stroke"] != "none":
        kept["stroke-width"] = stroke_width
    written = " ".join(f'{key}="{" ".join(value.split())}"' for key, value in kept.items())
    return (
        f"<{node.tag} {written}>{node.text}</{node.tag}>"
        if node.text
        else f"<{node.tag} {written}/>"
    )


def measure(page: Page, shapes: str) -> tuple[float, float, float, float]:
    left, top, right, bottom = page.evaluate(MEASURE, f"<svg><g>{shapes}</g></svg>")
    edge = 1.0  # px: half of the heaviest frame, rounded up

    def px(unit: float) -> float:
        return (unit - CENTRE) * PX_PER_UNIT

    box = (px(left) - edge, px(top) - edge, px(right) + edge, px(bottom) + edge)
    return tuple(round(side, 1) for side in box)  # type: ignore[return-value]


def fetch(folder: Path) -> Path:
    subprocess.run(
        ["npm", "pack", "--silent", MILSYMBOL], cwd=folder, check=True, capture_output=True
    )
    with tarfile.open(next(folder.glob("milsymbol-*.tgz"))) as package:
        package.extractall(folder, filter="data")
    return folder / "package" / "dist" / "milsymbol.js"


def build(source: Path) -> dict[str, Drawing]:
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.add_script_tag(path=source)
        drawn = {name: draw(page, symbol.sidc) for name, symbol in CATALOGUE.items()}
        browser.close()
    return drawn


def one_line_each(drawn: dict[str, Drawing]) -> str:
    lines = (f"{json.dumps(name)}: {json.dumps(drawing)}" for name, drawing in drawn.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, help="milsymbol.js; else fetched with npm pack")
    source: Path | None = parser.parse_args().source
    with tempfile.TemporaryDirectory() as folder:
        drawn = build(source or fetch(Path(folder)))
    DRAWINGS.write_text(one_line_each(drawn), encoding="utf-8")


if __name__ == "__main__":
    main()
