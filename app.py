"""Composition root: read, check, build, wire, serve.

Bad data stops it with a message that names file and record.
"""

import os
import sys
from pathlib import Path

from dash import Dash
from flask import Flask

from export.data_routes import publish_spans
from export.jobs import Stores, take_orders
from export.page_routes import publish_saved_page
from export.queues import celery_for, manager_for, work_folder
from export.routes import publish_routes
from export.shelf import Shelf
from geodata.load import BrokenRecord, read
from ui import ids
from ui.callbacks import wire
from ui.lean import LeanDash
from ui.page import furnish
from ui.payload import encode, payload
from ui.server import harden, publish, publish_base_map, publish_schema

REDIS_URL = os.environ.get("REDIS_URL")
GUNICORN_GIVES_UP = 3  # with any other code it starts a broken worker again and again
GEODATA = Path(__file__).parent / "geodata"
BASE_MAP = GEODATA / "world_50m.json"
BRIEFING_SCHEMA = GEODATA / "schema" / "briefing.schema.json"


def build() -> Dash:
    """The app over the committed records; `BrokenRecord` where one does not pass the checks."""
    dataset = read()
    dash = LeanDash(__name__, title="Flank map", update_title="", compress=False)
    records_url = publish(dash.server, "flank", encode(payload(dataset)))
    furnish(dash, records_url, publish_base_map(dash.server, BASE_MAP))
    publish_schema(dash.server, BRIEFING_SCHEMA)
    wire(dash)
    serve_exports(dash)
    publish_spans(dash.server, dataset)
    publish_saved_page(dash)
    harden(dash)
    return dash


def serve_exports(dash: Dash) -> None:
    folder = work_folder(REDIS_URL)
    shelf = Shelf(folder / "jobs")
    publish_routes(dash.server, shelf)
    stores = Stores(ids.WORK_ORDER, ids.WORK_PROGRESS, ids.WORK_ANSWER, ids.WORK_CANCEL)
    take_orders(dash, manager_for(celery, folder), shelf, stores)


celery = celery_for(REDIS_URL)  # `celery -A app.celery worker` where REDIS_URL is set
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
