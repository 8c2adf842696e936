"""A table field by field: an empty one has its fields too, where they are known."""

import pytest

from ui.columns import columns


def test_rows_become_columns() -> None:
    assert columns([{"a": 1, "b": 2}, {"a": 3, "b": 4}]) == {"a": [1, 3], "b": [2, 4]}


def test_an_empty_table_has_the_fields_that_are_named() -> None:
    assert columns([], ("a", "b")) == {"a": [], "b": []}
    assert columns([{"a": 1}], ("a",)) == {"a": [1]}


def test_an_empty_table_without_fields_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="without the names of its fields"):
        columns([])
