"""The drawer over the timeline: one of its panels at a time, filled by assets/page/."""

from dash import html

from ui import ids
from ui.belongs_panel import belongs_panel
from ui.briefing_panel import briefing_panel
from ui.parts import attributes, button
from ui.table_panel import table_panel

# with the keys that open them
PANELS = (
    ("curves", "Curves", "u"),
    ("table", "Table", "d"),
    ("briefing", "Briefing", "b"),
    ("belongs", "Who belongs", "M"),
    ("spending", "Who pays", "S"),
)
CONTENT = {"table": table_panel, "briefing": briefing_panel, "belongs": belongs_panel}


def drawer() -> html.Section:
    return html.Section(
        [
            button("drawer:", "Close (Escape)", "×", "close"),
            *(
                html.Div(
                    CONTENT[key]() if key in CONTENT else None,
                    id=ids.drawer_panel(key),
                    hidden=True,
                    tabIndex=-1,
                    role="group",
                    **attributes(aria_label=title),
                )
                for key, title, _ in PANELS
            ),
        ],
        id=ids.DRAWER,
        hidden=True,
        **attributes(aria_label="Drawer"),
    )
