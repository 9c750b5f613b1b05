"""How a pending amendment stands after those adopted near it, by the replay."""

from dataclasses import dataclass

from asamblea.assembly.conditions import amendment_of
from asamblea.assembly.drafting import as_tabled, bundled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import near
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.charter.consolidation import Standing
from asamblea.charter.operations import Amendment
from asamblea.charter.reach import after
from asamblea.charter.tree import Charter


@dataclass(frozen=True, slots=True)
class Near:
    """The blobs by which it is judged: its words, those of the amendment that it amends (or empty), and of the adopted
    amendments that share an article with it, a line each in the order of their adoption (or empty).
    """

    words: str
    parent: str
    adopted: str


def around(state: State, amendment: TabledAmendment, given: Near, evidence: Evidence) -> tuple[Amendment, ...]:
    """The adopted amendments near it, and the one that it amends; raises Refused where the blobs are others."""
    adopted = bundled(state, evidence, given.adopted, near(state, amendment))
    if not amendment.amends or amendment.amends in {each.number for each in adopted}:
        return adopted
    return (*adopted, as_tabled(evidence, amendment_of(state, amendment.amends), given.parent))


def standing(state: State, amendment: TabledAmendment, given: Near, base: Charter, evidence: Evidence) -> Standing:
    """Whether it can be applied, and whether it would change anything; raises Refused where the blobs are others."""
    others = around(state, amendment, given, evidence)
    return after(base, others, as_tabled(evidence, amendment, given.words))
