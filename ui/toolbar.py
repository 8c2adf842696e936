"""Views by name, zoom, theme, the menu of images, the list of keys."""

from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component

from ui import ids
from ui.drawer import PANELS
from ui.leaving import film_button
from ui.parts import attributes, button, switch
from ui.views import VIEWS

IMAGES = (
    ("png-1920x1080", "PNG, 1920 × 1080"),
    ("png-3840x2160", "PNG, 3840 × 2160"),
    ("svg-1920x1080", "SVG, 1920 × 1080"),
    ("svg-3840x2160", "SVG, 3840 × 2160"),
)
SAVE_PAGE = ("Save as a page: one file that opens from disk, without a network", "Save as a page")

# where all have to stand in one row
SHORT = {
    "whole": "Whole",
    "suwalki": "Suwałki",
    "high-north": "North",
    "euro-atlantic": "Atlantic",
    "briefing": "Brief",
}


def _title(key: str, title: str) -> str | list[Component]:
    if key not in SHORT:
        return title
    return [html.Span(title, className="long"), html.Span(SHORT[key], className="short")]


def toolbar() -> html.Nav:
    return html.Nav(
        [
            html.Div([*_views()], className="views"),
            html.Div([*_ways()], className="ways"),
            html.Div(_tools(), className="tools"),
        ],
        id=ids.TOOLBAR,
        **attributes(aria_label="Views and tools"),
    )


def _views() -> Iterator[html.Button]:
    for view in VIEWS:
        tip = f"{view.title} (key {view.shortcut})"
        yield button(f"view:{view.key}", tip, _title(view.key, view.title))


def _ways() -> Iterator[html.Button]:
    """To the panels that have room on it, and to a second date."""
    for panel in PANELS:
        if panel.on_toolbar:
            yield button(
                f"drawer:{panel.key}",
                f"{panel.title} (key {panel.shortcut})",
                _title(panel.key, panel.title),
                **attributes(aria_expanded="false", aria_controls=ids.drawer_panel(panel.key)),
            )
    yield button(
        "compare:",
        "Compare two dates (key c)",
        "Compare",
        **attributes(aria_expanded="false", aria_controls=ids.CHANGES_PANEL),
    )


def _tools() -> list[Component]:
    return [
        button(
            "sheet:layers",
            "Layers and legend",
            "Layers",
            "phone-only",
            id=ids.LAYERS_BUTTON,
            **attributes(aria_expanded="false", aria_controls=ids.LAYERS_PANEL),
        ),
        button("zoom:1.5", "Closer (key +)", "+"),
        button("zoom:0.667", "Further away (key −)", "−"),
        button("toggle:theme", "Light or dark (key t)", "◐"),
        _image_menu(),
        film_button("helps"),
        button("help:keys", "Keys (key ?)", "?", "helps"),
    ]


def _image_menu() -> html.Details:
    entries = [
        button("composer:", "Compose an image (key i)", "Compose…"),
        *(button(f"image:{key}", text, text) for key, text in IMAGES),
        button("save-page:", *SAVE_PAGE),
    ]
    tip = attributes(data_tip="Take the map away as an image (key e)")
    return html.Details(
        [html.Summary("Image", **tip), html.Div(entries, className="menu")], id=ids.IMAGE_MENU
    )


def keys_help() -> html.Dialog:
    return html.Dialog(
        [
            html.H2("Keys"),
            button("shut:keys", "Close", "×", "close"),
            html.Ul(id=ids.KEYS_LIST, className="keys"),
            switch(ids.LETTER_KEYS, "letters:", "Single-letter keys", on=True),
        ],
        id=ids.KEYS_HELP,
        **attributes(aria_label="Keys"),
    )
