"""Who does heavy work: a process a job, or Celery's workers where `REDIS_URL` names a Redis.

`EXPORT_FOLDER` names the folder that the server and Celery's workers share.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from dash import CeleryManager, DiskcacheManager
from dash.background_callback.managers import BaseBackgroundCallbackManager
from diskcache import Cache

from export.limits import IDLE_S, MAX_JOB_S, MAX_JOBS

if TYPE_CHECKING:
    from celery import Celery

QUEUE_BYTES = 10_000_000  # of answers and progress; parts and files are elsewhere


def work_folder(redis_url: str | None) -> Path:
    """For this user alone. Without Celery it is removed with the server that it was made for."""
    if named := os.environ.get("EXPORT_FOLDER"):
        return Path(named)
    if redis_url:
        return _own(Path(tempfile.gettempdir()) / f"flank-export-{_user()}")
    folder = Path(tempfile.mkdtemp(prefix="flank-export-"))
    atexit.register(_remove, folder, os.getpid())
    return folder


def celery_for(redis_url: str | None) -> "Celery | None":
    """What `celery -A app.celery worker` runs; None where there is no Redis."""
    if not redis_url:
        return None
    from celery import Celery

    celery = Celery("flank", broker=redis_url, backend=redis_url)
    celery.conf.update(
        result_expires=MAX_JOB_S + IDLE_S,
        task_time_limit=MAX_JOB_S + IDLE_S,  # after the job's own, which can still say a sentence
        task_ignore_result=False,
        worker_concurrency=MAX_JOBS,
        worker_prefetch_multiplier=1,
        broker_connection_retry_on_startup=True,
    )
    return celery


def manager_for(celery: "Celery | None", folder: Path) -> BaseBackgroundCallbackManager:
    if celery:
        return CeleryManager(celery, expire=MAX_JOB_S)
    return DiskcacheManager(Cache(str(folder / "queue"), size_limit=QUEUE_BYTES), expire=MAX_JOB_S)


def _own(folder: Path) -> Path:
    """A folder of a known name that somebody else made is not used."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or (hasattr(os, "getuid") and folder.stat().st_uid != os.getuid()):
        raise PermissionError(f"{folder} is not this user's: name another one in EXPORT_FOLDER")
    return folder


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")


def _remove(folder: Path, maker: int) -> None:
    """At the end of the process that made it, and not of those that came from it."""
    if os.getpid() == maker:
        shutil.rmtree(folder, ignore_errors=True)
