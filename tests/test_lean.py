"""The page does without Dash's polyfill, as long as Dash still sends it under the name we know."""

import re
from pathlib import Path

from dash import Dash, html

from app import server
from ui.lean import POLYFILL, LeanDash

RUNTIME = Path(__file__).parent.parent / "assets" / "vendor" / "regenerator-runtime.js"


def index_of(kind: type[Dash]) -> str:
    app = kind("tiny", assets_folder=str(RUNTIME.parent))
    app.layout = html.Div()
    return app.server.test_client().get("/").get_data(as_text=True)


def test_dash_sends_a_polyfill_and_we_leave_it_out() -> None:
    assert len(POLYFILL.findall(index_of(Dash))) == 1
    assert "polyfill" not in index_of(LeanDash)


def test_our_own_scripts_come_as_one_that_is_kept_for_good() -> None:
    page = server.test_client().get("/").get_data(as_text=True)
    (bundle,) = re.findall(r'src="(/bundle-[0-9a-f]{10}\.js)"', page)
    assert re.findall(r'src="/assets/([^"?]*)', page) == [
        "trouble.js",
        "vendor/plotly-geo.min.js",
        "vendor/regenerator-runtime.js",
    ]
    answer = server.test_client().get(bundle)
    assert "immutable" in answer.headers["Cache-Control"]
    script = answer.get_data(as_text=True)
    for name in ("state", "stage", "start"):
        assert f"{name} = {{" in script
    assert server.test_client().get("/bundle-0123456789.js").status_code == 404


def test_our_own_styles_come_as_one_that_ends_with_the_small_screens() -> None:
    page = server.test_client().get("/").get_data(as_text=True)
    (bundle,) = re.findall(r'<link rel="stylesheet" href="(/bundle-[0-9a-f]{10}\.css)"', page)
    assert page.count('rel="stylesheet"') == 1
    answer = server.test_client().get(bundle)
    assert answer.mimetype == "text/css"
    styles = answer.get_data(as_text=True)
    assert styles.startswith("/* The page.")
    assert styles.index("#timeline-day") < styles.index(
        "/* Small screens, paper, no motion: read last"
    )


def test_the_rest_of_the_scripts_stays() -> None:
    kept = index_of(LeanDash)
    for part in ("react-dom", "dash_renderer", RUNTIME.name):
        assert part in kept
