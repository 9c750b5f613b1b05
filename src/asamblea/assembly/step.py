"""An act as a decision sees it: who, what, and under which attestation; its signatures are checked elsewhere."""

from typing import Generic, NamedTuple, TypeVar

from asamblea.record.instants import Instant

P = TypeVar("P")


class Step(NamedTuple, Generic[P]):
    """A signed step.

    `signers` are the members whose keys sign, the author first; `matter` is the id that it concerns or empty.
    """

    id: str
    author: str
    signers: tuple[str, ...]
    matter: str
    attested: str
    made_at: Instant
    body: str
    key: str
    payload: P
