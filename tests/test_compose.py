"""An image in every size: what it says, where it stands, what it refuses."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page
from pyproj import Geod, Proj

from geodata.plane import CENTRE_LAT, CENTRE_LON, PARALLELS, RADIUS
from tests.composing import (
    DC,
    RDF,
    SVG,
    colours,
    compose,
    drawing,
    marking,
    refusal,
    rendered,
    texts,
    told,
    view_box,
)
from tests.conftest import Watched, open_at
from tests.onscreen import ALL_LAYERS, spans_on, stands_on_map

pytestmark = pytest.mark.browser

RATIOS = {
    "slide": 16 / 9,
    "slide-4-3": 4 / 3,
    "a4": 297 / 210,
    "a4-upright": 210 / 297,
    "a3": 420 / 297,
    "a3-upright": 297 / 420,
    "square": 1,
}
BOXES = """svg => {
  const host = document.createElement("div");
  host.style.cssText = "position: fixed; left: 0; top: 0";
  host.innerHTML = svg;
  document.body.append(host);
  const root = host.firstElementChild;
  const { width, height } = root.viewBox.baseVal;
  const fontFamily = flank.fonts.measured();
  Object.assign(root.style, { width: `${width}px`, height: `${height}px`, fontFamily });
  const boxes = [...root.querySelectorAll(":scope > text")].map((node) => {
    const { x, y, width, height } = node.getBBox();
    return [node.textContent, x, y, x + width, y + height];
  });
  host.remove();
  return boxes;
}"""


@pytest.fixture(scope="module")
def opened(kept_page: Callable[..., Watched]) -> Page:
    page, _ = kept_page()
    return open_at(page, f"?layers={ALL_LAYERS}")


@pytest.fixture
def page(opened: Page, kept_page: Callable[..., Watched]) -> Iterator[Page]:
    """One page for all: composing leaves it as it is."""
    _, faults = kept_page()
    faults.clear()
    yield opened
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", RATIOS)
def test_each_size_has_its_ratio_and_all_words_on_the_sheet(page: Page, size: str) -> None:
    picture = compose(page, size=size, width=1600, marking=marking(top="UNCLASSIFIED"))
    root = drawing(picture)
    assert (picture["width"], picture["height"]) == (1600, round(1600 / RATIOS[size]))
    assert (root.attrib["width"], root.attrib["height"]) == ("1600", str(picture["height"]))
    wide, high = view_box(root)
    assert wide / high == pytest.approx(RATIOS[size], rel=0.001)
    boxes = page.evaluate(BOXES, picture["svg"])
    assert {"NATO’s eastern flank", "11 July 2023", "KEY", "UNCLASSIFIED"} <= {
        box[0] for box in boxes
    }
    out = [box for box in boxes if min(box[1:3]) < 0 or box[3] > wide - 8 or box[4] > high]
    assert out == []
    frame = picture["frame"]
    over = [
        box
        for box in boxes
        if box[1] < frame["right"] and frame["top"] < box[2] and box[4] < frame["bottom"]
    ]
    assert over == []


@pytest.mark.parametrize("size", ["slide", "square"])
def test_what_has_no_room_in_the_key_or_the_title_is_counted(page: Page, size: str) -> None:
    picture = compose(page, size=size, width=1600)
    words = told(drawing(picture))
    listed = re.search(r"with no place on the map: (.+?)(?:; and (\d+) more)?\. SOURCES", words)
    assert listed
    unplaced = [span for span in spans_on("2023-07-11") if not stands_on_map(span)]
    assert len(listed[1].split("; ")) + int(listed[2] or 0) == len(unplaced)
    assert picture["subtitle"].endswith(
        "defence expenditure: share of GDP in 2023, edition of 7 July 2023, and 7 more layers"
    )
    counted = [row for row in texts(drawing(picture)) if re.fullmatch(r"and \d+ more", row)]
    assert len(counted) == (size == "square")  # a slide's key is high enough for all


def test_a_poster_has_larger_type_and_more_room_than_a_page(page: Page) -> None:
    a4, a3 = (compose(page, size=size) for size in ("a4", "a3"))
    assert (a4["paper"], a3["paper"]) == (
        {"width": 297, "height": 210},
        {"width": 420, "height": 297},
    )
    per_unit = [p["paper"]["width"] / view_box(drawing(p))[0] for p in (a4, a3)]
    assert 1.1 < per_unit[1] / per_unit[0] < 1.2
    assert view_box(drawing(a3))[0] > 1.2 * view_box(drawing(a4))[0]


def test_sizes_have_limits_that_are_told(page: Page) -> None:
    assert refusal(page, size="custom", width=10000, height=10000) is None
    said = refusal(page, size="custom", width=10001, height=4000)
    assert (
        said == "An image of 10001 × 4000 pixels cannot be made: each side goes from 320 to 10000."
    )
    said = refusal(page, size="custom", width=4000, height=1000)
    assert (
        said == "An image of 4000 × 1000 pixels cannot be made: "
        "one side may be 3 times the other at most."
    )
    assert refusal(page, size="slide", width=20000)
    assert refusal(page, size="custom", width=0, height=1000)


def test_the_scale_bar_is_true_in_the_middle_of_the_map(page: Page) -> None:
    inverse = Proj(
        proj="lcc",
        lat_1=PARALLELS[0],
        lat_2=PARALLELS[1],
        lat_0=CENTRE_LAT,
        lon_0=CENTRE_LON,
        R=RADIUS,
    )
    for view in ("whole", "black-sea"):
        picture = compose(page, {"view": view}, legend=False)
        root = drawing(picture)
        bar = next(node for node in root.iter() if "data-km" in node.attrib)
        left, right = re.search(r"M([\d.]+) .*H([\d.]+)V", bar.attrib["d"]).groups()  # type: ignore[union-attr]
        placed = next(
            n for n in root.iter(f"{SVG}g") if n.attrib.get("transform", "").startswith("matrix(")
        )
        k, tx, ty = _camera(placed.attrib["transform"])
        frame = picture["frame"]
        x, y = (frame["left"] + frame["right"]) / 2, (frame["top"] + frame["bottom"]) / 2
        half = (float(right) - float(left)) / 2
        ends = [inverse((at - tx) / k, -(y - ty) / k, inverse=True) for at in (x - half, x + half)]
        _, _, metres = Geod(ellps="sphere").inv(*ends[0], *ends[1])
        assert metres / 1000 == pytest.approx(float(bar.attrib["data-km"]), rel=0.02)


def _camera(transform: str) -> tuple[float, float, float]:
    k, _, _, _, tx, ty = (
        float(part) for part in transform.removeprefix("matrix(").rstrip(")").split()
    )
    return k, tx, ty


def test_parts_can_be_left_out(page: Page) -> None:
    full = drawing(compose(page))
    assert {"20°E", "50°N", "KEY", "at the centre"} <= set(texts(full))
    bare = drawing(
        compose(page, legend=False, scaleBar=False, graticule=False, credits=False, subtitle="")
    )
    assert not {"20°E", "50°N", "KEY", "at the centre"} & set(texts(bare))
    assert not [node for node in bare.iter() if {"data-km", "data-graticule"} & node.attrib.keys()]
    assert "Natural Earth" not in told(bare)
    assert "Battlegroups" not in told(bare)
    assert "SOURCES, BY PUBLISHER" in told(bare)


def test_sources_are_listed_and_what_has_no_room_is_counted(page: Page) -> None:
    few = compose(page, {"layersOn": ["air-policing"]}, sources="all")
    root = drawing(few)
    words = told(root)
    items = [item for publisher in few["sources"] for item in publisher["items"]]
    assert len(items) > 5
    assert [item["title"] for item in items if item["title"] not in words] == []
    many = compose(page, sources="all", size="square", width=1000)
    count = sum(len(publisher["items"]) for publisher in many["sources"])
    said = re.search(r"and (\d+) more, in the file’s metadata\.", told(drawing(many)))
    assert said
    assert 0 < int(said[1]) < count
    assert len(list(drawing(many).iter(f"{RDF}li"))) == count


def test_the_file_says_what_it_is(page: Page) -> None:
    picture = compose(page, title="Vilnius & after", subtitle="What <held>")
    root = drawing(picture)
    assert root.findtext(f"{SVG}title") == "Vilnius & after, 11 July 2023"
    assert [node.text for node in root.iter(f"{DC}title")] == ["Vilnius & after"]
    assert [node.text for node in root.iter(f"{DC}date")] == ["2023-07-11"]
    assert {"Vilnius & after", "What <held>"} <= set(texts(root))
    with rendered(page, {"width": 640}) as image:
        image.load()
        assert image.size == (640, 360)
        assert image.text["Title"] == "NATO’s eastern flank, 11 July 2023"
        assert image.text["Date"] == "2023-07-11"
        assert "CSIS: " in image.text["Source"]


def test_print_is_grey_throughout_and_themes_do_not_wait_for_the_page(page: Page) -> None:
    for settings in ({}, {"compare": "2022-06-28"}, {"style": "plain", "ringsOn": True}):
        found = colours(
            drawing(compose(page, settings, theme="print", marking=marking(top="SECRET")))
        )
        assert len(found) > 10
        assert [each for each in found if len({each[1:3], each[3:5], each[5:7]}) > 1] == []
    dark = compose(page, theme="dark")
    surface = page.evaluate("flank.page.told().content.palettes.dark.page.surface")
    assert drawing(dark).find(f"{SVG}rect").attrib["fill"] == surface  # type: ignore[union-attr]


def test_another_state_is_composed_without_touching_the_page(page: Page) -> None:
    before = page.evaluate("JSON.stringify(flank.state.get())")
    picture = compose(page, {"asOf": "2016-07-08", "layersOn": ["headquarters"], "view": "baltic"})
    assert (picture["when"], picture["asOf"], picture["subtitle"]) == (
        "8 July 2016",
        "2016-07-08",
        "Headquarters",
    )
    layers = {
        node.attrib["data-layer"] for node in drawing(picture).iter() if "data-layer" in node.attrib
    }
    assert layers == {"headquarters"}
    both = compose(page, {"asOf": "2023-07-11", "compare": "2022-06-28"})
    assert both["days"] == ["2022-06-28", "2023-07-11"]
    assert both["when"] == "28 June 2022 → 11 July 2023"
    assert page.evaluate("JSON.stringify(flank.state.get())") == before
    assert json.loads(before)["asOf"] == "2023-07-11"


def test_of_two_layers_of_countries_one_fills_and_the_other_is_a_broad_edge_as_on_the_map(
    page: Page,
) -> None:
    root = drawing(compose(page, {"layersOn": ["spending", "membership"]}))
    edges = {
        group.attrib["data-record"]: path
        for group in root.iter(f"{SVG}g")
        if "data-fill" in group.attrib
        for path in list(group)[:1]
    }
    below, above = edges["spending-pol"], edges["ally-pol"]
    assert below.attrib["fill"] != "none" == above.attrib["fill"]
    widths = [float(path.attrib["stroke-width"]) for path in (below, above)]
    assert widths[1] / widths[0] == pytest.approx(2 / 0.6, rel=0.02)
