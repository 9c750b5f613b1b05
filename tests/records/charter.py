"""One assembly that makes a text: laid, amended, consolidated, read twice, adopted."""

from dataclasses import replace
from typing import Any

from tests.charter.amending import edited
from tests.charter.texts import outline
from tests.records.every_edition import DELEGATES, Story, adopt

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.amendments import amendment_json
from asamblea.charter.forms import from_bytes, hash_of, to_bytes
from asamblea.charter.operations import Amendment, Edit, Operation
from asamblea.charter.tree import Charter
from asamblea.demo.player import Player
from asamblea.record.blobs import reference
from asamblea.record.canonical import encode

BASE = outline()


def orders() -> StandingOrders:
    """The constituent preset, the writer's word sufficing for time."""
    classes = {name: replace(rule, time_vouched_by="writer") for name, rule in CONSTITUENT_ASSEMBLY.classes.items()}
    return replace(CONSTITUENT_ASSEMBLY, classes=classes, guarding=None)


class Drafting:
    """A story of one text, and what was drawn on it."""

    def __init__(self) -> None:
        self.story = Story()
        adopt(self.story, orders())
        self.drawn: dict[str, bytes] = {}

    def do(self, who: Any, act: str, **payload: Any) -> None:
        """One act, a minute later."""
        self.story.do(who, act, **payload)

    @property
    def state(self) -> Any:
        """The state of the assembly."""
        return self.story.player.office.state(self.story.player.origin)

    def base(self) -> Charter:
        """The words of the text as they are now."""
        ref = reference(TEXTS.at(self.state, "t1").base, "base")
        found = self.story.player.archive.blob(ref.hash)
        assert found is not None
        return from_bytes(found, "base")

    def draft(self, number: str, *operations: Operation, parent: str = "", **more: Any) -> dict[str, str]:
        """The blobs of an amendment to the text as it is now."""
        base = self.base()
        drawn = replace(Amendment("", (), operations, hash_of(base)), **more)
        self.drawn[number] = encode(amendment_json(drawn))
        return {
            "base": told(to_bytes(base)),
            "words": told(self.drawn[number]),
            "parent": told(self.drawn[parent]) if parent else "",
        }

    def table(self, number: str, *operations: Operation, ids: str = "", parent: str = "", **more: Any) -> None:
        """An amendment by three, which the chair rules to be in order."""
        blobs = self.draft(number, *operations, parent=parent, **more)
        title = f"text: Amendment {number}"
        self.do(("d1", "d2", "d3"), "amendment.table", text="t1", title=title, ids=ids, **blobs)
        self.do("chair", "amendment.rule", amendment=number, ruling="accepted")

    def edit(self, provision: str, old: str, new: str) -> Edit:
        """The edit of a provision as it is now."""
        return edited(self.base(), provision, old, new)


def told(content: bytes) -> str:
    """A public blob as a scenario tells it."""
    return f"text: {content.decode()}"


def charter() -> Player:
    """The whole story."""
    drafting = Drafting()
    for part in (_laid, _signed):
        part(drafting)
    return drafting.story.player


def _laid(drafting: Drafting) -> None:
    """A text is laid."""
    drafting.do("secretary", "text.lay", title="text: A constitution", base=told(to_bytes(BASE)), form="tree")


def _signed(drafting: Drafting) -> None:
    """Amendments are tabled, sponsored, revised, joined, returned, withdrawn."""
    freer = drafting.edit("p1", "libre", "libres")
    drafting.do("d1", "amendment.table", text="t1", title="text: Freer", **drafting.draft("a1", freer))
    for name in DELEGATES[1:4]:
        drafting.do(name, "amendment.sponsor", amendment="a1", version=1)
    drafting.do("d4", "amendment.unsponsor", amendment="a1")
    drafting.table("a2", freer)
    both = {"words": told(drafting.drawn["a2"]), "to_words": told(drafting.drawn["a1"])}
    drafting.do("d1", "amendment.join", amendment="a2", to="a1", **both)
    drafting.do("d5", "amendment.table", text="t1", title="text: No", **drafting.draft("a3", freer))
    drafting.do("d5", "amendment.revise", amendment="a3", **drafting.draft("a3", drafting.edit("p1", "nace", "vive")))
    drafting.do("d5", "amendment.withdraw", amendment="a3")
    drafting.do(("d1", "d2", "d3"), "amendment.table", text="t1", title="text: Far", **drafting.draft("a4", freer))
    drafting.do("chair", "amendment.rule", amendment="a4", ruling="returned", grounds="text: It was tabled already")
