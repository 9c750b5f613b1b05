"""Recalls in the electing body, recalls of joint seats in the assembly, and resignations."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from immutables import Map

from asamblea.assembly.events.recall import (
    PetitionEntered,
    PetitionMerged,
    RecallAdjourned,
    RecallAnswered,
    RecallCalled,
    RecallClosed,
    RecallContestDecided,
    RecallContested,
    RecallConvened,
    RecallDecided,
    RecallEnded,
    RecallFiled,
    RecallOpened,
    RecallReturned,
    RecallReturnEntered,
    RecallServed,
    RecallSettled,
    RecallSummed,
    RecallSuspended,
    ResignationRead,
    ResignationRevoked,
    ResignationTookEffect,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.words.recall import PENDING, RecallStage
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Recall:
    """A recall in the log of a body that elected the person.

    `joint`: several bodies elected her, and `matter` is the recall's name in the assembly once it was opened there.
    `roll` is the one of the petition. `served_at`, `served_seq`: the service that counts; `attempts` those before it.
    `summons`: how often she was summoned to a hearing; `not_before`: the earliest hour of the next. `returned`: the
    minutes that returned this body's part of a joint recall.
    """

    id: str
    assembly: str
    electorate: str
    delegate: str
    joint: bool
    matter: str
    stage: RecallStage
    roll: str
    valid: int
    needed: int
    attempt: int
    reasons: tuple[str, ...]
    filed_at: Instant
    vote_by: Instant
    closes_at: Instant | None
    attempts: tuple[tuple[Instant, str], ...] = ()
    served_at: Instant | None = None
    served_seq: int = 0
    answer: str = ""
    answered_at: Instant | None = None
    convened_at: Instant | None = None
    convened_seq: int = 0
    opens_at: Instant | None = None
    summons: int = 0
    not_before: Instant = 0
    decided: RecallDecided | None = None
    returned: str = ""
    ended_at: Instant | None = None


@dataclass(frozen=True, slots=True)
class JointRecall:
    """In the assembly: the recall of a joint seat, as opened, its sum, and what contests that."""

    opened: RecallOpened
    summed: RecallSummed | None
    contested: RecallContested | None = None


RECALLS: Shelf[str, Recall] = Shelf("recalls")
JOINT: Shelf[str, JointRecall] = Shelf("joint recalls")
# By recall, then by body.
JOINT_RETURNS: Shelf[str, Map[str, RecallReturnEntered]] = Shelf("joint recall returns")
# In the assembly: by delegate and body, while no recall of her is open.
PETITIONS: Shelf[tuple[str, str], PetitionEntered] = Shelf("petitions")
RESIGNATIONS: Shelf[str, ResignationRead] = Shelf("resignations")


def next_recall_id(state: State) -> str:
    """The id that the next recall in this body will have."""
    return f"k{len(RECALLS.all(state)) + 1}"


def recalls_of(state: State, assembly: str, delegate: str) -> Iterator[Recall]:
    """The attempts on a delegate in this body, the first first."""
    found = (each for each in RECALLS.all(state).values() if (each.assembly, each.delegate) == (assembly, delegate))
    return iter(sorted(found, key=lambda each: int(each.id[1:])))


def pending_recall(state: State, assembly: str, delegate: str) -> Recall | None:
    """The recall of a delegate that is not decided yet."""
    return next((each for each in recalls_of(state, assembly, delegate) if each.stage in PENDING), None)


def joint_returns(state: State, matter: str) -> tuple[RecallReturnEntered, ...]:
    """What the bodies of a joint electorate returned in a recall."""
    return tuple((JOINT_RETURNS.find(state, matter) or Map()).values())


def open_joint(state: State, delegate: str) -> JointRecall | None:
    """The joint recall of a delegate that is not summed yet."""
    found = (each for each in JOINT.all(state).values() if each.opened.delegate == delegate and each.summed is None)
    return next(found, None)


def _change(state: State, recall: str, **fields: Any) -> State:
    return RECALLS.put(state, recall, replace(RECALLS.at(state, recall), **fields))


@evolves(RecallFiled)
def _filed(state: State, event: RecallFiled) -> State:
    recall = Recall(
        id=event.recall,
        assembly=event.assembly,
        electorate=event.electorate,
        delegate=event.delegate,
        joint=event.joint,
        matter="",
        stage="filed",
        roll=event.roll,
        valid=event.valid,
        needed=event.needed,
        attempt=event.attempt,
        reasons=(event.reasons,),
        filed_at=event.at,
        vote_by=event.vote_by,
        closes_at=None,
    )
    return RECALLS.put(state, event.recall, recall)


@evolves(PetitionMerged)
def _merged(state: State, event: PetitionMerged) -> State:
    recall = RECALLS.at(state, event.recall)
    return _change(state, event.recall, reasons=(*recall.reasons, event.reasons), valid=recall.valid + event.valid)


@evolves(RecallCalled)
def _called(state: State, event: RecallCalled) -> State:
    if RECALLS.find(state, event.recall) is not None:
        return _change(state, event.recall, matter=event.matter, closes_at=event.closes_at, vote_by=event.closes_at)
    recall = Recall(
        id=event.recall,
        assembly=event.assembly,
        electorate=event.electorate,
        delegate=event.delegate,
        joint=True,
        matter=event.matter,
        stage="filed",
        roll="",
        valid=0,
        needed=0,
        attempt=0,
        reasons=(event.reasons,),
        filed_at=event.at,
        vote_by=event.closes_at,
        closes_at=event.closes_at,
    )
    return RECALLS.put(state, event.recall, recall)


@evolves(RecallServed)
def _served(state: State, event: RecallServed) -> State:
    if event.complete:
        return _change(state, event.recall, served_at=event.at, served_seq=event.seq)
    recall = RECALLS.at(state, event.recall)
    return _change(state, event.recall, attempts=(*recall.attempts, (event.at, event.manner)))


@evolves(RecallAnswered)
def _answered(state: State, event: RecallAnswered) -> State:
    return _change(state, event.recall, answer=event.answer, answered_at=event.at)


@evolves(RecallConvened)
def _convened(state: State, event: RecallConvened) -> State:
    return _change(
        state,
        event.recall,
        stage="convened",
        convened_at=event.at,
        convened_seq=event.seq,
        opens_at=event.opens_at,
        summons=RECALLS.at(state, event.recall).summons + 1,
    )


@evolves(RecallAdjourned)
def _adjourned(state: State, event: RecallAdjourned) -> State:
    return _change(state, event.recall, stage="adjourned", not_before=event.not_before, opens_at=None)


@evolves(RecallReturned)
def _returned(state: State, event: RecallReturned) -> State:
    over = RECALLS.at(state, event.recall).ended_at is not None
    stage = RECALLS.at(state, event.recall).stage if over else "voted"
    return _change(state, event.recall, stage=stage, returned=event.minutes)


@evolves(RecallDecided)
def _decided(state: State, event: RecallDecided) -> State:
    return _change(state, event.recall, stage=event.outcome, decided=event, ended_at=event.declared_at)


@evolves(RecallSuspended)
def _suspended(state: State, event: RecallSuspended) -> State:
    return _change(state, event.recall, stage="suspended")


@evolves(RecallSettled)
def _settled(state: State, event: RecallSettled) -> State:
    return _change(state, event.recall, stage=event.outcome, ended_at=event.declared_at)


@evolves(RecallEnded)
def _moot(state: State, event: RecallEnded) -> State:
    return _change(state, event.recall, stage="moot", ended_at=event.at)


@evolves(RecallClosed)
def _closed(state: State, event: RecallClosed) -> State:
    return _change(state, event.recall, stage=event.outcome, ended_at=event.ended_at)


@evolves(PetitionEntered)
def _petition(state: State, event: PetitionEntered) -> State:
    return PETITIONS.put(state, (event.delegate, event.body), event)


@evolves(RecallOpened)
def _opened(state: State, event: RecallOpened) -> State:
    for of, body in PETITIONS.all(state):
        if of == event.delegate:
            state = PETITIONS.drop(state, (of, body))
    state = set_deadline(state, event.returns_by, "recall", event.matter)
    return JOINT.put(state, event.matter, JointRecall(event, None))


@evolves(RecallReturnEntered)
def _entered(state: State, event: RecallReturnEntered) -> State:
    returns: Map[str, RecallReturnEntered] = JOINT_RETURNS.find(state, event.matter) or Map()
    return JOINT_RETURNS.put(state, event.matter, returns.set(event.body, event))


@evolves(RecallSummed)
def _summed(state: State, event: RecallSummed) -> State:
    state = drop_deadline(state, "recall", event.matter)
    return JOINT.put(state, event.matter, replace(JOINT.at(state, event.matter), summed=event))


@evolves(RecallContested)
def _contested(state: State, event: RecallContested) -> State:
    state = set_deadline(state, event.until, "contest", event.matter)
    return JOINT.put(state, event.matter, replace(JOINT.at(state, event.matter), contested=event))


@evolves(RecallContestDecided)
def _contest_decided(state: State, event: RecallContestDecided) -> State:
    state = drop_deadline(state, "contest", event.matter)
    return JOINT.put(state, event.matter, replace(JOINT.at(state, event.matter), contested=None))


@evolves(ResignationRead)
def _read(state: State, event: ResignationRead) -> State:
    state = set_deadline(state, event.takes_effect, "resignation", event.delegate)
    return RESIGNATIONS.put(state, event.delegate, event)


@evolves(ResignationRevoked)
def _revoked(state: State, event: ResignationRevoked) -> State:
    return RESIGNATIONS.drop(drop_deadline(state, "resignation", event.delegate), event.delegate)


@evolves(ResignationTookEffect)
def _left(state: State, event: ResignationTookEffect) -> State:
    return RESIGNATIONS.drop(drop_deadline(state, "resignation", event.delegate), event.delegate)
