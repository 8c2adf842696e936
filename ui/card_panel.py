"""The room in which assets/page/card_panel.js shows a card."""

from dash import html

from ui import ids
from ui.parts import attributes, button


def card_panel() -> html.Aside:
    return html.Aside(
        [
            button("close:", "Close the card (Escape)", "×", "close"),
            html.Div(id=ids.CARD_BODY),
        ],
        id=ids.CARD_PANEL,
        hidden=True,
        **attributes(aria_label="Card"),
    )
