"""What the browser is told about each answer: how long it holds, how it is packed, its policy."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from dash import Dash, dcc, html
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ui import server as travel

CONTENT = json.dumps({"a": [1.25] * 2000}).encode()
ACCEPT = {"Accept-Encoding": "gzip, br"}


@pytest.fixture
def dash(tmp_path: Path) -> Dash:
    (tmp_path / "first.js").write_text("window.first = 1;\n" * 100)
    app = Dash("tiny", assets_folder=str(tmp_path), compress=False)
    app.layout = html.Div(dcc.Graph(id="map"))
    return app


@pytest.fixture
def published(dash: Dash) -> str:
    return travel.publish(dash.server, "flank", CONTENT)


@pytest.fixture
def client(dash: Dash, published: str) -> Iterator[FlaskClient]:
    assert published  # before the first answer, after which Flask takes no more routes
    travel.harden(dash)
    with dash.server.test_client() as client:
        yield client


def get(client: FlaskClient, url: str, **headers: str) -> TestResponse:
    return client.get(url, headers=ACCEPT | headers, buffered=True)


def linked(client: FlaskClient) -> list[str]:
    return re.findall(r'<script src="([^"]+)"', client.get("/").get_data(as_text=True))


def test_published_name_follows_the_content(dash: Dash, published: str) -> None:
    assert re.fullmatch(r"/data/flank-[0-9a-f]{10}\.json", published)
    assert travel.publish(dash.server, "flank", CONTENT + b" ") != published


def test_published_json_is_kept_for_good_and_packed_with_brotli(
    client: FlaskClient, published: str
) -> None:
    answer = get(client, published)
    assert answer.headers["Cache-Control"] == travel.FOR_GOOD
    assert answer.headers["Content-Encoding"] == "br"
    assert brotli.decompress(answer.data) == CONTENT


def test_base_map_stands_in_a_folder_for_plotly(dash: Dash, tmp_path: Path) -> None:
    base_map = tmp_path / "world_50m.json"
    base_map.write_bytes(CONTENT)
    folder = travel.publish_base_map(dash.server, base_map)
    travel.harden(dash)
    assert folder.endswith("/")
    assert dash.server.test_client().get(f"{folder}world_50m.json").data == CONTENT


def test_every_script_of_the_page_is_kept_for_good(client: FlaskClient) -> None:
    links = linked(client)
    assert any("/assets/first.js" in link for link in links)
    for link in links:
        answer = get(client, link)
        assert answer.headers["Cache-Control"] == travel.FOR_GOOD, link
        assert answer.headers["Content-Encoding"] == "br", link


@pytest.mark.parametrize("url", ["/", "/_dash-layout", "/_dash-dependencies", "/assets/first.js"])
def test_what_has_no_fingerprint_is_asked_for_again(client: FlaskClient, url: str) -> None:
    assert get(client, url).headers["Cache-Control"] == travel.ASK_AGAIN


def test_a_body_is_compressed_once(
    client: FlaskClient, published: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed: list[int] = []
    compress = brotli.compress
    monkeypatch.setattr(
        brotli, "compress", lambda data, **how: packed.append(len(data)) or compress(data, **how)
    )
    for _ in range(3):
        get(client, published)
    assert packed == [len(CONTENT)]


def test_unchanged_answer_is_not_sent_twice(client: FlaskClient, published: str) -> None:
    again = get(client, published, **{"If-None-Match": get(client, published).headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_each_page_has_a_token_of_its_own(client: FlaskClient) -> None:
    assert get(client, "/").data != get(client, "/").data


def test_policy_keeps_every_request_on_this_origin(client: FlaskClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe-inline" not in scripts
    assert "sha256-" in scripts
