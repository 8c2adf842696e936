"""Parts that Dash only puts up. As one component: at each component that it mounts, Dash looks
through all that stand, so that five hundred cost as much as all the rest of the first look."""

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component

FIELD = {"className": "dash-input-element", "type": "text"}
AROUND_FIELD = {"className": "dash-input-container dash-input"}

Node = str | list[Any]


class Fixed(Component):
    """No callback hears of what is in it: assets/fixed.js makes it, and the page changes it."""

    _namespace = "flank_parts"
    _type = "Fixed"

    def __init__(self, children: list[Component]) -> None:
        self._prop_names = ["children"]
        self._valid_wildcard_attributes = []
        super().__init__(children=children)  # type: ignore[no-untyped-call]

    def to_plotly_json(self) -> dict[str, Any]:
        """To Dash its parts are no components but data."""
        parts = [*_nodes(self.children)]
        return {"type": self._type, "namespace": self._namespace, "props": {"parts": parts}}


def _nodes(part: Any) -> Iterator[Node]:
    if isinstance(part, list | tuple):
        for each in part:
            yield from _nodes(each)
    elif isinstance(part, Component):
        yield _element(part)
    elif part is not None:
        yield str(part)


def _element(part: Component) -> list[Any]:
    """`[tag, properties, what is in it...]`, as React takes them."""
    told = part.to_plotly_json()
    props = {name: told["props"][name] for name in sorted(told["props"].keys() - {"children"})}
    match told["namespace"], told["type"]:
        case "dash_html_components", name:
            return [name.lower(), props, *_nodes(told["props"].get("children"))]
        case "dash_core_components", "Input":
            return ["div", AROUND_FIELD, ["input", FIELD | props]]
    raise TypeError(f"{told['type']} does something of its own, so it cannot be fixed")
