"""Composition root: read, check, build, wire, serve.

Bad data stops it with a message that names file and record.
"""

import os
import sys
from pathlib import Path

from dash import Dash
from flask import Flask

from export.data_routes import publish_spans
from export.page_routes import publish_saved_page
from geodata.load import BrokenRecord, read
from ui.callbacks import wire
from ui.lean import LeanDash
from ui.page import furnish
from ui.payload import encode, payload
from ui.server import harden, publish, publish_base_map

GUNICORN_GIVES_UP = 3  # with any other code it starts a broken worker again and again
BASE_MAP = Path(__file__).parent / "geodata" / "world_50m.json"


def build() -> Dash:
    """The app over the committed records; `BrokenRecord` where one does not pass the checks."""
    dataset = read()
    dash = LeanDash(__name__, title="Flank map", update_title="", compress=False)
    records_url = publish(dash.server, "flank", encode(payload(dataset)))
    furnish(dash, records_url, publish_base_map(dash.server, BASE_MAP))
    wire(dash)
    publish_spans(dash.server, dataset)
    publish_saved_page(dash)
    harden(dash)
    return dash


try:
    app = build()
except BrokenRecord as fault:
    sys.stderr.write(f"The records are broken, so nothing is served.\n{fault}\n")
    sys.exit(GUNICORN_GIVES_UP)
server: Flask = app.server

if __name__ == "__main__":
    app.run(
        host=os.environ.get("HOST", "127.0.0.1"), port=os.environ.get("PORT", "8050"), debug=False
    )
