"""The table's room in the drawer; assets/page/table.js writes its rows."""

from dash import dcc, html

from ui import ids
from ui.parts import attributes, choice

SCOPES = (("day", "On the day"), ("history", "Whole history"))
WAYS = (
    ("table-copy:", "Copy"),
    ("table-csv:", "CSV file"),
    ("table-data:geojson", "GeoJSON"),
    ("table-data:gpkg", "GeoPackage"),
)


def table_panel() -> list[html.Div]:
    return [
        html.Div(
            [
                choice(ids.TABLE_SCOPE, "table-scope", "Rows", SCOPES),
                _search(),
                _take_away(),
            ],
            className="table-tools",
        ),
        html.Div(
            html.Table(
                [
                    html.Caption("", id=ids.TABLE_CAPTION),
                    html.Thead(id=ids.TABLE_HEAD, role="rowgroup"),
                    html.Tbody(id=ids.TABLE_ROWS, role="rowgroup"),
                ],
                role="table",  # said out loud: the style sheet lays its rows out as grids
            ),
            id=ids.TABLE_SCROLL,
        ),
        _nothing(),
    ]


def _search() -> html.Div:
    return html.Div(
        [
            html.Label("Search the rows", htmlFor=ids.TABLE_SEARCH, className="spoken"),
            dcc.Input(
                id=ids.TABLE_SEARCH,
                type="text",
                placeholder="Search the rows",
                autoComplete="off",
                spellCheck=False,
            ),
            html.Span("", id=ids.TABLE_COUNT),
        ],
        className="table-search",
    )


def _nothing() -> html.Div:
    """In the rows' place where there is none."""
    clear = html.Button(
        "Clear the search",
        id=ids.TABLE_CLEAR,
        type="button",
        **attributes(data_do="table-clear:"),
    )
    return html.Div([html.P(""), clear], id=ids.TABLE_NOTHING, hidden=True)


def _take_away() -> html.Div:
    buttons = [
        html.Button(title, type="button", **attributes(data_do=does)) for does, title in WAYS
    ]
    return html.Div([*buttons, html.Span("", id=ids.TABLE_SAID, role="status")], className="ways")
