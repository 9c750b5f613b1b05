"""Which rules this version keeps. The others are adopted, loaded, shown and compared, and said to be not in force:
their part is not built yet.
"""

# By the beginning of a rule's pattern; the longest that fits decides.
_IN_FORCE: dict[str, bool] = {
    "name": True,
    "members": True,
    "sittings": True,
    "debates": True,
    "votes": True,
    "classes": True,
    "elections": True,
}


def in_force(pattern: str) -> bool:
    """Whether this version keeps the rule of this pattern."""
    while pattern:
        if pattern in _IN_FORCE:
            return _IN_FORCE[pattern]
        pattern = pattern.rpartition(".")[0]
    return False
