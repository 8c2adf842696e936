"""What a state takes from its neighbours: when it stops, and what it leaves unsaid yet holds."""

from geodata.dates import day_after, widen
from geodata.records import Record, State


def first_day_gone(written: str) -> str:
    """Left "in July 2023", it stands through 31 July; left on 12 July, it is gone that day."""
    days = widen(written)
    return days.first if days.known_to_the_day else day_after(days.last)


def end_of(states: tuple[State, ...], index: int) -> str | None:
    """The first day on which a state no longer holds; None when it goes on."""
    limits = []
    written_end = states[index].end
    if written_end is not None:
        limits.append(first_day_gone(written_end))
    for state in states[index + 1 : index + 3]:
        if state.status != "ended":
            limits.append(widen(state.start).first)
            break  # an ended state counts late, but never later than the state after it
        limits.append(first_day_gone(state.start))
    return min(limits, default=None)


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


def area_of(record: Record, index: int) -> tuple[tuple[str, ...], str | None]:
    """Countries of a plan's area and the written start of the state that says so.

    An area is often described later than the plan is agreed, so where no state up to `index` says
    it, the first one after it does.
    """
    said = last_to_say("countries", record.states, index)
    if said is None:
        later = (state for state in record.states[index + 1 :] if state.countries is not None)
        said = next(later, None)
    if said is None:
        return record.countries, None
    return said.countries or (), said.start
