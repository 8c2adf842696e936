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
from layers.symbol_markup import FILL, fit, markup, path_data, scaled
from layers.symbol_px import UNIT, markup_px, path_px

MILSYMBOL = "milsymbol@3.0.4"  # MIT, see app6.LICENSE
CENTRE = 100
FRAME_TOP = 50  # of the land unit frame, the only one that carries an echelon here
ECHELON_GROWTH = (
    1.3  # milsymbol's marks are 5 px tall on a 30 px frame: too small to count; as in symbols.js
)
ICON_STROKE = 4.5  # 0.9 px; milsymbol's own 3 fades at this size
NARROW = 30  # an icon part under 6 px wide (the missile) runs together at 30 px ...
WIDENED, LIFTED = 1.4, 12.5  # ... so it grows, about a point below its foot: letters stand there

RENDER = """([sidc, fill]) => new ms.Symbol(sidc, {
  size: 100, fillColor: fill, strokeWidth: 4, hqStaffLength: 55 }).asSVG()"""
MEASURE = """(shapes) => { document.body.innerHTML = `<svg><g>${shapes}</g></svg>`;
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
    around = "".join(markup(node, "{width}") for node in staff)
    around += scaled(echelon, ECHELON_GROWTH, CENTRE, FRAME_TOP) if echelon else ""
    path = path_data(frame)
    left, _, right, _ = page.evaluate(MEASURE, f'<path d="{path}"/>')
    for text in (node for part in icon for node in part.iter("text")):
        fit(text, right - left)
    inside = "".join(icon_part(page, node) for node in icon)
    return Drawing(
        sidc=sidc,
        box=measure(page, f'<path d="{path}"/>{inside}{around}'),
        frame=path_px(path, UNIT),
        icon=markup_px(inside, UNIT),
        around=markup_px(around, UNIT),
    )


def icon_part(page: Page, node: ElementTree.Element) -> str:
    part = markup(node, f"{ICON_STROKE:g}")
    left, _, right, bottom = page.evaluate(MEASURE, part)
    if node.tag == "text" or right - left >= NARROW:
        return part
    thin = markup(node, f"{ICON_STROKE / WIDENED:.3g}")
    return scaled(thin, WIDENED, (left + right) / 2, bottom + LIFTED)


def measure(page: Page, shapes: str) -> tuple[float, float, float, float]:
    left, top, right, bottom = page.evaluate(MEASURE, shapes)
    edge = 1.0  # px: half of the heaviest frame, rounded up

    def px(unit: float) -> float:
        return UNIT.k * unit + UNIT.x

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
