"""What `python -m export` makes, opened with tools that are not ours: date, title, size."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pyogrio
import pytest
from PIL import Image
from playwright.sync_api import Page
from pptx import Presentation
from pypdf import PdfReader

from export.options import SIZES, SOURCES
from geodata.spans import FIRST_DAY
from tests.conftest import open_at
from tests.onscreen import spans_on
from tests.things import committed

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent
MM = 72 / 25.4
OWN = {
    "format": "flank-briefing-1",
    "id": "mine",
    "title": "A talk of my own",
    "steps": [
        {
            "title": f"Step {n}",
            "line": "A line.",
            "sources": [],
            "notes": [{"text": f"Say {n}.", "sources": []}],
            "view": {"date": day, "layers": "battlegroups"},
        }
        for n, day in enumerate(("2022-02-24", "2023-07-11"), start=1)
    ],
}

LOGO = (
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">'
    '<rect width="60" height="20" fill="#C25200"/></svg>'
)


def export(*arguments: str) -> tuple[int, list[str], str]:
    command = (sys.executable, "-m", "export", *arguments)
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout.splitlines(), ended.stderr


def test_a_poster_as_pdf_by_a_server_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "flank.pdf"
    asked = ("--date", "2023-07-11", "--layers", "battlegroups,brigades", "--size", "a3")
    (tmp_path / "logo.svg").write_text(LOGO)
    asked += ("--confidence", "high,medium", "--logo", str(tmp_path / "logo.svg"))
    assert export(*asked, "-o", str(path)) == (0, [str(path)], "")
    told = PdfReader(path)
    assert "Filtered: " in str(told.metadata and told.metadata.subject)
    (page,) = told.pages
    assert (round(page.mediabox.width / MM), round(page.mediabox.height / MM)) == (420, 297)
    assert "11 July 2023" in page.extract_text()
    assert "Rukla" in page.extract_text()


def test_a_picture_with_a_marking(server_url: str, tmp_path: Path) -> None:
    path = tmp_path / "flank.svg"
    asked = ("--date", "2022-02-24", "--theme", "print", "--marking-top", "UNCLASSIFIED")
    code, made, said = export(*asked, "--title", "My own", "-o", str(path), "--at", server_url)
    assert (code, made, said) == (0, [str(path)], "")
    drawing = path.read_text("utf-8")
    for words in ("24 February 2022", "UNCLASSIFIED", "My own"):
        assert words in drawing


def test_a_slide_with_all_that_is_asked_for(server_url: str, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(LOGO)
    asked = ("--nations", "DEU", "--marking-top", "UNCLASSIFIED", "--date", "2023-07-11")
    asked += ("--logo", str(tmp_path / "logo.svg"), "--at", server_url)
    deck = tmp_path / "one.pptx"
    assert export(*asked, "-o", str(deck)) == (0, [str(deck)], "")
    shapes = {shape.name: shape for shape in Presentation(str(deck)).slides[0].shapes}
    assert shapes["Marking, top"].text_frame.text == "UNCLASSIFIED"
    with Image.open(io.BytesIO(shapes["Map"].image.blob)) as image:
        assert image.size == (3840, 3 * (574 - 22))
    with Image.open(io.BytesIO(shapes["Logo"].image.blob)) as image:
        assert image.convert("RGB").getpixel((300, 100)) == (0xC2, 0x52, 0x00)
    words = " ".join(each.text_frame.text for each in shapes.values() if each.has_text_frame)
    assert "Filtered: " in words
    assert "Germany" in words
    assert "Natural Earth" in words


def test_a_saved_briefing_as_slides_and_images(server_url: str, tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text(json.dumps(OWN), encoding="utf-8")
    briefing = ("--briefing", str(tmp_path / "mine.json"), "--at", server_url)
    deck = tmp_path / "deck.pptx"
    assert export(*briefing, "-o", str(deck)) == (0, [str(deck)], "")
    slides = list(Presentation(str(deck)).slides)
    assert [slide.shapes.title.text for slide in slides if slide.shapes.title] == [
        "Step 1",
        "Step 2",
    ]
    assert "Say 2." in slides[1].notes_slide.notes_text_frame.text
    images = tmp_path / "images.zip"
    assert export(*briefing, "--width", "1280", "-o", str(images))[0] == 0
    with zipfile.ZipFile(images) as packed:
        names = packed.namelist()
        assert [name[:13] for name in names] == ["01_flank_2022", "02_flank_2023"]
        with Image.open(io.BytesIO(packed.read(names[0]))) as image:
            assert image.size == (1280, 720)


def test_a_folder_of_one_map_per_summit(server_url: str, tmp_path: Path) -> None:
    asked = ("--each-summit", "--format", "svg", "--layers", "battlegroups", "--at", server_url)
    code, made, _ = export(*asked, "-o", str(tmp_path / "summits"))
    days = [
        record.states[0].start
        for record in committed().records
        if record.kind == "summit" and record.states[0].start > FIRST_DAY
    ]
    assert code == 0
    names = sorted(Path(path).name for path in made)
    assert names == sorted(f"flank_{day}_1920x1080.svg" for day in days)
    assert all(Path(path).stat().st_size > 10_000 for path in made)


def test_the_records_that_are_shown(server_url: str, tmp_path: Path) -> None:
    path = tmp_path / "flank.gpkg"
    asked = ("--data", "gpkg", "--layers", "battlegroups", "--date", "2023-07-11")
    assert export(*asked, "--at", server_url, "-o", str(path))[0] == 0
    told = pyogrio.read_info(path, layer="spans")
    shown = [span for span in spans_on("2023-07-11") if span.layer == "battlegroups"]
    assert told["features"] == len(shown)
    assert told["dataset_metadata"]["TITLE"].endswith("in force on 11 July 2023")


def test_the_csv_file_is_the_pages_own(server_url: str, page: Page, tmp_path: Path) -> None:
    path = tmp_path / "flank.csv"
    asked = ("--data", "csv", "--layers", "battlegroups", "--date", "2023-07-11")
    assert export(*asked, "--at", server_url, "-o", str(path)) == (0, [str(path)], "")
    open_at(page, "?date=2023-07-11&layers=battlegroups&panel=table")
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV file").click()
    of_page, of_command = (
        Path(file).read_text("utf-8-sig").splitlines() for file in (download.value.path(), path)
    )
    assert of_command[0] == of_page[0]
    assert sorted(of_command) == sorted(of_page)


def test_a_page_that_carries_a_saved_briefing(server_url: str, tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text(json.dumps(OWN), encoding="utf-8")
    path = tmp_path / "talk.html"
    asked = ("--page", "--briefing", str(tmp_path / "mine.json"), "--at", server_url)
    assert export(*asked, "-o", str(path)) == (0, [str(path)], "")
    page = path.read_text("utf-8")
    assert '<meta name="flank-start" content="?briefing=mine&amp;step=1">' in page
    assert '"briefings":[{"format":"flank-briefing-1","id":"mine",' in page


@pytest.mark.parametrize(
    ("asked", "code", "sentence"),
    [
        (("--layers", "nonsense,brigades"), 2, "layer nonsense"),
        (("--layers", "nonsense", "--page"), 2, "layers=nonsense"),
        (("--width", "20000"), 1, "cannot be made"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_no_file(
    server_url: str, tmp_path: Path, asked: tuple[str, ...], code: int, sentence: str
) -> None:
    path = tmp_path / "flank.png"
    ended, made, said = export(*asked, "--at", server_url, "-o", str(path))
    assert (ended, made) == (code, [])
    assert sentence in said
    assert said.count("\n") == 1
    assert not path.exists()


def test_sizes_and_sources_are_those_of_the_page(page: Page) -> None:
    open_at(page)
    assert tuple(page.evaluate("Object.keys(flank.sizes.SIZES)")) == SIZES
    for name in SOURCES:
        assert page.evaluate(f"flank.settings.parse('sources:{name}').sources") == name
