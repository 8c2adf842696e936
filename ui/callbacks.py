"""The wiring table. The page's state lives in the browser (docs/adr/0005), so there is one row: the page stands."""

from dash import ClientsideFunction, Dash, Input

from ui import ids

WIRES = (("start", "begin", (ids.MAP, "id")),)


def wire(dash: Dash) -> None:
    """Namespace, function and what it hears; nothing here calls the server."""
    for namespace, function, heard in WIRES:
        dash.clientside_callback(ClientsideFunction(namespace, function), Input(*heard))
