"""The address is read strictly: what it leaves aside, and by which name it says so."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Bare = Callable[..., Page]
CONTENT = {
    "window": {"start": "2014-01-01", "end": "2030-12-31", "default": "2023-07-11"},
    "layers": [{"key": "brigades"}],
    "records": {"id": ["brigade-a"]},
    "events": {"id": ["event-b", "event-c"], "kind": ["summit", "war"]},
    "countries": {"DEU": "Germany", "FRA": "France"},
    "sources": {"kind": ["press", "official", "press"]},
    "views": [{"key": "whole"}],
    "panels": [{"key": "table"}],
}
ASK = "([search, content]) => flank.address.parse(search, content)"
# a value that each takes; what a word of a list is called; which may be empty
TAKEN = {
    "compare": "2022-06-28",
    "mode": "side",
    "from": "2020-01-01",
    "to": "2024-12-31",
    "nations": "DEU,FRA",
    "roles": "lead,part",
    "confidence": "high,low",
    "sources": "official",
    "events": "war",
    "panel": "table",
}
LISTS = {
    "nations": "nation",
    "roles": "role",
    "confidence": "confidence",
    "sources": "kind of source",
    "events": "kind of event",
}
MAY_BE_EMPTY = {"events", "panel"}

IGNORED = {
    "__proto__=1": ["__proto__=1"],
    "constructor=2&toString=1": ["constructor=2", "toString=1"],
    "view=,,1": ["view=,,1"],
    "view=56,24,0x2": ["view=56,24,0x2"],
    "theme=dark&theme=light": ["theme=light (theme is given twice)"],
    "date=2023-07-11&date=1999-03-12": ["date=1999-03-12 (date is given twice)"],
    "record=event-b&view=whole": [],
}


def test_the_address_is_read_strictly(bare_page: Bare) -> None:
    page = bare_page("dates", "kept", "range", "filter", "address")
    for search, ignored in IGNORED.items():
        told: dict[str, Any] = page.evaluate(ASK, [f"?{search}", CONTENT])
        assert (search, told["ignored"]) == (search, ignored)
        assert all(part in told["words"] for part in ignored)
    told = page.evaluate(ASK, ["?date=1999-03-12", CONTENT])
    assert told["change"] == {}
    assert told["words"] == (
        "12 March 1999 lies outside the timeline, "
        "which runs from 1 January 2014 to 31 December 2030."
    )


def test_nonsense_nothing_and_twice_are_left_aside_by_name(bare_page: Bare) -> None:
    page = bare_page("dates", "kept", "range", "filter", "address")

    def ignored(search: str) -> list[str]:
        told: dict[str, Any] = page.evaluate(ASK, [f"?{search}", CONTENT])
        assert bool(told["change"]) == (told["ignored"] != [search]), search
        return list(told["ignored"])

    for name, value in TAKEN.items():
        assert ignored(f"{name}={value}") == []
        assert ignored(f"{name}=moon") == [f"{name}=moon"]
        assert ignored(f"{name}=") == ([] if name in MAY_BE_EMPTY else [f"{name}="])
        twice = [f"{name}={value} ({name} is given twice)"]
        assert ignored(f"{name}={value}&{name}={value}") == twice
    for name, what in LISTS.items():
        assert ignored(f"{name}={TAKEN[name]},moon") == [f"{what} moon"]
