"""PDF and slides, sent to the server and opened with tools that are not ours."""

import json
import re
import subprocess
import sys
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

import pytest
from flask.testing import FlaskClient
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader
from werkzeug.test import TestResponse

from app import server
from export import answering, limits, routes
from export.limits import MAX_DOCUMENT_BYTES, MAX_PAGES
from tests.leaving import page, picture, slide, svg

ROOT = Path(__file__).parent.parent
A4_PT = (841.89, 595.28)
NESTED = '<image href="data:image/svg+xml,%3Csvg%3E%3Cimage href=%27/x.png%27/%3E%3C/svg%3E"/>'


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return server.test_client()


def pdf_of(client: FlaskClient, *pages: dict[str, Any]) -> PdfReader:
    answer = client.post("/export/pdf", json={"pages": pages})
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf"), answer.text
    return PdfReader(BytesIO(answer.data))


def said(answer: TestResponse) -> tuple[int, str]:
    assert answer.json is not None
    assert set(answer.json) == {"error"}
    return answer.status_code, answer.json["error"]


def fonts(reader: PdfReader) -> dict[str, bool]:
    """By name, whether it is embedded."""
    told = {}
    for font in reader.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        (descendant,) = font.get_object()["/DescendantFonts"]
        descriptor = descendant.get_object()["/FontDescriptor"].get_object()
        told[str(descriptor["/FontName"]).partition("+")[2]] = "/FontFile3" in descriptor
    return told


def test_a_pdf_is_vector_with_its_text_and_its_fonts(client: FlaskClient) -> None:
    reader = pdf_of(client, page())
    (one,) = reader.pages
    assert "11 July 2023" in one.extract_text()
    assert "Ādaži → Suwałki" in one.extract_text()
    assert not one.images
    told = fonts(reader)
    assert set(told.values()) == {True}
    assert {name.partition("-")[0] for name in told} == {"Inter"}


def test_a_pdf_says_what_it_is_of_and_where_from(client: FlaskClient) -> None:
    reader = pdf_of(client, page())
    told, xmp = reader.metadata, reader.xmp_metadata
    assert told is not None
    assert xmp is not None
    assert told.title == "NATO’s eastern flank"
    assert told.subject == "11 July 2023 · known to June 2026"
    assert told["/Keywords"] == "NATO; Ministry of Defence"
    assert xmp.dc_title == {"x-default": "NATO’s eastern flank"}
    assert [str(day)[:10] for day in xmp.dc_date or []] == ["2023-07-11"]
    assert xmp.dc_publisher == ["NATO", "Ministry of Defence"]
    assert xmp.dc_source is not None
    assert "<https://www.nato.int/cps/en/natohq/official_texts_217320.htm>" in xmp.dc_source


def test_pages_have_their_size_and_a_bookmark_each(client: FlaskClient) -> None:
    a4 = page(svg=svg(width=1123, height=794), title="A4", paper={"width": 297, "height": 210})
    reader = pdf_of(client, page(), a4)
    sizes = [tuple(map(float, each.mediabox[2:])) for each in reader.pages]
    assert sizes[0] == (960, 540)  # 13.33 by 7.5 inches, as a slide
    assert sizes[1] == pytest.approx(A4_PT, abs=0.1)
    assert [each.title for each in reader.outline] == ["NATO’s eastern flank", "A4"]  # type: ignore[union-attr]


def deck_of(client: FlaskClient, *slides: dict[str, Any]) -> Any:
    answer = client.post("/export/pptx", json={"slides": slides})
    assert answer.status_code == 200, answer.text
    return Presentation(BytesIO(answer.data))


def test_a_slide_has_words_to_edit_and_a_sharp_picture(client: FlaskClient) -> None:
    show = deck_of(client, slide(), slide(title="Before", theme="dark"))
    assert (show.slide_width, show.slide_height) == (12192000, 6858000)
    first = show.slides[0]
    assert first.shapes.title.text_frame.text == "NATO’s eastern flank"
    words = [shape.text_frame.text for shape in first.shapes if shape.has_text_frame]
    assert {"Battlegroups, brigades", "11 July 2023", "known to June 2026"} <= set(words)
    assert "Sources: 1 NATO; 2 Ministry of Defence." in words
    (drawn,) = (each for each in first.shapes if each.shape_type == MSO_SHAPE_TYPE.PICTURE)
    assert drawn.image.size == (3840, 1722)
    assert (drawn.left, drawn.width) == (0, show.slide_width)
    assert drawn._element.nvPicPr.cNvPr.get("descr").startswith("Map: NATO’s eastern flank.")
    assert show.core_properties.title == "NATO’s eastern flank"
    assert show.core_properties.subject == "11 July 2023"


def test_a_slide_of_four_to_three_is_as_high_and_less_wide(client: FlaskClient) -> None:
    map_alone = b64encode(picture((2880, 1722))).decode()
    show = deck_of(client, slide(wide=960, png=map_alone))
    assert (show.slide_width, show.slide_height) == (9144000, 6858000)
    shapes = show.slides[0].shapes
    (drawn,) = (each for each in shapes if each.shape_type == MSO_SHAPE_TYPE.PICTURE)
    assert (drawn.left, drawn.width) == (0, 9144000)
    assert max(each.left + each.width for each in shapes) == 9144000
    apart(shapes)


def test_nothing_on_a_slide_lies_over_anything_else(client: FlaskClient) -> None:
    apart(deck_of(client, slide()).slides[0].shapes)


def apart(shapes: Any) -> None:
    boxes = [
        (each.left, each.top, each.left + each.width, each.top + each.height) for each in shapes
    ]
    for n, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0 <= top
        assert (right, bottom) <= (12192000, 6858000)
        for other in boxes[n + 1 :]:
            aside = right <= other[0] or other[2] <= left
            assert aside or bottom <= other[1] or other[3] <= top, (boxes[n], other)


def test_speaker_notes_hold_what_to_say_and_the_sources_as_links(client: FlaskClient) -> None:
    source = {"title": "Madrid", "publisher": "NATO", "url": "https://www.nato.int/madrid"}
    notes = [{"text": "Eight battlegroups stand.", "sources": [source]}]
    frame = deck_of(client, slide(notes=notes)).slides[0].notes_slide.notes_text_frame
    lines = [paragraph.text for paragraph in frame.paragraphs]
    assert lines == [
        "Eight battlegroups stand.",
        "NATO: Madrid",
        "Sources, 11 July 2023",
        "1 NATO",
        "Vilnius Summit Communiqué (2023-07-11)",
        "2 Ministry of Defence",
        "Ādaži",
    ]
    links = [run.hyperlink.address for each in frame.paragraphs for run in each.runs]
    assert [link for link in links if link] == [
        "https://www.nato.int/madrid",
        "https://www.nato.int/cps/en/natohq/official_texts_217320.htm",
    ]


def test_more_sources_than_a_slide_holds_are_cut_with_a_word(client: FlaskClient) -> None:
    many = [{"publisher": f"Publisher number {n}", "items": []} for n in range(150)]
    shapes = deck_of(client, slide(sources=many)).slides[0].shapes
    (told,) = (
        s.text_frame.text for s in shapes if s.has_text_frame and "Publisher" in s.text_frame.text
    )
    assert re.search(r"Publisher number \d+; and more, see the notes\.$", told)


def test_a_slide_says_all_that_its_picture_does_not(client: FlaskClient) -> None:
    logo = b64encode(picture((300, 100))).decode()
    banner = {"words": "UNCLASSIFIED", "fill": "#00843D", "ink": "#FFFFFF"}
    asked = slide(
        filtered="Filtered: nations Germany",
        credits=["Public sources, indicative.", "Base map: Natural Earth"],
        banners={"top": banner, "bottom": banner},
        logo=logo,
    )
    shapes = list(deck_of(client, asked).slides[0].shapes)
    words = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    assert "Filtered: nations Germany" in words
    assert "Public sources, indicative.  Base map: Natural Earth" in words
    edges = [(s.top, s.top + s.height, s.width) for s in shapes if s.name.startswith("Marking")]
    assert edges == [(0, 209550, 12192000), (6648450, 6858000, 12192000)]
    assert words.count("UNCLASSIFIED") == 2
    (mark,) = (each for each in shapes if each.name == "Logo")
    assert mark.image.size == (300, 100)
    apart(shapes)


@pytest.mark.parametrize(
    ("drawing", "sentence"),
    [
        ("<svg", "The drawing is not well-formed"),
        (svg(width=20_000), "A page of 20000 × 720 pixels cannot be made"),
        (svg(more='<image href="/etc/hostname"/>'), "The drawing asks for /etc/hostname"),
        (svg(more='<image href="http://127.0.0.1/x.png"/>'), "The drawing asks for http"),
        (svg(more=NESTED), "The drawing asks for /x.png"),
        (svg(more=NESTED.replace("xml,", "xml;utf8,")), "The drawing asks for /x.png"),
        (svg(more=NESTED.replace("xml,", "xml;a=b;c,")), "A picture in the drawing is written in"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg(), "The drawing defines entities"),
    ],
)
def test_a_drawing_that_is_broken_or_reaches_out_is_refused(
    client: FlaskClient, drawing: str, sentence: str
) -> None:
    status, words = said(client.post("/export/pdf", json={"pages": [page(svg=drawing)]}))
    assert status == 400
    assert words.startswith(sentence)


@pytest.mark.parametrize(
    ("path", "sent", "status", "sentence"),
    [
        ("pdf", {"pages": []}, 400, "A PDF needs one page at least."),
        ("pptx", {"slides": "all"}, 400, "A list of slides is wanted."),
        ("pdf", {"pages": [{"svg": svg()}]}, 400, "Page 1: 'title' is a required property."),
        (
            "pptx",
            {"slides": [{"title": "x", "png": "AAAAA"}]},
            400,
            "Page 1, png: it is no whole base64.",
        ),
        ("pptx", {"slides": [{"title": "x"}]}, 400, "The picture of a slide is not a PNG."),
        (
            "pdf",
            {"pages": [{"title": ""}] * (MAX_PAGES + 1)},
            413,
            f"That is {MAX_PAGES + 1} pages; at most {MAX_PAGES} are made at once.",
        ),
        ("pdf", "x" * (MAX_DOCUMENT_BYTES + 1), 413, "That is too large: at most 60 MB are taken."),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(
    client: FlaskClient, path: str, sent: Any, status: int, sentence: str
) -> None:
    asked = json.dumps(sent)
    answer = client.post(f"/export/{path}", data=asked, content_type="application/json")
    assert said(answer) == (status, sentence)


def test_what_takes_too_long_or_has_no_turn_is_told(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "MAX_DOCUMENT_S", -1)
    late = client.post("/export/pdf", json={"pages": [page()]})
    assert said(late) == (503, limits.too_long(-1).sentence)
    monkeypatch.setattr(answering, "TURN_S", 0)
    monkeypatch.setattr(answering, "_turns", BoundedSemaphore(1))
    with answering.turn():
        for path, asked in (
            ("pdf", {"pages": [page()]}),
            ("page", {"start": ""}),
        ):
            answer = client.post(f"/export/{path}", json=asked)
            assert said(answer) == (429, limits.too_many().sentence)


def test_the_server_starts_without_what_makes_documents() -> None:
    """It has to answer within seconds, and these take as long to import as all the rest."""
    heavy = "{'av', 'celery', 'pptx', 'pypdf', 'pyogrio', 'vl_convert'}"
    command = [sys.executable, "-c", f"import sys, app; print({heavy} & set(sys.modules))"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"


def test_another_sites_form_is_not_taken(client: FlaskClient) -> None:
    answer = client.post("/export/pdf", data=json.dumps({"pages": [page()]}))
    assert said(answer) == (415, "JSON is wanted here.")


def test_a_long_title_keeps_to_its_line(client: FlaskClient) -> None:
    long = "Spring 2022: four new battlegroups from the Baltic to the Black Sea stand within months"
    for title, points in (("Short", 20), (long, 14)):
        (run,) = (
            deck_of(client, slide(title=title)).slides[0].shapes.title.text_frame.paragraphs[0].runs
        )
        assert run.font.size.pt == points
