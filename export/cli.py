"""`python -m export`: makes what is asked for, tells where it is, ends with a code for scripts."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from export.asking import briefing_text, form_of, search, settings
from export.chromium import NoBrowserError
from export.faults import MisusedError, NotMadeError
from export.ignored import refuse_ignored
from export.limits import MAX_PAGES
from export.options import MADE, NO_BROWSER, NO_SERVER, parser
from export.press import Press, Step, post, press
from export.serving import NotServedError, served
from geodata.dates import in_words


def main(arguments: Sequence[str] | None = None) -> int:
    try:
        for path in _written(parser().parse_args(arguments)):
            print(path)
    except NotMadeError as fault:
        return _said(str(fault), fault.code)
    except NotServedError as fault:
        return _said(f"The map's server did not start: {fault}", NO_SERVER)
    except NoBrowserError as fault:
        return _said(str(fault), NO_BROWSER)
    return MADE


def _said(sentence: str, code: int) -> int:
    print(f"python -m export: {sentence}", file=sys.stderr)
    return code


def _written(asked: Namespace) -> Iterator[Path]:
    target = Path(asked.output)
    if asked.history and not asked.data:
        raise MisusedError("--history goes with --data alone.")
    refuse_ignored(asked)
    if asked.briefing and (asked.data or asked.each_summit):
        raise MisusedError("--briefing goes with an image format or with --page.")
    text = briefing_text(asked.briefing) if asked.briefing else None
    if asked.page:
        with _map(asked) as url, press(url, search(asked)) as page:  # it looks at what is asked for
            yield _write(target, post(f"{url}/export/page", _opening(page, asked, text)))
        return
    if asked.data:
        with _map(asked) as url, press(url, search(asked)) as page:
            yield _write(target, _data(url, page, asked))
        return
    form = form_of(asked)
    wanted = settings(asked, form)  # before anything is started: it may be misused
    with _map(asked) as url, press(url, search(asked)) as page:
        if asked.each_summit:
            yield from _each(page, target, form, wanted)
            return
        steps = _steps(page, asked.briefing, text) if asked.briefing else [{"change": {}}]
        yield _write(target, page.file(form, [page.made(step, wanted) for step in steps]))


@contextmanager
def _map(asked: Namespace) -> Iterator[str]:
    """The address of a map: the one that is named, else one of our own for as long as it takes."""
    if asked.at:
        yield asked.at.rstrip("/")
    else:
        with served() as url:
            yield url


def _each(page: Press, folder: Path, form: str, wanted: dict[str, Any]) -> Iterator[Path]:
    """One file a summit, under its day; where one cannot be made, none is written."""
    made = [page.made(step, wanted) for step in page.ask("summits")]
    files = [(folder / one[0], page.file(form, [one])) for one in made]
    _open(folder)
    for path, content in files:
        yield _write(path, content)


def _steps(page: Press, named: str, text: str | None) -> list[Step]:
    steps: list[Step] = page.ask("steps", named, text)
    if not steps:
        raise NotMadeError(f"The briefing {named} has no step.")
    if len(steps) > MAX_PAGES:
        raise NotMadeError(
            f"The briefing {named} has {len(steps)} steps; the most are {MAX_PAGES}."
        )
    return steps


def _opening(page: Press, asked: Namespace, text: str | None) -> Any:
    """Where a saved page opens, and the briefing that it carries."""
    if not asked.briefing:
        return {"start": search(asked)}
    return page.ask("opening", search(asked), asked.briefing, text)


def _data(url: str, page: Press, asked: Namespace) -> bytes:
    """CSV is the page's own; the server makes what map programs read."""
    if asked.data == "csv":
        return str(page.ask("csv", asked.history)).encode()
    what = "the whole history" if asked.history else f"in force on {in_words(page.ask('day'))}"
    title = f"NATO’s eastern flank, {what}"
    named = {"kind": asked.data, "title": title, "spans": page.ask("spans", asked.history)}
    return post(f"{url}/export/data", named)


def _open(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise NotMadeError(f"The folder {folder} cannot be made: {fault.strerror}.") from None


def _write(path: Path, content: bytes) -> Path:
    """What is there is replaced in one step, so that half a file is never left."""
    whole = path.resolve()
    try:
        if whole.exists() and not whole.is_file():
            whole.write_bytes(content)  # a pipe, say; a folder is a fault
            return path
        half = whole.with_name(f".{whole.name}.part")
        half.write_bytes(content)
        half.replace(whole)
    except OSError as fault:
        raise NotMadeError(f"{path} cannot be written: {fault.strerror}.") from None
    return path
