"""What taking the map away costs: a PDF, a deck of ten slides, a minute of film."""

import time
from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Page, expect

from tests.bench.figures import Figure

PDFS = 3
PATIENCE_MS = 300_000
MINUTE = {"From": "2014-01-01", "To": "2028-10-01"}  # at a quarter a second, with one to rest

PDF = """async () => {
  const began = performance.now();
  const size = { format: "pdf", size: "slide", width: 1280, height: 720 };
  const { svg, title, subtitle, when, asOf, known, sources } = await flank.shots.picture({}, size);
  const answer = await fetch("/export/pdf", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ pages: [{ svg, title, subtitle, when, asOf, known, sources }] }),
  });
  const head = await (await answer.blob()).slice(0, 4).text();
  return { took: performance.now() - began, head };
}"""
TEN = """() => {
  const briefing = flank.briefing.get();
  flank.briefing.take({ ...briefing, id: "ten", steps: briefing.steps.slice(0, 10) });
}"""
WATCH = """() => {
  window.longest = 0;
  const note = (list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)));
  new PerformanceObserver(note).observe({ type: "longtask" });
}"""  # noqa: E501


def export_figures(page: Page) -> Iterator[Figure]:
    yield _pdf(page)
    page.evaluate(TEN)
    yield Figure("deck_of_ten", _made(page, "PowerPoint"), "s", "ten slides with pictures of 4K")
    page.evaluate(WATCH)
    film = _made(page, "Make the film", MINUTE)
    over = "a minute of 1280x720 at 30 frames a second, MP4"
    yield Figure("film_of_a_minute", film, "s", over)
    yield Figure("film_longest_task", round(page.evaluate("longest")), "ms", f"making {over}")


def _pdf(page: Page) -> Figure:
    times = []
    for _ in range(PDFS):
        made = page.evaluate(PDF)
        if made["head"] != "%PDF":
            raise RuntimeError(f"What came is no PDF: {made['head']!r}.")
        times.append(made["took"])
    return Figure("pdf_median", round(median(times)), "ms", f"{PDFS} slides, composing included")


def _made(page: Page, button: str, fields: dict[str, str] | None = None) -> float:
    """Seconds from the click to the file."""
    page.keyboard.press("f")
    dialog = page.get_by_role("dialog", name="Film or deck")
    for label, value in (fields or {}).items():
        dialog.get_by_label(label, exact=True).fill(value)
    began = time.perf_counter()
    with page.expect_download(timeout=PATIENCE_MS):
        dialog.get_by_role("button", name=button).click()
    took = time.perf_counter() - began
    expect(page.locator("#work-bar")).to_be_hidden()
    return round(took, 1)
