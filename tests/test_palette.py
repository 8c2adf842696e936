"""Layer colours stay apart for colour-blind eyes, and letters can be read on them."""

import itertools
import json
import re
from dataclasses import replace

import pytest

from layers import LAYERS
from layers.palette import PALETTES, WRITTEN, Palette, Theme, for_layers
from layers.regional_plans import REGIONAL_PLANS
from layers.spending import BY_SIZE

# Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color
# Vision Deficiency", severity 1.0, for linear RGB:
# https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
Matrix = tuple[tuple[float, float, float], ...]
SIGHT: dict[str, Matrix] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
AREA_OPACITY = 0.7  # of the tints of areas, as assets/map.css draws them
LEAST_IN_GREY = 5.5  # of L* in Lab
D65 = (0.95047, 1.0, 1.08883)


def times(matrix: Matrix, vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lab(colour: str, sight: str) -> list[float]:
    seen = [min(1.0, max(0.0, part)) for part in times(SIGHT[sight], linear(colour))]
    ratios = [part / white for part, white in zip(times(TO_XYZ, seen), D65, strict=True)]
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in ratios)
    return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]


def delta_e76(one: str, other: str, sight: str) -> float:
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def of_the_flank(colours: dict[str, str]) -> list[dict[str, str]]:
    """Layers of the flank, which stand on one map in one kind of frame; a line has none."""
    framed = [layer.key for layer in LAYERS if layer.group == "flank" and not layer.draws_lines]
    return [{key: colours[key] for key in framed}]


def of_one_layer(fills: dict[str, str]) -> list[dict[str, str]]:
    """Only one layer fills countries at a time, so its own colours are to be told apart."""
    layers = [layer for layer in LAYERS if layer.area]
    return [{fill: fills[fill] for fill in layer.fill_words} for layer in layers]


def contrast(one: str, other: str) -> float:
    lights = sorted(times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("theme", PALETTES)
def test_layers_fills_and_kinds_of_change_are_told_apart(theme: Theme, sight: str) -> None:
    palette = PALETTES[theme]
    told_by_colour = [*of_the_flank(palette["layerColour"]), *of_one_layer(palette["fills"])]
    if theme != "print":  # there the sign of its badge tells a kind of change
        told_by_colour.append(palette["change"])
    for colours in told_by_colour:
        told_apart(colours, sight, 12)
    told_apart({fill: palette["fills"][fill] for fill in BY_SIZE}, sight, 11)


def told_apart(colours: dict[str, str], sight: str, least: float) -> None:
    for one, other in itertools.combinations(colours, 2):
        apart = delta_e76(colours[one], colours[other], sight)
        assert apart >= least, f"{one} and {other} look alike ({apart:.1f})"


@pytest.mark.parametrize("theme", PALETTES)
def test_colours_of_countries_are_told_apart_where_none_is_printed(theme: Theme) -> None:
    fills = PALETTES[theme]["fills"]
    for layer in (each for each in LAYERS if each.area and not each.area_label_at):
        lights = sorted(lab(fills[fill], "full")[0] for fill in layer.fill_words)
        gaps = [after - before for before, after in itertools.pairwise(lights)]
        assert min(gaps) >= LEAST_IN_GREY, layer.key


@pytest.mark.parametrize("theme", PALETTES)
def test_letters_can_be_read(theme: Theme) -> None:
    palette = PALETTES[theme]
    for layer, colour in palette["layerColour"].items():
        assert contrast(palette["inkOn"][layer], colour) >= 4.5, layer
    for plan in REGIONAL_PLANS.fill_words:  # whose areas have their names in them
        assert contrast(palette["fillInk"][plan], palette["fills"][plan]) >= 4.5, plan
    for ground in (palette["fill"], palette["fillForming"], palette["paper"]):
        assert contrast(palette["line"], ground) >= 4.5


@pytest.mark.parametrize("theme", PALETTES)
def test_rings_and_badges_of_change_stand_out_from_what_is_under_and_in_them(theme: Theme) -> None:
    palette = PALETTES[theme]
    under = (palette["map"]["land"], palette["map"]["sea"], palette["page"]["surface"])
    for kind, colour in palette["change"].items():
        for ground in (*under, palette["paper"]):  # a badge's sign is paper
            assert contrast(colour, ground) >= 3, kind


def mixed(one: str, other: str, share: float) -> str:
    parts = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize(("label", "ground"), [("sea_label", "sea"), ("country_label", "land")])
def test_names_on_the_map_can_be_read(theme: Theme, label: str, ground: str) -> None:
    palette = PALETTES[theme]
    name = palette["map"][label]
    assert contrast(name, palette["map"][ground]) >= 4.5
    assert contrast(name, palette["map"]["sea"]) >= 4.5  # names of small countries reach over it
    for plan, tint in palette["fills"].items():
        assert contrast(name, mixed(tint, palette["map"][ground], AREA_OPACITY)) >= 3, plan


@pytest.mark.parametrize("theme", PALETTES)
def test_a_new_layer_has_a_colour_and_a_tint_that_is_not_there_is_told(theme: Theme) -> None:
    new = replace(REGIONAL_PLANS, key="new-layer")
    palette = for_layers(WRITTEN[theme], [*LAYERS, new])
    assert palette["layerColour"]["brigades"] == PALETTES[theme]["layerColour"]["brigades"]
    assert contrast(palette["inkOn"]["new-layer"], palette["layerColour"]["new-layer"]) >= 4.5
    tinted = replace(new, fill_words={"regional-plan-west": "West"})
    fault = f"palette.json: {theme}: fills: no colour for regional-plan-west, .* new-layer names"
    with pytest.raises(ValueError, match=fault):
        for_layers(WRITTEN[theme], [*LAYERS, tinted])


@pytest.mark.parametrize("theme", PALETTES)
def test_letters_on_a_banner_can_be_read(theme: Theme) -> None:
    marking = dict(PALETTES[theme]["marking"])
    letters = [marking.pop("light"), marking.pop("dark")]
    for words, colour in marking.items():
        assert max(contrast(each, colour) for each in letters) >= 4.5, words


def test_print_has_no_colour() -> None:
    text = json.dumps(PALETTES["print"])
    colours = re.findall(r"#(..)(..)(..)", text)
    assert len(colours) > 50
    assert all(red == green == blue for red, green, blue in colours)


def test_all_themes_name_the_same_colours() -> None:
    def names(palette: Palette) -> set[tuple[str, str]]:
        groups = ((part, value) for part, value in palette.items() if isinstance(value, dict))
        return {(part, name) for part, colours in groups for name in colours}

    assert names(PALETTES["light"]) == names(PALETTES["dark"]) == names(PALETTES["print"])
    assert PALETTES["light"].keys() == PALETTES["dark"].keys() == PALETTES["print"].keys()
