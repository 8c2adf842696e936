"""The map's own server, in a process of its own, for the browser tests and the bench."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

ROOT = Path(__file__).parent.parent
PATIENCE_S = 30
POLL_S = 0.02


@contextmanager
def serving(target: str = "app:server", folder: Path = ROOT, **environment: str) -> Iterator[str]:
    """Serves `target` on a free loopback port as `make run` does; gives its URL when it answers."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--threads", "8"]
    command += ["--preload", "--no-control-socket", "--log-level", "warning", target]
    process = subprocess.Popen(command, cwd=folder, env=os.environ | environment)
    url = f"http://127.0.0.1:{port}/"
    try:
        _wait(url, process)
        yield url
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"The server ended with {process.returncode} before it answered.")
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE_S):
                return
        except URLError:
            time.sleep(POLL_S)
    raise TimeoutError(f"No answer from {url} in {PATIENCE_S} s.")
