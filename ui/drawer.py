"""The drawer over the timeline: one of its panels at a time, filled by assets/page/."""

from typing import NamedTuple

from dash import html

from ui import ids
from ui.belongs_panel import belongs_panel
from ui.briefing_panel import briefing_panel
from ui.parts import attributes, button
from ui.table_panel import table_panel


class Panel(NamedTuple):
    key: str
    title: str
    shortcut: str
    words: str  # in the list of keys
    on_toolbar: bool = False  # which is full: what is not on it has its tab


PANELS = (
    Panel("curves", "Curves", "u", "curves", on_toolbar=True),
    Panel("table", "Table", "d", "table of what is shown", on_toolbar=True),
    Panel(
        "briefing",
        "Briefing",
        "b",
        "briefing: its steps, to show, edit and present",
        on_toolbar=True,
    ),
    Panel(
        "belongs",
        "Who belongs",
        "M",
        "who belongs: allies, ratifications, the ways of candidates",
    ),
    Panel("events", "Events", "E", "list of the events"),
    Panel("forces", "Force model", "F", "force model: aimed at and reported"),
    Panel("spending", "Who pays", "S", "who pays: defence expenditure of the allies"),
)
CONTENT = {"table": table_panel, "briefing": briefing_panel, "belongs": belongs_panel}


def drawer() -> html.Section:
    return html.Section(
        [
            _tabs(),
            button("drawer:", "Close (Escape)", "×", "close"),
            *(
                html.Div(
                    CONTENT[panel.key]() if panel.key in CONTENT else None,
                    id=ids.drawer_panel(panel.key),
                    hidden=True,
                    tabIndex=-1,
                    role="tabpanel",
                    **attributes(aria_label=panel.title),
                )
                for panel in PANELS
            ),
        ],
        id=ids.DRAWER,
        hidden=True,
        **attributes(aria_label="Drawer"),
    )


def _tabs() -> html.Div:
    """The browser reads from them which panels there are, and their keys."""
    return html.Div(
        [
            button(
                f"drawer-tab:{panel.key}",
                f"{panel.title} (key {panel.shortcut})",
                panel.title,
                role="tab",
                **attributes(
                    aria_selected="false",
                    aria_controls=ids.drawer_panel(panel.key),
                    data_panel=panel.key,
                    data_key=panel.shortcut,
                    data_words=panel.words,
                ),
            )
            for panel in PANELS
        ],
        id=ids.DRAWER_TABS,
        role="tablist",
        **attributes(aria_label="Panels of the drawer"),
    )
