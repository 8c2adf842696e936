"""The controls of playing: steps from change to change, play, speed, and in which way it runs."""

from dash import html
from dash.development.base_component import Component

from ui import ids
from ui.parts import attributes, button

DAYS_OF_A_YEAR = 365.25
# words, what the choice reads, days a second
SPEEDS = (
    ("a week a second", "Week/s", 7.0),
    ("a month a second", "Month/s", DAYS_OF_A_YEAR / 12),
    ("a quarter a second", "Quarter/s", DAYS_OF_A_YEAR / 4),
    ("half a year a second", "½ year/s", DAYS_OF_A_YEAR / 2),
    ("a year a second", "Year/s", DAYS_OF_A_YEAR),
)
AT_START = 2  # thirteen years in a minute


def icon(name: str) -> list[Component]:
    return [html.I(className=f"icon {name}")]


def play_tools() -> html.Div:
    return html.Div(
        [
            button("change:-1", "The change before (key p)", icon("to-previous")),
            button("play:", "Play (Space)", icon("play"), "play", id=ids.PLAY_BUTTON),
            button("change:1", "The next change (key n)", icon("to-next")),
            html.Select(
                [
                    html.Option(text, value=f"{days:g}", **attributes(data_words=words))
                    for words, text, days in SPEEDS
                ],
                id=ids.PLAY_SPEED,
                **attributes(
                    aria_label="Speed",
                    data_tip="Speed of playing (keys < and >)",
                    data_at_start=f"{SPEEDS[AT_START][2]:g}",
                ),
            ),
        ],
        className="play-tools",
    )


def play_ways() -> html.Div:
    pressed = attributes(aria_pressed="false")
    return html.Div(
        [
            button("loop:", "Loop (key o)", icon("loop"), id=ids.PLAY_LOOP, **pressed),
            button("reverse:", "Reverse (key v)", icon("reverse"), id=ids.PLAY_REVERSE, **pressed),
        ],
        className="play-ways",
    )
