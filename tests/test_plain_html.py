"""Dash's parts written as plain HTML: names, flags and texts as a browser reads them."""

from typing import Any

import pytest
from dash import dcc, html

from export.plain_html import data_block, markup
from ui.fixed import Fixed


@pytest.mark.parametrize(
    ("part", "written"),
    [
        (None, ""),
        ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
        (7, "7"),
        (html.Div(["a", html.Br(), None]), "<div>a<br></div>"),
        (html.P("x", className="a b", id="p"), '<p class="a b" id="p">x</p>'),
        (html.Div(hidden=True), "<div hidden></div>"),
        (html.Div(hidden=False), "<div></div>"),
        (html.Label("x", htmlFor="f"), '<label for="f">x</label>'),
        (html.Div(**{"aria-label": 'say "so"'}), '<div aria-label="say &quot;so&quot;"></div>'),
        (html.I(style={"backgroundColor": "red"}), '<i style="background-color:red"></i>'),
        (html.Main(tabIndex=-1, n_clicks=3), '<main tabindex="-1"></main>'),
        (dcc.Store(id="kept", data={"a": 1}), '<div hidden id="kept"></div>'),
    ],
)
def test_parts_are_written_as_the_browser_reads_them(part: Any, written: str) -> None:
    assert markup(part) == written


def test_a_field_has_the_nodes_that_dash_gives_it() -> None:
    field = markup(Fixed([dcc.Input(id="f", type="text", spellCheck=False)]))
    assert field == (
        '<div class="dash-input-container dash-input">'
        '<input class="dash-input-element" id="f" spellcheck="false" type="text"></div>'
    )


def test_a_graph_stands_beside_what_is_to_be_drawn() -> None:
    written = markup(dcc.Graph(id="map", className="pane", figure={"data": [], "layout": {}}))
    assert written.startswith('<div class="dash-graph pane" id="map"')
    assert '<script type="application/json" data-graph="map">{"data":' in written


def test_data_cannot_end_its_own_block() -> None:
    assert data_block(b'"</script>"', path="/x") == (
        '<script type="application/json" data-path="/x">"\\u003c/script>"</script>'
    )
