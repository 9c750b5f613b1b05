"""The minutes of a meeting on paper are lodged, by any signer, initiator or the person elected. They are testimony, and
shown so (DESIGN section 5; procedure 3.6; rulings B1.1 to B1.3).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.minutes.sums import (
    attendance_faults,
    election_faults,
    recall_faults,
    resolution_faults,
    twice,
)
from asamblea.assembly.acts.recalls.ballot import ballot_events, sheet_faults
from asamblea.assembly.acts.recalls.standing import recall_of
from asamblea.assembly.conditions import Reasons, enrolled
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.minutes import MinutesLodged, MinutesRead, ResolutionNoted, VotesReturned
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.minutes import (
    AssemblyUnknown,
    ElectorateNotOurs,
    InkMissing,
    MeetingBackwards,
    MeetingNotOver,
    MeetingsOverlap,
    MinutesUnknown,
    PaperKnown,
    PaperUnnumbered,
    ReturnedBefore,
    RollNumberDiffers,
    RollOfMeetingUnknown,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ROLLS
from asamblea.assembly.state.minutes import MINUTES, PAPERS, RETURNED, next_minutes_id
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.minutes import Attendance, ElectionSheet, Force, RecallSheet, ResolutionSheet
from asamblea.record.instants import Instant

TYPE = "minutes.lodge/1"
# The presiding member and two tellers, where the orders do not say.
INK = 3


@dataclass(frozen=True, slots=True)
class Payload:
    """`paper`: the number printed on the form; when the meeting began and ended; who was there; its sheets. `reads`:
    earlier minutes that were read back at this meeting, and whether it `confirms` them. `scan`: the restricted sheet.
    """

    paper: str
    began_at: Instant
    ended_at: Instant
    attendance: Attendance
    elections: tuple[ElectionSheet, ...]
    recalls: tuple[RecallSheet, ...]
    resolutions: tuple[ResolutionSheet, ...]
    reads: str
    confirms: bool
    scan: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The minutes stand, and what their numbers give under the orders."""
    paper = act.payload
    refuse(
        enrolled(state, act.author),
        _paper(state, paper, at),
        _attendance(state, paper.attendance),
        _elections(state, paper),
        _recalls(state, paper),
        (
            fault
            for index, sheet in enumerate(paper.resolutions)
            for fault in resolution_faults(sheet, paper.attendance, f"resolutions[{index}]")
        ),
    )
    return tuple(_events(state, paper, at))


def _paper(state: State, paper: Payload, at: Instant) -> Reasons:
    known = PAPERS.find(state, paper.paper)
    read = MINUTES.find(state, paper.reads)
    return (
        *unless(paper.paper, PaperUnnumbered()),
        *(() if known is None else (PaperKnown(paper.paper, known),)),
        *unless(paper.ended_at <= at, MeetingNotOver(paper.ended_at)),
        *unless(paper.began_at <= paper.ended_at, MeetingBackwards("began_at")),
        *unless(not paper.reads or read is not None, MinutesUnknown(paper.reads)),
        *unless(read is None or read.lodged.ended_at <= paper.began_at, MeetingsOverlap(paper.reads)),
    )


def _attendance(state: State, attendance: Attendance) -> Iterator[Refusal]:
    rules = orders_now(state).credentials
    needed = INK if rules is None else rules.signers
    yield from unless(attendance.ink >= needed, InkMissing(needed, attendance.ink))
    roll = ROLLS.find(state, attendance.roll)
    if roll is None:
        yield RollOfMeetingUnknown(attendance.roll)
    elif roll.members != attendance.members:
        yield RollNumberDiffers(roll.members, attendance.members)
    yield from attendance_faults(attendance)


def _elections(state: State, paper: Payload) -> Iterator[Refusal]:
    yield from twice("elections", (f"{sheet.assembly} {sheet.polling}" for sheet in paper.elections))
    for index, sheet in enumerate(paper.elections):
        yield from election_faults(sheet, paper.attendance, f"elections[{index}]")
        assembly = BODIES.find(state, sheet.assembly)
        if assembly is None:
            yield AssemblyUnknown(sheet.assembly)
        elif assembly.electorate != sheet.electorate:
            yield ElectorateNotOurs(sheet.electorate, assembly.electorate)
        before = RETURNED.find(state, (sheet.assembly, sheet.polling))
        if before is not None:
            yield ReturnedBefore(before.minutes)


def _recalls(state: State, paper: Payload) -> Iterator[Refusal]:
    yield from twice("recalls", (sheet.recall for sheet in paper.recalls))
    for index, sheet in enumerate(paper.recalls):
        yield from recall_faults(sheet, paper.attendance, f"recalls[{index}]")
        yield from sheet_faults(state, recall_of(state, sheet.recall), sheet, paper.began_at, paper.ended_at)


def _events(state: State, paper: Payload, at: Instant) -> Iterator[Event]:
    minutes = next_minutes_id(state)
    yield MinutesLodged(at, minutes, paper.paper, paper.began_at, paper.ended_at, paper.attendance, paper.scan)
    if paper.reads:
        yield MinutesRead(at, paper.reads, paper.confirms)
    for sheet in paper.elections:
        yield VotesReturned(
            at,
            minutes,
            sheet.assembly,
            sheet.electorate,
            sheet.polling,
            sheet.lines,
            sheet.valid,
            sheet.blank,
            sheet.spoiled,
        )
    for ballot in paper.recalls:
        recall = recall_of(state, ballot.recall)
        yield from ballot_events(state, recall, ballot, minutes, paper.attendance, paper.ended_at, at)
    for resolution in paper.resolutions:
        yield _noted(resolution, minutes, at)


def _noted(sheet: ResolutionSheet, minutes: str, at: Instant) -> ResolutionNoted:
    """By acclamation it is deliberative: no numbers are invented, and it binds nobody (edge case 88)."""
    force: Force = "deliberative" if sheet.manner == "acclamation" else "binding"
    carried = sheet.manner == "acclamation" or sheet.yes > sheet.no
    return ResolutionNoted(at, minutes, sheet.text, sheet.manner, force, sheet.yes, sheet.no, sheet.abstain, carried)
