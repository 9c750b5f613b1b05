"""Petitions of members: in a body until they are counted, in the assembly as they come in."""

from typing import TypeAlias

from asamblea.assembly.events.petitions import (
    AmendmentPetitioned,
    AmendmentSignaturesCounted,
    AmendmentSignaturesEntered,
    SignaturesCounted,
    SignaturesEntered,
    SittingPetitioned,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.bodies import ROLLS
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.record.instants import Instant

Petitioned: TypeAlias = SittingPetitioned | AmendmentPetitioned
Counted: TypeAlias = SignaturesCounted | AmendmentSignaturesCounted

LODGED: Shelf[str, Petitioned] = Shelf("petitions")
COUNTED: Shelf[str, Counted] = Shelf("counted petitions")
# In the assembly, by body: the last that came in.
SIGNATURES: Shelf[str, SignaturesEntered] = Shelf("signatures for a sitting")
# In the assembly, by text and words: the first petition with this amendment that came in.
BROUGHT: Shelf[tuple[str, str], AmendmentSignaturesEntered] = Shelf("amendments brought by petition")
# By text, words and body: the largest that came in.
SIGNED: Shelf[tuple[str, str, str], AmendmentSignaturesEntered] = Shelf("signatures under amendments")


def next_petition_id(state: State) -> str:
    """The id that the next petition will have."""
    return f"g{len(LODGED.all(state)) + 1}"


def counted(state: State, lodged: Petitioned, at: Instant, valid: int, *, tested: bool) -> Counted:
    """The event by which a petition stands with so many signatures, of the members of its roll."""
    members = ROLLS.at(state, lodged.roll).members
    if isinstance(lodged, SittingPetitioned):
        return SignaturesCounted(at, lodged.petition, lodged.assembly, valid, members, tested)
    return AmendmentSignaturesCounted(
        at=at,
        petition=lodged.petition,
        assembly=lodged.assembly,
        text=lodged.text,
        title=lodged.title,
        words=lodged.words,
        reasons=lodged.reasons,
        valid=valid,
        members=members,
        tested=tested,
    )


@evolves(SittingPetitioned)
def _for_a_sitting(state: State, event: SittingPetitioned) -> State:
    return _lodged(state, event)


@evolves(AmendmentPetitioned)
def _with_an_amendment(state: State, event: AmendmentPetitioned) -> State:
    return _lodged(state, event)


def _lodged(state: State, event: Petitioned) -> State:
    state = set_deadline(state, event.check_by, "petition", event.petition)
    return LODGED.put(state, event.petition, event)


@evolves(SignaturesCounted)
def _counted_for_a_sitting(state: State, event: SignaturesCounted) -> State:
    return _counted(state, event)


@evolves(AmendmentSignaturesCounted)
def _counted_under_an_amendment(state: State, event: AmendmentSignaturesCounted) -> State:
    return _counted(state, event)


def _counted(state: State, event: Counted) -> State:
    return COUNTED.put(drop_deadline(state, "petition", event.petition), event.petition, event)


@evolves(SignaturesEntered)
def _entered(state: State, event: SignaturesEntered) -> State:
    return SIGNATURES.put(state, event.body, event)


@evolves(AmendmentSignaturesEntered)
def _signed(state: State, event: AmendmentSignaturesEntered) -> State:
    if BROUGHT.find(state, (event.text, event.words)) is None:
        state = BROUGHT.put(state, (event.text, event.words), event)
    before = SIGNED.find(state, (event.text, event.words, event.body))
    if before is not None and before.valid >= event.valid:
        return state
    return SIGNED.put(state, (event.text, event.words, event.body), event)
