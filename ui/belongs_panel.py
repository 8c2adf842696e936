"""Who belongs, in the drawer: counts, ratifications, ways; filled by assets/page/belongs*.js."""

from dash import dcc, html

from ui import ids
from ui.parts import button


def belongs_panel() -> list[html.Div]:
    return [
        html.Div(
            [
                html.H3("On this day"),
                html.Div(id=ids.BELONGS_COUNTS, className="belongs-counts"),
                _since(),
                html.P(id=ids.BELONGS_FAULT, className="compare-fault", role="alert", hidden=True),
            ],
            className="belongs-now",
        ),
        html.Div(
            [html.H3("Ratifications"), html.Div(id=ids.BELONGS_RATIFIED)],
            className="belongs-ratified",
        ),
        html.Div(
            [
                html.Div(
                    [
                        html.Label("The way of", htmlFor=ids.BELONGS_CHOICE),
                        html.Select(id=ids.BELONGS_CHOICE),
                    ],
                    className="belongs-choice",
                ),
                html.Ol(id=ids.BELONGS_PATH, className="belongs-path"),
            ],
            className="belongs-way",
        ),
    ]


def _since() -> html.Div:
    """The day from which an ally counts as a newcomer: by name, or as it is typed."""
    return html.Div(
        [
            button("layer:membership", "Colour the countries on the map, or not", "Colour the map"),
            html.Label("newcomers since", htmlFor=ids.BELONGS_SINCE),
            html.Select(id=ids.BELONGS_SINCE),
            dcc.Input(
                id=ids.BELONGS_FIELD,
                type="text",
                placeholder="2022-02-24",
                autoComplete="off",
                spellCheck=False,
            ),
        ],
        className="belongs-since",
    )
