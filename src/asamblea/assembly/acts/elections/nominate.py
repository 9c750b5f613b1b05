"""Electors nominate a member; she stands once she accepts (3.18)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.acts.elections.standing import at_stage, election_of, is_name
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import CandidateNominated
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.elections import (
    ListUnfit,
    NominatedAlready,
    NominatorsMissing,
    SexMissing,
    TooManyNominated,
)
from asamblea.assembly.refusals.members import MemberUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import CANDIDATES, NOMINATED, Election, rule_of
from asamblea.assembly.state.members import NAMES
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "candidate.nominate/1"
# As many ids as one entry holds with room to spare.
MOST = 400


@dataclass(frozen=True, slots=True)
class Payload:
    """The election, the member nominated; her list and her sex where the count reads them, else empty."""

    election: str
    candidate: str
    list: str
    sex: Literal["", "F", "M", "X"]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She is nominated."""
    told = act.payload
    election = election_of(state, told.election)
    by = tuple(who for who in act.signers if who in election.electorate)
    needed = rule_of(state, election).nominators.of(len(election.electorate))
    refuse(
        at_stage(election, "nominating"),
        unless(len(by) >= needed, NominatorsMissing(needed, len(by))),
        unless(NAMES.find(state, told.candidate) is not None, MemberUnknown(told.candidate)),
        unless(CANDIDATES.find(state, (election.id, told.candidate)) is None, NominatedAlready(told.candidate)),
        unless((NOMINATED.find(state, election.id) or 0) < MOST, TooManyNominated(MOST)),
        _list(state, election, told),
    )
    return (CandidateNominated(at, election.id, told.candidate, told.list, told.sex, by),)


def _list(state: State, election: Election, told: Payload) -> Iterator[Refusal]:
    by_lists = election.opened.method == "list"
    yield from unless(is_name(told.list) if by_lists else told.list == "", ListUnfit(told.list))
    if by_lists and rule_of(state, election).lists.parity:
        yield from unless(told.sex in ("F", "M"), SexMissing(told.candidate))
