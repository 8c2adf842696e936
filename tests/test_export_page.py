"""A presenter takes films and decks away, and the page goes on meanwhile; Dash's queue works."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zipfile import ZipFile

import av
import psutil
import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect
from pptx import Presentation
from pypdf import PdfReader

from export.limits import MAX_FRAMES
from tests.conftest import PATIENCE_MS, open_at
from tests.redis import redis_server
from tests.serving import ROOT, serving

pytestmark = pytest.mark.browser

MAKING_MS = 60_000
TWO_STEPS = """flank.briefing.take({ format: "flank-briefing-1", id: "two", title: "Two", steps: [
  { title: "Wales", line: "", sources: [], notes: [], view: { date: "2014-09-05" } },
  { title: "Warsaw", line: "", sources: [], notes: [], view: { date: "2016-07-09" } },
] })"""


def take(page: Page, button: str, folder: Path, **fields: str) -> Path:
    """What the dialog's button hands over, under the name that it is given."""
    page.keyboard.press("f")
    expect(page.get_by_role("dialog", name="Film or deck")).to_be_visible()
    fill(page, **fields)
    with page.expect_download(timeout=MAKING_MS) as coming:
        page.get_by_role("button", name=button).click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    expect(page.locator("#work-bar")).to_be_hidden()
    return path


def fill(page: Page, **fields: str) -> None:
    dialog = page.get_by_role("dialog", name="Film or deck")
    for label, value in fields.items():
        if label in ("From", "To"):
            dialog.get_by_label(label, exact=True).fill(value)
        else:
            dialog.get_by_label(label).select_option(label=value)


def test_a_film_runs_from_the_first_day_to_the_last(page: Page, tmp_path: Path) -> None:
    open_at(page, "?theme=light&layers=battlegroups")
    week = {"From": "2022-06-26", "To": "2022-07-10", "Size": "854 × 480"}
    path = take(page, "Make the film", tmp_path, Speed="a week a second", **week)
    assert path.name == "flank_2022-06-26_2022-07-10_854x480.mp4"
    with av.open(str(path)) as film:
        assert film.metadata["date"] == "2022-06-26/2022-07-10"
        assert (film.streams.video[0].width, film.streams.video[0].height) == (854, 480)
        assert film.duration == pytest.approx(3_000_000, abs=40_000)  # two weeks, a second to rest
        frames = [frame.to_image() for frame in film.decode(video=0)]
    day = (640, 0, 854, 40)
    assert unlike(frames[0].crop(day), frames[-1].crop(day)) > 20
    assert unlike(frames[0].crop(day), frames[1].crop(day)) == 0
    page.keyboard.press("f")
    expect(page.get_by_label("Speed").last).to_have_value("7")
    page.keyboard.press("Escape")


def test_a_comparison_that_a_film_leaves_out_is_told(page: Page) -> None:
    open_at(page, "?date=2022-06-28&from=2022-06-01&to=2022-07-31&compare=2022-06-05")
    page.keyboard.press("f")
    told = page.locator("#film-dialog .told")
    expect(told).to_contain_text("The comparison with 5 June 2022 is left out.")
    page.keyboard.press("Escape")
    page.evaluate("flank.state.set({ compare: null })")
    page.keyboard.press("f")
    expect(told).to_have_text(re.compile(r"^1 June 2022 to 31 July 2022, in \d+ s\.$"))


def test_a_title_that_is_a_day_stays_in_the_film(page: Page) -> None:
    open_at(page)
    left = page.evaluate(
        """async () => {
          await flank.fonts.ready();
          const picture = await flank.shots.picture({}, { title: "11 July 2023" });
          const { svg, words } = flank.filmLayers.parted(picture);
          const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
          const days = [...drawing.querySelectorAll("text")]
            .filter(({ textContent }) => textContent === "11 July 2023");
          return [days.length, words.anchor];
        }"""
    )
    assert left == [1, "right"]


def unlike(one: Image.Image, other: Image.Image) -> int:
    """How many pixels differ clearly."""
    return sum(ImageChops.difference(one, other).convert("L").histogram()[100:])


def test_a_gif_is_made_too_and_a_form_that_asks_for_nothing_says_so(
    page: Page, tmp_path: Path
) -> None:
    open_at(page, "?date=2022-06-28&layers=battlegroups&from=2022-06-01&to=2022-07-31")
    page.keyboard.press("f")
    dialog = page.get_by_role("dialog", name="Film or deck")
    expect(dialog.get_by_label("From", exact=True)).to_have_value("2022-06-01")
    fill(page, To="2022-05-01")
    expect(dialog.get_by_role("status")).to_contain_text("is not before 1 May 2022")
    expect(dialog.get_by_role("button", name="Make the film")).to_be_disabled()
    fill(page, To="2101-05-01")
    expect(dialog.get_by_role("status")).to_contain_text("lies outside the timeline")
    fill(page, To="2030-12-31", Speed="a week a second")
    most = f"a film goes up to {MAX_FRAMES // 30 // 60} min {MAX_FRAMES // 30 % 60} s."
    expect(dialog.get_by_role("status")).to_contain_text(most)
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    year = {"From": "2022-06-26", "To": "2022-07-10", "Speed": "a week a second"}
    path = take(page, "Make the film", tmp_path, Format="GIF", Size="854 × 480", **year)
    with Image.open(path) as film:
        assert (film.format, film.size) == ("GIF", (854, 480))
        assert film.n_frames == 15  # type: ignore[attr-defined]


def test_the_deck_comes_as_slides_pdf_and_images(page: Page, tmp_path: Path) -> None:
    open_at(page, "?theme=light&layers=battlegroups")
    page.evaluate(TWO_STEPS)
    show = Presentation(str(take(page, "PowerPoint", tmp_path)))
    titles = [slide.shapes.title.text_frame.text for slide in show.slides]
    assert titles == ["Wales", "Warsaw"]
    reader = PdfReader(take(page, "PDF", tmp_path))
    assert [each.title for each in reader.outline] == titles  # type: ignore[union-attr]
    words = [one.extract_text() for one in reader.pages]
    for slide, text, title in zip(show.slides, words, titles, strict=True):
        told = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert told[0] == title
        assert told[2] in text  # the day
    with ZipFile(take(page, "ZIP of images", tmp_path)) as packed:
        assert len(packed.namelist()) == len(titles)
        with packed.open(packed.namelist()[0]) as image:
            assert Image.open(image).size == (1920, 1080)


def test_the_page_goes_on_and_cancel_leaves_nothing(page: Page) -> None:
    open_at(page, "?theme=light&layers=battlegroups")
    calls: list[tuple[str, str]] = []
    page.on("request", lambda asked: calls.append((asked.method, asked.url)))
    page.keyboard.press("f")
    fill(page, Speed="a year a second")
    page.get_by_role("button", name="Make the film").click()
    bar = page.get_by_role("group", name="What is being made")
    expect(bar.get_by_role("progressbar")).not_to_have_attribute("value", "0")
    page.keyboard.press("Home")
    expect(page.locator("#date-words")).to_contain_text("1 January 2014")
    page.keyboard.press("f")
    page.get_by_role("button", name="PDF").click()
    expect(page.locator("#message")).to_contain_text("An export is being made: wait for it, or")
    with page.expect_response(lambda got: got.request.method == "DELETE") as dropped:
        bar.get_by_role("button", name="Cancel").click()
    expect(bar).to_be_hidden()
    job = dropped.value.url
    assert page.request.get(job).status == 404
    sent = len(calls)
    page.keyboard.press("End")
    expect(page.locator("#date-words")).to_contain_text("2030")
    assert len(calls) == sent


def test_cancel_ends_what_the_server_does(page: Page) -> None:
    """With the parts all there, a film that would take a minute ends within seconds."""
    before = servers()
    open_at(page, "?theme=light&layers=")
    page.keyboard.press("f")
    fill(page, Speed="a week a second", Size="854 × 480", From="2028-01-01", To="2030-12-31")
    page.get_by_role("button", name="Make the film").click()
    bar = page.get_by_role("group", name="What is being made")
    begun = "Number(document.querySelector('#work-bar progress')?.value) > 0.755"
    page.wait_for_function(begun, timeout=MAKING_MS)
    assert len(servers() - before) == 1
    with page.expect_response(lambda got: "cancelJob" in got.url):
        bar.get_by_role("button", name="Cancel").click()
    expect(bar).to_be_hidden()
    expect(page.locator("#message")).to_be_hidden()
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while servers() != before and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert servers() == before


def servers() -> set[int]:
    """Processes of the server: a job is one more."""
    found = set()
    for each in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            if any("gunicorn" in word for word in each.cmdline()):
                found.add(each.pid)
    return found


@contextmanager
def worker(**environment: str) -> Iterator[None]:
    command = [sys.executable, "-m", "celery", "-A", "app.celery", "worker", "--loglevel", "ERROR"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment)
    try:
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE_MS / 1000)


def test_with_redis_celery_does_the_work(browser: Browser, tmp_path: Path) -> None:
    with redis_server(tmp_path) as url:
        shared = {"REDIS_URL": url, "EXPORT_FOLDER": str(tmp_path / "shared")}
        with serving(**shared) as home, worker(**shared):
            context = browser.new_context(base_url=home)
            page = open_at(context.new_page(), "?theme=light&layers=battlegroups")
            page.evaluate(TWO_STEPS)
            reader = PdfReader(take(page, "PDF", tmp_path))
            assert len(reader.pages) == 2
            assert "5 September 2014" in reader.pages[0].extract_text()
            context.close()
    assert not list((tmp_path / "shared" / "jobs").iterdir())
