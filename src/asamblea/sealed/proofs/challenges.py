"""What a proof answers: a hash of its statement and its commitments."""

from collections.abc import Iterable
from dataclasses import dataclass

from asamblea.sealed.digests import number
from asamblea.sealed.groups import Element, Group


@dataclass(frozen=True, slots=True)
class Proof:
    """A challenge and the response to it, both below the order. The commitments are recomputed from them."""

    challenge: int
    response: int


def challenge(group: Group, prefix: str, commitments: Iterable[Element]) -> int:
    """H(prefix, commitments), below the order (specification, "Common notations")."""
    return number(prefix + ",".join(map(group.text, commitments))) % group.order
