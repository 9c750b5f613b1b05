"""What is still missing before an act is possible: the very decision, tried on the state without a signature."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from asamblea.assembly.codec import parse
from asamblea.assembly.editions import editions
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, Refused
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant


def missing(
    state: State,
    act_type: str,
    payload: dict[str, Any],
    author: str,
    at: Instant,
    texts: Mapping[str, bytes] = MappingProxyType({}),
) -> tuple[Refusal, ...]:
    """Every reason why this act of this author would be refused at this instant; none if it would be admitted.

    `state` is the one advanced to `at`; `texts` are the public blobs that the decision reads, by reference.
    """
    edition = editions()[act_type]
    draft = parse(edition.payload, payload, "payload")
    step: Step[Any] = Step("", author, (author,), "", "key", at, "", "", draft)
    try:
        edition.decide(state, step, at, Evidence(seq=0, seen_root=None, texts=texts))
    except Refused as refusal:
        return refusal.reasons
    return ()
