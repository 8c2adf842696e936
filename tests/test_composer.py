"""The composer: what is chosen in it shows at once, is remembered, travels, and is handed over."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Download, Page, expect
from pptx import Presentation
from pypdf import PdfReader

from tests.conftest import NewPage, open_at, wait_until_drawn
from tests.onscreen import box, free_frame, inside, middle, symbols

pytestmark = pytest.mark.browser

MAKING_MS = 60_000
MM = 72 / 25.4
FORM = "#composer-form"
SAID = "#composer-said"
QUERY = "?layers=battlegroups,brigades"
DRAWN = "() => document.querySelector('#composer-preview img')?.complete"


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """Of a size of its own: a browser context of its own, whose settings no other test meets."""
    page = new_page(1400, 820)
    open_at(page, QUERY)
    page.evaluate("() => flank.settings.set(flank.settings.USUAL)")
    return page


@pytest.fixture
def unwatched(browser: Browser, server_url: str) -> Iterator[Page]:
    """A page whose server may refuse."""
    page = open_at(browser.new_page(base_url=server_url), QUERY)
    yield page
    page.close()


def opened(page: Page) -> Page:
    page.keyboard.press("i")
    page.wait_for_function(DRAWN)
    return page


def field(name: str) -> str:
    return f"{FORM} [name={name}]"


def preview(page: Page) -> str:
    return str(page.locator("#composer-preview img").get_attribute("alt"))


def save(page: Page) -> Download:
    with page.expect_download() as coming:
        page.locator("#composer .take").click()
    return coming.value


def test_what_is_chosen_shows_is_kept_and_travels(page: Page, tmp_path: Path) -> None:
    opened(page)
    expect(page.locator("#composer-title")).to_be_focused()
    assert preview(page) == "Preview: NATO’s eastern flank, 11 July 2023"
    expect(page.locator(field("subtitle"))).to_have_value("Battlegroups, brigades and sites")
    page.locator(field("size")).select_option("a4-upright")
    page.locator(field("resolution")).select_option("1240")
    page.locator(field("title")).fill("Summit; 50 % ~ more & Ā")
    page.locator(field("top")).fill("UNCLASSIFIED")
    page.locator(field("graticule")).uncheck()
    shown = page.locator("#composer-preview img")
    expect(shown).to_have_attribute("alt", "Preview: Summit; 50 % ~ more & Ā, 11 July 2023")
    file = save(page)
    assert file.suggested_filename == "flank_2023-07-11_1240x1754.png"
    file.save_as(tmp_path / "page.png")
    with Image.open(tmp_path / "page.png") as image:
        assert image.size == (1240, 1754)
    expect(page.locator(SAID)).to_have_text("Saved.")
    page.wait_for_function("() => location.search.includes('image=')")
    address = page.evaluate("location.search")
    page.goto(f"/{QUERY}")
    wait_until_drawn(page)
    kept = page.evaluate("flank.settings.get()")
    assert (kept["size"], kept["marking"]["top"], kept["graticule"]) == (
        "a4-upright",
        "UNCLASSIFIED",
        False,
    )
    assert kept["title"] is None  # it was for that map
    page.evaluate("() => flank.settings.set(flank.settings.USUAL)")
    page.goto(f"/{address}")
    wait_until_drawn(page)
    sent = page.evaluate("flank.settings.get()")
    assert (sent["title"], sent["size"], sent["width"]) == (
        "Summit; 50 % ~ more & Ā",
        "a4-upright",
        1240,
    )
    expect(page.locator("#message")).to_be_hidden()


def test_a_size_that_is_none_spoils_nothing_else(page: Page) -> None:
    opened(page)
    page.locator(field("top")).fill("UNCLASSIFIED")
    page.locator(field("size")).select_option("custom")
    for written, kept in (("1920.5", 1921), ("-5", 0), ("100000", 99999)):
        page.locator(field("width")).fill(written)
        page.goto(f"/{QUERY}")
        wait_until_drawn(page)
        settings = page.evaluate("flank.settings.get()")
        assert (settings["width"], settings["marking"]["top"]) == (kept, "UNCLASSIFIED")
        page.keyboard.press("i")  # of such a size nothing is drawn
    page.goto(f"/{QUERY}&image=size:a3;width:-5;bottom:NATO")
    wait_until_drawn(page)
    expect(page.locator("#message")).to_contain_text("left aside: image=width:-5.")
    settings = page.evaluate("flank.settings.get()")
    assert (settings["size"], settings["marking"]["bottom"]) == ("a3", "NATO")


def test_the_frame_on_the_map_shows_what_will_be_in_the_image(page: Page) -> None:
    wide = free_frame(page)
    opened(page)
    frame = box(page, ".image-frame")
    seen = {name for name, at in symbols(page).items() if inside(middle(at), frame)}
    svg = page.evaluate("() => flank.compose.picture(flank.shot.now(), flank.settings.get()).svg")
    assert len(seen) > 10
    assert {name for name in seen if f'data-record="{name}"' not in svg} == set()
    assert inside(frame[:2], [wide[0] - 1, wide[1] - 1, *wide[2:]])
    assert frame[2] <= box(page, "#composer")[0]
    page.keyboard.press("ArrowRight")
    shown = page.locator("#composer-preview img")
    expect(shown).to_have_attribute("alt", "Preview: NATO’s eastern flank, 12 July 2023")
    page.keyboard.press("Escape")
    expect(page.locator("#composer")).to_be_hidden()
    expect(page.locator(".image-frame")).to_have_count(0)


def test_what_cannot_be_made_is_told_and_nothing_is_lost(page: Page) -> None:
    opened(page)
    page.locator(field("size")).select_option("custom")
    page.locator(field("width")).fill("20000")
    expect(page.locator(SAID)).to_contain_text("each side goes from 320 to 10000")
    page.locator("#composer .take").click()
    expect(page.locator(SAID)).to_contain_text("each side goes from 320 to 10000")
    page.locator(field("width")).fill("1000")
    expect(page.locator(SAID)).to_have_text("")
    page.locator(field("title")).fill("word " * 39)
    expect(page.locator(SAID)).to_contain_text("The title is too long for this size")
    page.get_by_role("button", name="Title as the map has it").click()
    expect(page.locator(SAID)).to_have_text("")
    expect(page.locator(field("title"))).to_have_value("NATO’s eastern flank")


def test_a_logo_is_read_from_disk_or_refused_in_a_sentence(page: Page) -> None:
    opened(page)
    logo = page.locator(field("logo"))
    for name, kind, content, sentence in (
        ("a.png", "image/png", b"no picture", "The logo a.png is broken: it cannot be drawn."),
        ("a.gif", "image/gif", b"GIF89a", "The logo a.gif is neither a PNG nor an SVG."),
        (
            "b.png",
            "image/png",
            b"0" * 500_000,
            "The logo b.png has 489 kB; 400 are the limit.",
        ),
    ):
        logo.set_input_files({"name": name, "mimeType": kind, "buffer": content})
        expect(page.locator(SAID)).to_have_text(sentence)
        assert page.evaluate("flank.settings.get().logo") is None
    png = BytesIO()
    Image.new("RGB", (40, 20), "red").save(png, "PNG")
    logo.set_input_files({"name": "red.png", "mimeType": "image/png", "buffer": png.getvalue()})
    expect(page.locator(".logo-name")).to_have_text("red.png")
    assert page.evaluate("flank.settings.get().logo.width") == 40
    page.get_by_role("button", name="Start over").or_(
        page.locator("[data-do='take:usual']")
    ).first.click()
    expect(page.locator(".logo-name")).to_have_text("")


def test_pdf_and_slide_are_made_by_the_server_of_what_is_set(page: Page, tmp_path: Path) -> None:
    page.evaluate("() => flank.state.set({ nations: ['DEU'] })")
    opened(page)
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0H2V1Z"/></svg>'
    page.locator(field("logo")).set_input_files(
        {"name": "us.svg", "mimeType": "image/svg+xml", "buffer": logo}
    )
    page.locator(field("top")).fill("UNCLASSIFIED")
    page.locator(field("title")).fill("Ādaži & after")
    page.locator(field("size")).select_option("a3")
    page.locator(field("format")).select_option("pdf")
    save(page).save_as(tmp_path / "flank.pdf")
    (sheet,) = PdfReader(tmp_path / "flank.pdf").pages
    assert (round(sheet.mediabox.width / MM), round(sheet.mediabox.height / MM)) == (420, 297)
    words = sheet.extract_text()
    for each in ("Ādaži & after", "11 July 2023", "UNCLASSIFIED", "Germany"):
        assert each in words
    page.locator(field("format")).select_option("pptx")
    save(page).save_as(tmp_path / "flank.pptx")
    (slide,) = Presentation(str(tmp_path / "flank.pptx")).slides
    told = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert told[0] == "Ādaži & after"
    assert "11 July 2023" in told
    (picture,) = (shape for shape in slide.shapes if shape.name == "Map")
    assert picture.image.size[0] == 3840
    page.locator(field("size")).select_option("slide-4-3")
    save(page).save_as(tmp_path / "narrow.pptx")
    narrow = Presentation(str(tmp_path / "narrow.pptx"))
    assert (narrow.slide_width, narrow.slide_height) == (9144000, 6858000)
    (picture,) = (shape for shape in narrow.slides[0].shapes if shape.name == "Map")
    assert picture.image.size[0] == 2880


def test_the_server_s_own_sentence_is_told(unwatched: Page) -> None:
    page = unwatched
    said = "Three files are being made already."
    page.route("**/export/*", lambda route: route.fulfill(status=429, json={"error": said}))
    opened(page)
    page.locator(field("format")).select_option("pdf")
    page.locator("#composer .take").click()
    expect(page.locator(SAID)).to_have_text(said)


def test_the_largest_image_is_made(page: Page, tmp_path: Path) -> None:
    page.evaluate("() => flank.settings.set({ width: 10000 })")
    opened(page)
    with page.expect_download(timeout=MAKING_MS) as coming:
        page.locator("#composer .take").click()
    coming.value.save_as(tmp_path / "largest.png")
    with Image.open(tmp_path / "largest.png") as image:
        assert image.size == (10000, 5625)


def test_the_image_goes_to_the_clipboard(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page)
    page.locator("[data-do='take:copy']").click()
    expect(page.locator(SAID)).to_have_text("Copied.")
    types = page.evaluate(
        "async () => (await navigator.clipboard.read()).flatMap((item) => item.types)"
    )
    assert types == ["image/png"]


def test_on_a_phone_it_is_a_sheet_that_a_drawer_or_escape_closes(new_page: NewPage) -> None:
    page = open_at(new_page(391, 844), QUERY)
    page.get_by_text("Image", exact=True).click()
    page.get_by_role("button", name="Compose an image").click()
    page.wait_for_function(DRAWN)
    left, top, right, bottom = box(page, "#composer")
    assert (left, top, right, bottom) == (8, 8, 383, 836)
    expect(page.locator(".image-frame")).to_have_count(0)
    page.get_by_role("button", name="Close the composer").click()
    expect(page.locator("#composer")).to_be_hidden()
    expect(page.locator("#image-menu summary")).to_be_focused()
