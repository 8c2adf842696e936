"""The briefing's room in the drawer; assets/page/briefing_panel.js fills the list and the form."""

from dash import html

from ui import ids
from ui.parts import attributes, button


def briefing_panel() -> list[html.Div]:
    return [
        html.Div(
            [
                html.Select(id=ids.BRIEFING_CHOICE, **attributes(aria_label="Briefing")),
                button("stage:", "Present from this step (key a)", "▶ Present", "main"),
                button("briefing-add:", "Add the view as it is now, as a step (key j)", "+ Step"),
                button("briefing-undo:-1", "Undo the last edit (key q)", "Undo"),
                button("briefing-undo:1", "Redo the edit (Shift and q)", "Redo"),
                button("briefing-save:", "Save the briefing as a file", "Save"),
                button("briefing-open:", "Open a briefing from a file", "Open"),
                button("briefing-empty:", "Begin a briefing without steps", "New"),
                button("briefing-forget:", "Delete this briefing of your own", "Delete"),
                html.Span(id=ids.BRIEFING_SAID, role="status"),
            ],
            className="briefing-tools",
        ),
        html.Div(
            [
                html.Ol(id=ids.BRIEFING_STEPS, **attributes(aria_label="Steps")),
                html.Div(id=ids.BRIEFING_EDITOR, role="group", **attributes(aria_label="The step")),
            ],
            className="briefing-room",
        ),
    ]
