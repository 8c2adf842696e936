"""Runs the bench; nothing but its figures goes to standard output."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from playwright.sync_api import Browser

from tests.bench.exports import export_figures
from tests.bench.figures import FILLED, VIEWPORT, Figure
from tests.bench.frames import frame_figures
from tests.bench.growth import growth_figures
from tests.bench.loading import Wire, cold_page, image_figure, load_figures, start_figure
from tests.bench.steps import calls_figure, step_figures
from tests.chromium import chromium
from tests.serving import serving


def figures(browser: Browser) -> Iterator[Figure]:
    yield start_figure()
    with serving() as url:
        yield from load_figures(browser, url)
        wire = Wire(url)
        with cold_page(browser, url, wire) as (page, _):
            yield from step_figures(page)
            yield from frame_figures(browser, page)
            yield calls_figure(page)
            yield image_figure(page)
            yield from export_figures(page)
        for name, layers in FILLED.items():
            with cold_page(browser, url, wire, layers) as (page, _):
                for figure in chain(step_figures(page, layers), frame_figures(browser, page)):
                    yield replace(figure, name=f"{figure.name}_{name}", layers=layers)
        yield from growth_figures(browser, url)
        yield Figure("off_site_requests", wire.off_site, "requests", "all of the above in one page")


def main() -> None:
    with chromium() as browser:
        conditions = {
            "cores": os.cpu_count(),
            "viewport": "{width}x{height}".format(**VIEWPORT),
            "labels": True,
            "chromium": browser.version,
            "gpu": False,
        }
        for figure in figures(browser):
            line = {"name": figure.name, "value": figure.value, "unit": figure.unit}
            line["conditions"] = conditions | {"layers": figure.layers, "over": figure.over}
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
