"""Standing orders: provisional, proposed, adopted."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event


@dataclass(frozen=True, slots=True)
class OrdersNamed(Event):
    """Provisional orders from a named preset hold until the body adopts its own; `orders` is the hash of the data."""

    NAME: ClassVar[str] = "orders.named/1"
    at: int
    orders: str
    preset: str
    data: str


@dataclass(frozen=True, slots=True)
class OrdersProposed(Event):
    """A motion proposes standing orders; `data` (base64) was checked and has the hash `orders`."""

    NAME: ClassVar[str] = "orders.proposed/1"
    at: int
    orders: str
    motion: str
    data: str


@dataclass(frozen=True, slots=True)
class OrdersAdopted(Event):
    """Orders that the body adopted hold from now on; matters that are pending keep those that they opened under."""

    NAME: ClassVar[str] = "orders.adopted/1"
    at: int
    orders: str
    motion: str


@dataclass(frozen=True, slots=True)
class OrdersAwaited(Event):
    """The body adopted standing orders; they hold from the opening of its next sitting."""

    NAME: ClassVar[str] = "orders.awaited/1"
    at: int
    orders: str
    motion: str


@dataclass(frozen=True, slots=True)
class OrdersRestored(Event):
    """The vote that adopted the orders was annulled or reopened: those before hold again, or go on."""

    NAME: ClassVar[str] = "orders.restored/1"
    at: int
    orders: str
    motion: str


@dataclass(frozen=True, slots=True)
class HouseRulesAdopted(Event):
    """The body changed house rules alone: they hold from the next vote, for what is pending too."""

    NAME: ClassVar[str] = "house_rules.adopted/1"
    at: int
    orders: str
    motion: str
