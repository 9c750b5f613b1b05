"""Where the real input lies, and the rule for its absence: a failure in CI, a skip on a bare clone."""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


def real(path: str) -> Path:
    """The path of one file or folder of the real input, named as in its README."""
    found = SHARED / path
    if not found.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"real input is missing: {path}")
        pytest.skip(f"real input is not beside this clone: {path}")
    return found
