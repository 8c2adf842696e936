"""The page's parts, as Dash holds them, written as plain HTML: for a page that has no Dash."""

import json
import re
from html import escape
from typing import Any

from dash.development.base_component import Component
from plotly.io import to_json

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
NAMES = {"className": "class", "htmlFor": "for"}
SAID_BOTH_WAYS = frozenset({"spellcheck", "contenteditable", "draggable"})
DASHS_OWN = frozenset({
    "children", "n_clicks", "n_clicks_timestamp", "disable_n_clicks", "key", "debounce",
    "loading_state", "persistence", "persisted_props", "persistence_type", "n_submit", "n_blur",
})  # fmt: skip


def markup(part: Any) -> str:
    """A component with all that is in it; text is escaped, None is nothing."""
    if part is None:
        return ""
    if isinstance(part, list | tuple):
        return "".join(markup(each) for each in part)
    if not isinstance(part, Component):
        return escape(str(part), quote=False)
    told = part.to_plotly_json()
    props = dict(told["props"])
    if told["namespace"] == "dash_html_components":
        return _element(told["type"].lower(), props)
    match told["type"]:
        case "Graph":
            return _graph(props)
        case "Fixed":
            return "".join(map(_node, props["parts"]))
    return _element("div", {"id": props.get("id"), "hidden": True})


def data_block(content: bytes, **named: str) -> str:
    """JSON that the browser keeps and does not run."""
    traits = _attributes({f"data-{name}": value for name, value in named.items()})
    safe = content.decode().replace("<", "\\u003c")
    return f'<script type="application/json"{traits}>{safe}</script>'


def _element(tag: str, props: dict[str, Any]) -> str:
    return _tagged(tag, props, markup(props.get("children")))


def _tagged(tag: str, props: dict[str, Any], inside: str) -> str:
    opening = f"<{tag}{_attributes(props)}>"
    return opening if tag in VOID else f"{opening}{inside}</{tag}>"


def _node(node: Any) -> str:
    """One of the parts that Dash only puts up: ui/fixed.py has made them data."""
    if isinstance(node, str):
        return markup(node)
    tag, traits, *inside = node
    return _tagged(tag, traits, "".join(map(_node, inside)))


def _graph(props: dict[str, Any]) -> str:
    """The nodes that Dash makes for a graph, and beside them what is to be drawn."""
    drawing = json.loads(to_json(props["figure"], validate=False))
    whole = json.dumps({**drawing, "config": props.get("config") or {}})
    named = {"id": props["id"], "className": f"dash-graph {props.get('className', '')}".strip()}
    inner = '<div></div><div style="height:100%;width:100%"></div>'
    opening = f'<div{_attributes(named)} style="height:100%">{inner}</div>'
    return opening + data_block(whole.encode(), graph=props["id"])


def _attributes(props: dict[str, Any]) -> str:
    """By name: Dash keeps them in an order that differs from one start to the next."""
    said = sorted(props.keys() - DASHS_OWN)
    return "".join(_attribute(NAMES.get(name, name.lower()), props[name]) for name in said)


def _attribute(name: str, value: Any) -> str:
    if name in SAID_BOTH_WAYS and isinstance(value, bool):
        value = str(value).lower()
    if value is None or value is False:
        return ""
    if value is True:
        return f" {name}"
    words = _style(value) if name == "style" else str(value)
    return f' {name}="{escape(words)}"'


def _style(rules: dict[str, Any]) -> str:
    return ";".join(f"{_hyphened(name)}:{value}" for name, value in rules.items())


def _hyphened(name: str) -> str:
    return re.sub("[A-Z]", lambda capital: f"-{capital[0].lower()}", name)
