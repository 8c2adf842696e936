"""Heavy work as a Dash background callback: in a process of its own, or by Celery's workers.

The page says which job, hears how far it is and where it ended; its parts came by export/routes.py.
"""

import logging
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from dash import Dash, Input, Output
from dash.background_callback.managers import BaseBackgroundCallbackManager

from export.limits import MAX_JOB_S, Refused, Tell, too_long
from export.shelf import Shelf

POLL_MS = 300
FAILED = "The export failed on the server; its log says why."
BEAT_S = 0.2  # so often at most it says how far it is

Say = Callable[[dict[str, Any]], None]


class Stores(NamedTuple):
    """Ids of the page's stores: the order goes out, progress and answer come in, cancel ends it."""

    order: str
    progress: str
    answer: str
    cancel: str


def take_orders(
    dash: Dash, manager: BaseBackgroundCallbackManager, shelf: Shelf, stores: Stores
) -> None:
    @dash.callback(
        Output(stores.answer, "data"),
        Input(stores.order, "data"),
        background=True,
        manager=manager,
        interval=POLL_MS,
        progress=Output(stores.progress, "data"),
        cancel=Input(stores.cancel, "data"),
        prevent_initial_call=True,
    )
    def carry_out(say: Say, order: dict[str, str]) -> dict[str, str]:
        return answer(shelf, order["job"], say)


def answer(shelf: Shelf, name: str, say: Say) -> dict[str, str]:
    """Makes the job's file; a fault is a sentence, and then nothing of the job is left."""
    from export.makers import MAKERS

    try:
        job = shelf.job(name)
        unfinished = job.folder / f"unfinished.{job.form}"
        MAKERS[job.form](job.parts, unfinished, _teller(name, job.touch, say))
        unfinished.rename(job.made)
    except Refused as fault:
        shelf.drop(name)
        return {"job": name, "error": fault.sentence}
    except FileNotFoundError:  # dropped while it was being made
        return {"job": name, "error": "The export was cancelled."}
    except Exception:  # told at once: the page would wait for a minute, and the job hold its place
        logging.getLogger(__name__).exception("An export failed")
        shelf.drop(name)
        return {"job": name, "error": FAILED}
    return {"job": name}


def _teller(name: str, touch: Callable[[], None], say: Say) -> Tell:
    """Tells the page now and then, and ends what takes too long or is no longer wanted."""
    began = time.monotonic()
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        at = time.monotonic()
        if at - began > MAX_JOB_S:
            raise too_long()
        if at - told >= BEAT_S:
            told = at
            touch()
            say({"job": name, "done": done, "total": total})

    return tell
