"""Why a command ends without a file: a sentence, and the exit code that goes with it."""

from export.options import MISUSED, NOT_MADE


class NotMadeError(Exception):
    """What could not be made, in a sentence."""

    code = NOT_MADE


class MisusedError(NotMadeError):
    """What was asked for does not exist, or does not go together."""

    code = MISUSED
