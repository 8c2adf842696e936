"""Figures, which stand nowhere, and things that do: each case with the other's traits in it."""

from tests.broken import DEFENCE, GROUP, GROUPS, Broken, edited, replaced, state, thing

FIGURES, FIGURE = "figures.geojson", "troops-abroad"
A_POLICY = {"name": "A policy", "kind": "policy", "host": "LTU", "place_precision": "country"}
A_FIGURE = {
    "type": "Feature",
    "id": "a-figure",
    "geometry": None,
    "properties": {
        "name": "A figure",
        "kind": "figure",
        "measures": "troops",
        "states": [
            {
                "start": "2017",
                "status": "agreed",
                "sources": ["paper-2017-02"],
                "confidence": "medium",
            }
        ],
    },
}
RUKLA = {"type": "Point", "coordinates": [24.38, 55.03]}

CASES = {
    "a battlegroup has no host": Broken(
        GROUPS, GROUP, "host", edited(lambda doc: thing(doc).pop("host"))
    ),
    "a battlegroup measures something": Broken(
        GROUPS, GROUP, "measures", edited(lambda doc: thing(doc).update(measures="troops"))
    ),
    "a figure does not say what it measures": Broken(
        FIGURES, FIGURE, "measures", edited(lambda doc: thing(doc).pop("measures"))
    ),
    "a figure has a host": Broken(
        FIGURES, FIGURE, "host", edited(lambda doc: thing(doc).update(host="LTU"))
    ),
    "a figure stands on the map": Broken(
        FIGURES, FIGURE, "geometry", edited(lambda doc: doc["features"][0].update(geometry=RUKLA))
    ),
    "a figure says a key twice": Broken(
        FIGURES,
        FIGURE,
        "states[1].status",
        replaced('"status": "in-place"', '"status": "agreed", "status": "in-place"'),
    ),
    "a figure does not say what it counts": Broken(
        FIGURES,
        FIGURE,
        "states[0].troops_basis",
        edited(lambda doc: state(doc, 0).pop("troops_basis")),
    ),
    "a figure counts those of an exercise": Broken(
        FIGURES,
        FIGURE,
        "states[0].troops_basis",
        edited(lambda doc: state(doc, 0).update(troops_basis="exercise")),
    ),
    "a figure is among the batteries": Broken(
        DEFENCE, "a-figure", "kind", edited(lambda doc: doc["features"].insert(0, A_FIGURE))
    ),
    "states of a figure are out of order": Broken(
        FIGURES, FIGURE, "states[1].start", edited(lambda doc: state(doc, 1).update(start="2016"))
    ),
    "a source of a figure is not known": Broken(
        FIGURES,
        FIGURE,
        "states[0].sources",
        edited(lambda doc: state(doc, 0).update(sources=["x"])),
    ),
    "a figure has the id of a battlegroup": Broken(
        FIGURES, GROUP, "id", edited(lambda doc: doc["features"][0].update(id=GROUP))
    ),
    "a policy is among the figures": Broken(
        FIGURES,
        "a-policy",
        "kind",
        edited(
            lambda doc: doc["features"].append(
                {
                    "type": "Feature",
                    "id": "a-policy",
                    "geometry": None,
                    "properties": {**A_POLICY, "states": thing(doc)["states"]},
                }
            )
        ),
    ),
}
