"""The first net: closed JSON Schemas, read from `schema/` here and never from a network."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry, Resource

from geodata.broken import BrokenRecord
from geodata.parse import name_place

SCHEMAS = Path(__file__).parent / "schema"
LONGEST_MESSAGE = 240  # a message quotes the value, which can be a whole file


def check_shape(document: Any, file: str, schema: str) -> None:
    """Raises BrokenRecord for the first thing in `document` that `schema` does not allow."""
    for error in _validator(schema).iter_errors(document):
        record, field = name_place(document, (*error.absolute_path, *_missing_or_unknown(error)))
        message = error.message
        if error.validator == "not":  # in our schemas: a key of another kind of record
            message = "is not allowed on a record of this kind"
        raise BrokenRecord(file, record, field, message[:LONGEST_MESSAGE])


@cache
def _validator(schema: str) -> Draft202012Validator:
    documents = [json.loads(path.read_bytes()) for path in sorted(SCHEMAS.glob("*.json"))]
    registry: Registry[Any] = Registry().with_resources(
        (document["$id"], Resource.from_contents(document)) for document in documents
    )
    wanted = next(document for document in documents if document["$id"] == schema)
    return Draft202012Validator(wanted, registry=registry)


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
