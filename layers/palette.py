"""Every colour of map, symbols and page is in `palette.json`; nothing else knows a colour.

Layer colours start from Okabe and Ito's set (https://jfly.uni-koeln.de/color/); a test simulates
deuteranopia and protanopia and holds each pair apart.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, TypedDict, cast

from layers import LAYERS
from layers.base import Layer

Theme = Literal["light", "dark", "print"]
ON_SCREEN: tuple[Theme, ...] = ("light", "dark")  # an image can also be printed, in grey


class Palette(TypedDict):
    """One theme, in the names that the browser reads.

    `fill`, `fillForming`, `line`, `paper` draw symbols; `layerColour` and `inkOn` (letters on it)
    go by layer key, of a layer without a colour of its own by `other`; `fills` (tints of
    countries) and `fillInk` (their edges and names) by what a layer calls them, `change` (rings
    and badges) by what changed between two days; `map` is the ground, `page` the panels and
    controls; `marking` banners by what they say, else `other`, with letters `light` or `dark`.
    """

    theme: Theme
    fill: str
    fillForming: str
    line: str
    paper: str
    layerColour: dict[str, str]
    inkOn: dict[str, str]
    fills: dict[str, str]
    fillInk: dict[str, str]
    change: dict[str, str]
    map: dict[str, str]
    page: dict[str, str]
    marking: dict[str, str]


WRITTEN = cast(
    dict[Theme, Palette],
    json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8")),
)


def for_layers(palette: Palette, layers: Iterable[Layer]) -> Palette:
    """With a colour for each layer; ValueError where a tint that one names is not written."""
    layers = tuple(layers)
    for layer in layers:
        for part, colours in (("fills", palette["fills"]), ("fillInk", palette["fillInk"])):
            if missing := layer.fill_words.keys() - colours.keys():
                raise ValueError(
                    f"palette.json: {palette['theme']}: {part}: "
                    f"no colour for {', '.join(sorted(missing))}, which the layer {layer.key} names"
                )
    colour, ink = palette["layerColour"], palette["inkOn"]
    return {
        **palette,
        "layerColour": {layer.key: colour.get(layer.key, colour["other"]) for layer in layers},
        "inkOn": {layer.key: ink.get(layer.key, ink["other"]) for layer in layers},
    }


PALETTES = {theme: for_layers(palette, LAYERS) for theme, palette in WRITTEN.items()}


def css_variables(theme: Theme) -> dict[str, str]:
    """All that the style sheet knows of colour: `--page-ink`, `--map-sea`, `--layer-brigades`."""
    palette = PALETTES[theme]
    parts = {
        "page": palette["page"],
        "map": palette["map"],
        "layer": palette["layerColour"],
        "fill": palette["fills"],
        "fill-ink": palette["fillInk"],
        "change": palette["change"],
    }
    return {
        f"--{part}-{name.replace('_', '-')}": colour
        for part, colours in parts.items()
        for name, colour in colours.items()
    }
