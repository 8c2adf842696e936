"""What `python -m export` may be asked, and the help that says it all."""

import argparse
import re

from geodata.spending import METRICS
from layers import LAYERS

SIZES = ("slide", "slide-4-3", "a4", "a4-upright", "a3", "a3-upright", "square", "custom")
VIEWS = ("whole", "baltic", "suwalki", "black-sea", "high-north", "euro-atlantic", "world")
CAMERA = "latitude,longitude,zoom (world:35.1,120,2.3)"
FORMATS = ("png", "svg", "pdf", "pptx", "zip")
DATA = ("geojson", "csv", "gpkg")
SOURCES = ("publishers", "all")
THEMES = ("light", "dark", "print")
MADE, NOT_MADE, MISUSED, NO_BROWSER, NO_SERVER = range(5)
VIEWS_KNOWN = ", ".join(VIEWS)
LAYERS_KNOWN = ", ".join(layer.key for layer in LAYERS)

ABOUT = """\
Makes images, documents, decks and data of the map, without a hand on a mouse: through the page
itself, in a Chromium without a window, so that the picture is the one that the page makes."""

MORE = f"""\
examples:
  python -m export --date 2023-07-11 --layers battlegroups,brigades --size a3 -o flank.pdf
  python -m export --date 2022-02-24 --compare 2023-07-11 --width 3840 -o compared.png
  python -m export --briefing vilnius-2023 -o deck.pptx
  python -m export --briefing mine.json --format zip -o images.zip
  python -m export --each-summit --format svg -o summits
  python -m export --data gpkg --history -o flank.gpkg
  python -m export --page --date 2023-07-11 -o flank.html
  python -m export --page --briefing mine.json -o talk.html

layers:
  {LAYERS_KNOWN}

views:
  {VIEWS_KNOWN}

exit codes:
  {MADE}  made; the path of each file is a line of standard output
  {NOT_MADE}  could not be made; one sentence on standard error says why, nothing is written
  {MISUSED}  the command was misused, or a value is one that the map does not know
  {NO_BROWSER}  no Chromium was found: install one, or name it in the variable CHROMIUM
  {NO_SERVER}  the map's server did not start, for instance because a record is broken
"""


def parser() -> argparse.ArgumentParser:
    told = argparse.ArgumentParser(
        prog="python -m export",
        usage="%(prog)s -o PATH [options]",
        description=ABOUT,
        epilog=MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    told.add_argument(
        "-o", "--output", required=True, metavar="PATH",
        help="the file to write, or with --each-summit the folder; what is there is replaced",
    )  # fmt: skip
    told.add_argument(
        "--at", metavar="URL", help="a map that runs already; without it one is started"
    )
    _what(told)
    _view(told.add_argument_group("what the map shows, as its address has it"))
    _image(told.add_argument_group("how an image is composed"))
    return told


def _what(told: argparse.ArgumentParser) -> None:
    group = told.add_argument_group("what is made; without any of these one map")
    group.add_argument(
        "--briefing", metavar="NAME|FILE",
        help="a deck of a shipped briefing (vilnius-2023) or of a saved one (a JSON file); "
        "with --page: the page opens at its first step",
    )  # fmt: skip
    one = group.add_mutually_exclusive_group()
    one.add_argument("--each-summit", action="store_true", help="one map per summit, in a folder")
    one.add_argument("--data", choices=DATA, help="the records that are shown, with their sources")
    one.add_argument("--page", action="store_true", help="the whole page as one HTML file")
    group.add_argument(
        "--history", action="store_true", help="with --data: all dates instead of one"
    )


def _view(told: argparse._ArgumentGroup) -> None:
    told.add_argument("--date", metavar="YYYY-MM-DD", help="the day (2023-07-11)")
    told.add_argument("--layers", metavar="A,B", help="those that are on; all of them: see below")
    told.add_argument("--view", help=f"one of those below, or {CAMERA}")
    told.add_argument("--compare", metavar="YYYY-MM-DD", help="a second day to compare with")
    told.add_argument("--mode", choices=("difference", "side"), help="how two days are compared")
    told.add_argument("--nations", metavar="DEU,FRA", help="only theirs, by codes of three letters")
    told.add_argument("--roles", metavar="A,B", help="what of nations counts: lead, part, host")
    told.add_argument("--confidence", metavar="A,B", help="only these: high, medium, low")
    told.add_argument(
        "--source-kinds", metavar="A,B", help="only what these kinds of source say: official, …"
    )
    told.add_argument("--symbols", choices=("app6", "plain"), help="how things are drawn (app6)")
    told.add_argument("--rings", choices=("on", "off"), help="ranges of air defence (off)")
    told.add_argument("--labels", choices=("on", "off"), help="labels on the map (on)")
    told.add_argument("--since", metavar="YYYY-MM-DD", help="from when on an ally is a newcomer")
    told.add_argument("--metric", choices=METRICS, help=f"of spending ({METRICS[0]})")
    told.add_argument("--edition", metavar="YYYY-MM-DD", help="of spending (then: as published)")


def _colour(written: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", written):
        raise argparse.ArgumentTypeError(f"{written!r} is no colour: write it as #RRGGBB")
    return written


def _image(told: argparse._ArgumentGroup) -> None:
    told.add_argument(
        "--format", choices=FORMATS, help="without it as the output's name ends; zip holds PNGs"
    )
    told.add_argument(
        "--size", choices=SIZES, help="paper lies across where it is not upright (slide)"
    )
    told.add_argument("--width", type=int, metavar="PX", help="of the image, up to 10000")
    told.add_argument("--height", type=int, metavar="PX", help="with --size custom")
    told.add_argument("--title", help="instead of the map's own")
    told.add_argument("--subtitle", help="instead of the layers and what is filtered")
    told.add_argument("--theme", choices=THEMES, help="(light); print is grey")
    told.add_argument("--sources", choices=SOURCES, help="publishers alone, or all titles")
    told.add_argument("--marking-top", metavar="TEXT", help="a banner, such as UNCLASSIFIED")
    told.add_argument("--marking-bottom", metavar="TEXT", help="a banner at the foot")
    told.add_argument(
        "--marking-colour", type=_colour, metavar="#RRGGBB", help="of both, else as the text is"
    )
    told.add_argument("--logo", metavar="FILE", help="a PNG or an SVG")
    for part in ("legend", "scale-bar", "graticule", "credits"):
        told.add_argument(f"--no-{part}", action="store_true", help=f"without {part}")
