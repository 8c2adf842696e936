"""What the first look costs: the server's start, the page from cold, the bytes, the image."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.bench.figures import LAYERS, VIEWPORT, Figure
from tests.serving import serving

PROBE = Path(__file__).parent / "probe.js"
LOADS, STARTS, IMAGES = 5, 3, 3
IMAGE = {"width": 3840, "height": 2160}

TAKE = """async (size) => {
  const began = performance.now();
  const picture = flank.compose.picture(flank.shot.now(), { ...flank.settings.USUAL, ...size });
  const image = await flank.exporter.png(picture);
  const took = performance.now() - began;
  const head = new DataView(await image.slice(0, 24).arrayBuffer());
  return { took, width: head.getUint32(16), height: head.getUint32(20) };
}"""


class Wire:
    """What went over the wire; `off_site` counts requests to any other host."""

    def __init__(self, home: str) -> None:
        self.home, self.bytes, self.requests, self.off_site = home, 0, 0, 0

    def listen(self, page: Page) -> None:
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.setCacheDisabled", {"cacheDisabled": True})
        network.on("Network.requestWillBeSent", lambda told: self._asked(told["request"]["url"]))
        network.on("Network.loadingFinished", lambda told: self._got(told["encodedDataLength"]))

    def _asked(self, url: str) -> None:
        target = urlsplit(url)
        if target.scheme in ("data", "blob"):
            return
        self.requests += 1
        self.off_site += target.netloc != urlsplit(self.home).netloc

    def _got(self, length: float) -> None:
        self.bytes += round(length)


@contextmanager
def cold_page(
    browser: Browser, url: str, wire: Wire, layers: str = LAYERS
) -> Iterator[tuple[Page, float]]:
    """A page of a fresh profile with these layers on, and the ms from asking to the map drawn."""
    context = browser.new_context(viewport=VIEWPORT)
    page = context.new_page()
    page.add_init_script(path=PROBE)
    wire.listen(page)
    page.goto(f"{url}?layers={layers}")
    drawn_ms: float = page.evaluate("probe.drawn")
    page.wait_for_load_state("networkidle")
    yield page, drawn_ms
    context.close()


def load_figures(browser: Browser, url: str) -> Iterator[Figure]:
    times, wires = [], []
    for _ in range(LOADS):
        wires.append(wire := Wire(url))
        with cold_page(browser, url, wire) as (_, drawn_ms):
            times.append(drawn_ms)
    over = f"{LOADS} loads, fresh profile, cache off"
    yield Figure("cold_to_map_drawn_median", round(median(times)), "ms", over)
    yield Figure("wire_at_first_load", max(wire.bytes for wire in wires), "bytes", over)
    yield Figure("requests_at_first_load", max(wire.requests for wire in wires), "requests", over)


def image_figure(page: Page) -> Figure:
    times = []
    for _ in range(IMAGES):
        image = page.evaluate(TAKE, IMAGE)
        if {"width": image["width"], "height": image["height"]} != IMAGE:
            raise RuntimeError(f"The image is {image['width']}x{image['height']}.")
        times.append(image["took"])
    return Figure("png_3840x2160_median", round(median(times)), "ms", f"{IMAGES} images")


def start_figure() -> Figure:
    times = []
    for _ in range(STARTS):
        began = time.perf_counter()
        with serving():
            times.append(time.perf_counter() - began)
    over = f"{STARTS} starts of gunicorn, from the command to the first page"
    return Figure("server_start_to_first_answer", round(median(times), 2), "s", over)
