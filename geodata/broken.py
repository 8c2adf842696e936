"""The one way in which bad data stops the project: a sentence that names file, record and field."""


class BrokenRecord(Exception):  # noqa: N818 - it is the record that is at fault
    """`field` is a path inside the record, such as `states[2].start`."""

    def __init__(self, file: str, record: str, field: str, message: str) -> None:
        super().__init__(f"{file}: {record}: {field}: {message}")
        self.file = file
        self.record = record
        self.field = field
        self.message = message
