"""The composer: what is chosen in it shows at once, is remembered, travels, and is handed over."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Download, Page, Route, expect

from tests.conftest import NewPage, open_at, wait_until_drawn
from tests.onscreen import box, free_frame, inside, middle, symbols

pytestmark = pytest.mark.browser

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


def test_pdf_and_slide_are_asked_of_the_server_and_its_answer_is_told(unwatched: Page) -> None:
    page, asked = unwatched, list[dict[str, object]]()

    def answer(route: Route) -> None:
        asked.append(route.request.post_data_json)
        if route.request.url.endswith("pdf"):
            return route.fulfill(body=b"%PDF-1.7", content_type="application/pdf")
        return route.fulfill(status=429, json={"error": "Three files are being made already."})

    page.route("**/export/*", answer)
    opened(page)
    page.locator(field("size")).select_option("a3")
    page.locator(field("format")).select_option("pdf")
    file = save(page)
    assert file.suggested_filename.endswith(".pdf")
    (sheet,) = json.loads(json.dumps(asked[0]["pages"]))
    assert (sheet["title"], sheet["when"], sheet["asOf"]) == (
        "NATO’s eastern flank",
        "11 July 2023",
        "2023-07-11",
    )
    assert sheet["paper"] == {"width": 420, "height": 297}
    assert sheet["svg"].startswith("<svg")
    assert {"number", "publisher", "items"} == sheet["sources"][0].keys()
    page.locator(field("format")).select_option("pptx")
    expect(page.locator(field("size"))).to_be_disabled()
    page.locator("#composer .take").click()
    expect(page.locator(SAID)).to_have_text("Three files are being made already.")
    (slide,) = json.loads(json.dumps(asked[1]["slides"]))
    assert slide["png"].startswith("iVBOR")


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
