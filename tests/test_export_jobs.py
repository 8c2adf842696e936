"""Jobs on the server: taken in, made, fetched once; too many, too old or cancelled ones go."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from flask import Flask
from flask.testing import FlaskClient

from export import jobs, limits, makers, queues
from export import shelf as shelves
from export.routes import publish_routes
from export.shelf import Shelf
from tests.leaving import film_parts, picture, slide


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "jobs")


@pytest.fixture
def client(shelf: Shelf) -> FlaskClient:
    server = Flask("tiny")
    publish_routes(server, shelf)
    return server.test_client()


def opened(client: FlaskClient, kind: str = "zip", **options: Any) -> str:
    answer = client.post("/export/jobs", json={"kind": kind, "options": options})
    assert answer.status_code == 201, answer.text
    return f"/export/jobs/{answer.json['job']}"  # type: ignore[index]


def silent(_: dict[str, Any]) -> None:
    pass


def test_a_job_is_taken_in_made_and_fetched_once(
    client: FlaskClient, shelf: Shelf, tmp_path: Path
) -> None:
    url = opened(client)
    assert client.get(url).status_code == 409
    for name in ("01.png", "02.png"):
        assert client.put(f"{url}/{name}", data=picture((64, 36))).status_code == 204
    told: list[dict[str, Any]] = []
    name = url.rpartition("/")[2]
    assert jobs.answer(shelf, name, told.append) == {"job": name}
    assert told[0] == {"job": name, "done": 1, "total": 2}
    answer = client.get(url)
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    (tmp_path / "got.zip").write_bytes(answer.data)
    with ZipFile(tmp_path / "got.zip") as packed:
        assert packed.namelist() == ["01.png", "02.png"]
    assert client.get(url).status_code == 404
    assert not list(shelf.folder.iterdir())


def test_names_of_jobs_cannot_be_guessed_and_lead_nowhere_else(
    client: FlaskClient, shelf: Shelf
) -> None:
    one, other = opened(client), opened(client, "pptx")
    assert one != other
    assert len(one.rpartition("/")[2]) >= 32
    (shelf.folder / "order.json").write_text("{}")
    for name in ("..", "%2e%2e", "x" * 32):
        assert client.get(f"/export/jobs/{name}").status_code == 404
    for part in ("film.py", ".json", "..%2fa.json", "A.json"):
        assert client.put(f"{one}/{part}", data=b"x").status_code in (400, 404), part


def test_more_jobs_than_the_server_does_are_refused_until_one_is_over(client: FlaskClient) -> None:
    urls = [opened(client) for _ in range(limits.MAX_JOBS)]
    answer = client.post("/export/jobs", json={"kind": "zip"})
    assert answer.status_code == 429
    assert answer.json == {"error": limits.too_many().sentence}
    assert client.delete(urls[0]).status_code == 204
    opened(client)


def test_what_nobody_moves_on_is_removed(client: FlaskClient, shelf: Shelf) -> None:
    old = [opened(client).rpartition("/")[2] for _ in range(limits.MAX_JOBS)]
    long_ago = time.time() - limits.IDLE_S - 1
    for name in old:
        os.utime(shelf.folder / name / "order.json", (long_ago, long_ago))
    fresh = opened(client).rpartition("/")[2]
    assert [each.name for each in shelf.folder.iterdir()] == [fresh]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"kind": "tar"}, "There is no export of the kind tar as tar."),
        ({"kind": "mp4"}, "There is no export of the kind mp4 as mp4."),
        (
            {"kind": "film", "options": {"format": "avi"}},
            "There is no export of the kind film as avi.",
        ),
        ({"kind": "film", "options": {"format": "pdf"}}, "There is no export of the kind film as"),
        ({"kind": "film", "total": 9_999}, "That is 9,999 parts; at most 2,000 are made at once."),
        ({"kind": "zip", "total": 61}, "That is 61 images; at most 60 are made at once."),
        ({"kind": "pptx", "total": 61}, "That is 61 slides; at most 60 are made at once."),
        ({"kind": "film", "options": {"frames": 9_999}}, "That is 9,999 frames; at most 5,400 are"),
        ({"options": {}}, "A job has a kind, and options by name."),
    ],
)
def test_what_is_not_made_here_is_told(
    client: FlaskClient, asked: dict[str, Any], sentence: str
) -> None:
    answer = client.post("/export/jobs", json=asked)
    assert answer.status_code in (400, 413)
    assert answer.json["error"].startswith(sentence)  # type: ignore[index]


def test_parts_have_a_size_and_a_number_that_they_may_not_pass(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = opened(client)
    monkeypatch.setattr(shelves, "MAX_PARTS", 1)
    monkeypatch.setattr(shelves, "MAX_JOB_BYTES", 2_000_000)
    too_large = client.put(f"{url}/a.png", data=b"x" * (limits.MAX_PAGE_BYTES + 1))
    assert too_large.status_code == 413
    assert too_large.json == {"error": "That is too large: at most 12 MB are taken."}
    in_all = client.put(f"{url}/a.png", data=b"x" * 2_000_001)
    assert in_all.json == {"error": "That is too large: at most 2 MB are taken."}
    assert client.put(f"{url}/a.png", data=b"x").status_code == 204
    one_more = client.put(f"{url}/b.png", data=b"x")
    assert one_more.json == {"error": "That is 2 parts; at most 1 are made at once."}


def test_a_fault_is_a_sentence_and_leaves_nothing(client: FlaskClient, shelf: Shelf) -> None:
    url = opened(client, "pptx")
    client.put(f"{url}/01.json", data=json.dumps(slide(png="AAAA")))
    name = url.rpartition("/")[2]
    told = jobs.answer(shelf, name, silent)
    assert told == {"job": name, "error": "The picture of a slide is not a PNG."}
    assert not list(shelf.folder.iterdir())


def test_a_fault_that_nobody_foresaw_is_told_at_once_too(
    client: FlaskClient, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the codec is gone")

    monkeypatch.setitem(makers.MAKERS, "zip", fail)  # type: ignore[arg-type]
    name = opened(client).rpartition("/")[2]
    assert jobs.answer(shelf, name, silent) == {"job": name, "error": jobs.FAILED}
    assert not list(shelf.folder.iterdir())


def test_workers_that_share_a_folder_count_together(tmp_path: Path) -> None:
    """Each takes its jobs in while nobody else counts, in another process too."""
    code = (
        "import sys; from pathlib import Path; from export.limits import Refused;"
        "from export.shelf import Shelf\n"
        "for _ in range(20):\n"
        "    try: Shelf(Path(sys.argv[1])).open('zip', {}); print('in')\n"
        "    except Refused: pass\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "jobs")]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    taken = "".join(each.communicate()[0] for each in running)
    assert taken.count("in") == limits.MAX_JOBS


@pytest.fixture
def long_film(client: FlaskClient, shelf: Shelf) -> str:
    name = opened(client, "film", format="mp4").rpartition("/")[2]
    film_parts(shelf.job(name).parts, [[100] * 10] * 5)
    return name


def test_a_job_that_takes_too_long_is_given_up(
    shelf: Shelf, long_film: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "MAX_JOB_S", 0)
    told = jobs.answer(shelf, long_film, silent)
    assert told == {"job": long_film, "error": limits.too_long().sentence}
    assert not list(shelf.folder.iterdir())


def test_a_job_that_is_cancelled_stops_at_once(shelf: Shelf, long_film: str) -> None:
    told: list[int] = []

    def cancel(progress: dict[str, Any]) -> None:
        told.append(progress["done"])
        shelf.drop(long_film)

    answer = jobs.answer(shelf, long_film, cancel)
    assert answer == {"job": long_film, "error": "The export was cancelled."}
    assert len(told) == 1
    assert not list(shelf.folder.iterdir())


def test_the_folder_is_for_this_user_alone_and_goes_with_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queues.tempfile, "tempdir", str(tmp_path))
    monkeypatch.delenv("EXPORT_FOLDER", raising=False)
    folder = queues.work_folder(None)
    assert folder.stat().st_mode & 0o777 == 0o700
    queues._remove(folder, os.getpid() + 1)  # a worker that came from it
    assert folder.exists()
    queues._remove(folder, os.getpid())
    assert not folder.exists()
    shared = queues.work_folder("redis://127.0.0.1")
    assert shared == queues.work_folder("redis://127.0.0.1")
    somebody = shared.stat().st_uid + 1
    monkeypatch.setattr(os, "getuid", lambda: somebody)
    shared.rename(tmp_path / f"flank-export-{somebody}")
    with pytest.raises(PermissionError, match="EXPORT_FOLDER"):
        queues.work_folder("redis://127.0.0.1")
