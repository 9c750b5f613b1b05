"""A transcriber enters the totals of a historical vote whose names the source does not give: what it states beside what
the orders of the log need, and whether what falls short goes back.
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import office
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.happenings import TotalsTranscribed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.happenings import NotYetHappened, NumbersUnfit
from asamblea.assembly.refusals.motions import ClassUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.happenings import TOTALS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.happenings import FellShort
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.instants import Instant

TYPE = "totals.transcribe/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """`source` is the SHA-256 of the source file, `row` its row (1 for the first), `label` the source's own name;
    `subject` a public reference to the question; `kind` the class that it would be under the log's orders;
    `membership` those in office then. What the source leaves out is None; so is `happened_at` where its date is
    impossible; `stated_short` what the source says of one that fell short.
    """

    source: str
    row: int
    label: str
    subject: str
    kind: str
    happened_at: Instant | None
    civil: CivilTime
    membership: int
    stated_yes: int
    stated_no: int | None
    stated_abstain: int | None
    stated_carried: bool
    stated_short: FellShort


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """What the source states stands beside what the orders come to; a sum above the membership is told as it stands."""
    told = act.payload
    classes = orders_now(state).classes
    rule = classes.get(told.kind)
    if rule is None:
        raise Refused([ClassUnknown(told.kind, tuple(sorted(classes)))])
    stated = (told.stated_yes, told.stated_no or 0, told.stated_abstain or 0)
    fits = min(stated) >= 0 and told.membership > 0
    happened = told.happened_at
    refuse(
        office(state, act.author, "transcriber"),
        unless(fits, NumbersUnfit(sum(stated), told.membership)),
        () if happened is None else unless(happened <= at, NotYetHappened(happened)),
    )
    needed = rule.majority.needed(told.membership)
    carried = told.stated_yes >= needed
    totals = f"a{len(TOTALS.all(state)) + 1}"
    return (
        TotalsTranscribed(
            at, totals, told.source, told.row, told.label, told.subject, told.kind, happened, told.membership,
            told.stated_yes, told.stated_no, told.stated_abstain, told.stated_carried, told.stated_short,
            needed, carried, _short(rule, told, carried=carried),
        ),
    )  # fmt: skip


def _short(rule: MotionClass, told: Payload, *, carried: bool) -> FellShort:
    """Whether what falls short goes back or is dropped, by the rule of its class."""
    if carried or rule.returns is None:
        return "unstated"
    return "returned" if told.stated_yes >= rule.returns.majority.needed(told.membership) else "dropped"
