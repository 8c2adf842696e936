"""The composer of images: a dialog beside the map, which goes on; the browser fills the form."""

from dash import html

from ui import ids
from ui.parts import attributes, button


def composer() -> html.Dialog:
    return html.Dialog(
        [
            html.Div(
                [
                    html.H2("Compose an image", id=ids.COMPOSER_TITLE, tabIndex=-1),
                    button("composer:", "Close the composer", "×", "close"),
                ],
                className="composer-head",
            ),
            html.Div(id=ids.COMPOSER_PREVIEW),
            html.Div(id=ids.COMPOSER_FORM),
            html.Div(
                [
                    html.P(id=ids.COMPOSER_SAID, role="status"),
                    button("take:file", "Make the file and save it", "Save", "take"),
                    button("take:copy", "Copy as PNG, to paste elsewhere", "Copy"),
                    button("take:usual", "All as it was at first; the logo goes too", "Start over"),
                ],
                className="composer-foot",
            ),
        ],
        id=ids.COMPOSER,
        **attributes(aria_labelledby=ids.COMPOSER_TITLE),
    )
