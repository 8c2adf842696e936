"""The page: its parts in reading order; the index carries the colours and the data's addresses."""

from dash import Dash, dcc, html

from layers.palette import ON_SCREEN, Theme, css_variables
from ui import ids
from ui.base_figure import base_figure, config
from ui.card_panel import card_panel
from ui.changes_panel import changes_panel
from ui.composer import composer
from ui.drawer import drawer
from ui.fixed import Fixed
from ui.layers_panel import layers_panel
from ui.leaving import leaving
from ui.parts import attributes
from ui.stage import stage
from ui.timeline import timeline
from ui.toolbar import keys_help, toolbar

INDEX = """<!DOCTYPE html>
<html lang="en" data-theme="light">
<head>
{%metas%}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="NATO's deterrence posture on the eastern flank, day by day">
<meta name="flank-records" content="RECORDS_URL">
<meta name="flank-base-map" content="BASE_MAP_URL">
<title>{%title%}</title>
<link rel="icon" href="data:,">
<link rel="preload" as="fetch" crossorigin="anonymous" href="RECORDS_URL">
<link rel="preload" as="fetch" crossorigin="anonymous" href="BASE_MAP_URL">
<link rel="preload" as="script" href="/_dash-component-suites/dash/dcc/async-graph.js">
{%css%}
<style>COLOURS</style>
<noscript><style>
#LOADING, #react-entry-point { display: none }
.no-script { display: block !important }
</style></noscript>
</head>
<body>
<div class="no-script">
<h1>NATO’s eastern flank, day by day</h1>
<p>This map is drawn in the browser and needs JavaScript: allow it here,
then load again.</p>
<p>Its records can be read without: <a href="RECORDS_URL">all of them as JSON</a>.</p>
</div>
<div id="LOADING" role="status">Starting…</div>
{%app_entry%}
<footer>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>"""


def _rule(theme: Theme) -> str:
    variables = ";".join(f"{name}:{colour}" for name, colour in css_variables(theme).items())
    return f'html[data-theme="{theme}"]{{{variables}}}'


def index(records_url: str, base_map_url: str) -> str:
    colours = "".join(_rule(theme) for theme in ON_SCREEN)
    return (
        INDEX.replace("RECORDS_URL", records_url)
        .replace("BASE_MAP_URL", f"{base_map_url}world_50m.json")
        .replace("COLOURS", colours)
        .replace("LOADING", ids.LOADING)
    )


def page(base_map_url: str) -> html.Div:
    return html.Div(
        [
            html.Main(
                [
                    dcc.Graph(
                        id=ids.MAP,
                        className="pane",
                        figure=base_figure(),
                        config=config(base_map_url),
                        responsive=True,
                    ),
                    html.Div(id=ids.MAP_STOP),  # assets/page/symbol_stop.js puts a button into it
                ],
                id=ids.MAP_PANEL,
                tabIndex=-1,  # takes the focus when the map is clicked
                **attributes(aria_label="Map"),
            ),
            Fixed(
                [
                    toolbar(),
                    layers_panel(),
                    changes_panel(),
                    card_panel(),
                    drawer(),
                    composer(),
                    timeline(),
                    *stage(),
                    html.Div(id=ids.MESSAGE, hidden=True, role="status"),
                    html.Div(id=ids.SPOKEN, className="spoken", **attributes(aria_live="polite")),
                    # for eyes alone: what it says is in the names of what it speaks of
                    html.Div(id=ids.TIP, hidden=True, **attributes(aria_hidden="true")),
                    keys_help(),
                ]
            ),
            *leaving(),
        ],
        id="page",
    )


def furnish(dash: Dash, records_url: str, base_map_url: str) -> None:
    """Gives the app its page; both URLs carry fingerprints."""
    dash.index_string = index(records_url, base_map_url)
    dash.layout = page(base_map_url)
