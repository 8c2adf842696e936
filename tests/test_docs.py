"""What README, decisions and changelog name exists, and what they have to tell they do."""

import json
import re
from pathlib import Path

import pytest

from geodata.dates import in_words
from geodata.spans import window
from layers import LAYERS
from tests.things import committed
from ui.drawer import PANELS
from ui.views import VIEWS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))
LARGEST_PICTURE = 200_000
ARROWS = {"ArrowRight": "→", "ArrowLeft": "←", "ArrowDown": "↓", "ArrowUp": "↑"}
KEYS_IN_WORDS = ARROWS | {"Escape": "Esc"}
NOT_TOLD = {"help", "clean", "browser"}  # make itself lists the first two; tests make the third
PARTS_OF_A_DECISION = ["Context", "Decision", "Consequences", "What would change our mind"]


def asset(name: str) -> str:
    return (ROOT / "assets" / name).read_text("utf-8")


def section(title: str, text: str = README) -> str:
    """From a heading to the next one of its level or above."""
    level = re.search(rf"^(#+) {re.escape(title)}", text, re.MULTILINE)
    assert level, f"no heading {title!r}"
    rest = text[level.end() :]
    ending = re.search(rf"^#{{1,{len(level[1])}}} ", rest, re.MULTILINE)
    return rest[: ending.start()] if ending else rest


def first_cells(table: str) -> str:
    return " ".join(re.findall(r"^\| (.+?) \|", table, re.MULTILINE))


def in_code(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def pictures() -> list[str]:
    return re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)


def keys() -> list[str]:
    """As they stand in the page's own table, with the shortcuts of views and drawer."""
    scripts = (path.read_text("utf-8") for path in (ROOT / "assets" / "page").glob("*.js"))
    named = re.findall(r"keys: \[((?:\"[^\"]+\",? ?)+)\]", "\n".join(scripts))
    written = re.findall(r'"[^"]+"', " ".join(named))
    of_lists = [each.shortcut for each in (*VIEWS, *PANELS)]
    return [json.loads(key) for key in written] + of_lists


def parameters() -> list[str]:
    table = re.search(r"const PARAMETERS = \{\n(.*?)\n  \};", asset("address.js"), re.DOTALL)
    assert table
    return re.findall(r"^    (\w+):", table[1], re.MULTILINE)


def test_commands_are_targets_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z-]+)", re.sub(r"make and|make it", "", README)))
    assert named | NOT_TOLD == targets
    assert named & NOT_TOLD == set()


def test_modules_to_run_exist() -> None:
    for module in re.findall(r"python -m ((?:geodata|layers|tests)[\w.]*)", README):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").is_file(), module


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", *DECISIONS])
def test_links_lead_somewhere(name: str | Path) -> None:
    page = ROOT / name
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


def test_pictures_are_small_and_carry_their_date() -> None:
    assert len(set(pictures())) == len(pictures()) > 0
    for picture in pictures():
        assert (ROOT / picture).stat().st_size <= LARGEST_PICTURE, picture
        assert re.search(r"\d{4}-\d{2}-\d{2}\.png$", picture), picture


def test_no_picture_is_left_over() -> None:
    assert {str(path.relative_to(ROOT)) for path in ROOT.glob("docs/*.png")} == set(pictures())


DIGITS = 9


def test_the_keys_told_are_those_of_the_page() -> None:
    ordered = sorted(LAYERS, key=lambda layer: layer.panel_order)
    of_layers = {f"Shift+{ordered.index(layer) + 1}" for layer in (ordered[0], ordered[DIGITS - 1])}
    of_the_page = {KEYS_IN_WORDS.get(key, key) for key in keys()}
    assert in_code(first_cells(section("Keys"))) == of_the_page | of_layers


def test_the_parameters_told_are_those_of_the_address() -> None:
    table = section("The address")
    assert in_code(first_cells(table)) == set(parameters())
    values = dict(re.findall(r"^\| `(\w+)` \| (.+?) \| ", table, re.MULTILINE))
    assert in_code(values["layers"]) == {layer.key for layer in LAYERS}
    cameras = {word for word in in_code(values["view"]) if "," in word}
    assert len(cameras) == 1
    assert in_code(values["view"]) - cameras == {view.key for view in VIEWS}
    assert in_code(values["panel"]) == {panel.key for panel in PANELS}


def test_the_rings_told_are_those_of_the_systems() -> None:
    told = section("How to read the map")
    rings = re.findall(r"^\| (.+?) \| ([\d.]+ km) \|", told, re.MULTILINE)
    systems = committed().systems
    drawn = [
        (name, f"{system.ring.range_km:g} km") for name, system in systems.items() if system.ring
    ]
    assert sorted(rings) == sorted(drawn)
    assert [name for name in systems if name not in told] == []


def test_each_decision_is_linked_and_has_its_parts() -> None:
    linked = re.findall(r"\(docs/adr/([^)]+)\)", README)
    assert set(linked) == {path.name for path in DECISIONS}
    for path in DECISIONS:
        text = path.read_text("utf-8")
        assert text.startswith(f"# {int(path.name[:4])}. "), path.name
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS_OF_A_DECISION, path.name


def test_each_release_says_what_is_new_on_the_map_and_in_the_record() -> None:
    releases = re.findall(r"^## (\S+),", CHANGELOG, re.MULTILINE)
    assert releases
    for release in releases:
        parts = re.findall(r"^### (\w+)", section(release, CHANGELOG), re.MULTILINE)
        assert parts == ["Map", "Record"], release


def test_the_version_to_cite_is_the_newest() -> None:
    newest = re.search(r"^## (\S+),", CHANGELOG, re.MULTILINE)
    assert newest
    assert f"version {newest[1]}" in section("How to cite")


def test_how_far_the_records_reach_is_told_as_the_page_tells_it() -> None:
    assert in_words(window(committed()).known_to[:7]) in section("How to read the map")
