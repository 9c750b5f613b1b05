"""A sealed vote opens on a matter that is voted in secret: who votes by device, who on paper, and under which keys, is
frozen here (3.17; review B3, B4).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.sealed_votes.matters import Matter, matter_of
from asamblea.assembly.acts.sealed_votes.standing import OFFICERS, TOGETHER, is_hash
from asamblea.assembly.conditions import Reasons, officers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sealed_votes import SealedVoteOpened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.sealed_votes import (
    BallotUnfit,
    ElectorateTooSmall,
    PaperNow,
    SealedFieldUnfit,
    SealedVoteRunning,
    VoterListsDiffer,
    VoterListUnfit,
    VotesInBothWays,
    VotingCodesDiffer,
)
from asamblea.assembly.refusals.votes import OpenTooLong, OpenTooShort
from asamblea.assembly.sealed_counts import asked
from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.sealed_votes import SEALED_VOTES, next_sealed_vote_id, sealed_orders
from asamblea.assembly.step import Step
from asamblea.assembly.words.sealed_votes import BallotShape, GroupName, SealedSubject, VoterList, VotingWay
from asamblea.record.acts import HEX64
from asamblea.record.instants import Instant
from asamblea.sealed.digests import is_fingerprint
from asamblea.sealed.setup.election import UUID

TYPE = "sealed_vote.open/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """On what (an election, a vote or a recall, by its id); the sealed election's uuid, group, fingerprint and the hash
    of its setup event; what its ballot asks, with how many answers; how many voting codes were made; who votes in which
    way; and until when.
    """

    on: SealedSubject
    matter: str
    uuid: str
    group: GroupName
    fingerprint: str
    setup: str
    shape: BallotShape
    answers: int
    codes: int
    device: VoterList
    paper: VoterList
    closes_at: Instant


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Ballots come in until its hour."""
    call = act.payload
    matter, least = matter_of(state, call.on, call.matter, at), sealed_orders(state).min_electorate
    refuse(
        officers_sign(state, act.signers, OFFICERS, TOGETHER),
        _running(state, call, matter),
        unless(UUID.fullmatch(call.uuid), SealedFieldUnfit("uuid")),
        unless(is_fingerprint(call.fingerprint), SealedFieldUnfit("fingerprint")),
        is_hash(call.setup, "setup"),
        _ballot(state, call),
        _form(state, "device", call.device),
        _form(state, "paper", call.paper),
        _electorate(call, matter),
        unless(call.codes == call.device.count, VotingCodesDiffer(call.codes, call.device.count)),
        unless(call.device.count >= least, ElectorateTooSmall(call.device.count, least)),
        _hours(state, call, matter, at),
    )
    return (_opened(state, call, matter, at),)


def _opened(state: State, call: Payload, matter: Matter, at: Instant) -> SealedVoteOpened:
    return SealedVoteOpened(
        at=at,
        sealed_vote=next_sealed_vote_id(state),
        on=call.on,
        matter=call.matter,
        round=matter.round,
        uuid=call.uuid,
        group=call.group,
        fingerprint=call.fingerprint,
        setup=call.setup,
        shape=call.shape,
        answers=call.answers,
        codes=call.codes,
        device=call.device,
        paper=call.paper,
        min_electorate=sealed_orders(state).min_electorate,
        closes_at=call.closes_at,
    )


def _running(state: State, call: Payload, matter: Matter) -> Iterator[Refusal]:
    """A round of a matter is voted once, and a setup serves one vote."""
    for each in SEALED_VOTES.all(state).values():
        same = (each.opened.on, each.opened.matter, each.opened.round) == (call.on, call.matter, matter.round)
        if (same and each.stage != "failed") or each.opened.setup == call.setup:
            yield SealedVoteRunning(each.id)
        # Whoever can keep ballots closed would stop a recall as often as she liked (invariant 11).
        if call.on == "recall" and each.opened.matter == call.matter and each.stage == "failed" and each.owes:
            yield PaperNow(each.id)


def _ballot(state: State, call: Payload) -> Reasons:
    """It asks what the matter can take the result of."""
    shape, answers = asked(state, call.on, call.matter)
    fits = (call.shape, call.answers) == ("sums" if shape == "for_and_against" else shape, answers)
    return unless(fits, BallotUnfit(call.shape, call.answers, shape, answers))


def _form(state: State, way: VotingWay, voters: VoterList) -> Iterator[Refusal]:
    if BODY.at(state).kind == "assembly":
        fits = voters.count == len(voters.members) and not voters.root and not voters.sheet
    else:
        named = HEX64.fullmatch(voters.root) and voters.sheet.startswith("restricted:")
        # Nobody votes in this way: there is no list.
        empty = voters.count == 0 and not voters.root and not voters.sheet
        fits = not voters.members and (empty or (voters.count > 0 and bool(named)))
    yield from unless(fits, VoterListUnfit(way))


def _electorate(call: Payload, matter: Matter) -> Iterator[Refusal]:
    """The two lists are disjoint, and together they are the electorate."""
    device, paper = call.device.members, call.paper.members
    yield from (VotesInBothWays(member) for member in sorted(set(device) & set(paper)))
    differ = VoterListsDiffer(call.device.count + call.paper.count, matter.electors)
    yield from unless(call.device.count + call.paper.count == matter.electors, differ)
    if matter.members is not None:
        yield from unless(frozenset((*device, *paper)) == matter.members, differ)


def _hours(state: State, call: Payload, matter: Matter, at: Instant) -> Iterator[Refusal]:
    ballots = orders_now(state).ballots
    if ballots is not None:
        length = ballots.min_open_remote if BODY.at(state).kind == "assembly" else ballots.min_open_base
        yield from unless(call.closes_at >= at + length, OpenTooShort(at + length))
    yield from unless(call.closes_at > at, OpenTooShort(at + 1))
    yield from unless(call.closes_at <= matter.closes_by, OpenTooLong(matter.closes_by))
