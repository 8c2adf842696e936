"""One figure of the bench, and the two statistics that it is told in."""

from dataclasses import dataclass
from math import ceil
from statistics import median

from playwright.sync_api import ViewportSize

VIEWPORT: ViewportSize = {"width": 1600, "height": 900}
LAYERS = "battlegroups,brigades,air-defence,air-policing,regional-plans,headquarters"
# a choropleth under symbols that change often: on the flank, and on the world's map
FILLED = {
    "who_pays": f"spending,{LAYERS}",
    "who_belongs_in_the_world": "membership,ratifications,support,centres&view=world",
}


@dataclass(frozen=True)
class Figure:
    """`over` says what was counted or repeated, in words; `layers` what the map showed."""

    name: str
    value: float
    unit: str
    over: str
    layers: str = LAYERS


def median_and_p95(name: str, values_ms: list[float], over: str) -> list[Figure]:
    worst = sorted(values_ms)[ceil(0.95 * len(values_ms)) - 1]
    over = f"{len(values_ms)} {over}"
    return [
        Figure(f"{name}_median", round(median(values_ms), 2), "ms", over),
        Figure(f"{name}_p95", round(worst, 2), "ms", over),
    ]
