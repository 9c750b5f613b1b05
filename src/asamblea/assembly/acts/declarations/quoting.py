"""What a mark in a declaration quotes, checked against its words (charter, section 11)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import named
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.admission import BlobAbsent
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.refusals.declarations import DeclarationUnknown, DemandUnknown, NotQuoted
from asamblea.assembly.shelves import State
from asamblea.assembly.state.declarations import DECLARATIONS, GROUPS, MARKED, MarkedDemand
from asamblea.charter.demands import HASHED, Declaration, Mark, quoted
from asamblea.record.errors import Malformed


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the declaration, the public blob of its words, characters [start, end), and the hash of the
    words there, one space apart.
    """

    declaration: str
    text: str
    start: int
    end: int
    quote: str


def check(state: State, evidence: Evidence, place: Place) -> None:
    """The quoted words stand there; raises Refused."""
    filed = DECLARATIONS.find(state, place.declaration)
    if filed is None or filed.text != place.text:
        raise Refused([DeclarationUnknown(place.declaration)])
    data = evidence.texts.get(place.text)
    if data is None:
        raise Refused([BlobAbsent(place.text)])
    declaration = Declaration(filed.body, filed.day, filed.id, data.decode())
    try:
        quoted(declaration, Mark("", place.start, place.end, f"{HASHED}{place.quote}"))
    except Malformed as fault:
        raise Refused([NotQuoted(filed.id, place.start, place.end)]) from fault


def demand_of(state: State, demand: str) -> MarkedDemand:
    """The marked demand of this id; raises Refused."""
    return named(MARKED, state, demand, DemandUnknown)


def is_marked(state: State, demand: str) -> bool:
    """Whether it is a demand, or a group of them."""
    return MARKED.find(state, demand) is not None or GROUPS.find(state, demand) is not None
