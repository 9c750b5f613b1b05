"""How a text was typed: what a person should look at because two signs are used as one."""

import re
from collections import Counter

from asamblea.charter.formats.imported import Finding
from asamblea.charter.tree import Charter
from asamblea.charter.words import APOSTROPHES

_WITHIN = re.compile(f"(?<=\\w)[{APOSTROPHES}]")


def apostrophes(text: Charter) -> list[Finding]:
    """A finding if the words of a text hold more than one of the three apostrophes; none of them is changed."""
    found = Counter(sign for node in text.nodes.values() for sign in _WITHIN.findall(node.text))
    if len(found) < 2:
        return []
    said = ", ".join(f"U+{ord(sign):04X}: {count}" for sign, count in sorted(found.items()))
    return [Finding("words.apostrophes", 0, said)]
