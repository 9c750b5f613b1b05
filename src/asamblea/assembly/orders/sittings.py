"""Convocation, agenda, presence, debate (procedure 3.7, 3.8, 3.11, 3.14)."""

from dataclasses import dataclass

from asamblea.assembly.orders.units import Period
from asamblea.assembly.words.majorities import Heads, Quorum


@dataclass(frozen=True, slots=True)
class SittingOrders:
    """Periods in milliseconds.

    `conveners`: delegates who may convene of themselves; `agenda_close`: how long before the hour the agenda
    closes; `open_grace`: how long after the hour any registered delegate may open.
    """

    notice_ordinary: Period
    notice_extraordinary: Period
    latest: Period
    conveners: Heads
    agenda_close: Period
    registration: Period
    open_grace: Period
    later_at_most: Period
    quorum: Quorum


@dataclass(frozen=True, slots=True)
class DebateOrders:
    """`speech`: longest speech; `ruling`: time for the ruling on admissibility; `close_grace`: after it, with nobody
    asking to speak, any delegate present may close the debate; `put_grace`: likewise open the vote.
    """

    speech: Period
    ruling: Period
    close_grace: Period
    put_grace: Period
