"""The whole text is put, by its hash: what was adopted, nothing left out, without the articles that were lost (3.12,
3.13; edge cases 64, 65).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.texts.settled import results_open
from asamblea.assembly.acts.texts.tabling import Tabling, entitled, not_put, tabled
from asamblea.assembly.commission import of_commission
from asamblea.assembly.conditions import Reasons, delegates_sign, text_open
from asamblea.assembly.drafting import blob, charter_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import class_of_question, lost_in, undecided_in
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.texts import NotConsolidated, NotTheReplay, ProvisionsUndecided
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.questions import adopted_now, motion_that_puts
from asamblea.assembly.step import Step
from asamblea.charter.forms import to_bytes
from asamblea.charter.reach import without
from asamblea.charter.readings import articles
from asamblea.charter.tree import Charter
from asamblea.record.blobs import public
from asamblea.record.instants import Instant

TYPE = "whole.table/1"
NAMED = 10


@dataclass(frozen=True, slots=True)
class Payload:
    """The text; public references to a title, to its words now, and to the whole that is put."""

    text: str
    title: str
    base: str
    whole: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The motion on the whole; from here on nothing in it is amended."""
    put = act.payload
    text = text_open(state, put.text)
    unread = adopted_now(state, text.id)
    refuse(
        entitled(state, act.author) or _signed(state, act.signers),
        unless(not unread, NotConsolidated(unread[:NAMED])),
        not_put(state, text.id, "whole", put.whole),
    )
    base = charter_now(text, evidence, put.base)
    missing = undecided_in(state, text.id, base)
    refuse(unless(not missing, ProvisionsUndecided(len(missing), missing[:NAMED])))
    refuse(results_open(state, _motions(state, text.id, base), at))
    result = to_bytes(without(base, lost_in(state, text.id, base)))
    refuse(unless(result == blob(evidence, put.whole), NotTheReplay(public(result).hash)))
    question = Tabling(act.signers, text.id, "whole", put.whole, put.title, put.whole)
    return tabled(state, question, at, evidence.seq)


def _signed(state: State, signers: tuple[str, ...]) -> Reasons:
    """All its sponsors sign at once, for what they put is not amended or reconsidered from then on."""
    if not of_commission(state, signers[0]):
        return ()
    return delegates_sign(state, signers, class_of_question(state, "whole").sponsors.of(accredited(state)))


def _motions(state: State, text: str, base: Charter) -> Iterator[str]:
    """The motions that decided something of the text, its parts among it."""
    found = (motion_that_puts(state, text, "provision", each) for each in articles(base))
    yield from (motion.id for motion in found if motion is not None)
    yield from (motion for _, motion in lost_in(state, text, base))
