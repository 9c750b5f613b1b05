"""Recall: taking a seat back, never harder than filling it (procedure 3.19; rulings A2 to A4, B1.8 to B1.10, B3.6)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Period, Share
from asamblea.assembly.words.majorities import Heads, Majority, Quorum
from asamblea.assembly.words.votes import Manner


@dataclass(frozen=True, slots=True)
class RecallStart:
    """Who starts one: `members` of the electing body, in a body under `small` the share `small_share`; the second
    attempt in a term needs `second` of the members, a later one `later`; in a joint electorate `members` in one of its
    bodies or `joint` over all. `earliest` after she took her seat. Reasons are needed, and not judged.
    """

    members: Heads
    small: int
    small_share: Share
    second: Share
    later: Share
    joint: Share
    earliest: Period
    reasons: Literal["required", "closed_list", "none"]


@dataclass(frozen=True, slots=True)
class RecallHearing:
    """From service to the hearing `notice`; the defence has `slot_base` in a base body and `slot_plenary` in a plenary;
    a second summons `second_summons` later; a grave cause postpones by `postponement`; the written answer stands on the
    ballot, and no vote is held within `answer_wait` of a late one.
    """

    notice: Period
    slot_base: Period
    slot_plenary: Period
    second_summons: Period
    postponement: Period
    answer_wait: Period
    two_attempts_apart: Period


@dataclass(frozen=True, slots=True)
class RecallVote:
    """Held within `latest` of a valid request, `after_postponement` of the last lawful postponement, `latest_of_all` in
    any case; else the initiators convene. `as_elected`: the
    quorum is never above the one at which she was elected; `more_than_elected`: if fewer
    vote than at her election, more votes than elected her. A hearing that loses its quorum resumes within `resume`. The
    bodies of a joint electorate close at one instant within `joint_closing`.
    """

    latest: Period
    after_postponement: Period
    latest_of_all: Period
    quorum: Quorum
    as_elected: bool
    majority: Majority
    more_than_elected: bool
    manner: Manner
    secret: bool
    resume: Period
    joint_closing: Period
    successor: Literal["second_question", "alternate", "by_election"]


@dataclass(frozen=True, slots=True)
class RecallOrders:
    """Only the electorate that elected recalls. The effect begins at the declared instant below, in each assembly above
    at the entry that cites it; votes cast between stand and are listed, and if they could have changed a result it is
    open to challenge for `challenge`. After a failed attempt the next waits `cooldown`, for the same reasons
    `cooldown_same`. One ballot a person at a time.
    """

    by: Literal["electorate"]
    start: RecallStart
    hearing: RecallHearing
    vote: RecallVote
    cooldown: Period
    cooldown_same: Period
    challenge: Period
    one_at_a_time: bool
