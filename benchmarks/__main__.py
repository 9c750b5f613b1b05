"""`python -m benchmarks`: all of them; `--small` for a quick look."""

import sys

from benchmarks.record import run

run("--small" in sys.argv)
