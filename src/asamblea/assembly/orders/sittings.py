"""Convocation, agenda, presence, debate (procedure 3.7, 3.8, 3.11, 3.14)."""

from dataclasses import dataclass

from asamblea.assembly.words.majorities import Heads, Quorum


@dataclass(frozen=True, slots=True)
class SittingOrders:
    """Periods in milliseconds.

    `conveners`: delegates who may convene of themselves; `agenda_close`: how long before the hour the agenda
    closes; `open_grace`: how long after the hour any registered delegate may open.
    """

    notice_ordinary: int
    notice_extraordinary: int
    latest: int
    conveners: Heads
    agenda_close: int
    registration: int
    open_grace: int
    later_at_most: int
    quorum: Quorum


@dataclass(frozen=True, slots=True)
class DebateOrders:
    """`speech`: longest speech; `ruling`: time for the ruling on admissibility; `close_grace`: after it, with nobody
    asking to speak, any delegate present may close the debate; `put_grace`: likewise open the vote.
    """

    speech: int
    ruling: int
    close_grace: int
    put_grace: int
