"""How the page travels: compressed once, kept for good where its name carries a fingerprint.

Nothing of it comes from, or goes to, another origin.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

from dash import Dash
from dash.fingerprint import check_fingerprint
from flask import Flask, Request, Response, g, request
from flask_compress import Compress, DictCache

FOR_GOOD = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
BROTLI_QUALITY = 5  # 0.1 s for Plotly's 1.4 MB; 11 would take 3 s to save another tenth
NOT_KEPT = ""

# Plotly and Dash write styles into the page; the exporter draws through blob: images
POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-eval'",  # what tests the page from outside evaluates strings
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'self'",
}


def publish(server: Flask, name: str, content: bytes) -> str:
    """Serves JSON for good under a name that carries its fingerprint; returns the URL."""
    url = f"/data/{name}-{_fingerprint(content)}.json"
    server.add_url_rule(url, endpoint=url, view_func=_json_view(content))
    return url


def publish_schema(server: Flask, path: Path) -> None:
    """Serves a schema under its own name, so that files of its kind can point at it."""
    url = f"/schema/{path.name.removesuffix('.schema.json')}.json"
    content = path.read_bytes()
    server.add_url_rule(
        url, endpoint=url, view_func=lambda: Response(content, mimetype="application/schema+json")
    )


def publish_base_map(server: Flask, path: Path) -> str:
    """Serves a base map for good; returns its folder's URL: Plotly adds the file's name to that."""
    content = path.read_bytes()
    folder = f"/base-map-{_fingerprint(content)}/"
    server.add_url_rule(folder + path.name, endpoint=folder, view_func=_json_view(content))
    return folder


def harden(dash: Dash) -> None:
    """To be called last: the policy names the inline scripts that Dash has by then, by hash."""
    server: Flask = dash.server
    policy = _policy(dash)

    def declare(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    server.after_request(declare)
    _compress_once(server)
    server.after_request(_date)  # Flask runs the last one first, and the compressor needs this


def _compress_once(server: Flask) -> None:
    server.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=BROTLI_QUALITY,
        COMPRESS_CACHE_BACKEND=_Kept,
        COMPRESS_CACHE_KEY=_compression_key,
    )
    Compress(server)


class _Kept(DictCache):
    """Compressed bodies by what is in them, so a made-up address adds nothing."""

    def set(self, key: str, value: bytes) -> None:
        if not key.endswith(f";{NOT_KEPT}"):
            super().set(key, value)


def _compression_key(_: Request) -> str:
    key: str = g.get("content_key", NOT_KEPT)
    return key


def _date(response: Response) -> Response:
    """Says how long an answer holds, and gives it its ETag where it would be the same again."""
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return response
    if _carries_fingerprint(request):
        response.headers["Cache-Control"] = FOR_GOOD
    elif not response.cache_control.max_age:
        response.headers["Cache-Control"] = ASK_AGAIN
    if response.mimetype != "text/html":  # each page carries a token of its own
        # read whole: what is sent in chunks would be compressed each time
        response.direct_passthrough = False
        response.set_data(response.get_data())
        response.add_etag()
    if response.headers["Cache-Control"] == FOR_GOOD:
        g.content_key = response.get_etag()[0]
    return response


def _carries_fingerprint(asked: Request) -> bool:
    if asked.path.startswith("/_dash-component-suites/"):
        return bool(check_fingerprint(asked.path)[1])
    return asked.path.startswith("/assets/") and "m" in asked.args


def _json_view(content: bytes) -> Callable[[], Response]:
    def view() -> Response:
        answer = Response(content, mimetype="application/json")
        answer.headers["Cache-Control"] = FOR_GOOD
        return answer

    return view


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _policy(dash: Dash) -> str:
    scripts = " ".join((POLICY["script-src"], *dash.csp_hashes()))
    rules = POLICY | {"script-src": scripts}
    return "; ".join(f"{name} {value}" for name, value in rules.items())
