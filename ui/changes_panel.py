"""The panel of a comparison: the second date, how it is shown, and the room for what changed."""

from dash import dcc, html

from ui import ids
from ui.parts import attributes, button, choice

MODES = (("difference", "Difference"), ("side", "Side by side"))


def changes_panel() -> html.Aside:
    return html.Aside(
        [
            button("compare:", "Close the comparison (Escape)", "×", "close"),
            html.H2("Compare", id=ids.CHANGES_TITLE, tabIndex=-1),
            html.Div(
                [
                    html.P(id=ids.CHANGES_DAYS, className="changes-days"),
                    button("swap:", "Swap the two dates (key x)", "⇄ Swap"),
                ],
                className="compared",
            ),
            _second_date(),
            html.P(id=ids.COMPARE_FAULT, className="compare-fault", role="alert", hidden=True),
            choice(ids.COMPARE_MODE, "mode", "How the two dates are shown", MODES),
            html.Details([html.Summary(), html.Div(id=ids.CHANGES_BODY)], id=ids.CHANGES_LIST),
        ],
        id=ids.CHANGES_PANEL,
        hidden=True,
        **attributes(aria_labelledby=ids.CHANGES_TITLE),
    )


def _second_date() -> html.Div:
    """A day by name, and the same day as it is typed."""
    return html.Div(
        [
            html.Label("with", htmlFor=ids.COMPARE_PRESET),
            html.Select(id=ids.COMPARE_PRESET),
            dcc.Input(
                id=ids.COMPARE_FIELD,
                type="text",
                placeholder="2022-06-28",
                autoComplete="off",
                spellCheck=False,
            ),
        ],
        className="second-date",
    )
