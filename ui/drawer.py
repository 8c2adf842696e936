"""The drawer over the timeline: one of its panels at a time, filled by assets/page/."""

from dash import html

from ui import ids
from ui.parts import attributes, button

PANELS = (("curves", "Curves"), ("table", "Table"))


def drawer() -> html.Section:
    return html.Section(
        [
            button("drawer:", "Close (Escape)", "×", "close"),
            *(
                html.Div(
                    id=ids.drawer_panel(key),
                    hidden=True,
                    tabIndex=-1,
                    **attributes(aria_label=title),
                )
                for key, title in PANELS
            ),
        ],
        id=ids.DRAWER,
        hidden=True,
        **attributes(aria_label="Drawer"),
    )
