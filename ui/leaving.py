"""What leaves by way of the server: its dialog, its bar, the stores that Dash's queue works by."""

from dash import dcc, html
from dash.development.base_component import Component

from ui import ids
from ui.parts import attributes, button


def film_button(class_name: str) -> html.Button:
    """In the toolbar; where that has no room for it, in the sheet of layers."""
    return button("film:", "Film or deck (key f)", "Film", class_name)


def leaving() -> list[Component]:
    return [
        html.Dialog(id=ids.FILM_DIALOG, **attributes(aria_label="Film or deck")),
        html.Div(
            id=ids.WORK_BAR,
            hidden=True,
            role="group",
            **attributes(aria_label="What is being made"),
        ),
        *(
            dcc.Store(id=name)
            for name in (ids.WORK_ORDER, ids.WORK_PROGRESS, ids.WORK_ANSWER, ids.WORK_CANCEL)
        ),
    ]
