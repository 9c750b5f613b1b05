"""Recalls and resignations, above and below: a seat ends here at the entry that cites its end (DESIGN section 4;
rulings A3, B3.6; edge cases 12, 13, 89, 90, 92, 104).
"""

from asamblea.assembly.citing.cited import Cited, Meaning
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.bodies import CitationIdle
from asamblea.assembly.events.members import DelegateSeated
from asamblea.assembly.events.recall import (
    PetitionEntered,
    RecallCalled,
    RecallClosed,
    RecallContestDecided,
    RecallContested,
    RecallDecided,
    RecallFiled,
    RecallOpened,
    RecallReturned,
    RecallReturnEntered,
    RecallSettled,
    RecallSummed,
    ResignationTookEffect,
)
from asamblea.assembly.events.seats import DelegateRecalled, DelegateResigned, DelegateRestored
from asamblea.assembly.recall_numbers import rules_above, votes_needed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, electors_of
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recalls import (
    JOINT,
    PETITIONS,
    RECALLS,
    JointRecall,
    joint_returns,
    next_recall_id,
    open_joint,
    pending_recall,
)
from asamblea.assembly.state.seats import POLLINGS, RECALLED, successor
from asamblea.assembly.words.recall import RecallOutcome
from asamblea.record.instants import DAY, Instant

# Where the orders do not say until when returns are taken after a joint ballot closed.
LODGING = 2 * DAY
# Until when a contested sum is decided, where they do not say.
DECIDE = 3 * DAY


def seat_held(state: State, member: str) -> str | None:
    """The seat that is the member's, whether or not somebody stands in for her."""
    return next((seat for seat, held in SEATS.all(state).items() if held.member == member), None)


def end_seat(state: State, ended: DelegateRecalled | DelegateResigned) -> Events:
    """The seat ends, and the first alternate who never sat takes it: she votes from the next vote on."""
    after = fold(state, (ended,))
    electorate = SEATS.at(after, ended.seat).body
    follower = successor(after, electorate)
    if follower is None:
        return (ended,)
    return ended, DelegateSeated(ended.at, ended.seat, electorate, follower)


def _seat_of(state: State, cited: Cited, event: RecallFiled | RecallDecided | RecallSettled) -> str | None:
    """The delegate's seat, if the citing body is of the electorate that elected her to it."""
    seat = seat_held(state, event.delegate)
    mine = (
        seat is not None and SEATS.at(state, seat).body == event.electorate and _elects(state, cited, event.electorate)
    )
    return seat if mine and event.assembly == BODY.at(state).origin else None


def _elects(state: State, cited: Cited, electorate: str) -> bool:
    """Whether the citing body fills this electorate, or succeeds one that did; a vote begun before it ended counts."""
    origins = {BODIES.at(state, cited.body).origin} & {each.origin for each in electors_of(state, electorate)}
    return bool(origins) or BODIES.at(state, cited.body).electorate == electorate


def _filed(state: State, cited: Cited, event: RecallFiled, at: Instant, seq: int) -> Events:
    """A petition in one body of a joint electorate opens the ballot in all, once it has what it needs there or they
    have it over all.
    """
    seat = _seat_of(state, cited, event)
    if seat is None:
        return (CitationIdle(at, cited.body, cited.index, "not_its_seat"),)
    bodies = electors_of(state, event.electorate)
    if len(bodies) == 1 or open_joint(state, event.delegate) is not None:
        return ()
    entered = PetitionEntered(at, event.delegate, cited.body, event.valid, event.needed)
    if not event.joint:
        return (CitationIdle(at, cited.body, cited.index, "joint"),)
    if not _enough(fold(state, (entered,)), event):
        return (entered,)
    rules = rules_above(state)
    credentials = orders_now(state).credentials
    closes_at = at + rules.vote.joint_closing
    returns_by = closes_at + (LODGING if credentials is None else credentials.lodging)
    matter = f"j{len(JOINT.all(state)) + 1}"
    opened = RecallOpened(
        at, matter, event.electorate, event.delegate, seat, cited.body, event.reasons, closes_at, returns_by
    )
    return entered, opened


def _enough(state: State, event: RecallFiled) -> bool:
    share = rules_above(state).start.joint
    petitions = [entered for (of, _), entered in PETITIONS.all(state).items() if of == event.delegate]
    over_all = sum(entered.valid for entered in petitions)
    members = sum(body.size for body in electors_of(state, event.electorate))
    there = any(entered.valid >= entered.needed for entered in petitions)
    return there or over_all * share.den >= share.num * members


def _opened(state: State, cited: Cited, event: RecallOpened, at: Instant, seq: int) -> Events:
    """In a body of the electorate: the ballot is called here too."""
    pending = pending_recall(state, cited.body, event.delegate)
    recall = next_recall_id(state) if pending is None else pending.id
    return (
        RecallCalled(
            at, recall, cited.body, event.electorate, event.delegate, event.matter, event.reasons, event.closes_at
        ),
    )


def _returned(state: State, cited: Cited, event: RecallReturned, at: Instant, seq: int) -> Events:
    """A body's part of the sum; a silent body neither blocks nor counts. What a body rectifies after the sum turns
    nothing by itself.
    """
    joint = JOINT.find(state, event.matter)
    if joint is None or joint.opened.delegate != event.delegate or event.assembly != BODY.at(state).origin:
        return (CitationIdle(at, cited.body, cited.index, "unknown"),)
    if not _elects(state, cited, joint.opened.electorate):
        return (CitationIdle(at, cited.body, cited.index, "not_its_seat"),)
    before = {each.body for each in joint_returns(state, event.matter)}
    if cited.body not in before if joint.summed is not None else at > joint.opened.returns_by:
        return (CitationIdle(at, cited.body, cited.index, "late"),)
    entered = RecallReturnEntered(at, event.matter, cited.body, event.yes, event.no)
    after = fold(state, (entered,))
    if joint.summed is not None:
        return (entered, *_contested(after, joint, joint.summed, cited.body, at))
    if len(joint_returns(after, event.matter)) < len(electors_of(after, joint.opened.electorate)):
        return (entered,)
    return (entered, *sum_recall(after, joint, at))


def _contested(state: State, joint: JointRecall, before: RecallSummed, body: str, at: Instant) -> Events:
    """A rectified return after the sum: contested if the papers would turn it, and that can still take effect."""
    anew, seat = _sum(state, joint, at), seat_held(state, joint.opened.delegate)
    lost = RECALLED.find(state, joint.opened.matter) is not None
    if anew.outcome == before.outcome or not (lost if anew.outcome == "failed" else seat == joint.opened.seat):
        return ()
    credentials = orders_now(state).credentials
    until = at + (DECIDE if credentials is None else credentials.decide)
    return (RecallContested(at, joint.opened.matter, body, anew.yes, anew.no, until),)


def decide_contest(state: State, joint: JointRecall, at: Instant, *, restated: bool) -> Events:
    """A contested sum stands, or is added anew: then the seat goes back to her, or ends. What was voted meanwhile by
    who followed stands (edge case 104).
    """
    matter = joint.opened.matter
    decided = RecallContestDecided(at, matter, restated)
    if not restated:
        return (decided,)
    left = RECALLED.find(state, matter)
    anew = _sum(state, joint, at)
    if anew.outcome == "failed" and left is not None:
        follower = SEATS.at(state, left.seat).member or ""
        return decided, anew, DelegateRestored(at, left.seat, left.member, follower, matter)
    return (decided, *sum_recall(state, joint, at))


def sum_recall(state: State, joint: JointRecall, at: Instant) -> Events:
    """The electorate's decision, added as it elected; a recall ends the seat."""
    opened, summed = joint.opened, _sum(state, joint, at)
    if summed.outcome != "recalled" or seat_held(state, opened.delegate) != opened.seat:
        return (summed,)
    ended = DelegateRecalled(at, opened.seat, opened.delegate, opened.electorate, opened.matter, at)
    return (summed, *end_seat(state, ended))


def _sum(state: State, joint: JointRecall, at: Instant) -> RecallSummed:
    opened = joint.opened
    returns = joint_returns(state, opened.matter)
    yes, no = sum(entered.yes for entered in returns), sum(entered.no for entered in returns)
    needed = votes_needed(rules_above(state), yes + no, _elected(state, opened.electorate, opened.delegate))
    outcome: RecallOutcome = "void" if not returns else "recalled" if yes >= needed else "failed"
    bodies = len(electors_of(state, opened.electorate))
    return RecallSummed(
        at, opened.matter, opened.electorate, opened.delegate, yes, no, needed, len(returns), bodies, outcome
    )


def _elected(state: State, electorate: str, delegate: str) -> tuple[int, int] | None:
    """Votes that elected her and valid papers then, over all bodies."""
    found = [
        (each.called.at, line.votes, each.summed.valid)
        for each in POLLINGS.all(state).values()
        if each.called.electorate == electorate and each.summed is not None
        for line in each.summed.places
        if line.candidate == delegate
    ]
    return max(found)[1:] if found else None


def _summed(state: State, cited: Cited, event: RecallSummed, at: Instant, seq: int) -> Events:
    """In a body of the electorate: how the joint recall ended, for the register and the wait before another."""
    mine = [each for each in RECALLS.all(state).values() if (each.assembly, each.matter) == (cited.body, event.matter)]
    return tuple(RecallClosed(at, each.id, event.outcome, event.at) for each in mine)


def _decided(state: State, cited: Cited, event: RecallDecided, at: Instant, seq: int) -> Events:
    """The electing body took its seat back: here from this entry on."""
    if event.outcome != "recalled":
        return ()
    seat = _seat_of(state, cited, event)
    if seat is None:
        return (CitationIdle(at, cited.body, cited.index, "not_its_seat"),)
    if len(electors_of(state, event.electorate)) > 1:
        return (CitationIdle(at, cited.body, cited.index, "joint"),)
    recall = f"{cited.body}:{event.recall}"
    return end_seat(state, DelegateRecalled(at, seat, event.delegate, event.electorate, recall, event.declared_at))


def _settled(state: State, cited: Cited, event: RecallSettled, at: Instant, seq: int) -> Events:
    """An overturned recall gives the seat back; one that was refused and is now carried takes it. Votes cast by who
    followed stand (edge case 104).
    """
    if not event.overturned or event.assembly != BODY.at(state).origin:
        return ()
    recall = f"{cited.body}:{event.recall}"
    left = RECALLED.find(state, recall)
    if event.outcome == "failed" and left is not None:
        follower = SEATS.at(state, left.seat).member or ""
        return (DelegateRestored(at, left.seat, left.member, follower, recall),)
    seat = _seat_of(state, cited, event)
    if event.outcome == "recalled" and seat is not None:
        return end_seat(state, DelegateRecalled(at, seat, event.delegate, event.electorate, recall, event.declared_at))
    return (CitationIdle(at, cited.body, cited.index, "not_its_seat"),)


def _resigned(state: State, cited: Cited, event: ResignationTookEffect, at: Instant, seq: int) -> Events:
    seat = seat_held(state, event.delegate)
    electorate = event.electorate
    if (
        seat is None
        or SEATS.at(state, seat).body != electorate
        or not _elects(state, cited, electorate)
        or event.assembly != BODY.at(state).origin
    ):
        return (CitationIdle(at, cited.body, cited.index, "not_its_seat"),)
    return end_seat(state, DelegateResigned(at, seat, event.delegate, electorate))


MEANINGS: dict[type[Event], Meaning] = {
    RecallFiled: _filed,
    RecallOpened: _opened,
    RecallReturned: _returned,
    RecallSummed: _summed,
    RecallDecided: _decided,
    RecallSettled: _settled,
    ResignationTookEffect: _resigned,
}
