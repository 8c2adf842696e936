"""The Chromium that tests and measures; `python -m tests.chromium` gets one where there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
FLAGS = (
    "--no-sandbox",  # as root the sandbox does not start; only our own page is opened
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PLAYWRIGHTS_OWN = (sys.executable, "-m", "playwright", "install", "chromium")
DEBIANS = (
    ("apt-get", "update", "-qq"),
    ("apt-get", "install", "-qq", "--yes", "--no-install-recommends", "chromium"),
)


@contextmanager
def chromium() -> Iterator[Browser]:
    path = found()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def found() -> str:
    """Path of a Chromium that starts; raises `LookupError` where there is none."""
    for path in _candidates():
        if Path(path).is_file() and _answers(path, "--version"):
            return path
    raise LookupError(
        "No Chromium here, and none could be had: install one, or name it in CHROMIUM"
    )


def _candidates() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM"):
        yield named
    yield from filter(None, map(shutil.which, NAMES))
    yield MAC
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _install() -> str:
    _run(PLAYWRIGHTS_OWN)
    try:
        return found()
    except LookupError:  # not fetched, or it lacks libraries of the system
        if shutil.which("apt-get") and os.geteuid() == 0:
            for command in DEBIANS:
                _run(command)
    return found()


def _run(command: tuple[str, ...]) -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, stdout=sys.stderr, env=quiet)


def _answers(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main() -> None:
    try:
        print(found())
    except LookupError:
        print("No Chromium found: getting one.", file=sys.stderr)
        try:
            print(_install())
        except LookupError as missing:
            sys.exit(str(missing))


if __name__ == "__main__":
    main()
