"""Cuts the fonts of what is taken away from a release of Inter.

`python -m export.build_fonts FOLDER`; OTF for the PDFs, WOFF2 for what the browser paints.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, parse_unicodes, save_font

ROOT = Path(__file__).parent.parent
STYLES = ("Regular", "SemiBold", "Bold", "Italic")
# Latin, Greek and Cyrillic, for names and for what people write on an image; punctuation, arrows
RANGES = "0020-007E,00A0-024F,0300-052F,1E00-1EFF,2000-206F,2070-209F,20A0-20BF,2100-22FF,25A0-25FF"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def cut(release: Path) -> None:
    """Writes each style's two files; raises `FileNotFoundError` where the release lacks one."""
    for style in STYLES:
        for folder, suffix, flavor in (("export", "otf", None), ("assets", "woff2", "woff2")):
            options = Options(
                layout_features=FEATURES, hinting=False, name_IDs=["*"], flavor=flavor
            )
            font = load_font(str(release / f"Inter-{style}.otf"), options)
            subsetter = Subsetter(options)
            subsetter.populate(unicodes=parse_unicodes(RANGES))
            subsetter.subset(font)
            save_font(font, str(ROOT / folder / "fonts" / f"Inter-{style}.{suffix}"), options)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python -m export.build_fonts FOLDER_WITH_INTER_OTF_FILES")
    cut(Path(sys.argv[1]))
