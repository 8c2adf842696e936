"""The Redis that Celery is tested with: looked for, and where there is none fetched as root."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis

from tests.serving import PATIENCE_S, POLL_S, free_port

DEBIANS = (
    ("apt-get", "update", "-qq"),
    ("apt-get", "install", "-qq", "--yes", "--no-install-recommends", "redis-server"),
)


@contextmanager
def redis_server(folder: Path) -> Iterator[str]:
    """One of its own on loopback, with nothing kept; gives its URL when it answers."""
    port = free_port()
    command = [found(), "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    process = subprocess.Popen([*command, "--dir", str(folder)], stdout=subprocess.DEVNULL)
    try:
        _wait(port)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def found() -> str:
    """Path of a Redis; raises `LookupError` where none is here and none can be had."""
    if not shutil.which("redis-server") and shutil.which("apt-get") and os.geteuid() == 0:
        for command in DEBIANS:
            quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(command, check=False, stdout=sys.stderr, env=quiet)
    path = shutil.which("redis-server")
    if path is None:
        raise LookupError("No redis-server here, and none could be had: install one")
    return path


def _wait(port: int) -> None:
    deadline = time.monotonic() + PATIENCE_S
    with redis.Redis(port=port) as client:
        while time.monotonic() < deadline:
            try:
                client.ping()
            except redis.ConnectionError:
                time.sleep(POLL_S)
            else:
                return
    raise TimeoutError(f"No answer from Redis in {PATIENCE_S} s.")
