"""One assembly whose text is amended in Quechua: tabled, drawn again, rendered, adopted, followed."""

from collections.abc import Mapping
from dataclasses import replace

from tests.acts.translations.versions import in_quechua
from tests.records.charter import ARTICLES, BASE, Drafting, told

from asamblea.assembly.acts.translations.follow import originals_in
from asamblea.assembly.state.questions import ADOPTED
from asamblea.assembly.state.texts import ROUNDS, TEXTS
from asamblea.assembly.state.translations import TRANSLATIONS, round_to_follow
from asamblea.charter.amendments import amendment_from, amendment_json
from asamblea.charter.carrying import as_in, carried
from asamblea.charter.forms import from_bytes, hash_of, json_of, to_bytes
from asamblea.charter.operations import Amendment, Edit, Insert, Operation
from asamblea.charter.tree import Charter, Node
from asamblea.demo.player import Player
from asamblea.record.canonical import encode

THREE = ("d1", "d2", "d3")


class Tongues(Drafting):
    """A story of one text in two languages."""

    def __init__(self) -> None:
        super().__init__()
        self.originals: dict[str, bytes] = {}

    def held(self, reference: str) -> bytes:
        """A public blob of the record."""
        found = self.story.player.archive.blob(reference.partition(":")[2])
        assert found is not None
        return found

    def quechua(self) -> Charter:
        """The version in Quechua as it lies beside the text."""
        return from_bytes(self.held(TRANSLATIONS.at(self.state, ("t1", "qu")).words), "qu")

    def draft_in_quechua(self, number: str, *operations: Operation) -> dict[str, str]:
        """The blobs of an amendment that is drawn in Quechua."""
        version, base = self.quechua(), self.base()
        one = Amendment("", (), operations, hash_of(version), language="qu")
        self.originals[number] = encode(amendment_json(one))
        self.drawn[number] = encode(amendment_json(carried(one, version, base, hash_of(base))))
        return {
            "base": told(to_bytes(base)),
            "version": told(to_bytes(version)),
            "original": told(self.originals[number]),
            "words": told(self.drawn[number]),
        }

    def table_in_quechua(self, number: str, *operations: Operation, ids: str = "") -> None:
        """An amendment by three, which the chair rules to be in order."""
        blobs = self.draft_in_quechua(number, *operations)
        title = f"text: Huk allichay {number}"
        self.do(THREE, "amendment.table_in_language", text="t1", title=title, ids=ids, **blobs)
        self.do("chair", "amendment.rule", amendment=number, ruling="accepted")

    def follow(self) -> None:
        """The version follows what was adopted."""
        number = round_to_follow(self.state, TEXTS.at(self.state, "t1"), "qu")
        numbers, round_ = ADOPTED.at(self.state, ("t1", number)), ROUNDS.at(self.state, ("t1", number))
        known = dict(originals_in(self.state, numbers, "qu"))
        originals = {
            each: (_amendment(self.held(one.words), each), from_bytes(self.held(one.of), each))
            for each, one in known.items()
        }
        adopted = [_amendment(self.drawn[each], each) for each in numbers]
        result = as_in(self.quechua(), adopted, originals)
        self.do(
            "d4",
            "translation.follow",
            text="t1",
            language="qu",
            version=told(to_bytes(self.quechua())),
            adopted=told(b"\n".join(self.drawn[each] for each in numbers)),
            originals=[told(self.held(each.words)) for each in known.values()],
            drawn_on=[told(self.held(each.of)) for each in known.values()],
            of=told(self.held(round_.result)),
            result=told(to_bytes(result)),
        )


def _amendment(raw: bytes, number: str) -> Amendment:
    return replace(amendment_from(json_of(raw, number), number), number=number)


def tongues() -> Player:
    """The whole story."""
    drafting = Tongues()
    base: Mapping[str, str] = {"base": told(to_bytes(BASE))}
    drafting.do("secretary", "text.lay", title="text: A constitution", form="tree", **base)
    drafting.do("d1", "translation.lay", text="t1", words=told(to_bytes(in_quechua(BASE))), **base)
    general = drafting.question("chapter.table", part="root", title="text: In general", **base)
    drafting.sit(general)
    drafting.vote(general)
    drafting.close()
    _amended(drafting)
    motions = [
        drafting.question("provision.table", provision=each, title=f"text: {each}", **base) for each in ARTICLES[:2]
    ]
    drafting.sit(*motions)
    for motion in motions:
        drafting.do("chair", "debate.open", motion=motion)
        drafting.do("chair", "debate.close", motion=motion)
    for number in ("a1", "a2", "a3"):
        drafting.put(number)
    drafting.close()
    drafting.consolidate()
    drafting.follow()
    drafting.table_in_quechua("a4", Edit("p4", 1, 2, "runasimipi", "qhichwapi"))
    return drafting.story.player


def _amended(drafting: Tongues) -> None:
    """Two amendments in Quechua, one of them drawn again and the other rendered, and one in the text's own language."""
    drafting.table_in_quechua("a1", Edit("p1", 1, 2, "runasimipi", "qispi runasimipi"))
    again = drafting.draft_in_quechua("a1", Edit("p1", 1, 2, "runasimipi", "ancha qispi runasimipi"))
    drafting.do(THREE, "amendment.revise_in_language", amendment="a1", **again)
    drafting.do("chair", "amendment.rule", amendment="a1", ruling="accepted")
    new = Node("x.1", "paragraph", "Musuq kamachiy.", parent="a1")
    drafting.table_in_quechua("a2", Insert("a1", "p2", (new,)), ids="x")
    carried_so_far = told(drafting.drawn["a2"])
    in_spanish = Insert("a1", "p2", (replace(new, text="Una regla nueva."),))
    blobs = drafting.draft("a2", in_spanish)
    drafting.do("d1", "amendment.render", amendment="a2", carried=carried_so_far, **blobs)
    drafting.table("a3", drafting.edit("p3", "laico", "libre"))
