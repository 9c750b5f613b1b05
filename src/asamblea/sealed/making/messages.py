"""What trustees send each other: read strictly, the first fault refused."""

from typing import Any

from asamblea.record.errors import Malformed
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.reader import Reader, check_members


def settle(reader: Reader) -> None:
    """Raise Malformed for the first thing that was read out of form or outside the group."""
    check_members([reader])
    for first in reader.findings:
        raise Malformed(first.where, first.rule, first.fault)


def element_in(group: Group, value: Any, place: str) -> Element:
    """A member of the group other than the identity, from its canonical text."""
    reader = Reader(group)
    element = reader.element(value, place)
    settle(reader)
    return element


def scalar_in(group: Group, value: Any, place: str) -> int:
    """A number below the order, from its canonical text."""
    reader = Reader(group)
    scalar = reader.scalar(value, place)
    settle(reader)
    return scalar


def proof_in(group: Group, value: Any, place: str) -> Proof:
    """A proof, both its numbers in range."""
    reader = Reader(group)
    proof = reader.proof(value, place)
    settle(reader)
    return proof
