"""Statuses are told apart without colour: by a sign of their own, or by fills far apart."""

import itertools
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from layers import LAYERS
from layers.palette import PALETTES, Theme
from layers.symbol_catalogue import all_drawings
from tests.onscreen import committed_spans
from tests.test_palette import SIGHT, delta_e76

pytestmark = pytest.mark.browser

LEAST_APART = 12  # CIE76 in Lab, for every sight that is simulated
STATUSES = ("announced", "agreed", "forming", "in-place", "expanded")
SAME = {frozenset({"announced", "agreed"})}  # both a plan: drawn alike, told in words
TRAITS = ("", "doubtful", "uncertain", "stale")
DRAW = "([look, palette]) => flank.symbols.markup(look, palette).svg"
BLANK = {"symbol": "mech-infantry-battalion", "shape": "disc", "code": "DE"}
FRAME = re.compile(r'<path d="[^"]*" fill="(#\w+)" stroke="#\w+" stroke-width="([\d.]+)"([^/]*)/>')
HALO, CLOCK, QUESTION, PLUS = 'rx="7"', 'r="4.3"', 'r="4.6"', "q-3 4 0 8"
OCCUR = {(span.layer, span.status) for span in committed_spans()}
Look = tuple[str, str]
Drawn = tuple[str, tuple[str, ...]]  # fill, and the signs that need no colour


def looks() -> list[Look]:
    return list(itertools.product(STATUSES, TRAITS))


def seen(svg: str) -> Drawn:
    """The second path that is filled and framed is the frame; the first is paper around it."""
    fill, width, dashes = FRAME.findall(svg)[1]
    signs = [f"width {width}", dashes.strip()]
    return fill, (*signs, *(sign for sign in (HALO, CLOCK, QUESTION, PLUS) if sign in svg))


@pytest.mark.parametrize("style", ["app6", "plain"])
@pytest.mark.parametrize("theme", PALETTES)
def test_statuses_are_told_apart(bare_page: Callable[..., Page], theme: Theme, style: str) -> None:
    page = bare_page("status", "symbols")
    page.evaluate("(drawings) => flank.symbols.use(drawings)", all_drawings())
    palette = PALETTES[theme]
    for layer in (each for each in LAYERS if each.draws_points):
        blank = (
            BLANK if layer.shape else {"symbol": layer.sample, "shape": None, "code": ""}
        )  # that one is of our own
        drawn: dict[Look, Drawn] = {}
        for status, trait in looks():
            look = blank | {"status": status, "style": style, "layer": layer.key}
            if not layer.shape and (layer.key, status) not in OCCUR:
                continue
            asked = look | ({trait: True} if trait else {})
            drawn[status, trait] = seen(page.evaluate(DRAW, [asked, palette]))
        for one, other in itertools.combinations(drawn, 2):
            if one[1] == other[1] and frozenset({one[0], other[0]}) in SAME:
                continue
            (fill, signs), (other_fill, other_signs) = drawn[one], drawn[other]
            if signs != other_signs:
                continue
            for sight in SIGHT:
                apart = delta_e76(fill, other_fill, sight)
                assert apart >= LEAST_APART, f"{layer.key}: {one}, {other}: {apart:.1f} ({sight})"


@pytest.mark.parametrize("style", ["app6", "plain"])
def test_each_trait_has_a_sign_of_its_own(bare_page: Callable[..., Page], style: str) -> None:
    page = bare_page("status", "symbols")
    page.evaluate("(drawings) => flank.symbols.use(drawings)", all_drawings())
    look = BLANK | {"status": "in-place", "style": style, "layer": "battlegroups"}
    told = {
        trait: seen(page.evaluate(DRAW, [look | {trait: True}, PALETTES["light"]]))[1]
        for trait in TRAITS
    }
    assert len(set(told.values())) == len(TRAITS)
