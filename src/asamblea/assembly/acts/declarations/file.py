"""A body's declaration is filed: by the body in its own log, or by a delegate in the assembly's (section 14)."""

import re
from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import board_signs
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import DeclarationFiled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.admission import BlobAbsent
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.declarations import DayMalformed, DeclarationFiledBefore, NotAText, NotItsDelegate
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES
from asamblea.assembly.state.declarations import DECLARATIONS, next_declaration_id
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import HOLDERS, SEATS
from asamblea.assembly.step import Step
from asamblea.assembly.words.declarations import MOST_BYTES
from asamblea.record.instants import Instant

TYPE = "declaration.file/1"
# A year, a month or a day, as far as the declaration says it.
DAY = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Payload:
    """`body`: the origin of this body or of a recognised one, or an electorate; `title`, `text`: public references;
    `day`: the date that it bears.
    """

    body: str
    title: str
    text: str
    day: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The declaration is filed, with its words for good."""
    filed = act.payload
    before = [
        each.id for each in DECLARATIONS.all(state).values() if (each.body, each.text) == (filed.body, filed.text)
    ]
    refuse(
        _speaks(state, act),
        unless(_is_text(evidence, filed.text), NotAText(MOST_BYTES)),
        unless(DAY.fullmatch(filed.day), DayMalformed(filed.day)),
        (DeclarationFiledBefore(each) for each in before),
    )
    return (
        DeclarationFiled(
            at, next_declaration_id(state), filed.body, filed.title, filed.text, filed.day, act.author
        ),
    )  # fmt: skip


def _speaks(state: State, act: Step[Payload]) -> Reasons:
    """The board signs for this body; who sits for a body, or for its electorate, files what that body declares."""
    body = act.payload.body
    if body == BODY.at(state).origin:
        return board_signs(state, act.signers)
    recognised = BODIES.find(state, body)
    electorate = body if recognised is None else recognised.electorate
    seat = HOLDERS.find(state, act.author)
    return unless(seat is not None and SEATS.at(state, seat).body == electorate, NotItsDelegate(body))


def _is_text(evidence: Evidence, reference: str) -> bool:
    data = evidence.texts.get(reference)
    if data is None:
        raise Refused([BlobAbsent(reference)])
    try:
        return len(data) <= MOST_BYTES and bool(data.decode().split())
    except UnicodeDecodeError:
        return False
