"""Two tellers enter the sums of an urn or of raised hands, where the method needs no more than sums (3.17, 3.18)."""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, election_of, on_paper, tellers_sign, urn_fits
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import TotalsEntered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.elections import CountUnfit, MarkUnknown, MethodNeedsPapers, TotalsUnfit
from asamblea.assembly.refusals.votes import MannerUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import Election
from asamblea.assembly.step import Step
from asamblea.assembly.words.elections import BY_TOTALS
from asamblea.record.instants import Instant

TYPE = "totals.enter/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election, the urn's name, a sum a candidate in the order of the paper, how many papers were valid, blank or
    not valid, and the sheet (a restricted reference, or empty).
    """

    election: str
    urn: str
    totals: tuple[int, ...]
    valid: int
    blank: int
    invalid: int
    sheet: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The sums stand as two tellers attest them."""
    told = act.payload
    election = election_of(state, told.election)
    refuse(
        at_stage(election, "closed"),
        unless(election.opened.manner != "roll_call", MannerUnfit(election.opened.manner)),
        tellers_sign(state, act.signers),
        unless(election.opened.method in BY_TOTALS, MethodNeedsPapers(election.opened.method)),
        _sums(election, told),
        urn_fits(state, election, told.urn, told.valid + told.blank + told.invalid),
    )
    return (
        TotalsEntered(
            at, election.id, election.round, told.urn, told.totals, told.valid, told.blank, told.invalid, told.sheet
        ),
    )  # fmt: skip


def _sums(election: Election, told: Payload) -> Iterator[Refusal]:
    for line, number in enumerate((*told.totals, told.valid, told.blank, told.invalid), 1):
        yield from unless(number >= 0, CountUnfit(number, line))
    for number, votes in enumerate(told.totals, 1):
        yield from unless(votes == 0 or on_paper(election, number), MarkUnknown(number, number))
    candidates, sum_ = len(election.standing), sum(told.totals)
    most = {"approval": candidates, "block": election.opened.seats}.get(election.opened.method, 1)
    fits = len(told.totals) == candidates and told.valid <= sum_ <= told.valid * most
    yield from unless(fits and max(told.totals, default=0) <= told.valid, TotalsUnfit(candidates, told.valid, sum_))
