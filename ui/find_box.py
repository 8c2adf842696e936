"""The box that finds and the filter beside it: the room in which assets/page/find.js draws them."""

from dash import html

from ui import ids
from ui.parts import attributes, button


def find_box() -> html.Div:
    """Box, button, a chip for each choice of the filter: in sight wherever the panel scrolls."""
    return html.Div(
        [
            html.Div(
                [
                    html.Div(id=ids.FIND_BOX),
                    button(
                        "filter:",
                        "Filter by nation, confidence and kind of source (key w)",
                        "Filter",
                        id=ids.FILTER_BUTTON,
                        **attributes(aria_expanded="false", aria_controls=ids.FILTER_PANEL),
                    ),
                ],
                className="find-row",
            ),
            html.Div(id=ids.FIND_LIST, hidden=True),
            html.Div(
                id=ids.FILTER_CHIPS,
                hidden=True,
                role="group",
                **attributes(aria_label="What is filtered"),
            ),
            html.P(id=ids.FILTER_NOTE, hidden=True),
        ],
        className="find",
        role="search",
    )


def filter_panel() -> html.Section:
    return html.Section(id=ids.FILTER_PANEL, hidden=True, **attributes(aria_label="Filter"))
