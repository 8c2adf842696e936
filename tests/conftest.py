"""A server and a browser for the session; for each test a page that tells what it did wrong."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.chromium import chromium
from tests.serving import serving

ASSETS = Path(__file__).parent.parent / "assets"
DESK = {"width": 1366, "height": 768}
PATIENCE_MS = 15_000
FORGET = "try { localStorage.clear() } catch {}"  # an empty page has none
NO_HOST = ("data", "blob", "about")

Shown = set[tuple[str, str]]
NewPage = Callable[..., Page]
NewContext = Callable[..., BrowserContext]
Size = tuple[int, int]
Watched = tuple[Page, list[str]]

# in a page that is being loaded there may be no root yet
READY_OR_TROUBLE = """() => {
  const { ready, trouble } = document.documentElement?.dataset ?? {};
  return ready ?? trouble;
}"""
# not checkVisibility(): in SVG it takes what has display="none" for visible
SHOWN = """() => [...document.querySelectorAll("svg [data-layer][data-record]")]
  .filter((node) => node.getClientRects().length && getComputedStyle(node).visibility === "visible")
  .map((node) => [node.dataset.layer, node.dataset.record])"""


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def new_context(browser: Browser, server_url: str) -> Iterator[NewContext]:
    """One browser context for each kind of screen, kept: what is cached for good stays cached."""
    contexts: dict[str, BrowserContext] = {}
    with ExitStack() as open_ones:

        def context_for(**screen: Any) -> BrowserContext:
            key = repr(sorted(screen.items()))
            if key not in contexts:
                contexts[key] = browser.new_context(base_url=server_url, **screen)
                contexts[key].set_default_timeout(PATIENCE_MS)
                open_ones.callback(contexts[key].close)
            return contexts[key]

        yield context_for


@pytest.fixture
def new_page(new_context: NewContext, server_url: str) -> Iterator[NewPage]:
    """Opens pages of a size; the test fails on an error, or a request that leaves the server."""
    faults: list[str] = []
    with ExitStack() as pages:

        def open_page(
            width: int = DESK["width"], height: int = DESK["height"], **traits: Any
        ) -> Page:
            page = new_context(viewport=DESK, **traits).new_page()
            page.set_viewport_size({"width": width, "height": height})
            pages.callback(page.close)
            pages.callback(page.evaluate, FORGET)
            _listen(page, server_url, faults)
            return page

        yield open_page
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def kept_page(new_context: NewContext, server_url: str) -> Callable[..., Watched]:
    """A page for each kind of screen, kept: it opens in half the time of a new one."""

    @cache
    def page_of(**traits: Any) -> Watched:
        faults: list[str] = []
        page = new_context(viewport=DESK, **traits).new_page()
        _listen(page, server_url, faults)
        return page, faults

    return page_of


@contextmanager
def opened_anew(watched: Watched, size: Size) -> Iterator[Page]:
    """A kept page, to be opened anew; what stays set (a clock, a route) wants a new page."""
    page, faults = watched
    page.mouse.up()  # of a test that failed while it dragged
    sized(page, size)
    faults.clear()
    yield page
    page.evaluate(FORGET)
    assert not faults, "\n".join(faults)


@pytest.fixture
def page(kept_page: Callable[..., Watched]) -> Iterator[Page]:
    with opened_anew(kept_page(), (DESK["width"], DESK["height"])) as page:
        yield page


@pytest.fixture
def phone(kept_page: Callable[..., Watched]) -> Iterator[Page]:
    """A screen that is touched."""
    with opened_anew(kept_page(has_touch=True), (390, 844)) as page:
        yield page


@pytest.fixture
def still(page: Page) -> Iterator[Page]:
    """The kept page for visitors who want no motion: a view is there at once."""
    page.emulate_media(reduced_motion="reduce")
    yield page
    page.emulate_media(reduced_motion="null")


def sized(page: Page, size: Size) -> Page:
    """With a window of another size, until the test ends."""
    wanted: ViewportSize = {"width": size[0], "height": size[1]}
    if page.viewport_size != wanted:
        page.set_viewport_size(wanted)
    return page


@pytest.fixture(scope="module")
def bare_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """An empty page with the named assets in it: for the unit tests of the JavaScript."""
    faults: list[str] = []
    with ExitStack() as contexts:

        def load(*names: str) -> Page:
            context = browser.new_context()
            contexts.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: faults.append(f"page error: {error}"))
            for name in names:
                page.add_script_tag(path=ASSETS / f"{name}.js")
            return page

        yield load
    assert not faults, "\n".join(faults)


def open_at(page: Page, query: str = "") -> Page:
    """Opens the map at an address, `?date=2023-07-11`, and waits until it is drawn."""
    page.goto(f"/{query}")
    return wait_until_drawn(page)


def wait_until_drawn(page: Page) -> Page:
    answer = page.wait_for_function(READY_OR_TROUBLE).json_value()
    assert answer == "true", answer
    return page


def shown(page: Page) -> Shown:
    """Layer and record of everything on the map that can be seen."""
    return {(layer, record) for layer, record in page.evaluate(SHOWN)}


def shown_in(page: Page, layer: str) -> set[str]:
    return {record for of_layer, record in shown(page) if of_layer == layer}


def _listen(page: Page, server_url: str, faults: list[str]) -> None:
    home = urlsplit(server_url).netloc

    def hear_request(url: str) -> None:
        target = urlsplit(url)
        if target.scheme not in NO_HOST and target.netloc != home:
            faults.append(f"request off this server: {url}")

    def hear_console(kind: str, text: str) -> None:
        if kind == "error":
            faults.append(f"console error: {text}")

    page.on("request", lambda request: hear_request(request.url))
    page.on("console", lambda message: hear_console(message.type, message.text))
    page.on("pageerror", lambda error: faults.append(f"page error: {error}"))
