"""Gets a Chromium where there is none: `python -m tests.chromium`. How it is found: `export`."""

import os
import shutil
import subprocess
import sys

from export.chromium import chromium, found

__all__ = ["chromium", "found"]

PLAYWRIGHTS_OWN = (sys.executable, "-m", "playwright", "install", "chromium")
DEBIANS = (
    ("apt-get", "update", "-qq"),
    ("apt-get", "install", "-qq", "--yes", "--no-install-recommends", "chromium"),
)


def _install() -> str:
    _run(PLAYWRIGHTS_OWN)
    try:
        return found()
    except LookupError:  # not fetched, or it lacks libraries of the system
        if shutil.which("apt-get") and os.geteuid() == 0:
            for command in DEBIANS:
                _run(command)
    return found()


def _run(command: tuple[str, ...]) -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, stdout=sys.stderr, env=quiet)


def main() -> None:
    try:
        print(found())
    except LookupError:
        print("No Chromium found: getting one.", file=sys.stderr)
        try:
            print(_install())
        except LookupError as missing:
            sys.exit(str(missing))


if __name__ == "__main__":
    main()
