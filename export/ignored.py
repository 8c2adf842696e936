"""Options that would do nothing beside others. They are refused: whoever wrote one meant it."""

from argparse import Namespace
from collections.abc import Iterator

from export.asking import PARAMETERS, form_of
from export.faults import MisusedError

OF_A_DAY = ("date", "compare", "mode")
OF_COLOURS = ("since", "metric", "edition")
OF_THE_MAP = ("view", "compare", "mode", "symbols", "rings", "labels", *OF_COLOURS)
OF_AN_IMAGE = (
    *("format", "size", "width", "height", "title", "subtitle", "theme", "sources", "logo"),
    *("marking_top", "marking_bottom", "marking_colour"),
    *("no_legend", "no_scale_bar", "no_graticule", "no_credits"),
)
SIZES_OF_A_SLIDE = (None, "slide", "slide-4-3")

Rule = tuple[tuple[str, ...], str]  # options, and why they would do nothing


def refuse_ignored(asked: Namespace) -> None:
    for names, why in _rules(asked):
        given = [name for name in names if getattr(asked, name) not in (None, False)]
        if given:
            options = ", ".join(f"--{name.replace('_', '-')}" for name in given)
            raise MisusedError(f"{options} would do nothing {why}.")


def _rules(asked: Namespace) -> Iterator[Rule]:
    if asked.page:
        yield OF_AN_IMAGE, "with --page, which composes no image"
    elif asked.data:
        yield OF_AN_IMAGE, "with --data, which composes no image"
        yield OF_THE_MAP, "with --data, which draws no map"
        if asked.history:
            yield ("date",), "with --history, which holds all dates"
    else:
        yield from _rules_of_images(asked)


def _rules_of_images(asked: Namespace) -> Iterator[Rule]:
    if asked.briefing:
        yield tuple(PARAMETERS), "with --briefing, whose steps say what the map shows"
    if asked.each_summit:
        yield OF_A_DAY, "with --each-summit, which goes by the summits' days"
    if not asked.compare:
        yield ("mode",), "without --compare"
    if not (asked.marking_top or asked.marking_bottom):
        yield ("marking_colour",), "without --marking-top or --marking-bottom"
    if form_of(asked) == "pptx":
        yield ("width", "height"), "on a slide, which has a size of its own"
        if asked.size not in SIZES_OF_A_SLIDE:
            yield ("size",), "on a slide, which has a size of its own"
    elif asked.size != "custom":
        yield ("height",), "without --size custom"
