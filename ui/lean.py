"""Dash without the polyfill that it sends to every browser since those of 2015."""

import re
from typing import Any

from dash import Dash

POLYFILL = re.compile(r'<script src="[^"]*/deps/polyfill@[^"]*"></script>\n?')
FIRST = re.compile(r'<script src="[^"]*/assets/trouble\.js[^"]*"></script>\n?')


class LeanDash(Dash):
    """Running the polyfill took a fifth of the first look; Dash needs one thing of it.

    That one is `regeneratorRuntime`, without which no async component loads:
    assets/vendor/regenerator-runtime.js, which Dash finds among the assets.
    """

    def interpolate_index(self, *args: Any, **parts: Any) -> Any:
        parts["scripts"] = _first_things_first(POLYFILL.sub("", parts["scripts"]))
        return super().interpolate_index(*args, **parts)  # type: ignore[no-untyped-call]


def _first_things_first(scripts: str) -> str:
    """What reports a script that did not load has to stand before all of them, React included."""
    return "".join(FIRST.findall(scripts)) + FIRST.sub("", scripts)
