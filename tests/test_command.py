"""`python -m export` before anything is drawn: its help, what it refuses, and its exit codes."""

import re
import shlex
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import RemoteDisconnected
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from export import cli, press, serving
from export.asking import search
from export.faults import NotMadeError
from export.ignored import refuse_ignored
from export.options import DATA, FORMATS, MORE, SIZES, VIEWS, parser
from geodata.spending import METRICS
from layers import LAYERS
from ui.views import VIEWS as ON_THE_PAGE

README = Path(__file__).parent.parent / "README.md"
EXAMPLE = re.compile(r"^ +python -m export (.+)$", re.MULTILINE)
NOWHERE = "http://127.0.0.1:9"
Captured = pytest.CaptureFixture[str]


def ended(captured: Captured, *arguments: str) -> tuple[int, str]:
    """Exit code, and what it said on standard error; on the other one it says nothing."""
    try:
        code = cli.main(arguments)
    except SystemExit as ending:
        code = int(str(ending.code))
    said = captured.readouterr()
    assert said.out == ""
    return code, said.err


def test_the_help_needs_no_other_page() -> None:
    told = parser().format_help()
    for word in (*SIZES, *VIEWS, *FORMATS, *DATA, *METRICS, *(layer.key for layer in LAYERS)):
        assert word in told, word
    assert tuple(view.key for view in ON_THE_PAGE) == VIEWS
    for code in range(5):
        assert re.search(rf"^  {code}  \w", told, re.MULTILINE), code


@pytest.mark.parametrize("text", [MORE, README.read_text("utf-8")], ids=["help", "README"])
def test_each_example_is_understood(text: str) -> None:
    examples = EXAMPLE.findall(text)
    assert len(examples) >= 5
    for example in examples:
        refuse_ignored(parser().parse_args(shlex.split(example)))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "--output"),
        (("-o", "x.png", "--size", "a9"), "'a9'"),
        (("-o", "x.png", "--data", "csv", "--page"), "not allowed with"),
        (("-o", "x.tiff"), "'tiff' is no format here: name one of png, svg, pdf, pptx."),
        (("-o", "x"), "'Nothing' is no format here"),
        (("-o", "x.png", "--briefing", "vilnius-2023"), "name one of pptx, pdf, zip."),
        (("-o", "x.csv", "--data", "csv", "--briefing", "x"), "--briefing goes with"),
        (("-o", "x.png", "--history"), "--history goes with --data alone."),
        (("-o", "x.png", "--marking-colour", "red"), "'red' is no colour"),
        (("-o", "x.png", "--logo", "x.gif"), "neither a PNG nor an SVG"),
    ],
)
def test_misuse_is_told_with_its_code(
    capsys: Captured, arguments: tuple[str, ...], sentence: str
) -> None:
    code, said = ended(capsys, *arguments)
    assert code == 2
    assert sentence in said


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("--briefing vilnius-2023 --date 2022-02-24", "--date would do nothing with --briefing"),
        (
            "--briefing x.json --layers brigades --view baltic --compare 2022-02-24",
            "--layers, --view, --compare would do nothing with --briefing",
        ),
        ("--each-summit --date 2022-02-24", "--date would do nothing with --each-summit"),
        ("--data csv --format png --size a3", "--format, --size would do nothing with --data"),
        ("--data csv --view baltic", "--view would do nothing with --data"),
        ("--data csv --metric gdp_share", "--metric would do nothing with --data"),
        ("--data csv --history --date 2022-02-24", "--date would do nothing with --history"),
        ("--page --theme dark --no-legend", "--theme, --no-legend would do nothing with --page"),
        ("--format png --height 900", "--height would do nothing without --size custom."),
        ("--format png --size a4 --height 900", "--height would do nothing without --size custom."),
        ("--format pptx --size a3", "--size would do nothing on a slide"),
        ("--format pptx --width 1280", "--width would do nothing on a slide"),
        ("--format png --mode side", "--mode would do nothing without --compare."),
        ("--format png --marking-colour #123456", "--marking-colour would do nothing without"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(
    capsys: Captured, tmp_path: Path, asked: str, sentence: str
) -> None:
    path = tmp_path / "made.pptx"
    code, said = ended(capsys, "-o", str(path), *shlex.split(asked), "--at", NOWHERE)
    assert code == 2
    assert sentence in said
    assert said.count("\n") == 1
    assert not path.exists()


def test_what_countries_are_coloured_by_is_asked_of_the_page() -> None:
    written = "--layers spending --metric usd_million_2015 --edition 2024-06-17 --since 2020-03-27"
    asked = search(parser().parse_args(["-o", "x.png", *written.split()]))
    assert dict(parse_qsl(asked.removeprefix("?"))) == {
        "layers": "spending",
        "metric": "usd_million_2015",
        "edition": "2024-06-17",
        "since": "2020-03-27",
    }


def test_files_that_cannot_be_read_or_written_are_told(capsys: Captured, tmp_path: Path) -> None:
    logo = ended(capsys, "-o", "x.png", "--logo", str(tmp_path / "none.png"))
    assert logo[0] == 1
    assert "none.png cannot be read: No such file or directory." in logo[1]
    large = tmp_path / "large.svg"
    large.write_bytes(b" " * 500_000)
    logo = ended(capsys, "-o", "x.png", "--logo", str(large))
    assert logo[0] == 2
    assert "large.svg has 489 kB; 400 are the limit." in logo[1]
    answer = ended(capsys, "-o", "x.html", "--page", "--at", NOWHERE)
    assert answer[0] == 1
    assert "The map did not open" in answer[1]


def test_half_an_answer_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang_up(*_: object, **__: object) -> None:
        raise RemoteDisconnected("nothing more came")

    monkeypatch.setattr(urllib.request, "urlopen", hang_up)
    with pytest.raises(NotMadeError, match="did not answer: nothing more came"):
        press.post(NOWHERE, {})


def test_a_browser_that_does_not_start_is_told(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("export.chromium.found", lambda: "/bin/false")
    code, said = ended(capsys, "-o", "x.png", "--at", NOWHERE)
    assert code == 3
    assert "/bin/false does not start" in said


def test_without_a_browser_it_ends_with_3(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("export.chromium._candidates", lambda: iter(()))
    code, said = ended(capsys, "-o", "x.png", "--at", NOWHERE)
    assert code == 3
    assert "CHROMIUM" in said


def test_without_a_server_it_ends_with_4(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "app.py").write_text("import sys\nsys.exit('brigades.geojson is broken')\n")
    monkeypatch.setattr(serving, "ROOT", tmp_path)
    code, said = ended(capsys, "-o", "x.png")
    assert code == 4
    assert "did not start: brigades.geojson is broken" in said


def test_what_is_written_is_told_a_line_a_file(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    @contextmanager
    def there() -> Iterator[str]:
        yield NOWHERE

    @contextmanager
    def opened(*_: object) -> Iterator[None]:
        yield None

    monkeypatch.setattr(cli, "served", there)
    monkeypatch.setattr(cli, "press", opened)
    monkeypatch.setattr(cli, "post", lambda url, asked: f"{url} {asked['start']}".encode())
    path = tmp_path / "flank.html"
    assert cli.main(["--page", "--date", "2022-02-24", "-o", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}\n"
    assert path.read_text() == f"{NOWHERE}/export/page ?date=2022-02-24"
    folder = tmp_path / "none" / "flank.html"
    assert cli.main(["--page", "-o", str(folder)]) == 1
    assert "cannot be written" in capsys.readouterr().err
