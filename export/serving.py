"""The map's own server for as long as a command needs it, on a free port of this machine alone."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.error import URLError

ROOT = Path(__file__).parent.parent
PATIENCE_S = 60
POLL_S = 0.05


class NotServedError(Exception):
    """The server ended before it answered, with what it said last; or it never answered."""


@contextmanager
def served() -> Iterator[str]:
    """Gives the URL, without a slash at its end."""
    port = _free_port()
    where = {"HOST": "127.0.0.1", "PORT": str(port)}
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            (sys.executable, "app.py"),
            cwd=ROOT,
            env=os.environ | where,
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(url, process, said)
            yield url
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


def _wait(url: str, process: subprocess.Popen[bytes], said: IO[str]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if process.poll() is not None:
            said.seek(0)
            raise NotServedError(said.read().strip() or f"It ended with {process.returncode}.")
        try:
            with urllib.request.urlopen(f"{url}/", timeout=PATIENCE_S):
                return
        except URLError:
            time.sleep(POLL_S)
    raise NotServedError(f"It gave no answer in {PATIENCE_S} s.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
