"""The wiring table: what Dash's controls tell the browser's own state (assets/page/controls.js). Nothing here calls the server."""

from dash import ClientsideFunction, Dash, Input

from layers import LAYERS
from ui import ids
from ui.panels import IMAGES


def wire(dash: Dash) -> None:
    table: tuple[tuple[str, list[Input]], ...] = (
        ("begin", [Input(ids.MAP, "id")]),
        ("layers", [Input(ids.layer_switch(layer.key), "checked") for layer in LAYERS]),
        ("options", [Input(ids.SYMBOL_STYLE, "value"), Input(ids.RINGS_ON, "checked"), Input(ids.LABELS_ON, "checked")]),
        ("exportImage", [Input(key, "n_clicks") for key, _ in IMAGES]),
    )
    for function, inputs in table:
        dash.clientside_callback(ClientsideFunction("controls", function), *inputs)
