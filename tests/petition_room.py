"""A federation before whose assembly a text lies, and what its members petition for: four bodies of ten thousand."""

from dataclasses import replace
from typing import Any

from tests.charter.texts import outline
from tests.federation_room import ASSEMBLY, ROOT, Federation

from asamblea.assembly.events.base import Event
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY, FOUNDING
from asamblea.charter.amendments import amendment_json
from asamblea.charter.forms import hash_of, to_bytes
from asamblea.charter.operations import Amendment, Edit, Operation
from asamblea.record.canonical import encode

BODIES = {"village": "north", "harbour": "south", "mine": "coast", "school": "valley"}
DELEGATES = ("first", "second", "third", "fourth")
TELLERS = ("teller", "teller2")
TEXT = outline()
EDIT = Edit("p1", 3, 4, "libre", "muy libre")
MEMBERS = 10_000


class Petitioning(Federation):
    """The bodies, and short ways to petition with an amendment to the text t1."""

    def __init__(self, orders: StandingOrders = CONSTITUENT_ASSEMBLY, members: int = MEMBERS) -> None:
        super().__init__(dict.fromkeys(BODIES.values(), 1), preset=FOUNDING)
        for name, electorate in BODIES.items():
            self.with_body(name, electorate, members)
        for delegate, (body, electorate) in zip(DELEGATES, BODIES.items(), strict=True):
            self.elected(body, electorate, **{delegate: 60})
        self.sit(*DELEGATES)
        effect = {"kind": "orders", "on": self.text(orders.data().decode())}
        vote = self.put("first", "founding_orders", effect)
        for delegate in DELEGATES:
            self.act(ASSEMBLY, "vote.cast/1", delegate, vote=vote, choice="yes")
        self.act(ASSEMBLY, "sitting.close/1", "chair", sitting="s1")
        self.act(ASSEMBLY, "text.lay/1", "secretary", title=self.text("A constitution"), base=self.base(), form="tree")

    def base(self) -> str:
        """The words of the text."""
        return self.text(to_bytes(TEXT).decode())

    def words(self, *operations: Operation, **more: Any) -> str:
        """The words of an amendment, by default a short one."""
        drawn = replace(Amendment("", (), operations or (EDIT,), hash_of(TEXT)), **more)
        return self.text(encode(amendment_json(drawn)).decode())

    def petition_of(self, where: str, handed_in: int, words: str = "", **change: Any) -> dict[str, Any]:
        """The payload by which a body's petition is handed in."""
        told = {
            "assembly": self.origins[ASSEMBLY],
            "text": "t1",
            "title": self.text("Freer"),
            "words": words or self.words(),
            "roll": self.attendance(where, 0)["roll"],
            "handed_in": handed_in,
            "root": ROOT,
            "sheet": self.restricted(f"signatures of {where}"),
        }
        return {**told, **change}

    def signed(self, where: str, valid: int, words: str = "", **change: Any) -> Event:
        """A petition handed in and tested, and what the assembly says of it."""
        told = self.petition_of(where, valid, words, **change)
        lodged = self.act(where, "amendment.petition/1", "secretary", **told)[-1]
        sound = {"petition": lodged.petition, "outside": 0, "doubled": 0, "valid": valid}
        self.act(where, "petition.check/1", TELLERS, **sound)
        found: Event = self.events(ASSEMBLY)[-1]
        return found

    def everywhere(self, valid: int, **change: Any) -> None:
        """So many in each of the four bodies."""
        for where in BODIES:
            self.signed(where, valid, **change)

    def tabling(self, **change: Any) -> dict[str, Any]:
        """The payload by which it is tabled."""
        return {"text": "t1", "base": self.base(), "words": self.words(), "parent": "", **change}

    def tabled(self, by: str = "teller") -> list[Any]:
        """It is tabled; the events."""
        return self.act(ASSEMBLY, "amendment.table_petitioned/1", by, **self.tabling())
