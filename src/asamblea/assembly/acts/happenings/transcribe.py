"""A transcriber enters a roll call of a historical source: a teller's sheet with the source's hash and row. Totals are
recomputed from the votes, the outcome from the totals.

One rule for all: more for than against and abstaining together. What the source does not tell is neither invented nor
refused.
"""

import json
from collections import Counter
from dataclasses import dataclass

from asamblea.assembly.conditions import office
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.happenings import RollCallTranscribed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.happenings import NotYetHappened, SheetUnreadable
from asamblea.assembly.shelves import State
from asamblea.assembly.state.happenings import TRANSCRIPTS
from asamblea.assembly.step import Step
from asamblea.assembly.words.majorities import Majority
from asamblea.assembly.words.sittings import CivilTime
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import Instant

TYPE = "roll_call.transcribe/1"
CHOICES = ("yes", "no", "abstain", "absent")
RULE = Majority(1, 2, strict=True, base="votes_cast")


@dataclass(frozen=True, slots=True)
class Payload:
    """`source` is the SHA-256 of the source file, `row` its line (1 for the first), `label` the source's own id;
    `subject` a public reference to the question, `sheet` one to the names and choices; then what the source states.
    """

    source: str
    row: int
    label: str
    subject: str
    sheet: str
    happened_at: Instant
    civil: CivilTime
    stated_yes: int
    stated_no: int
    stated_abstain: int
    stated_carried: bool


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """What the source states stands beside what its votes come to."""
    told = act.payload
    refuse(
        office(state, act.author, "transcriber"),
        unless(told.happened_at <= at, NotYetHappened(told.happened_at)),
    )
    computed = _count(evidence.texts.get(told.sheet, b""))
    members = computed.cast + computed.not_voting
    stated_cast = told.stated_yes + told.stated_no + told.stated_abstain
    stated = Count(told.stated_yes, told.stated_no, told.stated_abstain, 0, members - stated_cast)
    needed = RULE.needed(computed.cast)
    transcript = f"t{len(TRANSCRIPTS.all(state)) + 1}"
    return (
        RollCallTranscribed(
            at, transcript, told.source, told.row, told.label, told.subject, told.sheet, told.happened_at,
            stated, told.stated_carried, computed, needed, computed.yes >= needed,
        ),
    )  # fmt: skip


def _count(sheet: bytes) -> Count:
    """The count of a sheet: a JSON object of names and choices."""
    try:
        votes = json.loads(sheet)
    except ValueError as fault:
        raise Refused([SheetUnreadable("sheet", "is not JSON")]) from fault
    if not isinstance(votes, dict):
        raise Refused([SheetUnreadable("sheet", "is not an object of names and choices")])
    faults = [
        SheetUnreadable(name, "is none of the choices") for name, choice in votes.items() if choice not in CHOICES
    ]
    refuse(faults)
    choices = Counter(votes.values())
    return Count(choices["yes"], choices["no"], choices["abstain"], 0, choices["absent"])
