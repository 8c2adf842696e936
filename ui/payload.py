"""What the browser is told, once: the tables it draws from and what they refer to."""

import json
from dataclasses import asdict
from typing import Any

from geodata.load import Dataset
from geodata.plane import country_labels, sea_labels, to_plane
from geodata.planes import FURTHER
from geodata.spans import window
from layers import LAYERS
from layers.base import Layer
from layers.palette import PALETTES
from layers.symbol_catalogue import all_drawings
from layers.words import SOURCE_KINDS, STRENGTH
from ui.columns import Tables, columns
from ui.drawer import PANELS
from ui.events import events
from ui.figures import figures
from ui.further import further
from ui.presets import PRESETS, day_of
from ui.spending import spending
from ui.views import VIEWS, View

DEFAULT_DATE = "2023-07-11"  # the day of the Vilnius summit
ANCHORS = ((0.0, 40.0), (45.0, 70.0))  # by them the browser finds the plane in what Plotly drew


def payload(dataset: Dataset) -> dict[str, Any]:
    """All that the page draws; references between its tables are list positions."""
    frame, tables = window(dataset), Tables(dataset)
    return {
        "window": {
            "start": frame.start,
            "end": frame.end,
            "knownTo": frame.known_to,
            "default": DEFAULT_DATE,
        },
        "layers": [_layer(layer) for layer in LAYERS],
        "records": tables.records,
        "states": tables.states,
        "paths": tables.paths,
        "rowLabels": tables.row_labels.values,
        "countries": {code: country.name for code, country in dataset.countries.items()},
        "otherNames": {
            code: [country.code, *country.aliases] for code, country in dataset.countries.items()
        },
        "systems": columns(
            (
                {"name": name, "aliases": list(system.aliases)}
                for name, system in dataset.systems.items()
            ),
            ("name", "aliases"),
        ),
        "sourceKinds": SOURCE_KINDS,
        "sources": columns(asdict(source) for source in dataset.sources.values()),
        "events": events(dataset, tables.source_at),
        "spending": spending(dataset, tables.source_at),
        "figures": figures(dataset, tables.source_at),
        "presets": [
            {"title": preset.title, "day": day_of(preset, dataset), "opens": preset.opens}
            for preset in PRESETS
        ],
        "panels": [
            {"key": panel.key, "title": panel.title, "shortcut": panel.shortcut} for panel in PANELS
        ],
        "briefings": [briefing.document for briefing in dataset.briefings],
        "strengthWords": STRENGTH,
        "views": [_view(view) for view in VIEWS],
        "planes": [further(plane, tables) for plane in FURTHER],
        "places": {"countries": country_labels(), "seas": sea_labels()},
        "anchors": [[lon, lat, *to_plane(lon, lat)] for lon, lat in ANCHORS],
        "palettes": PALETTES,
        "symbols": all_drawings(),
    }


def encode(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _view(view: View) -> dict[str, Any]:
    return {
        "key": view.key,
        "title": view.title,
        "box": view.plane_box(),
        "shortcut": view.shortcut,
        "plane": view.plane,
    }


def _layer(layer: Layer) -> dict[str, Any]:
    return {
        "key": layer.key,
        "title": layer.title,
        "shape": layer.shape,
        "rank": layer.rank,
        "panelOrder": layer.panel_order,
        "onAtStart": layer.on_at_start,
        "fills": None if layer.area is None else list(layer.fill_words.items()),
        "drawsLines": layer.draws_lines,
        "namesAreas": bool(layer.area_label_at),
        "keepsLabel": layer.keeps_label,
        "secondLineIsPlace": layer.second_line_is_place,
        "sample": layer.sample,
        "symbolWords": list(layer.symbol_words.items()),
        "countWords": dict(layer.count_words),
    }
