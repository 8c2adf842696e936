"""Dash's index with fewer scripts: no polyfill, no table, and the page's own files in two."""

import hashlib
import re
from pathlib import Path
from typing import Any

from dash import Dash
from flask import Response, abort

from ui.server import FOR_GOOD

TAG = r'<script src="[^"]*/{}[^"]*"></script>\n?'
POLYFILL = re.compile(TAG.format("deps/polyfill@"))
TABLE = re.compile(TAG.format("dash_table/bundle"))
FIRST = re.compile(TAG.format(r"assets/trouble\.js"))
OWN = {
    "js": re.compile(r'<script src="[^"]*/assets/((?:map/|page/)?\w+\.js)[^"]*"></script>\n?'),
    "css": re.compile(r'<link rel="stylesheet" href="[^"]*/assets/([\w/]+\.css)[^"]*">\n?'),
}
LINK = {
    "js": '<script src="/bundle-{}.js"></script>\n',
    "css": '<link rel="stylesheet" href="/bundle-{}.css">\n',
}
MIMETYPE = {"js": "text/javascript", "css": "text/css"}


class LeanDash(Dash):
    """Running the polyfill took a fifth of the first look, asking for forty files another.

    Dash needs one thing of the polyfill, `regeneratorRuntime`, without which no async component
    loads: assets/vendor/regenerator-runtime.js, which Dash finds among the assets.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._bundles: dict[str, bytes] = {}
        self.server.add_url_rule("/bundle-<fingerprint>.<kind>", view_func=self._bundle)

    def interpolate_index(self, *args: Any, **parts: Any) -> Any:
        scripts = TABLE.sub("", POLYFILL.sub("", parts["scripts"]))
        first = "".join(FIRST.findall(scripts))  # reports a script that did not load, React too
        parts["scripts"] = first + self._bundled(FIRST.sub("", scripts), "js")
        parts["css"] = self._bundled(parts["css"], "css")
        return super().interpolate_index(*args, **parts)  # type: ignore[no-untyped-call]

    def _bundled(self, tags: str, kind: str) -> str:
        """The page's own files of a kind as one, in their order, where the first of them stood."""
        own = OWN[kind]
        names = own.findall(tags)
        if not names:
            return tags
        folder = Path(self.config.assets_folder)
        content = b"\n".join((folder / name).read_bytes() for name in names)
        fingerprint = hashlib.sha256(content).hexdigest()[:10]
        self._bundles[f"{fingerprint}.{kind}"] = content
        return own.sub("", own.sub(LINK[kind].format(fingerprint), tags, count=1))

    def _bundle(self, fingerprint: str, kind: str) -> Response:
        name = f"{fingerprint}.{kind}"
        if name not in self._bundles:
            self.index()  # type: ignore[no-untyped-call]  # another worker may have served the page
        content = self._bundles.get(name) or abort(404)
        answer = Response(content, mimetype=MIMETYPE[kind])
        answer.headers["Cache-Control"] = FOR_GOOD
        return answer
