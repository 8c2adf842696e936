"""The page does without Dash's polyfill, as long as Dash still sends it under the name we know."""

from pathlib import Path

from dash import Dash, html

from ui.lean import POLYFILL, LeanDash

RUNTIME = Path(__file__).parent.parent / "assets" / "vendor" / "regenerator-runtime.js"


def index_of(kind: type[Dash]) -> str:
    app = kind("tiny", assets_folder=str(RUNTIME.parent))
    app.layout = html.Div()
    return app.server.test_client().get("/").get_data(as_text=True)


def test_dash_sends_a_polyfill_and_we_leave_it_out() -> None:
    assert len(POLYFILL.findall(index_of(Dash))) == 1
    assert "polyfill" not in index_of(LeanDash)


def test_the_rest_of_the_scripts_stays() -> None:
    kept = index_of(LeanDash)
    for part in ("react-dom", "dash_renderer", RUNTIME.name):
        assert part in kept
