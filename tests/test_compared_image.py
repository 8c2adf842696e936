"""The image of two dates: what differs, whichever way the screen shows it, with both dates."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page

from tests.changed import TITLES, between
from tests.conftest import open_at
from tests.onscreen import ALL_LAYERS, spans_on
from tests.test_compare import marks_of
from tests.test_presenter import SIZES, assert_vector, take, words_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("mode", ["difference", "side"])
def test_the_image_says_both_dates_and_what_differs(page: Page, tmp_path: Path, mode: str) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&compare=2022-06-28&mode={mode}")
    path = take(page, "SVG", SIZES[0], tmp_path)
    assert path.name == "flank_2022-06-28_2023-07-11_1920x1080.svg"
    drawing = ET.parse(path).getroot()
    assert_vector(drawing)
    words = words_of(drawing)
    assert "28 June 2022 → 11 July 2023" in words
    assert any(line.startswith("What changed: ") for line in words)
    marks = marks_of("2022-06-28", "2023-07-11")
    drawn = {
        node.attrib["data-record"]: node.attrib["data-change"]
        for node in drawing.iter()
        if "data-record" in node.attrib
    }
    assert len(drawn) > 40
    assert drawn.items() <= marks.items()
    changes = between(spans_on("2022-06-28"), spans_on("2023-07-11"))
    for kind, title in TITLES.items():
        count = sum(kind in changes.get(name, []) for name in drawn)
        assert f"{title}: {count}" in words
    palette_of_change = page.evaluate("flank.page.told().content.palettes.light.change")
    text = path.read_text(encoding="utf-8")
    assert all(colour in text for colour in palette_of_change.values())
    assert [line for line in words if "→" in line and "June" not in line]  # on labels


def test_no_trace_of_a_second_date_is_left_on_an_image_of_one(page: Page, tmp_path: Path) -> None:
    open_at(page, f"?layers={ALL_LAYERS}&compare=2022-06-28&mode=side")
    page.keyboard.press("c")
    path = take(page, "SVG", SIZES[0], tmp_path)
    assert path.name == "flank_2023-07-11_1920x1080.svg"
    drawing = ET.parse(path).getroot()
    assert "11 July 2023" in words_of(drawing)
    assert not [node for node in drawing.iter() if "data-change" in node.attrib]


RIGHT_ENDS = """(svg) => {
  const host = document.createElement("div");
  host.style.cssText = "position: fixed; width: 1280px; height: 720px";
  host.innerHTML = svg;
  document.body.append(host);
  const ends = [...host.querySelectorAll("svg > text")].map((node) => {
    const { x, width } = node.getBBox();
    return [node.textContent, x + width];
  });
  host.remove();
  return ends;
}"""


@pytest.mark.parametrize(
    "query", ["?layers=battlegroups", f"?layers={ALL_LAYERS}&compare=2022-06-28"]
)
def test_no_line_runs_off_the_slide(page: Page, tmp_path: Path, query: str) -> None:
    open_at(page, query)
    svg = take(page, "SVG", SIZES[0], tmp_path).read_text(encoding="utf-8")
    ends = page.evaluate(RIGHT_ENDS, svg)
    assert any(words.startswith("SOURCES, BY PUBLISHER") for words, _ in ends)
    assert [(words, end) for words, end in ends if end > 1280 - 16 + 0.5] == []
