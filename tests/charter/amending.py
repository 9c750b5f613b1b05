"""Short ways for tests to write amendments to the small text."""

from asamblea.charter.consolidation import Consolidation, consolidate
from asamblea.charter.operations import Amendment, Edit, Operation
from asamblea.charter.tree import Charter
from asamblea.charter.words import words


def amendment(number: str, *operations: Operation, amends: str = "", base: str = "") -> Amendment:
    """An amendment by one sponsor."""
    return Amendment(number, (f"d{number}",), operations, base, amends)


def edited(text: Charter, provision: str, old: str, new: str) -> Edit:
    """The edit that makes the first occurrence of the old words new; `old` ending in "|" inserts right after them."""
    known = words(text.nodes[provision].text)
    sought = words(old.removesuffix("|"))
    start = next(at for at in range(len(known) + 1) if known[at : at + len(sought)] == sought)
    end = start + len(sought)
    return Edit(provision, end if old.endswith("|") else start, end, " ".join(sought), new)


def result(text: Charter | Consolidation, *amendments: Amendment) -> Consolidation:
    """The consolidation, in which every amendment was applied."""
    found = consolidate(text, amendments)
    assert found.needs_rebase == ()
    return found


def stranded(text: Charter, *amendments: Amendment) -> list[tuple[str, str, str]]:
    """Number, reason and obstacle of those that were not applied."""
    return [(each.amendment, each.reason, each.by) for each in consolidate(text, amendments).needs_rebase]
