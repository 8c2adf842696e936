"""What a state takes from its neighbours: when it stops, and what it leaves unsaid yet holds."""

from typing import Any

from geodata.dates import day_after, widen
from geodata.records import Record, Source, State, Thing


def first_day_gone(written: str) -> str:
    """Left "in July 2023", it stands through 31 July; left on 12 July, it is gone that day."""
    days = widen(written)
    return days.first if days.known_to_the_day else day_after(days.last)


def end_of(states: tuple[State, ...], index: int) -> str | None:
    """The first day on which a state no longer holds; None when it goes on."""
    ending = ending_of(states, index)
    return ending and ending[0]


def ending_of(states: tuple[State, ...], index: int) -> tuple[str, str] | None:
    """The first day on which a state no longer holds, and the date that says so, as written."""
    limits = []
    written_end = states[index].end
    if written_end is not None:
        limits.append((first_day_gone(written_end), written_end))
    for state in states[index + 1 : index + 3]:
        if state.status != "ended":
            limits.append((widen(state.start).first, state.start))
            break  # an ended state counts late, but never later than the state after it
        limits.append((first_day_gone(state.start), state.start))
    return min(limits, key=lambda limit: limit[0], default=None)


def last_to_say(key: str, states: tuple[State, ...], index: int) -> State | None:
    """The newest state up to `index` that says `key`: the last known value stands.

    Nothing outlives an `ended` state, and troops of an exercise do not outlive the exercise.
    """
    for back in range(index, -1, -1):
        state = states[back]
        if state.status == "ended":
            return None
        over = back < index and key == "troops" and state.troops_basis == "exercise"
        if getattr(state, key) is not None and not over:
            return state
    return None


def last_reported(state: State, sources: dict[str, Source]) -> str:
    """The newest day on which anything confirms a state: its start, or what its sources were."""
    published = [sources[source].published for source in state.sources]
    known = [state.start, *(date for date in published if date)]
    return max(widen(date).first for date in known)


def carried(states: tuple[State, ...], index: int) -> dict[str, Any]:
    """Values that hold in a state though an earlier one said them, each with when it was said."""
    said_of: dict[str, Any] = {}
    for key in ("lead", "contributors", "troops", "equipment"):
        said = last_to_say(key, states, index)
        said_of[key] = getattr(said, key, None)
        said_of[f"{key}_known_on"] = said.start if said else None
        if key == "troops":
            said_of["troops_basis"] = said.troops_basis if said else None
    return said_of


def area_of(thing: Thing, index: int) -> dict[str, Any]:
    """A plan's area, with the written start of the state that says so; other things have none."""
    if not isinstance(thing, Record):
        return {"countries": (), "countries_known_on": None, "countries_inferred": ()}
    said = _state_with_area(thing, index)
    return {
        "countries": thing.countries if said is None else said.countries or (),
        "countries_known_on": said and said.start,
        "countries_inferred": thing.countries_inferred,
    }


def _state_with_area(record: Record, index: int) -> State | None:
    """An area is often described later than the plan is agreed, so where no state up to `index`
    says it, the first one after it does."""
    said = last_to_say("countries", record.states, index)
    later = (state for state in record.states[index + 1 :] if state.countries is not None)
    return said or next(later, None)
