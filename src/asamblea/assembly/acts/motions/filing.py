"""What happens once a motion has its sponsors."""

from asamblea.assembly.events.base import Events
from asamblea.assembly.events.motions import MotionAccepted, MotionFiled, MotionNoticed
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.shelves import State
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.sittings import open_sitting
from asamblea.record.instants import Instant


def filed(state: State, motion: str, rule: MotionClass, at: Instant, seq: int) -> Events:
    """Filed, with the hour by which it must be ruled on; an incidental one stands before the open sitting at once."""
    sitting = open_sitting(state)
    if rule.incidental and sitting is not None:
        return MotionAccepted(at, motion, ""), MotionNoticed(at, motion, sitting.id, 1, seq)
    return (MotionFiled(at, motion, at + orders_now(state).debates.ruling),)
