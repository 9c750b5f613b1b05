"""A voting order: read, held to its structure when it is proposed, and kept when an amendment is put (rulings B4.3)."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from asamblea.assembly.drafting import blob, bundled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import is_awaited
from asamblea.assembly.refusals.amendments import AmendmentUnknown
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.refusals.recommendations import NotTheOrderNow, OrderBreaksStructure, OutOfOrder
from asamblea.assembly.refusals.texts import TextMalformed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS, REACHING, TabledAmendment
from asamblea.assembly.state.recommendations import order_now
from asamblea.assembly.state.texts import Text
from asamblea.charter.conflicts import conflicts
from asamblea.charter.tree import Charter
from asamblea.charter.voting import faults, precedences
from asamblea.charter.voting_order import read_order
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant

# So many faults are told.
TOLD = 20


def checked(state: State, text: Text, base: Charter, order: str, amendments: str, evidence: Evidence) -> int:
    """How many amendments an order names; raises Refused where it names what is not pending, or breaks its structure.
    `amendments` is the blob with the words of each, a line each, in that order.
    """
    numbers = tuple(_places(blob_of_order(evidence, order)))
    refuse(AmendmentUnknown(each) for each in numbers if not _is_pending(state, text.id, each))
    known = bundled(state, evidence, amendments, numbers)
    tabled = sorted(known, key=lambda each: int(each.number[1:]))
    broken = faults(numbers, precedences(tabled, conflicts(base, tabled)))
    refuse(OrderBreaksStructure(each.first, each.then, each.rule) for each in broken[:TOLD])
    return len(numbers)


def _is_pending(state: State, text: str, number: str) -> bool:
    amendment = AMENDMENTS.find(state, number)
    return amendment is not None and amendment.text == text and amendment.stage == "filed"


def blob_of_order(evidence: Evidence, order: str) -> bytes:
    """The bytes of an order that is in its form; raises Refused."""
    raw = blob(evidence, order)
    try:
        _places(raw)
    except Malformed as fault:
        raise Refused([TextMalformed(fault.place, fault.rule, fault.fault)]) from fault
    return raw


@lru_cache(maxsize=16)
def _places(raw: bytes) -> Mapping[str, int]:
    """The place of each amendment in an order; those put with another follow it."""
    steps = read_order(raw, "order")
    numbers = [number for step in steps for number in (step.number, *step.with_)]
    if len(set(numbers)) < len(numbers):
        raise Malformed("order", "order.twice", "names an amendment twice")
    return MappingProxyType({number: place for place, number in enumerate(numbers)})


def out_of_order(
    state: State, amendment: TabledAmendment, order: str, at: Instant, evidence: Evidence
) -> Iterator[Refusal]:
    """By the order that binds, others that reach the same are voted before; the step names that order."""
    binding = order_now(state, amendment.text, at)
    if binding is None:
        yield from unless(not order, NotTheOrderNow(""))
        return
    if order != binding.order:
        yield NotTheOrderNow(binding.order)
        return
    places = _places(blob_of_order(evidence, order))
    own = places.get(amendment.id, len(places))
    around = {each for article in amendment.articles for each in REACHING.find(state, (amendment.text, article)) or ()}
    earlier = sorted((places[each], each) for each in around if places.get(each, own) < own)
    first = tuple(each for _, each in earlier if is_awaited(state, AMENDMENTS.at(state, each)))
    yield from unless(not first, OutOfOrder(first[:TOLD]))
