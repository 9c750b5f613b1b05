"""A sponsor, or as many delegates as pull an amendment out of a list, ask that an amendment be voted in parts: as of
right, before its vote opens, if whatever passes of the parts can stand without the rest (procedure 3.9; edge case 65).
A compromise is voted as it was agreed (European Parliament, rule 174).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.amendments.standing import Near, around
from asamblea.assembly.acts.texts.tabling import Tabling, put_before_the_sitting
from asamblea.assembly.conditions import (
    Reasons,
    amendment_at,
    amendment_of,
    at_stage,
    motion_of,
    present,
    sitting_now,
    sponsor_or_delegates,
    text_open,
)
from asamblea.assembly.drafting import as_tabled, charter_now
from asamblea.assembly.events.amendments import AmendmentDivided
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import before, overtaken
from asamblea.assembly.refusals.amendments import CompromiseIsWhole, InPartsAlready, PartsRestOnOthers, PartsUnfit
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.motions import AmendmentsFirst
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.step import Step
from asamblea.assembly.words.amendments import MOST_PARTS
from asamblea.charter.divided import resting
from asamblea.record.instants import Instant

TYPE = "amendment.divide/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment; public references to its words, to those of the amendment that it amends or empty, to the text's
    words now, to the adopted amendments near it or empty, as when it is put; and for each of its operations the part,
    from 1 in the order of the operations, in which it is voted.
    """

    amendment: str
    words: str
    parent: str
    base: str
    near: str
    parts: tuple[int, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Each part stands before the sitting, to be voted before what is left of the amendment."""
    asked = act.payload
    amendment, sitting = amendment_of(state, asked.amendment), sitting_now(state)
    text = text_open(state, amendment.text)
    refuse(amendment_at(amendment, "put"), present(state, sitting, act.author))
    motion, first = motion_of(state, amendment.motion), before(state, amendment.id)
    refuse(
        at_stage(motion, "noticed", "debating", "debated"),
        unless(not amendment.parts, InPartsAlready(amendment.id)),
        unless(not amendment.replaces, CompromiseIsWhole(amendment.id)),
        sponsor_or_delegates(state, amendment, act.signers),
        unless(not first, AmendmentsFirst(first)),
        overtaken(state, motion),
    )
    own = as_tabled(evidence, amendment, asked.words)
    refuse(_fit(asked.parts, len(own.operations)))
    others = around(state, amendment, Near(asked.words, asked.parent, asked.near), evidence)
    found = resting(charter_now(text, evidence, asked.base), others, own, asked.parts)
    if found is not None:
        raise Refused([PartsRestOnOthers(found.left, found.amendment, found.operation, f"stranded_{found.reason}")])
    return tuple(_events(state, act, amendment, sitting.id, at, evidence.seq))


def _fit(parts: tuple[int, ...], operations: int) -> Reasons:
    """Every operation is in one part, and the parts are numbered as they come."""
    in_order = tuple(dict.fromkeys(parts)) == tuple(range(1, len(set(parts)) + 1))
    fit = len(parts) == operations and in_order and 2 <= len(set(parts)) <= MOST_PARTS
    return unless(fit, PartsUnfit(operations, MOST_PARTS))


def _events(
    state: State, act: Step[Payload], amendment: TabledAmendment, sitting: str, at: Instant, seq: int
) -> Iterator[Event]:
    parts = act.payload.parts
    yield AmendmentDivided(at, amendment.id, parts, act.author, len(act.signers))
    for number in range(1, max(parts) + 1):
        question = part_of(amendment, number, act.signers)
        yield from put_before_the_sitting(state, question, sitting, at, seq, debated=True, ahead=number - 1)


def part_of(amendment: TabledAmendment, number: int, signers: tuple[str, ...]) -> Tabling:
    """The question that puts a part of an amendment."""
    on = f"{amendment.id}.{number}"
    return Tabling(signers, amendment.text, "part", on, amendment.title, amendment.words)
