"""Drawings match the catalogue; what is planned, known and doubted shows on them."""

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from geodata.load import read
from geodata.spans import spans_of
from layers import LAYERS
from layers.palette import PALETTES, Theme
from layers.pictograms import PICTOGRAMS
from layers.symbol_catalogue import CATALOGUE, all_drawings, drawings, sidc_of
from layers.symbol_markup import scaled
from layers.symbol_px import UNIT, markup_px, path_px

STATUSES = ("announced", "agreed", "forming", "in-place", "expanded")
LOOK = {
    "style": "app6", "symbol": "mech-infantry-battalion", "shape": "disc", "code": "DE",
    "layer": "battlegroups", "status": "in-place",
    "doubtful": False, "uncertain": False, "stale": False,
}  # fmt: skip
INSPECT = """([looks, palette]) => looks.map((look) => {
  const { svg, box } = flank.symbols.markup(look, palette);
  document.body.innerHTML = `<svg>${svg}</svg>`;
  const ink = document.querySelector("svg > g").getBBox();
  const outside = Math.max(box[0] - ink.x, box[1] - ink.y,
    ink.x + ink.width - box[2], ink.y + ink.height - box[3]);
  return { svg, outside };
})"""


def test_every_symbol_in_the_catalogue_is_drawn_with_its_code() -> None:
    assert {name: drawing["sidc"] for name, drawing in drawings().items()} == {
        name: symbol.sidc for name, symbol in CATALOGUE.items()
    }


def test_every_mark_on_the_map_is_in_the_catalogue() -> None:
    dataset = read()
    by_key = {layer.key: layer for layer in LAYERS}
    used = {
        by_key[record.layer].mark(record, span, dataset).symbol
        for record in dataset.records
        if record.layer in by_key and by_key[record.layer].draws_points
        for span in spans_of(record, dataset.sources)
    }
    assert used <= all_drawings().keys()


@pytest.mark.parametrize("name", CATALOGUE)
def test_code_has_20_digits_and_says_planned_when_planned(name: str) -> None:
    assert re.fullmatch(r"1303\d{16}", CATALOGUE[name].sidc)
    assert sidc_of(name, "in-place") == CATALOGUE[name].sidc
    assert sidc_of(name, "agreed")[6] == "1"


@pytest.mark.parametrize("name", all_drawings())
def test_drawing_holds_tokens_instead_of_colours_and_nothing_that_office_ignores(name: str) -> None:
    drawing = all_drawings()[name]
    markup = drawing["icon"] + drawing["around"]
    assert set(re.findall(r' (?:fill|stroke)="([^"]*)"', markup)) <= {"none", "{fill}", "{line}"}
    assert not re.search(r"class=|style=|<use|var\(|font-family|dominant-baseline|url\(", markup)


def test_no_two_pictograms_look_the_same_and_none_is_named_like_an_app6_symbol() -> None:
    icons = [drawing["icon"] for name, drawing in all_drawings().items() if name in PICTOGRAMS]
    assert len(icons) == len(set(icons)) == len(PICTOGRAMS)
    assert not CATALOGUE.keys() & PICTOGRAMS.keys()


@pytest.mark.parametrize("name", all_drawings())
def test_box_holds_the_frame_and_stays_small(name: str) -> None:
    left, top, right, bottom = all_drawings()[name]["box"]
    assert -17 <= left <= -12
    assert -24 <= top <= -11
    assert 12 <= right <= 17
    assert 11 <= bottom <= 24


class Drawn:
    """`flank.symbols` in a browser, asked by look."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.evaluate("(drawings) => flank.symbols.use(drawings)", all_drawings())

    def __call__(self, theme: Theme = "light", **look: object) -> Any:
        asked = [LOOK | look, PALETTES[theme]]
        return self.page.evaluate("([look, palette]) => flank.symbols.markup(look, palette)", asked)


@pytest.fixture(scope="module")
def drawn(bare_page: Callable[..., Page]) -> Drawn:
    return Drawn(bare_page("status", "symbols"))


def every_look() -> Iterator[dict[str, object]]:
    shapes = {layer.key: layer.shape for layer in LAYERS if layer.shape}
    for status in STATUSES:
        for flags in itertools.product((False, True), repeat=3):
            traits = dict(zip(("doubtful", "uncertain", "stale"), flags, strict=True))
            yield from ({"status": status, "symbol": name, **traits} for name in all_drawings())
            for layer, shape in shapes.items():
                plain = {"style": "plain", "shape": shape, "layer": layer, "code": "NATO"}
                yield {"status": status, **plain, **traits}


@pytest.mark.browser
def test_every_look_is_plain_svg_inside_its_box(drawn: Drawn) -> None:
    looks = [LOOK | look for look in every_look()]
    found = drawn.page.evaluate(INSPECT, [looks, PALETTES["light"]])
    for look, symbol in zip(looks, found, strict=True):
        ElementTree.fromstring(symbol["svg"])
        assert not re.search(r"\{|NaN|undefined|class=|style=|<use|var\(|url\(", symbol["svg"]), (
            look
        )
        assert symbol["outside"] <= 0.5, look


@pytest.mark.browser
@pytest.mark.parametrize("style", ["app6", "plain"])
def test_what_is_known_and_planned_shows_without_reading(drawn: Drawn, style: str) -> None:
    planned, forming, there, expanded = (
        drawn(style=style, status=status)["svg"] for status in STATUSES[1:]
    )
    assert "stroke-dasharray" in planned
    assert not any("stroke-dasharray" in svg for svg in (forming, there, expanded))
    assert len({planned, forming, there, expanded}) == 4
    assert drawn(style=style, status="announced")["svg"] == planned
    for doubt in ("doubtful", "uncertain"):
        assert "stroke-dasharray" in drawn(style=style, **{doubt: True})["svg"]
    faded = drawn(style=style, stale=True)["svg"]
    marks = faded.count("<") - there.count("<")
    assert marks == 3  # the same drawing, paler, with the two circles and the hands of a clock


@pytest.mark.browser
@pytest.mark.parametrize("theme", PALETTES)
def test_a_pictogram_has_its_layers_colour_in_both_styles(drawn: Drawn, theme: Theme) -> None:
    own = {"symbol": "cyber", "layer": "centres", "shape": None}
    app6, plain = (drawn(theme, style=style, **own) for style in ("app6", "plain"))
    assert app6 == plain
    assert f'fill="{PALETTES[theme]["layerColour"]["centres"]}"' in app6["svg"]
    assert PALETTES[theme]["inkOn"]["centres"] in app6["svg"]
    assert app6 != drawn(theme, **own, status="agreed") != drawn(theme, **own, status="forming")
    assert app6 != drawn(theme, **own | {"layer": "incidents"})


@pytest.mark.browser
def test_the_theme_changes_the_drawing_although_drawings_are_kept(drawn: Drawn) -> None:
    assert PALETTES["light"]["fill"] in drawn("light")["svg"]
    assert PALETTES["dark"]["fill"] in drawn("dark")["svg"]
    assert drawn("light") == drawn("light")


@pytest.mark.browser
def test_an_unknown_symbol_is_an_error_that_names_it(drawn: Drawn) -> None:
    with pytest.raises(Exception, match='No drawing of the symbol "tank"'):
        drawn(symbol="tank")


@pytest.mark.parametrize(
    ("units", "px"),
    [
        ("M25,50 l150,0 0,100 -150,0 z", "M-15 -10 l30 0 0 20 -30 0 z"),
        ("m 70,80 60,40 m 0,-40 -60,40", "M-6 -4 l12 8 m0 -8 -12 8"),
        ("m 70,80 c 25,0 25,40 0,40 V 120 H75", "M-6 -4 c5 0 5 8 0 8 V4 H-5"),
        ("M55,100 a45,45 0 1 1 90,0", "M-9 0 a9 9 0 1 1 18 0"),
    ],
)
def test_units_become_pixels_around_the_centre(units: str, px: str) -> None:
    assert path_px(units, UNIT) == px


def test_a_drawing_needs_no_transform() -> None:
    assert not [name for name, drawing in drawings().items() if "transform" in str(drawing)]
    grown = '<path d="M100,40L100,15" stroke="{line}" stroke-width="{width}"/>'
    moved = scaled(grown, 1.3, 100, 50)
    assert markup_px(moved, UNIT) == (
        '<path d="M0 -12.6 L0 -19.1" stroke="{line}" stroke-width="{grown-width}"/>'
    )
