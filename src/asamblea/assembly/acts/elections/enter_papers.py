"""Two tellers enter the papers of an urn as they lie there, once the poll has closed (3.17, 3.18; DESIGN section 5)."""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, election_of, marks_fit, tellers_sign, urn_fits
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import PapersEntered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.elections import CountUnfit
from asamblea.assembly.refusals.votes import MannerUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import Election
from asamblea.assembly.step import Step
from asamblea.assembly.words.elections import Papers
from asamblea.record.instants import Instant

TYPE = "papers.enter/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election, the urn's name, its papers (a line each kind of paper), how many were blank or not valid, and the
    sheet (a restricted reference, or empty). More papers than one entry holds are entered as several urns.
    """

    election: str
    urn: str
    papers: tuple[Papers, ...]
    blank: int
    invalid: int
    sheet: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The papers stand as two tellers attest them."""
    told = act.payload
    election = election_of(state, told.election)
    given = sum(each.count for each in told.papers) + told.blank + told.invalid
    refuse(
        at_stage(election, "closed"),
        unless(election.opened.manner == "paper", MannerUnfit(election.opened.manner)),
        tellers_sign(state, act.signers),
        _lines(state, election, told),
        urn_fits(state, election, told.urn, given),
    )
    return (
        PapersEntered(
            at, election.id, election.round, told.urn, told.papers, told.blank, told.invalid, told.sheet
        ),
    )  # fmt: skip


def _lines(state: State, election: Election, told: Payload) -> Iterator[Refusal]:
    for line, each in enumerate(told.papers, 1):
        yield from unless(each.count >= 1, CountUnfit(each.count, line))
        yield from unless(each.marks, CountUnfit(0, line))
        yield from marks_fit(state, election, each.marks, line)
    for number in (told.blank, told.invalid):
        yield from unless(number >= 0, CountUnfit(number, 0))
