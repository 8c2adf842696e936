"""The panels' parts: layers and legend, toolbar, timeline, card."""

from dash import dcc, html
from dash.development.base_component import Component

from layers import LAYERS
from layers.base import Layer
from ui import ids
from ui.views import VIEWS

# In reading order on the panel; the drawing order is that of the registry.
PANEL_ORDER = tuple(sorted(LAYERS, key=lambda layer: layer.panel_order))
STYLES = (("app6", "APP-6 symbols"), ("plain", "Plain"))
IMAGES = (
    ("png-1920x1080", "PNG, 1920 × 1080"),
    ("png-3840x2160", "PNG, 3840 × 2160"),
    ("svg-1920x1080", "SVG, 1920 × 1080"),
    ("svg-3840x2160", "SVG, 3840 × 2160"),
)


def button(do: str, label: str, text: str, **more: str) -> html.Button:
    """A button that says in `data-do` what it does, `what:value`; assets/page/page.js does it."""
    return html.Button(
        text, **{"type": "button", "data-do": do, "aria-label": label, "data-tip": label, **more}
    )


def switch(name: str, do: str, label: str | Component, *, on: bool) -> html.Button:
    """A switch by the ARIA pattern: a button that says whether it is on."""
    return html.Button(
        [html.Span(className="knob"), label],
        id=name,
        type="button",
        className="switch",
        role="switch",
        **{"aria-checked": str(on).lower(), "data-do": do},
    )


def layer_row(layer: Layer) -> html.Li:
    name = html.Span(
        [html.Span(id=f"layer-mark-{layer.key}", className="layer-mark"), layer.title],
        className="layer-name",
    )
    return html.Li(
        [
            html.Div(
                [
                    switch(
                        ids.layer_switch(layer.key),
                        f"layer:{layer.key}",
                        name,
                        on=layer.on_at_start,
                    ),
                    html.Span("", id=ids.layer_count(layer.key), className="count"),
                ],
                className="layer-line",
                **{"data-tip": layer.about},
            ),
            html.Details(
                [
                    html.Summary(
                        html.Span(f"List of {layer.title.lower()} in force", className="spoken")
                    ),
                    html.P(layer.about, className="about"),
                    html.Ul(className="open-list"),
                ],
                id=ids.layer_chips(layer.key),
                className="layer-list",
            ),
            html.Ul(className="chips"),
        ],
        className="layer",
        **{"data-panel-layer": layer.key},
    )


def layers_panel() -> html.Aside:
    return html.Aside(
        [
            html.Header(
                [
                    html.H1("NATO’s eastern flank"),
                    html.P("Deterrence posture, day by day, from public sources"),
                ],
                className="title",
            ),
            html.H2("Layers"),
            html.Ul([layer_row(layer) for layer in PANEL_ORDER], className="layers"),
            html.Div(
                [
                    html.Div(
                        [
                            html.Button(
                                text,
                                type="button",
                                **{"data-do": f"style:{style}", "aria-pressed": "false"},
                            )
                            for style, text in STYLES
                        ],
                        id=ids.SYMBOL_STYLE,
                        role="group",
                        className="choice",
                        **{"aria-label": "Symbols"},
                    ),
                    switch(ids.LABELS_ON, "toggle:labelsOn", "Labels", on=True),
                    switch(ids.RINGS_ON, "toggle:ringsOn", "Air-defence ranges", on=False),
                ],
                className="options",
            ),
            html.H2("Key"),
            html.Ul(id="legend", className="legend"),
            html.P(
                "Public sources, indicative. Symbols stand at the named place, not at a position; where several meet, "
                "a line leads to it. Members of a plan’s area are inferred: the plans are classified.",
                className="fine-print",
            ),
        ],
        id=ids.LAYERS_PANEL,
        **{"aria-label": "Layers and legend"},
    )


def toolbar() -> html.Nav:
    views = [
        button(
            f"view:{view.key}", f"{view.title} (key {view.shortcut})", view.title, className="view"
        )
        for view in VIEWS
    ]
    return html.Nav(
        [
            html.Div(views, className="views"),
            html.Div(
                [
                    button("sheet:layers", "Layers and legend", "Layers", className="phone-only"),
                    button("zoom:1.5", "Closer (key +)", "+"),
                    button("zoom:0.667", "Further away (key −)", "−"),
                    button("toggle:theme", "Light or dark (key t)", "◐"),
                    html.Details(
                        [
                            html.Summary(
                                "Image", **{"data-tip": "Take the map away as an image (key e)"}
                            ),
                            html.Div(
                                [button(f"image:{key}", text, text) for key, text in IMAGES],
                                className="menu",
                            ),
                        ],
                        id=ids.IMAGE_MENU,
                    ),
                    button("help:keys", "Keys (key ?)", "?"),
                ],
                className="tools",
            ),
        ],
        id=ids.TOOLBAR,
        **{"aria-label": "Views and tools"},
    )


def timeline() -> html.Section:
    return html.Section(
        [
            html.Div(
                [
                    html.P(
                        [html.Span(""), html.Small("")], id="date-words", className="date-words"
                    ),
                    html.Div(
                        [
                            button("month:-1", "A month back (Shift ←)", "«"),
                            button("step:-1", "A day back (←)", "‹"),
                            dcc.Input(
                                id="date-field",
                                type="text",
                                placeholder="2023-07-11",
                                debounce=True,
                                autoComplete="off",
                                spellCheck=False,
                            ),
                            button("step:1", "A day on (→)", "›"),
                            button("month:1", "A month on (Shift →)", "»"),
                            button("today:", "To today", "Today", className="text"),
                        ],
                        className="date-tools",
                    ),
                    html.P("", id="date-fault", className="date-fault", role="alert", hidden=True),
                ],
                className="date",
            ),
            html.Div(id="timeline-strip"),
        ],
        id=ids.TIMELINE,
        **{"aria-label": "Timeline"},
    )


def card_panel() -> html.Aside:
    return html.Aside(
        [
            button("close:", "Close the card (Escape)", "×", className="close"),
            html.Div(id=ids.CARD_BODY),
        ],
        id=ids.CARD_PANEL,
        hidden=True,
        **{"aria-label": "Card"},
    )


def keys_help() -> html.Dialog:
    return html.Dialog(
        [
            html.H2("Keys"),
            button("shut:keys", "Close", "×", className="close"),
            html.Ul(id="keys-list", className="keys"),
        ],
        id=ids.KEYS_HELP,
        **{"aria-label": "Keys"},
    )
