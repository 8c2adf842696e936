"""Films as MP4 and WebM: each day of the plan for as many frames as it holds."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import av
from PIL import Image

from export.film_plan import Plan, cells
from export.limits import Tell

THREADS = 2


class Codec(NamedTuple):
    name: str
    options: dict[str, str]
    container: dict[str, str]


# fast first: a minute of film is waited for
CODECS = {
    "mp4": Codec(
        "libx264",
        {"preset": "veryfast", "crf": "20", "tune": "stillimage"},
        {"movflags": "+faststart"},  # it plays before it is there whole
    ),
    "webm": Codec(
        "libvpx-vp9",
        {"deadline": "realtime", "cpu-used": "7", "row-mt": "1", "crf": "30", "b": "0"},
        {},
    ),
}


def film(plan: Plan, form: str, target: Path, tell: Tell) -> None:
    codec = CODECS[form]
    with av.open(str(target), "w", format=form, options=codec.container) as container:
        container.metadata.update(
            title=plan.title, date=plan.date, comment=plan.sources, artist="Flank map"
        )
        stream: Any = container.add_stream(codec.name, rate=plan.fps, options=codec.options)
        stream.width, stream.height, stream.pix_fmt = plan.width, plan.height, "yuv420p"
        stream.codec_context.thread_count = THREADS
        for n, frame in enumerate(_frames(plan)):
            container.mux(stream.encode(frame))
            tell(n + 1, plan.frames)
        container.mux(stream.encode())


def _frames(plan: Plan) -> Iterator[Any]:
    drawn: Image.Image | None = None
    for cell in cells(plan):
        if drawn is None or cell.fresh:
            drawn = cell.picture.copy()
        drawn.paste(cell.day, cell.at)
        for _ in range(cell.repeats):
            yield av.VideoFrame.from_image(drawn)  # type: ignore[no-untyped-call]
