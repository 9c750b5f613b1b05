"""The drafting commission: those elected to it last; the board while there is none."""

from asamblea.assembly.conditions import Reasons, office
from asamblea.assembly.refusals.amendments import CommissionNeeded
from asamblea.assembly.refusals.base import unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import ELECTIONS

# The kind of election that fills it.
COMMISSION = "commission"


def members(state: State) -> tuple[str, ...]:
    """Who sits in the commission."""
    elected = [
        each for each in ELECTIONS.all(state).values() if each.opened.kind == COMMISSION and each.stage == "declared"
    ]
    return max(elected, key=lambda each: int(each.id[1:])).seated if elected else ()


def of_commission(state: State, member: str) -> Reasons:
    """The member sits in the commission; while nobody does, the chair or the secretary acts for it (invariant 11)."""
    seated = members(state)
    acts = member in seated if seated else not office(state, member, "chair") or not office(state, member, "secretary")
    return unless(acts, CommissionNeeded(member))
