"""Signatures of members under an amendment, as the assembly takes them in (procedure 3.8; rulings B4.8)."""

from dataclasses import replace

from asamblea.assembly.citing.cited import Cited, Meaning
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.bodies import CitationIdle
from asamblea.assembly.events.petitions import AmendmentSignaturesCounted, AmendmentSignaturesEntered
from asamblea.assembly.popular import initiative, support
from asamblea.assembly.shelves import State
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.texts import TEXTS
from asamblea.record.instants import Instant


def _signed(state: State, cited: Cited, event: AmendmentSignaturesCounted, at: Instant, seq: int) -> Events:
    """They are added to those of other bodies; of one body the largest petition counts. Nothing is tabled by it:
    whether the words stand on the text is seen when somebody tables them.
    """
    rule = initiative(state)
    if event.assembly != BODY.at(state).origin:
        return ()
    if rule is None or TEXTS.find(state, event.text) is None:
        return (CitationIdle(at, cited.body, cited.index, "unknown"),)
    entered = AmendmentSignaturesEntered(
        at=at,
        body=cited.body,
        text=event.text,
        title=event.title,
        words=event.words,
        reasons=event.reasons,
        valid=event.valid,
        tested=event.tested,
        signatures=0,
        needed=0,
        regions=0,
        regions_needed=rule.regions,
    )
    known = support(fold(state, [entered]), rule, event.text, event.words)
    return (replace(entered, signatures=known.signatures, needed=known.needed, regions=known.regions),)


MEANINGS: dict[type[Event], Meaning] = {AmendmentSignaturesCounted: _signed}
