"""The date in words and by field, and the room in which assets/page/slider.js draws the strip."""

from dash import dcc, html

from ui import ids
from ui.parts import attributes, button


def timeline() -> html.Section:
    return html.Section(
        [
            html.Div(
                [
                    html.P(
                        [html.Span(""), html.Small("")], id=ids.DATE_WORDS, className="date-words"
                    ),
                    html.Div(
                        [
                            button("month:-1", "A month back (Shift ←)", "«"),
                            button("step:-1", "A day back (←)", "‹"),
                            dcc.Input(
                                id=ids.DATE_FIELD,
                                type="text",
                                placeholder="2023-07-11",
                                debounce=True,
                                autoComplete="off",
                                spellCheck=False,
                            ),
                            button("step:1", "A day on (→)", "›"),
                            button("month:1", "A month on (Shift →)", "»"),
                            button("today:", "To today", "Today", "text"),
                        ],
                        className="date-tools",
                    ),
                ],
                className="date",
            ),
            html.P("", id=ids.DATE_FAULT, className="date-fault", role="alert", hidden=True),
            html.P("Public sources, indicative · Base map: Natural Earth", className="credit"),
            html.Div(id=ids.TIMELINE_STRIP),
        ],
        id=ids.TIMELINE,
        **attributes(aria_label="Timeline"),
    )
