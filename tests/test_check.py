"""Broken files, fed to the command that CI and the server run: it must stop and say where."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from geodata import shape
from geodata.load import BrokenRecord, read
from tests import broken, broken_figures
from tests.broken import MAP, SOURCES, SYSTEMS, Broken

HOUSE = Path(__file__).parent.parent
GOOD = Path(__file__).parent / "data" / "small"
CASES = broken.CASES | broken_figures.CASES

# Starting the command is what costs, so it gets one case of each sort; `read` gets them all.
AT_THE_COMMAND = (
    "it is not there",
    "it is cut short",
    "it has a byte order mark",
    "it is a list",
    "a state says a key twice",
    "a state has an unknown key",
    "a status is not one of ours",
    "a head count does not say what it counts",
    "longitude and latitude are swapped",
    "two layers use one id",
    "a date is not in the calendar",
    "states are out of order",
    "a figure has a host",
    "a source is not known",
    "a source is cited by nothing",
    "an outer ring runs the wrong way",
    "the map is not TopoJSON",
)


def broken_copy(case: Broken, folder: Path) -> Path:
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    path = folder / case.file
    content = case.bytes_of(path.read_bytes())
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    return folder


def check(*folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "geodata.load", "--check", *map(str, folder)]
    return subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", CASES)
def test_reading_stops_at_a_broken_file_and_names_file_record_and_field(
    name: str, tmp_path: Path
) -> None:
    case = CASES[name]
    with pytest.raises(BrokenRecord) as caught:
        read(broken_copy(case, tmp_path))
    fault = caught.value
    assert (fault.file, fault.record, fault.field) == (case.file, case.record, case.field)
    assert fault.message


def test_what_the_second_validator_lets_pass_is_told_in_the_words_of_the_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shape, "_wordy", lambda _: Draft202012Validator({}))
    case = CASES["a status is not one of ours"]
    with pytest.raises(BrokenRecord) as caught:
        read(broken_copy(case, tmp_path))
    assert (caught.value.file, caught.value.record) == (case.file, case.record)
    assert caught.value.message


@pytest.mark.parametrize("name", AT_THE_COMMAND)
def test_check_says_so_in_one_line_and_exits_1(name: str, tmp_path: Path) -> None:
    case, answer = CASES[name], check(broken_copy(CASES[name], tmp_path))
    assert answer.stderr.startswith(f"{case.file}: {case.record}: {case.field}: "), answer.stderr
    assert answer.stderr.count("\n") == 1
    assert answer.returncode == 1


def test_check_passes_the_small_set_and_says_what_it_holds() -> None:
    answer = check(GOOD)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "battlegroups.geojson: 1 records, 3 states" in answer.stdout
    assert "figures.geojson: 1 records, 2 states" in answer.stdout


def test_check_passes_what_is_committed() -> None:
    answer = check()
    assert (answer.returncode, answer.stderr) == (0, "")


def test_check_does_not_take_an_empty_folder_for_a_good_one(tmp_path: Path) -> None:
    for file in (SOURCES, SYSTEMS, "countries.json", "editions.json", "spending.csv", MAP):
        shutil.copy(GOOD / file, tmp_path)
    answer = check(tmp_path)
    assert answer.returncode == 1
    assert "no records" in answer.stderr
