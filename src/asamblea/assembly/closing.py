"""The close of a vote: the count, the base, the integer needed, the outcome, and what follows of itself.

Nobody has an act that sets a result. This is the one place where one comes about (invariants 1, 4, 5, 7; procedure 3.13
to 3.15).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from asamblea.assembly.consequences import credential_decided, effect_of, is_pending
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.motions import (
    MotionAdopted,
    MotionAmendedAtSecond,
    MotionFirstPassed,
    MotionLost,
    MotionSentBack,
)
from asamblea.assembly.events.votes import ResultUpheld, VoteClosed
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.questions import lost
from asamblea.assembly.shelves import State
from asamblea.assembly.state.demands import delegations
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.sealed_votes import SealedVote, sealed_on
from asamblea.assembly.state.sittings import is_present, present_ever
from asamblea.assembly.state.votes import BALLOTS, CHALLENGES, Vote
from asamblea.assembly.words.majorities import GroupMajority, Majority
from asamblea.assembly.words.votes import Choice, Count, Outcome, Weighed
from asamblea.record.instants import Instant


def close_vote(state: State, vote: Vote, at: Instant, seq: int) -> Events:
    """The events of a vote's close at the instant `at`, in the entry `seq`: its result, and what follows for its
    motion.
    """
    count = count_of(state, vote)
    motion = MOTIONS.at(state, vote.opened.motion)
    rule = class_of(state, motion)
    base = base_of(state, vote, vote.opened.majority, count)
    needed = vote.opened.majority.needed(base)
    groups = groups_of(state, vote, rule.double)
    quorate = _is_quorate(state, vote, count)
    weighed = weighed_of(state, vote)
    counted = quorate and not _uncounted(state, vote)
    outcome = _outcome(count, needed, groups, weighed) if counted else "void"
    few = outcome == "carried" and _is_few(state, motion, count.yes, len(vote.electorate))
    closed = VoteClosed(
        at, vote.id, count, base, needed, quorate, outcome, groups.all, groups.in_favour, groups.needed, few, weighed
    )  # fmt: skip
    if outcome == "void":
        return (closed,)
    return (closed, *_for_motion(state, motion, vote, closed, seq))


def count_of(state: State, vote: Vote) -> Count:
    """The count as it stands: from the ballots by name, or from the tellers' sheet and the sealed vote."""
    if vote.opened.manner != "roll_call":
        return _from_papers(state, vote)
    choices = _chosen(state, vote, vote.electorate)
    voted = sum(choices.values())
    return Count(choices["yes"], choices["no"], choices["abstain"], 0, len(vote.electorate) - voted)


def _from_papers(state: State, vote: Vote) -> Count:
    tally, sealed = vote.tally, _sealed(state, vote)
    yes, no, abstain, invalid = (
        (0, 0, 0, 0) if tally is None else (tally.yes, tally.no, tally.abstain, tally.invalid)
    )  # fmt: skip
    if sealed is not None and sealed.counted is not None:
        yes, no, abstain = yes + sealed.counted.yes, no + sealed.counted.no, abstain + sealed.counted.blank
    return Count(yes, no, abstain, invalid, len(vote.electorate) - yes - no - abstain - invalid)


def _sealed(state: State, vote: Vote) -> SealedVote | None:
    return sealed_on(state, "vote", vote.id, vote.opened.reading)


def _uncounted(state: State, vote: Vote) -> bool:
    """Whether no teller counted its hands or papers, or ballots by device stay closed."""
    sealed = _sealed(state, vote)
    if sealed is not None:
        return sealed.owes
    return vote.opened.manner != "roll_call" and vote.tally is None


def attending(state: State, vote: Vote, count: Count) -> int:
    """Those of the electorate who voted or are present: whoever voted was present (rulings B2.5)."""
    sitting = vote.opened.sitting
    if vote.opened.manner != "roll_call":
        present = sum(is_present(state, sitting, member) for member in vote.electorate)
        return max(present, count.cast + count.invalid)
    ballots = BALLOTS.all(state)
    return sum((vote.id, member) in ballots or is_present(state, sitting, member) for member in vote.electorate)


def base_of(state: State, vote: Vote, majority: Majority, count: Count) -> int:
    """The size of the base of a majority in this vote; who stands aside is in none (rulings D25)."""
    match majority.base:
        case "votes_yes_no":
            return count.yes + count.no
        case "votes_cast":
            return count.cast
        case "ballots_all":
            return count.cast + count.invalid
        case "present":
            return attending(state, vote, count)
        case "enrolled":
            return sum(present_ever(state, vote.opened.sitting, member) for member in vote.electorate)
        case "accredited":
            return vote.opened.electors
        case "full_membership":
            return vote.opened.membership
        case _:
            raise AssertionError(f"no vote of an assembly is counted on {majority.base}: such orders are refused")


@dataclass(frozen=True, slots=True)
class Groups:
    """How the groups of a double majority stand: counted, for, and needed for; all zero where there is none."""

    all: int = 0
    in_favour: int = 0
    needed: int = 0


def groups_of(state: State, vote: Vote, double: GroupMajority | None) -> Groups:
    """The delegations of a vote by name: a body is for when more of its delegates vote for than against."""
    if double is None:
        return Groups()
    counted = in_favour = 0
    for voters in delegations(state, vote.electorate).values():
        chosen = _chosen(state, vote, voters)
        counted += double.among == "all" or bool(chosen)
        in_favour += chosen["yes"] > chosen["no"]
    return Groups(counted, in_favour, double.needed(counted))


def _chosen(state: State, vote: Vote, voters: Iterable[str]) -> Counter[Choice]:
    """What these voted by name, each choice with its heads."""
    ballots = BALLOTS.all(state)
    return Counter(ballots[vote.id, who].choice for who in voters if (vote.id, who) in ballots)


def weighed_of(state: State, vote: Vote) -> Weighed | None:
    """The cards of a card vote, in units, each delegate's with her own vote; or a delegation's all with the choice of
    most of its delegates, where the orders do not let it split. None in any other vote.
    """
    if vote.opened.cards is None:
        return None
    sums: Counter[Choice] = Counter()
    for voters in delegations(state, vote.electorate).values():
        chosen = _chosen(state, vote, voters)
        if _splits(state, vote):
            sums.update({choice: heads * vote.weights[voters[0]] for choice, heads in chosen.items()})
        elif (most := _most(chosen)) is not None:
            sums[most] += sum(vote.weights[who] for who in voters)
    majority, base = vote.opened.majority, sums["yes"] + sums["no"]
    if majority.base != "votes_yes_no":
        base += sums["abstain"]
    return Weighed(sums["yes"], sums["no"], sums["abstain"], base, majority.needed(base))


def _splits(state: State, vote: Vote) -> bool:
    seats = ORDERS.at(state, MOTIONS.at(state, vote.opened.motion).orders).seats
    return seats is not None and seats.cards is not None and seats.cards.split


def _most(chosen: Counter[Choice]) -> Choice | None:
    """The choice of more delegates than any other; None if there is none."""
    ranked = chosen.most_common(2)
    tied = len(ranked) == 2 and ranked[0][1] == ranked[1][1]
    return ranked[0][0] if ranked and not tied else None


def _is_quorate(state: State, vote: Vote, count: Count) -> bool:
    """Never void for quorum when the votes for alone reach it (rulings B2.5, edge case 97)."""
    needed = vote.opened.quorum_needed
    return count.yes >= needed or attending(state, vote, count) >= needed


def _is_few(state: State, motion: Motion, in_favour: int, electors: int) -> bool:
    ballots = ORDERS.at(state, motion.orders).ballots
    return ballots is not None and in_favour * ballots.opinion.den < ballots.opinion.num * electors


def _outcome(count: Count, needed: int, groups: Groups, weighed: Weighed | None) -> Outcome:
    reached = count.yes >= needed if weighed is None else weighed.yes >= weighed.needed
    return "carried" if reached and groups.in_favour >= groups.needed else "lost"


def _for_motion(state: State, motion: Motion, vote: Vote, closed: VoteClosed, seq: int) -> Events:
    at, rule = closed.at, class_of(state, motion)
    if closed.outcome != "carried":
        if _goes_back(state, motion, rule, vote, closed):
            assert rule.returns is not None
            return (MotionSentBack(at, motion.id, vote.id, at + rule.returns.within),)
        return (MotionLost(at, motion.id, vote.id), *_if_lost(state, motion, vote.id, at))
    if motion.reading < rule.readings:
        return (MotionFirstPassed(at, motion.id, vote.id, at + rule.min_interval, at + rule.max_interval, seq),)
    if motion.reading == 2 and motion.amended_in == 2:
        return (_amended(state, motion, rule, vote, closed, seq),)
    return (MotionAdopted(at, motion.id, vote.id), *effect_of(state, motion, at, seq))


def _amended(
    state: State, motion: Motion, rule: MotionClass, vote: Vote, closed: VoteClosed, seq: int
) -> MotionAmendedAtSecond | MotionFirstPassed:
    """Words amended in the second reading are voted once more, or count as a first reading (rulings B4.1)."""
    at, amending = closed.at, ORDERS.at(state, motion.orders).amendments
    if amending is None or amending.second_reading == "return":
        return MotionFirstPassed(at, motion.id, vote.id, at + rule.min_interval, at + rule.max_interval, seq)
    return MotionAmendedAtSecond(at, motion.id, vote.id, at + amending.extra_vote_after, at + rule.max_interval, seq)


def _goes_back(state: State, motion: Motion, rule: MotionClass, vote: Vote, closed: VoteClosed) -> bool:
    """Charges do not come again in other words: whoever charges anew tables, serves and hears anew (3.30.2)."""
    if rule.returns is None or rule.defence is not None or motion.sent_back >= rule.returns.times:
        return False
    base = base_of(state, vote, rule.returns.majority, closed.count)
    return closed.count.yes >= rule.returns.majority.needed(base)


def _if_lost(state: State, motion: Motion, vote: str, at: Instant) -> Events:
    if motion.effect.kind == "credential":
        return credential_decided(state, motion.effect.on, at, granted=False)
    if motion.effect.kind != "annulment":
        return lost(state, motion, vote, at)
    if not is_pending(state, motion.effect.on):
        return ()
    return (ResultUpheld(at, motion.effect.on, CHALLENGES.at(state, motion.effect.on).vote),)
