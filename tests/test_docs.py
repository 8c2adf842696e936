"""What README, decisions and changelog name exists, and what they have to tell they do."""

import json
import re
from pathlib import Path

import pytest

from geodata.dates import in_words
from geodata.spans import window
from layers import LAYERS
from tests.things import committed
from ui.views import VIEWS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))
LARGEST_PICTURE = 200_000
ARROWS = {"ArrowRight": "→", "ArrowLeft": "←", "ArrowDown": "↓", "ArrowUp": "↑"}
KEYS_IN_WORDS = ARROWS | {"Escape": "Esc"}
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


def pictures() -> list[str]:
    return re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)


def keys() -> list[str]:
    """As they stand in the page's own table, with the shortcuts of the views."""
    scripts = (path.read_text("utf-8") for path in (ROOT / "assets" / "page").glob("*.js"))
    named = re.findall(r"keys: \[((?:\"[^\"]+\",? ?)+)\]", "\n".join(scripts))
    written = re.findall(r'"[^"]+"', " ".join(named))
    return [json.loads(key) for key in written] + [view.shortcut for view in VIEWS]


def parameters() -> list[str]:
    table = re.search(r"const PARAMETERS = \{\n(.*?)\n  \};", asset("address.js"), re.DOTALL)
    assert table
    return re.findall(r"^    (\w+):", table[1], re.MULTILINE)


def test_commands_are_targets_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z-]+)", re.sub(r"make and|make it", "", README)))
    assert {"run", "test", "check", "bench"} <= named <= targets


def test_modules_to_run_exist() -> None:
    for module in re.findall(r"python -m ((?:geodata|layers|tests)[\w.]*)", README):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").is_file(), module


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", *DECISIONS])
def test_links_lead_somewhere(name: str | Path) -> None:
    page = ROOT / name
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


def test_pictures_are_small_and_carry_their_date() -> None:
    assert len(pictures()) >= 6
    for picture in pictures():
        assert (ROOT / picture).stat().st_size <= LARGEST_PICTURE, picture
        assert re.search(r"\d{4}-\d{2}-\d{2}\.png$", picture), picture


def test_no_picture_is_left_over() -> None:
    assert {str(path.relative_to(ROOT)) for path in ROOT.glob("docs/*.png")} == set(pictures())


def test_keys_are_told() -> None:
    assert len(keys()) >= 18
    table = first_cells(section("Keys"))
    for key in keys():
        assert f"`{KEYS_IN_WORDS.get(key, key)}`" in table, key


def test_parameters_of_the_address_are_told() -> None:
    assert len(parameters()) >= 8
    table = section("The address")
    for name in parameters():
        assert f"`{name}`" in first_cells(table), name
    for name in (*(layer.key for layer in LAYERS), *(view.key for view in VIEWS)):
        assert f"`{name}`" in table, name


def test_each_ring_is_told_with_its_length() -> None:
    told = section("How to read the map")
    for name, system in committed().systems.items():
        assert name in told
        if system.ring:
            assert f"| {name} | {system.ring.range_km:g} km |" in told


def test_each_decision_is_linked_and_has_its_parts() -> None:
    for path in DECISIONS:
        text = path.read_text("utf-8")
        assert f"(docs/adr/{path.name})" in README, path.name
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
