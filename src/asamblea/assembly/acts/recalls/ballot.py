"""What a sheet of a recall's ballot must show, and what comes of it. Nobody's haste passes and nobody's absence
stops it (procedure 3.19, 3.30; rulings A2, B1.8; edge cases 31, 32, 93, 94).
"""

from collections.abc import Iterator
from dataclasses import replace

from asamblea.assembly.acts.recalls.standing import at_recall_stage, service_interval
from asamblea.assembly.conditions import elapsed
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.recall import RecallAdjourned, RecallDecided, RecallReturned, RecallSettled
from asamblea.assembly.orders.recall import RecallOrders
from asamblea.assembly.recall_numbers import quorum_needed, recall_rules, votes_needed
from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.refusals.debates import ServiceTooRecent
from asamblea.assembly.refusals.recalls import (
    AnswerNotPrinted,
    AnswerTooRecent,
    DefenceCutShort,
    DefenceOutsideMeeting,
    HearingBeforeHour,
    RecallBallotClosed,
    RecallNotServed,
    SecondSummonsOwed,
    SummonedTwice,
    VotedUnheard,
)
from asamblea.assembly.refusals.sealed_votes import SealedVoteFirst
from asamblea.assembly.shelves import State
from asamblea.assembly.state.minutes import votes_for
from asamblea.assembly.state.recalls import Recall
from asamblea.assembly.state.sealed_votes import SealedVote, sealed_on
from asamblea.assembly.words.minutes import Attendance, RecallSheet
from asamblea.assembly.words.recall import RecallOutcome
from asamblea.record.instants import Instant


def sheet_faults(
    state: State, recall: Recall, sheet: RecallSheet, began_at: Instant, ended_at: Instant
) -> Iterator[Refusal]:
    """Every guarantee that the meeting did not give her."""
    rules = recall_rules(state)
    yield from at_recall_stage(recall, "convened")
    if recall.opens_at is not None and began_at < recall.opens_at:
        yield HearingBeforeHour(recall.opens_at)
    if recall.closes_at is not None and ended_at > recall.closes_at:
        yield RecallBallotClosed(recall.closes_at)
    if recall.served_at is None:
        yield RecallNotServed(recall.id)
    elif began_at < recall.served_at + rules.hearing.notice:
        yield ServiceTooRecent(recall.served_at + rules.hearing.notice)
    yield from _defence(recall, sheet, rules, began_at, ended_at)
    if sheet.held:
        yield from _answer(recall, sheet, rules, began_at)
        yield from _sealed(state, recall, sheet, ended_at)


def _sealed(state: State, recall: Recall, sheet: RecallSheet, ended_at: Instant) -> Iterator[Refusal]:
    """A sealed vote on it began after she was heard, those on paper voted before its hour, and its result is known."""
    vote = _sealed_vote(state, recall)
    if vote is None:
        return
    if vote.owes:
        yield SealedVoteFirst(vote.id)
    if sheet.defence != "waived" and sheet.defence_until > vote.opened.at:
        yield VotedUnheard(f"recalls.{recall.id}")
    if ended_at > vote.opened.closes_at:
        yield RecallBallotClosed(vote.opened.closes_at)


def _sealed_vote(state: State, recall: Recall) -> SealedVote | None:
    return sealed_on(state, "recall", recall.id, recall.summons)


def with_sealed(state: State, recall: Recall, sheet: RecallSheet) -> RecallSheet:
    """The sheet with the papers of the sealed vote that was held beside the urn."""
    vote = _sealed_vote(state, recall)
    if vote is None or vote.counted is None:
        return sheet
    counted = vote.counted
    return replace(
        sheet, yes=sheet.yes + counted.yes, no=sheet.no + counted.no, blank=sheet.blank + counted.blank
    )  # fmt: skip


def declared_at(state: State, recall: Recall, ended_at: Instant) -> Instant:
    """When the body has decided: when the meeting ended, or once its sealed vote had a result."""
    vote = _sealed_vote(state, recall)
    return ended_at if vote is None or vote.counted is None else max(ended_at, vote.counted.at)


def _answer(recall: Recall, sheet: RecallSheet, rules: RecallOrders, began_at: Instant) -> Iterator[Refusal]:
    if recall.answered_at is None:
        return
    if not sheet.answer_printed:
        yield AnswerNotPrinted(recall.id)
    if began_at < recall.answered_at + rules.hearing.answer_wait:
        yield AnswerTooRecent(recall.answered_at + rules.hearing.answer_wait)


def _defence(
    recall: Recall, sheet: RecallSheet, rules: RecallOrders, began_at: Instant, ended_at: Instant
) -> Iterator[Refusal]:
    """Used, or waived by her alone, or offered for its whole time, and then again at a second summons."""
    if not sheet.held and (sheet.yes or sheet.no or sheet.blank or sheet.spoiled):
        yield VotedUnheard(f"recalls.{recall.id}")
    if not sheet.held and recall.summons > 1:
        yield SummonedTwice(recall.id)
    if sheet.defence == "waived":
        return
    if not began_at <= sheet.defence_from <= sheet.defence_until <= ended_at:
        yield DefenceOutsideMeeting(f"recalls.{recall.id}.defence_from")
    if sheet.defence == "unused":
        open_for = sheet.defence_until - sheet.defence_from
        if open_for < rules.hearing.slot_base:
            yield DefenceCutShort(rules.hearing.slot_base, open_for)
        if sheet.held and recall.summons < 2:
            yield SecondSummonsOwed(recall.id)


def ballot_events(
    state: State,
    recall: Recall,
    sheet: RecallSheet,
    minutes: str,
    attendance: Attendance,
    ended_at: Instant,
    at: Instant,
) -> Events:
    """What follows of the sheet: she is summoned once more, her body's part of a joint recall is returned, or the body
    decided.
    """
    rules = recall_rules(state)
    if not sheet.held:
        return (RecallAdjourned(at, recall.id, minutes, ended_at + rules.hearing.second_summons),)
    sheet = with_sealed(state, recall, sheet)
    events: list[Event] = []
    interval = service_interval(rules, recall)
    if interval is not None:
        events.append(elapsed(state, interval, at))
    if recall.joint:
        return (*events, returned(recall, sheet, minutes, at))
    result = decided(state, recall, sheet, minutes, attendance, declared_at(state, recall, ended_at), at)
    if recall.decided is None or recall.decided.outcome == "void":
        return (*events, result)
    return (*events, settled(recall.decided, result))


def settled(before: RecallDecided, result: RecallDecided) -> RecallSettled:
    """A suspended decision was voted on again: it stands or is overturned by this ballot."""
    return RecallSettled(
        at=result.at,
        recall=result.recall,
        minutes=result.minutes,
        assembly=result.assembly,
        electorate=result.electorate,
        delegate=result.delegate,
        yes=result.yes,
        no=result.no,
        needed=result.needed,
        overturned=result.outcome not in (before.outcome, "void"),
        outcome=before.outcome if result.outcome == "void" else result.outcome,
        declared_at=result.declared_at,
    )


def returned(recall: Recall, sheet: RecallSheet, minutes: str, at: Instant) -> RecallReturned:
    """This body's part of the sum."""
    return RecallReturned(
        at,
        recall.id,
        minutes,
        recall.assembly,
        recall.electorate,
        recall.delegate,
        recall.matter,
        sheet.yes,
        sheet.no,
        sheet.defence,
    )


def decided(
    state: State,
    recall: Recall,
    sheet: RecallSheet,
    minutes: str,
    attendance: Attendance,
    ends_at: Instant,
    at: Instant,
) -> RecallDecided:
    """The result as the rules give it of these numbers; if it recalls her, the mandate ends at `ends_at`."""
    rules = recall_rules(state)
    valid, voted = sheet.yes + sheet.no, sheet.yes + sheet.no + sheet.blank + sheet.spoiled
    elected = votes_for(state, recall.assembly, recall.delegate)
    needed = votes_needed(rules, valid, elected)
    quorum = quorum_needed(state, recall, attendance.members)
    outcome: RecallOutcome = "void" if voted < quorum else "recalled" if sheet.yes >= needed else "failed"
    return RecallDecided(
        at=at,
        recall=recall.id,
        minutes=minutes,
        assembly=recall.assembly,
        electorate=recall.electorate,
        delegate=recall.delegate,
        yes=sheet.yes,
        no=sheet.no,
        needed=needed,
        voted=voted,
        quorum=quorum,
        defence=sheet.defence,
        outcome=outcome,
        declared_at=ends_at,
    )
