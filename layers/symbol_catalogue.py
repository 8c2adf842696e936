"""The APP-6 symbols that the map uses: a name, its code, and what it is in words.

Codes are the 20 digits of APP-6E / MIL-STD-2525E: version 13, context 0, friend 3, symbol set,
status, headquarters, echelon, entity, two modifiers. The drawings are in `app6.json`, built by
`python -m layers.build_symbols`.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypedDict, cast

from layers import pictograms

DRAWINGS = Path(__file__).with_name("app6.json")
STATUS_DIGIT = 6
PLANNED = frozenset({"announced", "agreed"})


class Drawing(TypedDict):
    """`frame` is path data; `icon` and `around` are SVG with the tokens {fill}, {line}, {width}
    and {grown-width}.

    All in px around the centre of the land unit frame, which is 30 px wide; `box` is left, top,
    right, bottom.
    """

    sidc: str
    box: tuple[float, float, float, float]
    frame: str
    icon: str
    around: str


@dataclass(frozen=True)
class Symbol:
    sidc: str
    words: str


def _land(entity: str, words: str, *, echelon: str = "00", modifiers: str = "0000") -> Symbol:
    return Symbol(f"13031000{echelon}{entity}{modifiers}", words)


def _staff(echelon: str, words: str, entity: str = "000000", modifiers: str = "0000") -> Symbol:
    return Symbol(f"13031002{echelon}{entity}{modifiers}", words)


CATALOGUE = MappingProxyType(
    {
        "mech-infantry-company": _land("121102", "mechanised infantry company", echelon="15"),
        "mech-infantry-battalion": _land("121102", "mechanised infantry battalion", echelon="16"),
        "mech-infantry-brigade": _land("121102", "mechanised infantry brigade", echelon="18"),
        "armour-brigade": _land("120500", "armoured brigade", echelon="18"),
        "airborne-infantry-battalion": _land(
            "121100", "airborne infantry battalion", echelon="16", modifiers="0001"
        ),
        "airborne-infantry": _land(
            "121100", "airborne infantry brigade", echelon="18", modifiers="0001"
        ),
        "combined-arms": _land("121000", "combined arms, size not stated"),
        "stock": _land("161200", "materiel: a stock of equipment"),
        "logistics-node": _land("160000", "sustainment"),
        "air-defence-missile": _land("130102", "air defence missile"),
        "air-defence-short-range": _land(
            "130102", "air defence missile, short range", modifiers="0043"
        ),
        "missile-defence": _land("130103", "air and missile defence"),
        "air-control-centre": _land("130100", "air defence, command and control", modifiers="1000"),
        "military-base": Symbol("13032000001208020000", "military base"),
        "air-surveillance-radar": Symbol("13031500002203000000", "radar"),
        "fighter": Symbol("13030100001101040000", "fighter aircraft"),
        "airborne-early-warning": Symbol("13030100001101160000", "airborne early warning aircraft"),
        "headquarters": _staff("00", "headquarters"),
        "headquarters-brigade": _staff("18", "brigade headquarters"),
        "headquarters-division": _staff("21", "division headquarters"),
        "headquarters-corps": _staff("22", "corps headquarters"),
        "headquarters-command": _staff("26", "command headquarters"),
        "force-integration-unit": _staff("00", "liaison headquarters", entity="110500"),
        "air-operations-centre": _staff(
            "00", "headquarters of aviation, command and control", entity="120800", modifiers="1000"
        ),
    }
)


def sidc_of(name: str, status: str) -> str:
    """The code as drawn: announced and agreed things carry the standard's "planned" digit."""
    sidc = CATALOGUE[name].sidc
    digit = "1" if status in PLANNED else "0"
    return sidc[:STATUS_DIGIT] + digit + sidc[STATUS_DIGIT + 1 :]


def drawings() -> dict[str, Drawing]:
    return cast(dict[str, Drawing], json.loads(DRAWINGS.read_text(encoding="utf-8")))


def all_drawings() -> dict[str, Drawing | pictograms.Drawing]:
    return {**drawings(), **pictograms.pictogram_drawings()}
