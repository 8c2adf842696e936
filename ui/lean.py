"""Dash's index with fewer scripts: no polyfill, no table, and the page's own files in one."""

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
OWN = re.compile(r'<script src="[^"]*/assets/((?:map/|page/)?\w+\.js)[^"]*"></script>\n?')


class LeanDash(Dash):
    """Running the polyfill took a fifth of the first look, asking for forty files another.

    Dash needs one thing of the polyfill, `regeneratorRuntime`, without which no async component
    loads: assets/vendor/regenerator-runtime.js, which Dash finds among the assets.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._bundles: dict[str, bytes] = {}
        self.server.add_url_rule("/bundle-<fingerprint>.js", view_func=self._bundle)

    def interpolate_index(self, *args: Any, **parts: Any) -> Any:
        scripts = TABLE.sub("", POLYFILL.sub("", parts["scripts"]))
        first = "".join(FIRST.findall(scripts))  # reports a script that did not load, React too
        parts["scripts"] = first + self._bundled(FIRST.sub("", scripts))
        return super().interpolate_index(*args, **parts)  # type: ignore[no-untyped-call]

    def _bundled(self, scripts: str) -> str:
        """The page's own scripts as one, in their order, where the first of them stood."""
        names = OWN.findall(scripts)
        if not names:
            return scripts
        folder = Path(self.config.assets_folder)
        content = b"\n".join((folder / name).read_bytes() for name in names)
        fingerprint = hashlib.sha256(content).hexdigest()[:10]
        self._bundles[fingerprint] = content
        tag = f'<script src="/bundle-{fingerprint}.js"></script>\n'
        return OWN.sub("", OWN.sub(tag, scripts, count=1))

    def _bundle(self, fingerprint: str) -> Response:
        if fingerprint not in self._bundles:
            self.index()  # type: ignore[no-untyped-call]  # another worker may have served the page
        content = self._bundles.get(fingerprint) or abort(404)
        answer = Response(content, mimetype="text/javascript")
        answer.headers["Cache-Control"] = FOR_GOOD
        return answer
