"""What panels are made of: buttons that say what they do, switches, attributes with hyphens."""

from typing import Any

from dash import html
from dash.development.base_component import Component


def attributes(**names: str) -> dict[str, Any]:
    """`aria_label="Card"` as Dash takes it: `{"aria-label": "Card"}`."""
    return {name.replace("_", "-"): value for name, value in names.items()}


def button(
    do: str, label: str, text: str | list[Component], class_name: str = "", **more: Any
) -> html.Button:
    """A button that says in `data-do` what it does, `what:value`: see assets/page/actions.js."""
    named = attributes(data_do=do, aria_label=label, data_tip=label)
    return html.Button(text, type="button", className=class_name, **named, **more)


def choice(name: str, fact: str, label: str, options: tuple[tuple[str, str], ...]) -> html.Div:
    """Buttons by value and text, of which the browser presses the one that the fact has."""
    return html.Div(
        [
            html.Button(
                text,
                type="button",
                **attributes(data_do=f"{fact}:{value}", aria_pressed="false"),
            )
            for value, text in options
        ],
        id=name,
        role="group",
        className="choice",
        **attributes(aria_label=label),
    )


def switch(name: str, do: str, label: str | Component, *, on: bool) -> html.Button:
    """A switch by the ARIA pattern: a button that says whether it is on."""
    return html.Button(
        [html.Span(className="knob"), label],
        id=name,
        type="button",
        className="switch",
        role="switch",
        **attributes(aria_checked=str(on).lower(), data_do=do),
    )
