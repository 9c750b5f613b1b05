"""The drafting commission: those elected to it last; the board while there is none."""

from asamblea.assembly.conditions import Reasons
from asamblea.assembly.refusals.amendments import CommissionNeeded
from asamblea.assembly.refusals.base import unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.members import holders_of
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recommendations import Recommendation
from asamblea.assembly.words.majorities import OF_VOTES

# The kind of election that fills it.
COMMISSION = "commission"


def members(state: State) -> tuple[str, ...]:
    """Who sits in the commission."""
    elected = [
        each for each in ELECTIONS.all(state).values() if each.opened.kind == COMMISSION and each.stage == "declared"
    ]
    return max(elected, key=lambda each: int(each.id[1:])).seated if elected else ()


def acting(state: State) -> tuple[str, ...]:
    """Who acts as the commission: its members; while there is none, the board (invariant 11)."""
    return members(state) or tuple(dict.fromkeys((*holders_of(state, "chair"), *holders_of(state, "secretary"))))


def carried_by(state: State, found: Recommendation) -> bool:
    """Whether a recommendation is the commission's: it has the majority of an amendment in committee, of those who said
    what they think of it, or of all its members where the orders count on more than the votes (rulings B2.2).
    """
    orders = orders_now(state).amendments
    if orders is None:
        return True
    answers = tuple(found.votes.values())
    base = len(answers) if orders.committee_majority.base in OF_VOTES else len(acting(state))
    return answers.count("yes") >= orders.committee_majority.needed(base)


def of_commission(state: State, member: str) -> Reasons:
    """The member sits in the commission; while nobody does, the chair or the secretary acts for it (invariant 11)."""
    return unless(member in acting(state), CommissionNeeded(member))
