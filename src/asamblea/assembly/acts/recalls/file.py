"""A petition for a recall is filed, checked by two tellers against the roll of that day (procedure 3.19; rulings B1.8,
B1.9; edge cases 14 to 16, 25).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import alive, known
from asamblea.assembly.acts.recalls.standing import elected_here
from asamblea.assembly.conditions import Reasons, enrolled
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.bodies import RollClosed
from asamblea.assembly.events.recall import PetitionMerged, RecallFiled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.recall import RecallOrders
from asamblea.assembly.recall_numbers import recall_rules, signatures_needed
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.bodies import NotInOrders
from asamblea.assembly.refusals.minutes import InkMissing
from asamblea.assembly.refusals.recalls import (
    CoolingOff,
    PetitionDoesNotAddUp,
    PetitionTooSmall,
    ReasonsMissing,
    RollStale,
    TooEarlyInTerm,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import ROLL
from asamblea.assembly.state.minutes import RETURNED
from asamblea.assembly.state.recalls import Recall, next_recall_id, pending_recall, recalls_of
from asamblea.assembly.step import Step
from asamblea.assembly.words.recall import Petition
from asamblea.record.instants import Instant

TYPE = "recall.file/1"
TELLERS = 2


@dataclass(frozen=True, slots=True)
class Payload:
    """Against whom (her id in the assembly), in which electorate; `joint`: several bodies elect there. `roll` is the
    one that the petition was checked against, by `ink` tellers; `reasons` a restricted reference; `same_reasons`: the
    tellers find them those of the last attempt.
    """

    assembly: str
    electorate: str
    delegate: str
    joint: bool
    roll: str
    petition: Petition
    ink: int
    reasons: str
    same_reasons: bool


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The recall is filed; a petition on a person whose recall is pending joins it."""
    filing, rules, roll = act.payload, recall_rules(state), ROLL.find(state)
    if roll is None:
        raise Refused([NotInOrders("roll")])
    pending = pending_recall(state, filing.assembly, filing.delegate)
    attempts = tuple(recalls_of(state, filing.assembly, filing.delegate))
    needed = signatures_needed(rules, roll.members, len(attempts) + 1)
    refuse(
        alive(state),
        enrolled(state, act.author),
        known(state, filing.assembly),
        elected_here(state, filing.assembly, filing.delegate),
        unless(filing.roll == roll.roll, RollStale(filing.roll, roll.roll)),
        _petition(filing.petition),
        unless(filing.ink >= TELLERS, InkMissing(TELLERS, filing.ink)),
        unless(filing.reasons or rules.start.reasons == "none", ReasonsMissing()),
        _earliest(state, filing, rules, at),
        () if pending is not None else _cooled(rules, attempts, same=filing.same_reasons, at=at),
        unless(
            filing.petition.valid >= (1 if pending is not None or filing.joint else needed),
            PetitionTooSmall(needed, filing.petition.valid),
        ),
    )
    if pending is not None:
        return (PetitionMerged(at, pending.id, filing.petition.valid, filing.petition.sheet, filing.reasons),)
    return (_filed(state, filing, roll, rules, needed, len(attempts) + 1, at),)


def _petition(petition: Petition) -> Reasons:
    expected = petition.handed_in - petition.outside - petition.doubled - petition.withdrawn
    sound = min(petition.outside, petition.doubled, petition.withdrawn, petition.valid) >= 0
    return unless(sound and petition.valid == expected, PetitionDoesNotAddUp(expected, petition.valid))


def _earliest(state: State, filing: Payload, rules: RecallOrders, at: Instant) -> Reasons:
    """Orders that protect the first part of a term do so from the day on which the body voted on her."""
    voted = [
        returned.at
        for (assembly, _), returned in RETURNED.all(state).items()
        if assembly == filing.assembly and any(line.candidate == filing.delegate for line in returned.lines)
    ]
    earliest = max(voted, default=at) + rules.start.earliest
    return unless(at >= earliest or not voted, TooEarlyInTerm(earliest))


def _cooled(rules: RecallOrders, attempts: tuple[Recall, ...], *, same: bool, at: Instant) -> Reasons:
    """The wait after the last attempt that failed."""
    failed = [each.ended_at for each in attempts if each.stage == "failed" and each.ended_at is not None]
    if not failed:
        return ()
    until = max(failed) + (rules.cooldown_same if same else rules.cooldown)
    return unless(at >= until, CoolingOff(until))


def _filed(
    state: State, filing: Payload, roll: RollClosed, rules: RecallOrders, needed: int, attempt: int, at: Instant
) -> RecallFiled:
    return RecallFiled(
        at=at,
        recall=next_recall_id(state),
        assembly=filing.assembly,
        electorate=filing.electorate,
        delegate=filing.delegate,
        joint=filing.joint,
        roll=roll.roll,
        valid=filing.petition.valid,
        needed=needed,
        root=filing.petition.root,
        sheet=filing.petition.sheet,
        reasons=filing.reasons,
        attempt=attempt,
        vote_by=at + rules.vote.latest,
    )
