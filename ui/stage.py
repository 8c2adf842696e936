"""What stands over the map while a briefing is presented, and the presenter's own window."""

from dash import html
from dash.development.base_component import Component

from ui import ids
from ui.parts import attributes, button


def stage() -> list[Component]:
    """Both hidden until a talk begins: see assets/page/on_stage.js and presenter.js."""
    return [_head(), _foot(), html.Div(id=ids.STAGE_BLACK, hidden=True), _dot(), _presenter()]


def _head() -> html.Header:
    return html.Header(
        [
            html.Div(
                [html.H1(id=ids.STAGE_TITLE), html.P(id=ids.STAGE_LINE), html.Ul(id=ids.STAGE_KEY)]
            ),
            html.P(id=ids.STAGE_DATE),
        ],
        id=ids.STAGE_HEAD,
        hidden=True,
        tabIndex=-1,
        **attributes(aria_label="The step on stage"),
    )


def _foot() -> html.Section:
    return html.Section(
        [
            html.P(id=ids.STAGE_SOURCES),
            html.P("Public sources, indicative · Base map: Natural Earth"),
            html.P(id=ids.STAGE_COUNT),
        ],
        id=ids.STAGE_FOOT,
        hidden=True,
        **attributes(aria_label="Sources of the step"),
    )


def _dot() -> html.Div:
    return html.Div(id=ids.STAGE_DOT, hidden=True, **attributes(aria_hidden="true"))


def _presenter() -> html.Section:
    return html.Section(
        [
            html.Header(
                [
                    html.P(id=ids.TALK_CLOCK),
                    html.P(id=ids.TALK_SPENT),
                    button(
                        "talk-time:", "Start or pause the time spent", "Start", id=ids.TALK_TIME
                    ),
                    button("talk-reset:", "Set the time spent to nought", "Reset"),
                    html.P(id=ids.TALK_STATUS, role="status"),
                    html.P(id=ids.TALK_COUNT),
                ]
            ),
            html.Div(
                [
                    html.H1(id=ids.TALK_TITLE),
                    html.P(id=ids.TALK_LINE),
                    html.Ul(id=ids.TALK_NOTES),
                    html.Ol(id=ids.TALK_SOURCES),
                ],
                className="talk-notes",
            ),
            html.Div([html.H2("Next"), html.P(id=ids.TALK_NEXT)], className="talk-next"),
            html.Footer(
                [
                    button("talk-move:-1", "The step before (PageUp)", "← Back"),
                    button("talk-move:1", "The next step (PageDown)", "Next →"),
                    button("talk-black:", "Black (key b)", "Black", id=ids.TALK_BLACK),
                    button(
                        "talk-cut:", "Cut or fly from step to step (key c)", "Cut", id=ids.TALK_CUT
                    ),
                ]
            ),
        ],
        id=ids.PRESENTER,
        hidden=True,
        **attributes(aria_label="Presenter’s window"),
    )
