"""The folders are the architecture: imports run one way, and a name says what is in a module."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BELOW: dict[str, set[str]] = {
    "geodata": set(),
    "layers": {"geodata"},
    "ui": {"geodata", "layers"},
    "export": {"geodata", "layers"},
    "app": {"geodata", "layers", "ui", "export"},
}
SAYS_NOTHING = {"utils", "helpers", "common", "lib", "misc"}


def modules() -> list[Path]:
    return [
        ROOT / "app.py",
        *(p for package in BELOW for p in sorted((ROOT / package).rglob("*.py"))),
    ]


def imported(source: str) -> set[str]:
    """First names of all that the source imports, wherever in it that stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def climbing(package: str, source: str) -> set[str]:
    return imported(source) & (BELOW.keys() | {"tests"}) - BELOW[package] - {package}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", modules(), ids=named)
def test_imports_run_one_way(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0].removesuffix(".py")
    assert not climbing(package, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("package", "source", "climbs"),
    [
        ("geodata", "from layers.base import Layer", {"layers"}),
        ("layers", "def late():\n    import ui.ids", {"ui"}),
        ("ui", "import app", {"app"}),
        ("ui", "from tests.chromium import found", {"tests"}),
        ("layers", "from geodata.load import read\nimport layers.words", set()),
    ],
)
def test_an_arrow_that_climbs_is_seen(package: str, source: str, climbs: set[str]) -> None:
    assert climbing(package, source) == climbs


def test_module_names_say_what_is_in_them() -> None:
    assert not [named(path) for path in modules() if path.stem in SAYS_NOTHING]
