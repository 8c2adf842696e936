"""A ZIP of images, as they came."""

from collections.abc import Sequence
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from export.limits import Refused, Tell


def archive(parts: Sequence[Path], target: Path, tell: Tell) -> None:
    """Images are packed already: a second time would cost time and save nothing."""
    if not parts:
        raise Refused("An archive needs one image at least.")
    with ZipFile(target, "w", ZIP_STORED) as packed:
        for n, part in enumerate(parts):
            packed.write(part, part.name)
            tell(n + 1, len(parts))
