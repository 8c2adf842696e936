"""The second net: JSON read strictly, so that nothing is dropped or repaired on the way in."""

import json
from pathlib import Path
from typing import Any, NoReturn

from geodata.broken import BrokenRecord

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
Steps = tuple[str | int, ...]


def read_json(path: Path) -> Any:
    """Raises BrokenRecord on what a lenient reader would let pass: a key given twice, a byte
    order mark, NaN, and text with blanks at its ends or control characters in it."""
    flaws: list[tuple[dict[str, Any], str, str]] = []

    def collect(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            flaws.append((found, next(k for k in keys if keys.count(k) > 1), "stands twice"))
        for key, value in pairs:
            if not _is_clean(key) or (isinstance(value, str) and not _is_clean(value)):
                flaws.append((found, key, "has a blank at an end or a control character in it"))
        return found

    try:
        document = json.loads(_text(path), object_pairs_hook=collect, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise BrokenRecord(
            path.name, f"line {error.lineno}", f"column {error.colno}", error.msg
        ) from None
    except (ValueError, RecursionError) as error:
        raise BrokenRecord(path.name, "whole file", "content", str(error)) from None
    for holder, key, message in flaws:
        place = _find(document, holder)
        if place is not None:
            raise BrokenRecord(path.name, *name_place(document, (*place, key)), message)
    return document


def name_place(document: Any, path: Steps) -> tuple[str, str]:
    """Record and field of a path: features go by their id, steps by their number,
    entries of other files by their key."""
    if path[:1] == ("features",) and len(path) > 1 and isinstance(path[1], int):
        feature = document["features"][path[1]]
        name = feature.get("id") if isinstance(feature, dict) else None
        record, rest = name if isinstance(name, str) else f"features[{path[1]}]", path[2:]
        rest = rest[1:] if rest[:1] == ("properties",) and len(rest) > 1 else rest
    elif path[:1] == ("steps",) and len(path) > 1 and isinstance(path[1], int):
        record, rest = f"step {path[1] + 1}", path[2:]
    else:
        record, rest = (str(path[0]), path[1:]) if path else ("whole file", ())
    field = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in rest)
    return record, field.removeprefix(".") or "whole record"


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise BrokenRecord(path.name, "whole file", "content", reason) from None
    if content.startswith(BYTE_ORDER_MARK):
        raise BrokenRecord(path.name, "line 1", "column 1", "starts with a byte order mark")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BrokenRecord(path.name, f"line {line}", "content", "is not UTF-8") from None


def _is_clean(text: str) -> bool:
    return text == text.strip() and text.isprintable()


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _find(node: Any, wanted: dict[str, Any], path: Steps = ()) -> Steps | None:
    if node is wanted:
        return path
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, child in steps:
        if (
            isinstance(child, dict | list)
            and (found := _find(child, wanted, (*path, step))) is not None
        ):
            return found
    return None
