"""Films and archives made of their parts, opened with tools that are not ours."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import av
import pytest
from PIL import Image

from export.limits import MAX_FRAMES, Refused
from export.makers import MAKERS
from tests.leaving import film_parts, picture

REPEATS = [[5, 5], [10], [3, 4, 3]]  # three seconds at ten frames each


def made(form: str, folder: Path, **other: Any) -> tuple[Path, list[tuple[int, int]]]:
    parts = film_parts(folder / "parts", other.pop("repeats", REPEATS), **other)
    told: list[tuple[int, int]] = []
    target = folder / f"film.{form}"
    MAKERS[form](parts, target, lambda *progress: told.append(progress))
    return target, told


@pytest.mark.parametrize(("form", "codec"), [("mp4", "h264"), ("webm", "vp9")])
def test_a_film_lasts_as_long_as_its_frames_and_says_what_it_is(
    tmp_path: Path, form: str, codec: str
) -> None:
    target, told = made(form, tmp_path)
    with av.open(str(target)) as film:
        stream = film.streams.video[0]
        assert (stream.codec_context.name, stream.pix_fmt) == (codec, "yuv420p")
        assert (stream.width, stream.height, stream.average_rate) == (320, 180, 10)
        assert film.duration == 3_000_000
        told_of = {key.lower(): value for key, value in film.metadata.items()}
        assert told_of["title"] == "NATO’s eastern flank"
        assert (told_of["date"], told_of["comment"]) == ("2023-07-11", "NATO")
        frames = [frame.to_image() for frame in film.decode(video=0)]
    assert len(frames) == 30
    assert told[-1] == (30, 30)
    assert colour(frames[0], (200, 100)) == "blue"
    assert colour(frames[29], (200, 100)) == "green"
    greys = [frame.getpixel((15, 8))[0] for frame in (frames[0], frames[5], frames[29])]
    assert greys == pytest.approx([255, 215, 175], abs=12)


def test_an_mp4_plays_before_it_is_there_whole(tmp_path: Path) -> None:
    content = made("mp4", tmp_path)[0].read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


def test_a_gif_holds_each_day_as_long_as_it_lasts(tmp_path: Path) -> None:
    target, told = made("gif", tmp_path)
    with Image.open(target) as film:
        assert (film.format, film.size, film.n_frames) == ("GIF", (320, 180), 6)  # type: ignore[attr-defined]
        assert film.info["loop"] == 0
        assert film.info["comment"].decode() == "NATO’s eastern flank · 2023-07-11 · NATO"
        durations, seen = [], []
        for n in range(6):
            film.seek(n)
            durations.append(film.info["duration"])
            seen.append(colour(film.convert("RGB"), (200, 100)))
    assert durations == [500, 500, 1000, 300, 400, 300]
    assert seen == ["blue", "blue", "orange", "green", "green", "green"]
    assert told[-1] == (6, 6)


def colour(image: Image.Image, at: tuple[int, int]) -> str:
    red, green, blue = image.getpixel(at)  # type: ignore[misc]
    strongest = max((red, "orange"), (green, "green"), (blue, "blue"))
    return strongest[1]


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({"repeats": [[MAX_FRAMES + 1]]}, f"That is {MAX_FRAMES + 1:,} frames; at most"),
        ({"width": 1921, "height": 1080}, "A film of 1921 × 1080 pixels cannot be made."),
        ({"width": 640}, "The picture picture-0000.jpg of the film is missing, broken, or"),
        ({"fps": 0}, "A film runs at up to 60 frames a second."),
        ({"stretches": []}, "The film has no frame."),
        ({"stretches": "all"}, "The plan of the film is missing or broken."),
    ],
)
def test_a_film_that_cannot_be_made_is_refused_in_a_sentence(
    tmp_path: Path, other: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refused) as fault:
        made("mp4", tmp_path, **other)
    assert fault.value.sentence.startswith(sentence)


def test_a_plan_reads_nothing_outside_its_parts(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(picture((320, 180), form="JPEG"))
    away = {"picture": "../secret.jpg", "strip": "../secret.jpg", "box": [0, 0, 320, 180]}
    with pytest.raises(Refused, match=r"secret\.jpg of the film is missing"):
        made("mp4", tmp_path, stretches=[away | {"repeats": [1]}])


def test_an_archive_holds_the_images_under_their_names(tmp_path: Path) -> None:
    parts = tmp_path / "parts"
    parts.mkdir()
    for n in (2, 1):
        (parts / f"0{n}_flank_2023-07-1{n}.png").write_bytes(picture((64, 36)))
    MAKERS["zip"](parts, tmp_path / "made.zip", lambda *_: None)
    with ZipFile(tmp_path / "made.zip") as packed:
        assert packed.namelist() == ["01_flank_2023-07-11.png", "02_flank_2023-07-12.png"]
        with packed.open("01_flank_2023-07-11.png") as image:
            assert Image.open(image).size == (64, 36)
