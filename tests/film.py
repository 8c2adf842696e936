"""Frames by hand: what a page does in its animation frames, at times that a test names."""

from collections.abc import Iterable

from playwright.sync_api import Page

# from here on a frame comes where the test calls for one, with the time that it says
BY_HAND = """() => {
  const waiting = [];
  window.requestAnimationFrame = (draw) => waiting.push(draw);
  window.cancelAnimationFrame = (number) => (waiting[number - 1] = () => {});
  window.film = (times) => {
    for (const time of times) for (const draw of waiting.splice(0)) draw(time);
    return flank.page.told().state.asOf;
  };
}"""


def take_frames(page: Page) -> None:
    page.evaluate(BY_HAND)


def film(page: Page, times_ms: Iterable[float]) -> str:
    """Lets frames of these times come, and says which day the page has reached."""
    return str(page.evaluate("times => film(times)", list(times_ms)))
