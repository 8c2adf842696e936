"""The page saved as one file: opened from disk with the network off, it is the map all the same."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Download, Page, expect

from app import app
from tests.conftest import DESK, NewPage, open_at
from tests.onscreen import on_map

LARGEST_PACKED = 3_000_000
START = "?date=2022-06-28&layers=brigades,battlegroups"
LAYERS_ON = ("brigades", "battlegroups")
SHOWN = """[...document.querySelectorAll("svg [data-layer][data-record]")]
  .filter((node) => node.getClientRects().length && getComputedStyle(node).visibility === "visible")
  .map((node) => [node.dataset.layer, node.dataset.record])"""
DAYS = ("2017-08-28", "2022-02-24", "2023-07-11")
OWN = {
    "format": "flank-briefing-1",
    "id": "my-talk",
    "title": "A talk </script> of my own",
    "steps": [
        {"title": f"Day {n}", "line": "So it was.", "sources": [], "notes": [], "view": view}
        for n, view in enumerate(({"date": day} for day in DAYS), start=1)
    ],
}
OF_THIS_MACHINE = json.dumps([["other", json.dumps({**OWN, "id": "other", "title": "Another"})]])
IDS = "[...document.querySelectorAll('[id]')].map((node) => node.id)"
MADE_BY_OTHERS = re.compile(r"_dash|plotly|[0-9a-f]{6}")


def saved(**asked: Any) -> str:
    answer = app.server.test_client().post("/export/page", json=asked)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return answer.get_data(as_text=True)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stick") / "flank.html"
    path.write_text(saved(start=START), encoding="utf-8")
    return path


@pytest.fixture
def stick(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page with the network off, and the list of what it did wrong."""
    faults: list[str] = []
    context = browser.new_context(offline=True, viewport=DESK)
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("request", lambda sent: faults.append(sent.url) if sent.url[:4] == "http" else None)
    yield page, faults
    context.close()


def read(page: Page, expression: str) -> Any:
    """What a page says that lets nobody evaluate strings in it."""
    session = page.context.new_cdp_session(page)
    asked = {"expression": expression, "returnByValue": True}
    return session.send("Runtime.evaluate", asked)["result"].get("value")


def open_file(page: Page, path: Path, search: str = "") -> None:
    page.goto(f"{path.as_uri()}{search}")
    expect(page.locator("html[data-ready=true]")).to_be_attached(timeout=15_000)


def take(page: Page, name: str) -> Download:
    with page.expect_download() as coming:
        page.get_by_role("button", name=name).click()
    return coming.value


def test_it_is_small_and_asks_for_nothing(path: Path) -> None:
    whole = path.read_bytes()
    assert len(gzip.compress(whole)) < LARGEST_PACKED
    page = whole.decode()
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    assert re.findall(r'\b(?:src|href)="(?!data:|https://)[^"]*"', markup) == []
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-eval" not in policy
    assert "connect-src" not in policy


def test_a_briefing_of_ones_own_travels_within() -> None:
    page = saved(start="?date=2023-07-11", briefing=OWN)
    blocks = re.findall(r'data-path="/data/flank-[^>]*>(.*?)</script>', page, re.DOTALL)
    (records,) = map(json.loads, blocks)
    assert records["briefings"][0] == OWN
    assert saved(start="?date=2023-07-11").count("my-talk") == 0


@pytest.mark.parametrize(
    "asked", [{"start": "date=x"}, {"start": '?"><script>'}, {"briefing": {}}, {"briefing": 4}, []]
)
def test_a_start_that_is_none_is_refused(asked: Any) -> None:
    answer = app.server.test_client().post("/export/page", json=asked)
    assert answer.status_code == 400
    assert answer.get_json()["error"].endswith(".")


@pytest.mark.browser
def test_it_scrubs_plays_and_opens_cards_from_disk(
    path: Path, stick: tuple[Page, list[str]]
) -> None:
    page, faults = stick
    open_file(page, path)
    words = page.locator("#date-words")
    expect(words).to_contain_text("28 June 2022")
    assert {tuple(each) for each in read(page, SHOWN)} == on_map("2022-06-28", LAYERS_ON)
    page.locator("#timeline-day").fill("19549")
    expect(words).to_contain_text("11 July 2023")
    assert {tuple(each) for each in read(page, SHOWN)} == on_map("2023-07-11", LAYERS_ON)
    page.keyboard.press("Space")
    expect(words).not_to_contain_text("11 July 2023")
    page.keyboard.press("Space")

    open_file(page, path, "?date=2023-07-11&record=battlegroup-lithuania&theme=dark")
    card = page.locator("#card-panel")
    expect(card).to_contain_text("Rukla")
    assert str(card.locator("a[href^=https]").first.get_attribute("href")).startswith("https://")
    page.keyboard.press("ArrowRight")
    expect(words).to_contain_text("12 July 2023")
    assert faults == []


@pytest.mark.browser
def test_it_opens_at_the_world_and_goes_back_to_the_flank(
    path: Path, stick: tuple[Page, list[str]]
) -> None:
    page, faults = stick
    open_file(page, path, "?view=world")
    expect(page.locator("#map .base-paths [data-plane=world] .layer.land path")).to_be_visible()
    page.keyboard.press("0")
    expect(page.locator("#map .base-paths")).to_have_count(0)
    assert faults == []


def test_it_gives_images_and_rows_and_says_what_it_cannot(
    path: Path, stick: tuple[Page, list[str]]
) -> None:
    page, faults = stick
    open_file(page, path, "?date=2023-07-11&panel=table")
    assert take(page, "CSV file").suggested_filename.endswith(".csv")
    page.get_by_role("button", name="GeoPackage").click()
    expect(page.locator("#table-said")).to_contain_text("a page saved to disk has none")
    page.locator("#image-menu summary").click()
    with Image.open(take(page, "PNG, 1920 × 1080").path()) as image:
        assert image.size == (1920, 1080)
    assert faults == []


@pytest.mark.browser
def test_the_menu_saves_the_view_of_the_moment_with_all_parts_of_the_page(
    new_page: NewPage, stick: tuple[Page, list[str]], tmp_path: Path
) -> None:
    served = open_at(new_page(), f"{START}&symbols=plain")
    served.keyboard.press("ArrowRight")
    served.locator("#image-menu summary").click()
    coming = take(served, "Save as a page")
    assert coming.suggested_filename == "flank_2022-06-29.html"
    coming.save_as(tmp_path / "flank.html")
    page, faults = stick
    open_file(page, tmp_path / "flank.html")
    expect(page.locator("#date-words")).to_contain_text("29 June 2022")
    parts = {each for each in served.evaluate(IDS) if not MADE_BY_OTHERS.search(each)}
    assert len(parts) > 60
    assert parts - set(read(page, IDS)) == set()
    assert faults == []


@pytest.mark.browser
def test_a_briefing_is_stepped_through_and_presented_from_disk(
    stick: tuple[Page, list[str]], tmp_path: Path
) -> None:
    """In two windows without a broadcast, whatever this machine keeps of other briefings."""
    page, faults = stick
    path = tmp_path / "talk.html"
    path.write_text(saved(start="?briefing=my-talk&step=2", briefing=OWN), encoding="utf-8")
    page.context.add_init_script("delete window.BroadcastChannel")
    page.add_init_script(f"localStorage['flank-briefings'] = {json.dumps(OF_THIS_MACHINE)}")
    open_file(page, path)
    expect(page.locator("#message")).to_be_hidden()
    choice = page.locator("#briefing-choice option")
    expect(choice.locator("xpath=self::*[. = 'A talk </script> of my own']")).to_be_attached()
    words = page.locator("#date-words")
    expect(words).to_contain_text("24 February 2022")
    page.get_by_role("button", name="Day 1 28 Aug 2017").click()
    expect(words).to_contain_text("28 August 2017")
    page.keyboard.press("a")
    count = page.locator("#stage-count")
    expect(count).to_have_text("1 / 3")
    page.keyboard.press("PageDown")
    expect(page.locator("#stage-date")).to_have_text("24 February 2022")
    with page.expect_popup() as popup:
        page.keyboard.press("n")
    desk = popup.value
    title = desk.locator("#talk-title")
    expect(title).to_have_text("Day 2", timeout=15_000)
    desk.keyboard.press("PageDown")
    expect(count).to_have_text("3 / 3")
    page.keyboard.press("PageUp")
    expect(title).to_have_text("Day 2")
    assert faults == []
