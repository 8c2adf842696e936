"""The wiring table: the page's state lives in the browser (docs/adr/0005), so it has one row."""

from dash import ClientsideFunction, Dash, Input

from ui import ids

WIRES = (("start", "begin", (ids.MAP, "id")),)


def wire(dash: Dash) -> None:
    """Namespace, function and what it hears; nothing here calls the server."""
    for namespace, function, heard in WIRES:
        dash.clientside_callback(ClientsideFunction(namespace, function), Input(*heard))
