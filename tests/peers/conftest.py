"""Agreement with other people's counters, which live in an environment of their own: `make peers`."""

from importlib.util import find_spec

# Where they are not installed nothing here is collected; `make peers` has them, and fails without.
collect_ignore_glob = ["test_*.py"] if find_spec("pref_voting") is None else []
