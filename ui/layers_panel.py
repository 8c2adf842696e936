"""The panel of layers: switches, counts, lists, symbol style and the key."""

from dash import html
from dash.development.base_component import Component

from layers import LAYERS
from layers.base import Group, Layer
from ui import ids
from ui.find_box import filter_panel, find_box
from ui.leaving import film_button
from ui.parts import attributes, button, choice, switch

# In reading order on the panel; the drawing order is that of the registry.
PANEL_ORDER = tuple(sorted(LAYERS, key=lambda layer: layer.panel_order))
GROUPS: tuple[tuple[Group, str], ...] = (
    ("flank", "On the flank"),
    ("nations", "Nations"),
    ("networks", "Seabed and networks"),
)
STYLES = (("app6", "APP-6 symbols"), ("plain", "Plain"))


def layer_row(layer: Layer) -> html.Li:
    name = html.Span(
        [html.Span(id=ids.layer_mark(layer.key), className="layer-mark"), layer.title],
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
                **attributes(data_tip=layer.about),
            ),
            html.P(id=ids.layer_sum(layer.key), className="layer-sum", hidden=True),
            html.Details(
                [
                    html.Summary(
                        html.Span(f"List of {layer.title.lower()} in force", className="spoken")
                    ),
                    html.P(layer.about, className="about"),
                    html.Ul(className="open-list"),
                ],
                id=ids.layer_list(layer.key),
                className="layer-list",
            ),
            html.Details(
                [html.Summary(), html.Ul()],
                id=ids.layer_chips(layer.key),
                className="chips",
                hidden=True,
            ),
        ],
        className="layer",
        **attributes(data_panel_layer=layer.key),
    )


def layer_group(group: Group, title: str) -> html.Details | None:
    """A group that starts with a layer on starts open; the browser opens it when one comes on."""
    own = [layer for layer in PANEL_ORDER if layer.group == group]
    if not own:
        return None
    return html.Details(
        [
            html.Summary([title, html.Span(className="layers-on")]),
            html.Ul([layer_row(layer) for layer in own], className="layers"),
        ],
        open=any(layer.on_at_start for layer in own),
        className="layer-group",
    )


def layers_panel() -> html.Aside:
    return html.Aside(
        [
            button("sheet:layers", "Close the layers (Escape)", "×", "close phone-only"),
            html.Header(
                [
                    html.H1("NATO’s eastern flank"),
                    html.P("Deterrence posture, day by day"),
                ],
                className="title",
            ),
            find_box(),
            filter_panel(),
            html.H2("Layers", className="spoken"),
            *(layer_group(group, title) for group, title in GROUPS),
            html.Div(
                [
                    choice(ids.SYMBOL_STYLE, "style", "Symbols", STYLES),
                    switch(ids.LABELS_ON, "toggle:labelsOn", "Labels", on=True),
                    switch(ids.RINGS_ON, "toggle:ringsOn", "Air-defence ranges", on=False),
                ],
                className="options",
            ),
            *_key(),
            html.P(
                "Public sources, indicative. Symbols stand at the named place, not at a position; "
                "where several meet, a line leads to it. Members of a plan’s area are inferred: "
                "the plans are classified.",
                className="fine-print",
            ),
            film_button("phone-only"),
        ],
        id=ids.LAYERS_PANEL,
        **attributes(aria_label="Layers and legend"),
    )


def _key() -> list[Component]:
    """Filled by the browser, each list where it has something to say."""
    return [
        html.H2("Key"),
        html.Ul(id=ids.CHANGES_KEY, className="legend", hidden=True),
        html.Ul(id=ids.FILLS_KEY, className="fills-key", hidden=True),
        html.Ul(id=ids.SYMBOLS_KEY, className="legend", hidden=True),
        html.Ul(id=ids.LEGEND, className="legend"),
        html.H3("Events"),
        html.Ul(id=ids.EVENTS_KEY, className="events-key"),
    ]
