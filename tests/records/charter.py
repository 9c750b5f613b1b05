"""One assembly that makes a text: laid, amended, consolidated, read twice, adopted."""

from dataclasses import replace
from typing import Any

from tests.acts.translations.versions import in_quechua
from tests.charter.amending import edited
from tests.charter.texts import outline
from tests.records.every_edition import DELEGATES, Story, adopt

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.provisions import near
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import PUT, adopted_now
from asamblea.assembly.state.recommendations import order_now
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.votes import VOTES
from asamblea.charter.amendments import amendment_from, amendment_json
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import from_bytes, hash_of, json_of, to_bytes
from asamblea.charter.operations import Amendment, Edit, Operation
from asamblea.charter.reach import unbound
from asamblea.charter.tree import Charter
from asamblea.charter.voting import Step
from asamblea.charter.voting_order import order_bytes
from asamblea.demo.player import Player
from asamblea.record.blobs import public, reference
from asamblea.record.canonical import encode
from asamblea.record.instants import DAY, MINUTE, iso

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
        self.orders: dict[str, str] = {}

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

    def put(self, number: str, choice: str = "yes") -> None:
        """An amendment is put where its article was debated, and voted."""
        binding = order_now(self.state, "t1", self.story.now + MINUTE)
        order = self.orders[binding.order] if binding is not None else ""
        self.do("chair", "amendment.put", amendment=number, **self.blobs(number), order=order)
        self.vote(AMENDMENTS.at(self.state, number).motion, choice)

    def blobs(self, number: str) -> dict[str, str]:
        """The blobs by which an amendment is judged."""
        amendment = AMENDMENTS.at(self.state, number)
        around = [self.drawn[each] for each in near(self.state, amendment)]
        return {
            "words": told(self.drawn[number]),
            "parent": told(self.drawn[amendment.amends]) if amendment.amends else "",
            "base": told(to_bytes(self.base())),
            "near": told(b"\n".join(around)) if around else "",
        }

    def recommend(self, number: str, version: int, what: str, **blobs: str) -> None:
        """The commission recommends."""
        told = {"amendment": number, "recommended": what, "reasons": f"text: {what}", **blobs}
        self.do("chair", "amendment.recommend", version=version, **told)

    def order(self, *numbers: str) -> dict[str, str]:
        """The blobs of a voting order of these numbers."""
        raw = order_bytes(Step(number, "text") for number in numbers)
        self.orders[str(public(raw))] = told(raw)
        lines = b"\n".join(self.drawn[each] for each in numbers)
        return {"base": told(to_bytes(self.base())), "order": told(raw), "amendments": told(lines)}

    def put_list(self, list_: str, *numbers: str) -> None:
        """A list on which these stand is put."""
        lines = told(b"\n".join(self.drawn[each] for each in numbers))
        blobs = {"base": told(to_bytes(self.base())), "amendments": lines}
        self.do("chair", "en_bloc.put", list=list_, title="text: Nobody contests it", **blobs)

    def vote(self, motion: str, choice: str = "yes") -> None:
        """Everybody votes alike on a motion, which is debated first if it was not."""
        if MOTIONS.at(self.state, motion).stage == "noticed":
            self.story.put(motion)
        else:
            self.do("chair", "vote.open", motion=motion, closes_at=iso(self.story.now + 11 * MINUTE))
        self.story.everybody("vote.cast", vote=f"v{len(VOTES.all(self.state))}", choice=choice)

    def question(self, act: str, **told: str) -> str:
        """The secretary tables a question for the commission; the chair admits it; its motion."""
        self.do("secretary", act, text="t1", **told)
        motion = f"m{len(MOTIONS.all(self.state))}"
        self.do("chair", "motion.rule", motion=motion, ruling="accepted")
        return motion

    def sit(self, *agenda: str) -> None:
        """The next sitting opens with this agenda."""
        self.story.sit(len(SITTINGS.all(self.state)) + 1, *agenda)

    def close(self) -> None:
        """The sitting is closed."""
        self.do("chair", "sitting.close", sitting=f"s{len(SITTINGS.all(self.state))}")

    def consolidate(self) -> None:
        """What was adopted is taken into the text, once nobody can challenge it."""
        numbers = adopted_now(self.state, "t1")
        known = [replace(amendment_from(json_of(self.drawn[each], each), each), number=each) for each in numbers]
        result = consolidate(self.base(), unbound(known))
        self.story.wait(3 * DAY)
        lines = b"\n".join(self.drawn[each] for each in numbers)
        blobs = {"base": told(to_bytes(self.base())), "adopted": told(lines), "result": told(to_bytes(result.text))}
        self.do("secretary", "text.consolidate", text="t1", **blobs)

    def edit(self, provision: str, old: str, new: str) -> Edit:
        """The edit of a provision as it is now."""
        return edited(self.base(), provision, old, new)


def told(content: bytes) -> str:
    """A public blob as a scenario tells it."""
    return f"text: {content.decode()}"


def charter() -> Player:
    """The whole story."""
    drafting = Drafting()
    for part in (_laid, _signed, _first_reading, _recommended, _second_reading, _whole):
        part(drafting)
    return drafting.story.player


def _laid(drafting: Drafting) -> None:
    """A text is laid."""
    drafting.do("secretary", "text.lay", title="text: A constitution", base=told(to_bytes(BASE)), form="tree")
    version = to_bytes(in_quechua(BASE))
    drafting.do("d1", "translation.lay", text="t1", base=_base(drafting), words=told(version))
    drafting.do("d2", "translation.confirm", text="t1", article="a1", base=_base(drafting), versions=[told(version)])


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


ARTICLES = ("a1", "a2", "a3", "a4")


def _first_reading(drafting: Drafting) -> None:
    """The text is accepted in general; amendments are adopted, rejected, fall, are reopened; the articles pass."""
    general = drafting.question("chapter.table", part="root", title="text: In general", base=_base(drafting))
    drafting.sit(general)
    drafting.vote(general)
    drafting.close()
    drafting.table("a5", drafting.edit("p1", "libre", "muy libre"))
    drafting.table("a6", drafting.edit("p3", "laico", "libre"))
    motions = [_provision(drafting, article) for article in ARTICLES]
    drafting.sit(*motions)
    for motion in motions:
        drafting.do("chair", "debate.open", motion=motion)
        drafting.do("chair", "debate.close", motion=motion)
    drafting.put("a5")
    same = {"same": "", "same_words": ""}
    drafting.do("d1", "amendment.fall", amendment="a1", **drafting.blobs("a1"), **same)
    drafting.put("a6", "no")
    _reconsider(drafting, AMENDMENTS.at(drafting.state, "a6").motion)
    for motion in motions:
        drafting.vote(motion)
    drafting.close()
    drafting.consolidate()


def _base(drafting: Drafting) -> str:
    return told(to_bytes(drafting.base()))


def _provision(drafting: Drafting, article: str) -> str:
    return drafting.question("provision.table", provision=article, title=f"text: {article}", base=_base(drafting))


def _reconsider(drafting: Drafting, motion: str) -> None:
    """The result on a motion is reopened, and is the same again."""
    effect = {"kind": "reconsideration", "on": motion}
    drafting.do("d1", "motion.table", kind="reconsideration", title="text: r", text="text: r", effect=effect)
    drafting.vote(f"m{len(MOTIONS.all(drafting.state))}")
    drafting.vote(motion, "no")


def _recommended(drafting: Drafting) -> None:
    """Recommendations, other words that are assented to, lists that are pulled apart, voted and reopened, orders."""
    drafting.table("a7", drafting.edit("p5", "noventa", "sesenta"))
    drafting.table("a8", drafting.edit("p4", "respetar", "cumplir"))
    drafting.table("a9", drafting.edit("p3", "laico", "libre"))
    other = drafting.draft("a7", drafting.edit("p5", "noventa", "setenta"))
    drafting.recommend("a7", 1, "accept_modified", **other)
    for name in DELEGATES[:3]:
        drafting.do(name, "amendment.assent", amendment="a7", number=1, answer="yes")
    drafting.recommend("a7", 2, "accept")
    drafting.recommend("a8", 1, "accept")
    drafting.do("chair", "en_bloc.list", text="t1", amendments=["a7", "a8"])
    drafting.do("d1", "en_bloc.pull", amendment="a8")
    drafting.do("chair", "voting_order.propose", text="t1", **drafting.order("a9", "a8"))
    drafting.story.wait(2 * DAY)
    a3, a4 = (PUT.at(drafting.state, ("t1", "provision", each)) for each in ("a3", "a4"))
    drafting.sit(a3, a4)
    drafting.put_list("l1", "a7")
    drafting.vote(f"m{len(MOTIONS.all(drafting.state))}")
    motion = PUT.at(drafting.state, ("t1", "en_bloc", "l1"))
    _reconsider(drafting, motion)
    drafting.do(("d1", "d2"), "voting_order.move", text="t1", title="text: Otherwise", **drafting.order("a8", "a9"))
    drafting.vote(f"m{len(MOTIONS.all(drafting.state))}")
    drafting.close()


def _second_reading(drafting: Drafting) -> None:
    """One article is amended in its second reading, and voted once more."""
    drafting.story.wait(10 * DAY)
    motions = [MOTIONS.at(drafting.state, PUT.at(drafting.state, ("t1", "provision", each))).id for each in ARTICLES]
    drafting.sit(*motions)
    for motion in motions:
        drafting.do("chair", "debate.open", motion=motion)
        drafting.do("chair", "debate.close", motion=motion)
    drafting.put("a7", "no")
    drafting.put("a8", "no")
    drafting.put("a9")
    for motion in motions:
        drafting.vote(motion)
    drafting.close()
    drafting.sit(motions[1])
    drafting.vote(motions[1])
    drafting.close()
    drafting.consolidate()


def _whole(drafting: Drafting) -> None:
    """The whole is read twice and adopted."""
    whole = drafting.question(
        "whole.table", title="text: The constitution", base=_base(drafting), whole=_base(drafting)
    )
    drafting.sit(whole)
    drafting.vote(whole)
    drafting.close()
    drafting.story.wait(10 * DAY)
    drafting.sit(whole)
    drafting.vote(whole)
    drafting.close()
