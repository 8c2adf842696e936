"""What a presenter writes on an image: title, markings and logo; what has no room there is told."""

from base64 import b64encode

import pytest
from playwright.sync_api import Page

from tests.composing import SVG, compose, drawing, marking, rendered, texts
from tests.conftest import open_at

pytestmark = pytest.mark.browser


@pytest.fixture
def page(page: Page) -> Page:
    return open_at(page, "?layers=battlegroups")


def test_a_title_that_is_too_long_ends_in_an_ellipsis_and_says_so(page: Page) -> None:
    two_lines = "The posture of the alliance from the Arctic to the Black Sea, day by day " * 2
    two_lines = two_lines.strip()
    assert compose(page, title=two_lines)["notes"] == []
    picture = compose(page, title=f"{two_lines} {two_lines}")
    assert picture["notes"] == ["The title is too long for this size, so it ends in “…”."]
    assert picture["title"] == f"{two_lines} {two_lines}"
    assert [words for words in texts(drawing(picture)) if words.endswith("…")]


def test_a_marking_brings_its_colour_unless_another_is_chosen(page: Page) -> None:
    palette = page.evaluate("flank.page.told().content.palettes.light.marking")

    def bands(**parts: str) -> list[str]:
        root = drawing(compose(page, marking=marking(**parts)))
        return [
            node.attrib["data-marking"] for node in root.iter() if "data-marking" in node.attrib
        ]

    assert bands() == []
    assert bands(top="NATO UNCLASSIFIED", bottom="Top secret") == [
        palette["UNCLASSIFIED"],
        palette["TOP SECRET"],
    ]
    assert bands(top="For the exercise", bottom="SECRET", bottomColour="#123456") == [
        palette["other"],
        "#123456",
    ]


def test_a_long_marking_takes_more_lines_and_what_is_cut_is_told(page: Page) -> None:
    caveat = (
        "RESTRICTED releasable to the staff that takes part in the exercise and to no other " * 2
    )
    for size, is_high in (("slide", False), ("a4-upright", True)):
        picture = compose(page, size=size, marking=marking(top=caveat.strip(), bottom="SECRET"))
        said = " ".join(texts(drawing(picture)))
        assert caveat.strip() in said
        assert picture["notes"] == []
        top, bottom = (
            [float(node.attrib[side]) for side in ("y", "height")]
            for node in drawing(picture).iter()
            if "data-marking" in node.attrib
        )
        assert (top[1] > 22, bottom[1]) == (is_high, 22)
    cut = compose(page, size="a4-upright", marking=marking(top="SECRET", bottom="W" * 200))
    assert cut["notes"] == ["The marking below is too long for this size, so it ends in “…”."]


def test_a_line_of_the_filter_that_is_cut_is_told(page: Page) -> None:
    notes = page.evaluate(
        """filtered => {
          const told = { title: "Ours", subtitle: "", when: "11 July 2023", known: "", filtered };
          const { light } = flank.page.told().content.palettes;
          return flank.head.draw(told, { top: 0, wide: 554 }, light, null).notes;
        }""",
        "Filtered: led, joined or hosted by the United Kingdom " * 8,
    )
    assert notes == ["The line of the filter is too long for this size, so it ends in “…”."]


def test_a_logo_stands_in_the_head_and_is_grey_in_print(page: Page) -> None:
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1">'
        '<path fill="#C00000" d="M0 0H2V1H0Z"/></svg>'
    )
    uri = f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
    logo = {"uri": uri, "width": 200, "height": 100, "name": "us.svg"}
    for theme, colour in (("light", (192, 0, 0)), ("print", None)):
        image = next(drawing(compose(page, logo=logo, theme=theme)).iter(f"{SVG}image"))
        assert image.attrib["href"] == uri
        left, top, wide, high = (float(image.attrib[it]) for it in ("x", "y", "width", "height"))
        assert wide == pytest.approx(2 * high, rel=0.01)
        asked = {"width": 1280, "logo": logo, "theme": theme}
        with rendered(page, asked) as made:
            inside = made.convert("RGB").crop(
                (int(left) + 2, int(top) + 2, int(left + wide) - 2, int(top + high) - 2)
            )
        ((_, pixel),) = inside.getcolors()  # type: ignore[misc]
        assert pixel == colour if colour else len(set(pixel)) == 1  # type: ignore[arg-type]
