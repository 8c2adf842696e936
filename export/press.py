"""The page at work without a hand on it: it composes, this side turns what it made into files."""

import base64
import io
import json
import urllib.request
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from playwright.sync_api import Error, Page

from export.chromium import chromium
from export.faults import MisusedError, NotMadeError
from export.kinds import COUNTED
from export.limits import Refused, silent
from export.pages import read_page

SCRIPT = Path(__file__).with_name("hands_free.js")
SCREEN = {"width": 1600, "height": 900}
PATIENCE_MS = 60_000
READY = """() => {
  const { ready, trouble } = document.documentElement?.dataset ?? {};
  return ready ?? trouble;
}"""
ANSWER_S = 120

Step = dict[str, Any]
Made = tuple[str, dict[str, Any]]  # a name for the file, and what the page made for it


class Press:
    def __init__(self, page: Page) -> None:
        self.page = page

    def learn(self) -> None:
        try:
            self.page.evaluate(SCRIPT.read_text(encoding="utf-8"))
        except Error as fault:
            raise NotMadeError(_sentence(fault)) from None

    def ask(self, name: str, *arguments: Any) -> Any:
        """Calls one of `hands_free.js`; a fault of the page is its sentence."""
        call = "([name, given]) => window.handsFree[name](...given)"
        try:
            return self.page.evaluate(call, [name, list(arguments)])
        except Error as fault:
            raise NotMadeError(_sentence(fault)) from None

    def made(self, step: Step, settings: dict[str, Any]) -> Made:
        own = {key: step[key] for key in ("title", "subtitle") if key in step}
        answer = self.ask("made", step, own | settings)
        return answer["name"], answer["part"]

    def file(self, form: str, parts: Sequence[Made]) -> bytes:
        """One file of all the parts; PNG and SVG are one part each."""
        if form == "zip":
            return _zip(parts)
        if form in COUNTED:
            return _document(form, [part for _, part in parts])
        return base64.b64decode(parts[0][1]["file"])


@contextmanager
def press(url: str, search: str) -> Iterator[Press]:
    """The map at an address, drawn; what it cannot read of that is the caller's mistake."""
    with chromium() as browser:
        page = browser.new_page(viewport=SCREEN, reduced_motion="reduce")  # type: ignore[arg-type]
        page.set_default_timeout(PATIENCE_MS)
        try:
            page.goto(f"{url}/{search}")
            state = page.wait_for_function(READY).json_value()
        except Error as fault:
            raise NotMadeError(f"The map did not open: {_sentence(fault)}") from None
        if state != "true":
            raise NotMadeError(f"The map did not open: {state}")
        opened = Press(page)
        opened.learn()
        if misread := opened.ask("misread", search):
            raise MisusedError(misread)
        yield opened


def post(url: str, asked: Any) -> bytes:
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(url, json.dumps(asked).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=ANSWER_S) as answer:
            content: bytes = answer.read()
            return content
    except HTTPError as fault:
        with fault:
            raise NotMadeError(_reason(fault.read(), fault.code)) from None
    except (OSError, HTTPException) as fault:  # no answer, or half of one
        why = getattr(fault, "reason", None) or str(fault) or type(fault).__name__
        raise NotMadeError(f"The map's server did not answer: {why}.") from None


def _document(form: str, parts: Sequence[dict[str, Any]]) -> bytes:
    """Made here: all pictures of a long deck are more than one request may carry."""
    from export.makers import DOCUMENTS

    try:
        pages = [read_page(each, n) for n, each in enumerate(parts, 1)]
        return DOCUMENTS[form](pages, silent)
    except Refused as fault:
        raise NotMadeError(fault.sentence) from None


def _reason(body: bytes, status: int) -> str:
    try:
        return str(json.loads(body)["error"])
    except (ValueError, KeyError, TypeError):
        return f"The map's server answered {status}."


def _zip(parts: Sequence[Made]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for n, (name, part) in enumerate(parts, start=1):
            archive.writestr(f"{n:02}_{name}", base64.b64decode(part["file"]))
    return packed.getvalue()


def _sentence(fault: Error) -> str:
    """Playwright puts its own call before it and a trace behind it."""
    first = fault.message.partition("\n")[0]
    return first.partition("Error: ")[2] or first
