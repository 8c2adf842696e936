"""The small set of files in `data/small`, each case with one thing wrong in it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

GROUPS, DEFENCE = "battlegroups.geojson", "air-defence.geojson"
GROUP, PATRIOT, POLICY = "battlegroup-lithuania", "patriot-vilnius", "policy-norfolk"
SOURCES, SYSTEMS, MAP = "sources.json", "systems.json", "world_50m.json"
SPENDING, CLAIMS, CLAIM = "spending.csv", "claims.json", "one-at-two-per-cent"
WHOLE = "whole file"
UNDER = {"kind": "subordination"}


@dataclass(frozen=True)
class Broken:
    """How to break `file`, and the record and field that the message must then name."""

    file: str
    record: str
    field: str
    bytes_of: Callable[[bytes], bytes | None]


def replaced(old: str, new: str) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        assert content.count(old.encode()) == 1, f"{old} must stand once, to be replaced"
        return content.replace(old.encode(), new.encode())

    return change


def edited(edit: Callable[[Any], object]) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        document = json.loads(content)
        edit(document)
        return json.dumps(document).encode()

    return change


def thing(document: Any, index: int = 0) -> Any:
    return document["features"][index]["properties"]


def state(document: Any, index: int) -> Any:
    return thing(document)["states"][index]


CASES = {
    "it is not there": Broken(SOURCES, WHOLE, "content", lambda _: None),
    "it is cut short": Broken(GROUPS, "line 7", "column 2", lambda text: text[:-2]),
    "it is empty": Broken(SYSTEMS, "line 1", "column 1", lambda _: b""),
    "it has a byte order mark": Broken(
        GROUPS, "line 1", "column 1", lambda text: b"\xef\xbb\xbf" + text
    ),
    "it is not UTF-8": Broken(
        SOURCES, "line 3", "content", lambda text: text.replace(b"Paper", b"Pap\xe9r")
    ),
    "it is a list": Broken(SOURCES, WHOLE, "whole record", lambda _: b"[]"),
    "it nests without end": Broken(SYSTEMS, WHOLE, "content", lambda _: b"[" * 100_000),
    "a number is NaN": Broken(GROUPS, WHOLE, "content", replaced("24.38", "NaN")),
    "a state says a key twice": Broken(
        GROUPS,
        GROUP,
        "states[1].status",
        replaced('"status": "forming"', '"status": "agreed", "status": "forming"'),
    ),
    "a source id stands twice": Broken(
        SOURCES, "maker", "whole record", replaced('"mirror-2017"', '"maker"')
    ),
    "a text ends in a blank": Broken(GROUPS, GROUP, "place", replaced('"Rukla"', '"Rukla "')),
    "a state has an unknown key": Broken(
        GROUPS, GROUP, "states[0].leads", edited(lambda doc: state(doc, 0).update(leads="DEU"))
    ),
    "a record has no name": Broken(
        GROUPS, GROUP, "name", edited(lambda doc: thing(doc).pop("name"))
    ),
    "a record has no id": Broken(
        DEFENCE, "features[1]", "id", edited(lambda doc: doc["features"][1].pop("id"))
    ),
    "a status is not one of ours": Broken(
        GROUPS, GROUP, "states[2].status", edited(lambda doc: state(doc, 2).update(status="gone"))
    ),
    "a battlegroup is an applicant": Broken(
        GROUPS,
        GROUP,
        "states[0].standing",
        edited(lambda doc: state(doc, 0).update(standing="applicant")),
    ),
    "a head count is a word": Broken(
        GROUPS, GROUP, "states[1].troops", edited(lambda doc: state(doc, 1).update(troops="many"))
    ),
    "a head count does not say what it counts": Broken(
        GROUPS,
        GROUP,
        "states[1].troops_basis",
        edited(lambda doc: state(doc, 1).pop("troops_basis")),
    ),
    "what is counted has no count": Broken(
        GROUPS, GROUP, "states[1].troops", edited(lambda doc: state(doc, 1).pop("troops"))
    ),
    "a policy has a weapon": Broken(
        DEFENCE, POLICY, "systems", edited(lambda doc: thing(doc, 1).update(systems=["Patriot"]))
    ),
    "longitude and latitude are swapped": Broken(
        GROUPS,
        GROUP,
        "geometry",
        edited(lambda doc: doc["features"][0]["geometry"]["coordinates"].reverse()),
    ),
    "a latitude is off the globe": Broken(
        GROUPS, GROUP, "geometry.coordinates[1]", replaced("55.03", "155.03")
    ),
    "a point has a height": Broken(
        GROUPS, GROUP, "geometry.coordinates", replaced("55.03]", "55.03, 120]")
    ),
    "a point inside its host is said to be elsewhere": Broken(
        GROUPS, GROUP, "elsewhere", edited(lambda doc: thing(doc).update(elsewhere="At sea."))
    ),
    "a policy stands on the map": Broken(
        DEFENCE,
        POLICY,
        "geometry",
        edited(
            lambda doc: doc["features"][1].update(
                geometry={"type": "Point", "coordinates": [-76.3, 36.9]}
            )
        ),
    ),
    "a place has no point": Broken(
        GROUPS, GROUP, "geometry", edited(lambda doc: doc["features"][0].update(geometry=None))
    ),
    "a record is related to none": Broken(
        GROUPS, GROUP, "related", edited(lambda doc: thing(doc).update(related=["nobody"]))
    ),
    "a record is related to itself": Broken(
        GROUPS, GROUP, "related", edited(lambda doc: thing(doc).update(related=[GROUP]))
    ),
    "a line leads to none": Broken(
        GROUPS,
        GROUP,
        "to",
        edited(lambda doc: thing(doc).update({**UNDER, "from": PATRIOT, "to": "nobody"})),
    ),
    "a line leads back to where it begins": Broken(
        GROUPS,
        GROUP,
        "to",
        edited(lambda doc: thing(doc).update({**UNDER, "from": PATRIOT, "to": PATRIOT})),
    ),
    "two layers use one id": Broken(
        GROUPS, PATRIOT, "id", edited(lambda doc: doc["features"][0].update(id=PATRIOT))
    ),
    "a date is not written as we write it": Broken(
        GROUPS, GROUP, "states[1].start", replaced('"2017-02-07", "status"', '"7.2.17", "status"')
    ),
    "a date is not in the calendar": Broken(
        GROUPS,
        GROUP,
        "states[1].start",
        edited(lambda doc: state(doc, 1).update(start="2017-02-30")),
    ),
    "states are out of order": Broken(
        GROUPS, GROUP, "states[2].start", edited(lambda doc: state(doc, 2).update(start="2016"))
    ),
    "an end is before its start": Broken(
        GROUPS, GROUP, "states[2].end", edited(lambda doc: state(doc, 2).update(end="2021-12"))
    ),
    "an end leaves no day": Broken(
        GROUPS,
        GROUP,
        "states[2].end",
        edited(lambda doc: state(doc, 2).update(start="2022-01-01", end="2022-01-01")),
    ),
    "a source is not known": Broken(
        GROUPS, GROUP, "states[2].sources", edited(lambda doc: state(doc, 2).update(sources=["x"]))
    ),
    "a source is cited by nothing": Broken(
        SOURCES,
        "idle",
        "whole record",
        edited(lambda doc: doc.update(idle={**doc["maker"], "title": "Idle"})),
    ),
    "a source stands under two ids": Broken(
        SOURCES, "maker", "url", edited(lambda doc: doc.update(maker=doc["paper-2017-02"]))
    ),
    "a system is not known": Broken(
        DEFENCE, PATRIOT, "systems", edited(lambda doc: thing(doc).update(systems=["Patriots"]))
    ),
    "a country is not known": Broken(
        GROUPS, GROUP, "states[0].lead", edited(lambda doc: state(doc, 0).update(lead="GER"))
    ),
    "high confidence rests on a paper and its copy": Broken(
        GROUPS,
        GROUP,
        "states[0].confidence",
        edited(lambda doc: state(doc, 0).update(confidence="high")),
    ),
    "state media alone count for more than low": Broken(
        GROUPS,
        GROUP,
        "states[2].confidence",
        edited(lambda doc: state(doc, 2).update(confidence="medium")),
    ),
    "a ring is no published range": Broken(
        SYSTEMS,
        "Patriot",
        "ring.range_km",
        edited(lambda doc: doc["Patriot"]["ring"].update(range_km=160)),
    ),
    "a figure is no number": Broken(SPENDING, "line 2", "value", replaced("2.75", "two")),
    "a share is more than all": Broken(SPENDING, "line 2", "value", replaced("2.75", "275")),
    "a figure is of no edition": Broken(
        SPENDING, "line 2", "edition", replaced("2024-06-17", "2024-06-18")
    ),
    "a figure is of another metric": Broken(SPENDING, "line 2", "metric", replaced("gdp", "gnp")),
    "a figure is marked by another letter": Broken(
        SPENDING, "line 2", "estimate", replaced(",e,", ",x,")
    ),
    "a figure is of a year without any": Broken(SPENDING, "line 2", "year", replaced("2023", "23")),
    "a figure is of no country": Broken(
        SPENDING, "2024-06-17 gdp_share GER 2023", "iso3", replaced("LTU", "GER")
    ),
    "a figure has no source": Broken(
        SPENDING, "2024-06-17 gdp_share LTU 2023", "source", replaced("maker", "nobody")
    ),
    "a figure stands twice": Broken(
        SPENDING, "line 3", "year", lambda text: text + text.splitlines()[1] + b"\n"
    ),
    "a line of figures is cut short": Broken(
        SPENDING, "line 2", "fields", replaced(",e,maker", "")
    ),
    "a claim has another number than the tables": Broken(
        CLAIMS, CLAIM, "numbers[0].is", replaced('"is": 0', '"is": 1')
    ),
    "a claim counts by no line": Broken(
        CLAIMS, CLAIM, "numbers[0].line", replaced('"line": 2, ', "")
    ),
    "a claim is of no edition": Broken(
        CLAIMS, CLAIM, "numbers[0].edition", replaced("2024-06-17", "2024-06-18")
    ),
    "a claim has no source": Broken(CLAIMS, CLAIM, "sources", replaced("maker", "nobody")),
    "an outer ring runs the wrong way": Broken(
        MAP,
        "land",
        "arcs",
        edited(lambda doc: doc["arcs"][0].__setitem__(slice(1, 4), [[6, 0], [0, 2], [-6, 0]])),
    ),
    "the map is not TopoJSON": Broken(MAP, "objects", "arcs", lambda _: b'{"arcs": 3}'),
}
