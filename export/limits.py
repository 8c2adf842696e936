"""How much one may ask for at once, and the sentences that say so."""

import time
from collections.abc import Callable

MAX_PAGES = 60  # of a document or a deck
MAX_PAGE_BYTES = 12_000_000  # one drawing with its logo, or one picture of 4K
MAX_DOCUMENT_BYTES = 60_000_000  # what one request may carry
MAX_PARTS = 2_000
MAX_JOB_BYTES = 400_000_000  # all parts of a job
MAX_FRAMES = 5_400  # three minutes of 30 frames a second
MAX_SIDE_PX = 10_000
MAX_FILM_PX = 1920 * 1080
MAX_JOBS = 2  # at a time, for all visitors of this server
MAX_JOB_S = 300
MAX_DOCUMENT_S = 25  # of what is answered at once: web servers give up after 30
TURN_S = 5  # so long such a request waits for others
IDLE_S = 120  # a job that nobody moves on, or a file that nobody fetches, is removed

Tell = Callable[[int, int], None]  # so many steps of so many are done


class Refused(Exception):  # noqa: N818 - no fault of ours
    """What cannot be done, as a sentence for the visitor, and the HTTP status that says so."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def check(count: int, most: int, what: str) -> None:
    """Refuses more than the limit: `check(70, MAX_PAGES, "pages")`."""
    if count > most:
        raise Refused(f"That is {count:,} {what}; at most {most:,} are made at once.", 413)


def too_large(most: int) -> Refused:
    return Refused(f"That is too large: at most {most // 1_000_000} MB are taken.", 413)


def too_many() -> Refused:
    return Refused(
        f"{MAX_JOBS} exports are being made already, which is all this server does at a time. "
        "Try again in a minute.",
        429,
    )


def too_long(most: int = MAX_JOB_S) -> Refused:
    return Refused(f"It took longer than {most} seconds, so it was given up.", 503)


def within(most: int) -> Tell:
    """Ends what takes longer than so many seconds."""
    end = time.monotonic() + most

    def tell(_done: int, _total: int) -> None:
        if time.monotonic() > end:
            raise too_long(most)

    return tell


def silent(_done: int, _total: int) -> None:
    """For whoever does not want to be told."""
