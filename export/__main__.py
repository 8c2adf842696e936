"""The command: see `python -m export --help`."""

import sys

from export.cli import main

if __name__ == "__main__":
    sys.exit(main())
