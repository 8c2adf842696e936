"""What the tests of the exports send: drawings, pictures, pages, the parts of a film."""

import json
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

SOURCES = [
    {
        "number": 1,
        "publisher": "NATO",
        "items": [
            {
                "title": "Vilnius Summit Communiqué",
                "url": "https://www.nato.int/cps/en/natohq/official_texts_217320.htm",
                "published": "2023-07-11",
            }
        ],
    },
    {"number": 2, "publisher": "Ministry of Defence", "items": [{"title": "Ādaži", "url": None}]},
]
PAGE = {
    "title": "NATO’s eastern flank",
    "subtitle": "Battlegroups, brigades",
    "when": "11 July 2023",
    "asOf": "2023-07-11",
    "known": "known to June 2026",
    "sources": SOURCES,
}


def svg(words: str = "11 July 2023", width: int = 1280, height: int = 720, more: str = "") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" font-family="Inter, sans-serif">'
        f'<rect width="{width}" height="{height}" fill="#EEF2F5"/>{more}'
        f'<text x="40" y="60" font-size="24">{words}</text>'
        f'<text x="40" y="90" font-size="12" font-weight="700">Ādaži → Suwałki</text></svg>'
    )


def picture(size: tuple[int, int], colour: str = "#B9B4A6", form: str = "PNG") -> bytes:
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, form)
    return written.getvalue()


def page(**other: Any) -> dict[str, Any]:
    return PAGE | {"svg": svg()} | other


def slide(**other: Any) -> dict[str, Any]:
    return PAGE | {"png": b64encode(picture((3840, 1722))).decode()} | other


def film_parts(folder: Path, repeats: list[list[int]], **other: Any) -> Path:
    """Stretches of one colour each; each day has a cell of its own grey in the upper left."""
    folder.mkdir(exist_ok=True)
    stretches = []
    for n, of_days in enumerate(repeats):
        names = {"picture": f"picture-{n:04}.jpg", "strip": f"days-{n:04}.png"}
        map_of_n = picture((320, 180), ("#0072B2", "#C25200", "#009E73")[n % 3], "JPEG")
        (folder / names["picture"]).write_bytes(map_of_n)
        strip = Image.new("RGB", (40, 20 * len(of_days)))
        for day in range(len(of_days)):
            strip.paste((255 - 40 * day,) * 3, (0, 20 * day, 40, 20 * day + 20))
        strip.save(folder / names["strip"])
        stretches.append(names | {"box": [0, 0, 40, 20], "repeats": of_days})
    plan = {"width": 320, "height": 180, "fps": 10, "title": "NATO’s eastern flank"}
    plan |= {"date": "2023-07-11", "sources": "NATO", "stretches": stretches} | other
    (folder / "film.json").write_text(json.dumps(plan))
    return folder
