"""Conditions that the acts of a sealed vote share."""

from collections.abc import Iterator
from typing import Any

from asamblea.assembly.conditions import Reasons, enrolled, named
from asamblea.assembly.refusals.base import Refusal, unless
from asamblea.assembly.refusals.sealed_votes import (
    OfficersFirst,
    SealedFieldUnfit,
    SealedVoteNotAtStage,
    SealedVoteUnknown,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.sealed_votes import SEALED_VOTES, SealedVote, sealed_orders
from asamblea.assembly.step import Step
from asamblea.assembly.words.members import Office
from asamblea.assembly.words.sealed_votes import SealedStage
from asamblea.record.acts import HEX64
from asamblea.record.instants import Instant

OFFICERS: tuple[Office, ...] = ("chair", "secretary", "teller")
TOGETHER = 2


def sealed_vote_of(state: State, sealed_vote: str) -> SealedVote:
    """The sealed vote of this id; raises Refused if there is none."""
    return named(SEALED_VOTES, state, sealed_vote, SealedVoteUnknown)


def at_stage(vote: SealedVote, *stages: SealedStage) -> Reasons:
    """The sealed vote stands at one of these stages."""
    return unless(vote.stage in stages, SealedVoteNotAtStage(vote.id, vote.stage, stages))


def is_hash(text: str, field: str) -> Reasons:
    """The text is a SHA-256 in hexadecimal."""
    return unless(HEX64.fullmatch(text), SealedFieldUnfit(field))


def officers_or_anybody(
    state: State, act: Step[Any], at: Instant, since: Instant, *, restates: bool = False
) -> Iterator[Refusal]:
    """Two officers; after their time, counted from `since`, anybody enrolled, but nobody restates it alone."""
    signed = sum(any(holds_office(state, who, held) for held in OFFICERS) for who in act.signers)
    until = since + sealed_orders(state).officers_within
    yield from unless(signed >= TOGETHER or (at >= until and not restates), OfficersFirst(signed, until))
    yield from enrolled(state, act.author)
