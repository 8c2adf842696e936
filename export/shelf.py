"""Where the parts of a job wait, and the file made of them until it is fetched: a folder a job."""

import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from export.kinds import form_of
from export.limits import (
    IDLE_S,
    MAX_JOB_BYTES,
    MAX_JOBS,
    MAX_PARTS,
    Refused,
    check,
    too_large,
    too_many,
)

try:
    import fcntl
except ImportError:  # Windows, where nothing serves with several workers
    fcntl = None  # type: ignore[assignment]

JOB = re.compile(r"[\w-]{20,60}")
PART = re.compile(r"[a-z0-9][\w-]{0,60}\.(?:json|jpg|png|svg)")
_one_at_a_time = Lock()


@dataclass(frozen=True)
class Job:
    folder: Path
    kind: str
    form: str

    @property
    def parts(self) -> Path:
        return self.folder / "parts"

    @property
    def made(self) -> Path:
        return self.folder / f"made.{self.form}"

    def touch(self) -> None:
        """Says that somebody still moves it on; raises `FileNotFoundError` once it is dropped."""
        os.utime(self.folder / "order.json")


class Shelf:
    """The folder is there from the first job on, for this user alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def open(self, kind: str, options: Mapping[str, Any]) -> str:
        """Takes a job in, under a name that none can guess; `Refused` where there are too many."""
        form = form_of(kind, options)
        with self._alone():
            self._sweep()
            if sum(not self._is_made(job) for job in self._folders()) >= MAX_JOBS:
                raise too_many()
            name = secrets.token_urlsafe(24)
            (self.folder / name / "parts").mkdir(parents=True, mode=0o700)
        order = json.dumps({"kind": kind, "form": form})
        (self.folder / name / "order.json").write_text(order, encoding="utf-8")
        return name

    def job(self, name: str) -> Job:
        folder = self.folder / name
        if not JOB.fullmatch(name) or not (folder / "order.json").is_file():
            raise Refused(
                "This export is not there: it was cancelled, fetched, or waited too long.", 404
            )
        return Job(folder, **json.loads((folder / "order.json").read_text(encoding="utf-8")))

    def add(self, name: str, part: str, content: bytes) -> None:
        job = self.job(name)
        if not PART.fullmatch(part):
            raise Refused(f"A part cannot be called {part[:80]}.")
        sizes = [file.stat().st_size for file in job.parts.iterdir()]
        check(len(sizes) + 1, MAX_PARTS, "parts")
        if sum(sizes) + len(content) > MAX_JOB_BYTES:
            raise too_large(MAX_JOB_BYTES)
        (job.parts / part).write_bytes(content)
        job.touch()

    def drop(self, name: str) -> None:
        if JOB.fullmatch(name):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Counting and adding are one step, also where several workers share the folder."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _one_at_a_time, (self.folder.parent / "turn.lock").open("w") as held:
            if fcntl:
                fcntl.flock(held, fcntl.LOCK_EX)
            yield

    def _folders(self) -> list[Path]:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return [each for each in self.folder.iterdir() if JOB.fullmatch(each.name)]

    def _is_made(self, folder: Path) -> bool:
        return any(folder.glob("made.*"))

    def _sweep(self) -> None:
        for folder in self._folders():
            order = folder / "order.json"
            touched = (order if order.exists() else folder).stat().st_mtime
            if time.time() - touched > IDLE_S:
                shutil.rmtree(folder, ignore_errors=True)
