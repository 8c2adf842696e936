"""The first net: closed JSON Schemas, read from `schema/` here and never from a network.

One validator says fast whether a document is good, the other says well what is wrong with it.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry, Resource

from geodata.broken import BrokenRecord
from geodata.parse import name_place

SCHEMAS = Path(__file__).parent / "schema"
LONGEST_MESSAGE = 240  # a message quotes the value, which can be a whole file


def check_shape(document: Any, file: str, schema: str) -> None:
    """Raises BrokenRecord for the first thing in `document` that `schema` does not allow."""
    if _fast(schema).is_valid(document):
        return
    for error in _wordy(schema).iter_errors(document):
        record, field = name_place(document, (*error.absolute_path, *_missing_or_unknown(error)))
        message = error.message
        if error.validator == "not":  # in our schemas: a key of another kind of record
            message = "is not allowed on a record of this kind"
        raise BrokenRecord(file, record, field, message[:LONGEST_MESSAGE])
    raise _only_fast(document, file, schema)


@cache
def _fast(schema: str) -> jsonschema_rs.Draft202012Validator:
    registry = jsonschema_rs.Registry(list(_schemas().items()))
    return jsonschema_rs.Draft202012Validator(_schemas()[schema], registry=registry)


@cache
def _wordy(schema: str) -> Draft202012Validator:
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(document)) for name, document in _schemas().items()
    )
    return Draft202012Validator(_schemas()[schema], registry=registry)


@cache
def _schemas() -> dict[str, Any]:
    documents = [json.loads(path.read_bytes()) for path in sorted(SCHEMAS.glob("*.json"))]
    return {document["$id"]: document for document in documents}


def _only_fast(document: Any, file: str, schema: str) -> BrokenRecord:
    """Of a thing that the other validator lets pass."""
    error = next(_fast(schema).iter_errors(document))
    record, field = name_place(document, tuple(error.instance_path))
    return BrokenRecord(file, record, field, error.message[:LONGEST_MESSAGE])


def _missing_or_unknown(error: ValidationError) -> tuple[str, ...]:
    """The key that an error is about where its path stops one step short of it."""
    rule: Any = error.validator_value
    here: Any = error.instance
    schema: Any = error.schema
    if error.validator == "required":
        return tuple(key for key in rule if key not in here)[:1]
    if error.validator == "dependentRequired":
        needed = [key for given, keys in rule.items() if given in here for key in keys]
        return tuple(key for key in needed if key not in here)[:1]
    if error.validator == "additionalProperties" and "properties" in schema:
        return tuple(key for key in here if key not in schema["properties"])[:1]
    return ()
