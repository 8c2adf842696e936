"""The headless Chromium that draws with nobody at the mouse, and that tests and measures."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright

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


class NoBrowserError(LookupError):
    """There is no Chromium here that starts."""


@contextmanager
def chromium() -> Iterator[Browser]:
    path = found()
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as fault:
            first = fault.message.partition("\n")[0]
            raise NoBrowserError(f"The Chromium at {path} does not start: {first}") from None
        yield browser
        browser.close()


def found() -> str:
    """Path of a Chromium that starts; raises `NoBrowserError` where there is none."""
    for path in _candidates():
        if Path(path).is_file() and answers(path, "--version"):
            return path
    raise NoBrowserError(
        "No Chromium here, and none could be had: install one, or name it in CHROMIUM"
    )


def answers(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _candidates() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM"):
        yield named
    yield from filter(None, map(shutil.which, NAMES))
    yield MAC
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path
