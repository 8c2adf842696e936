"""The date in words and by field, playing, and room for the strip of assets/page/slider.js."""

from dash import dcc, html

from ui import ids
from ui.parts import attributes, button
from ui.playing import play_tools, play_ways


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
                            html.Label("Date", htmlFor=ids.DATE_FIELD, className="spoken"),
                            dcc.Input(
                                id=ids.DATE_FIELD,
                                type="text",
                                placeholder="2023-07-11",
                                autoComplete="off",
                                spellCheck=False,
                            ),
                            button("step:1", "A day on (→)", "›"),
                            button("month:1", "A month on (Shift →)", "»"),
                            button("today:", "To today (key y)", "Today", "text"),
                        ],
                        className="date-tools",
                    ),
                    play_tools(),
                    play_ways(),
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
