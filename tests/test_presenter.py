"""The presenter takes the map away: each file is opened and held to what the screen shows."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from layers import LAYERS
from tests.conftest import open_at, shown
from tests.onscreen import (
    ALL_LAYERS,
    free_frame,
    inside,
    middle,
    on_map,
    spans_on,
    switch,
    symbols,
)
from tests.things import committed

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
SIZES = ((1920, 1080), (3840, 2160))
VECTOR = {"svg", "g", "path", "text", "tspan", "rect", "circle", "line", "polygon", "polyline"}
VECTOR |= {"ellipse", "title", "desc", "metadata", "defs", "clipPath", "pattern"}


def take(page: Page, kind: str, size: tuple[int, int], folder: Path) -> Path:
    """The file that the menu hands over, under the name that it is given."""
    page.get_by_text("Image", exact=True).click()
    with page.expect_download() as coming:
        page.get_by_role("button", name=f"{kind}, {size[0]} × {size[1]}").click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    expect(page.locator("#message")).to_be_hidden()
    return path


def words_of(drawing: ET.Element) -> list[str]:
    return ["".join(node.itertext()) for node in drawing.iter(f"{SVG}text")]


def things_on(drawing: ET.Element) -> set[tuple[str, str]]:
    return {
        (node.attrib["data-layer"], node.attrib["data-record"])
        for node in drawing.iter()
        if "data-record" in node.attrib
    }


def publishers(things: set[tuple[str, str]], as_of: str) -> set[str]:
    ids = {name for _, name in things}
    keys = {key for span in spans_on(as_of) if span.record_id in ids for key in span.sources}
    return {committed().sources[key].publisher for key in keys}


def test_a_png_has_the_size_it_says_and_the_map_in_it(page: Page, tmp_path: Path) -> None:
    open_at(page, f"?layers={ALL_LAYERS}")
    for size in SIZES:
        path = take(page, "PNG", size, tmp_path)
        assert path.name == f"flank_2023-07-11_{size[0]}x{size[1]}.png"
        with Image.open(path) as image:
            assert image.format == "PNG"
            assert image.size == size
            colours = image.convert("RGB").resize((480, 270)).getcolors(480 * 270)
        assert colours is not None
        assert len(colours) > 500
        assert max(count for count, _ in colours) < 0.6 * 480 * 270


def test_an_svg_says_all_that_a_slide_needs_and_is_all_vector(page: Page, tmp_path: Path) -> None:
    on_the_flank = ",".join(layer.key for layer in LAYERS if layer.group == "flank")
    open_at(page, f"?layers={on_the_flank}&rings=on")
    for size in SIZES:
        path = take(page, "SVG", size, tmp_path)
        assert path.name == f"flank_2023-07-11_{size[0]}x{size[1]}.svg"
        drawing = ET.parse(path).getroot()
        assert (drawing.attrib["width"], drawing.attrib["height"]) == tuple(map(str, size))
        words = words_of(drawing)
        assert {"NATO’s eastern flank", "11 July 2023", "KEY", "Battlegroups: 8"} <= set(words)
        told = " ".join(words)
        assert "known to June 2026" in told
        assert "Public sources, indicative" in told
        assert "Base map: Natural Earth" in told
        for name in publishers(things_on(drawing), "2023-07-11"):
            assert numbered(name, told), name
        assert_vector(drawing)
        assert not re.search(r"NaN|undefined|null|Infinity", path.read_text(encoding="utf-8"))


def assert_vector(drawing: ET.Element) -> None:
    """Shapes and text alone, with all that they refer to among them."""
    tags = {node.tag for node in drawing.iter() if node.tag.startswith(SVG)}
    assert {tag.removeprefix(SVG) for tag in tags} <= VECTOR
    own = {node.attrib["id"] for node in drawing.iter() if "id" in node.attrib}
    for node in drawing.iter():
        assert not {"href", "class", "style"} & {name.split("}")[-1] for name in node.attrib}
        assert set(re.findall(r"url\(#([^)]+)\)", " ".join(node.attrib.values()))) <= own


def numbered(publisher: str, told: str) -> bool:
    """Whether the list of sources has the publisher, under a number of its own."""
    return bool(re.search(rf"\b\d+ {re.escape(publisher)}(?= \(\d+\)|[;. ]|$)", told))


def test_what_is_on_the_image_is_what_is_on_the_screen(page: Page, tmp_path: Path) -> None:
    for address in (
        f"?layers={ALL_LAYERS}",
        "?date=2025-10-01&layers=battlegroups,brigades,air-defence&view=baltic&symbols=plain",
        "?date=2016-01-01&layers=regional-plans,battlegroups",
    ):
        open_at(page, address)
        drawing = ET.parse(take(page, "SVG", SIZES[0], tmp_path)).getroot()
        frame = free_frame(page)
        in_sight = {name for name, of in symbols(page).items() if inside(middle(of), frame)}
        assert in_sight <= {name for _, name in things_on(drawing)}
        assert things_on(drawing) <= shown(page)


def test_the_image_follows_date_layers_and_theme(page: Page, tmp_path: Path) -> None:
    open_at(page, "?layers=battlegroups")
    page.keyboard.press("Home")
    page.keyboard.press("t")
    switch(page, "Headquarters")
    path = take(page, "SVG", SIZES[0], tmp_path)
    assert path.name == "flank_2014-01-01_1920x1080.svg"
    drawing = ET.parse(path).getroot()
    assert "1 January 2014" in words_of(drawing)
    assert things_on(drawing)
    assert things_on(drawing) <= on_map("2014-01-01", ["headquarters"])
    ground = drawing.find(f"{SVG}rect")
    assert ground is not None
    assert sum(int(part, 16) for part in re.findall("..", ground.attrib["fill"][1:])) < 3 * 0x40
