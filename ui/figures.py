"""Figures as columns, for the curves: tables of the same shape as those of the map's records."""

from geodata.load import Dataset
from geodata.spans import spans_of
from layers.words import dated_figure
from ui.columns import Columns, columns
from ui.state_rows import NEVER_HELD, Row, holds, said

# the map's filter reads these of every state and its record: a figure has neither
NO_HOST: Row = {"host": None}
NO_AREA: Row = {"countries": []}


def figures(dataset: Dataset, source_at: dict[str, int]) -> dict[str, Columns]:
    """`records` and their `states`, which point to them; a state that holds on no day starts
    on none."""
    records: list[Row] = []
    states: list[Row] = []
    for position, figure in enumerate(dataset.figures):
        named = {"id": figure.id, "name": figure.name, "measures": figure.measures}
        records.append(named | {"note": figure.note} | NO_HOST)
        spans = {span.state_index: span for span in spans_of(figure, dataset.sources)}
        for index, state in enumerate(figure.states):
            span = spans.get(index)
            days = holds(span, state.start, dated_figure(span)) if span else NEVER_HELD
            states.append(
                {"record": position} | said(state, figure.kind, source_at) | days | NO_AREA
            )
    return {"records": columns(records), "states": columns(states)}
