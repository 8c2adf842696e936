"""The wiring table: the page's state lives in the browser (docs/adr/0005), so it is short."""

from dash import ClientsideFunction, Dash, Input

from ui import ids

WIRES = (
    ("start", "begin", (ids.MAP, "id")),
    ("work", "hearProgress", (ids.WORK_PROGRESS, "data")),
    ("work", "hearAnswer", (ids.WORK_ANSWER, "data")),
)


def wire(dash: Dash) -> None:
    """Namespace, function and what it hears; nothing here calls the server."""
    for namespace, function, heard in WIRES:
        dash.clientside_callback(ClientsideFunction(namespace, function), Input(*heard))
