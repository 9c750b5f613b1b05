"""One assembly that votes amendments in parts: one comes into the text as its parts left it, one is out with them. A
third is rejected whole, and renewed; the commission was not of one mind on it.
"""

from dataclasses import replace

from tests.records.charter import BASE, Drafting, told

from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.charter.amendments import amendment_from
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import json_of, to_bytes
from asamblea.charter.operations import parted
from asamblea.charter.reach import unbound
from asamblea.demo.player import Player
from asamblea.record.instants import DAY


def parts() -> Player:
    """The whole story."""
    drafting = Drafting()
    drafting.do("secretary", "text.lay", title="text: A constitution", base=told(to_bytes(BASE)), form="tree")
    general = drafting.question("chapter.table", part="root", title="text: In general", base=told(to_bytes(BASE)))
    drafting.sit(general)
    drafting.vote(general)
    drafting.close()
    drafting.table("a1", drafting.edit("p1", "libre", "muy libre"), drafting.edit("p1", "nace", "vive"))
    drafting.table("a2", drafting.edit("p2", "tiene", "tendrá"), drafting.edit("p1", "igual", "par"))
    drafting.table("a3", drafting.edit("p3", "laico", "libre"))
    drafting.recommend("a3", 1, "reject")
    drafting.do("secretary", "amendment.concur", amendment="a3", number=1, answer="no")
    articles = [
        drafting.question("provision.table", provision=each, title=f"text: {each}", base=told(to_bytes(BASE)))
        for each in ("a1", "a2")
    ]
    drafting.sit(*articles)
    for article in articles:
        for act in ("debate.open", "debate.close"):
            drafting.do("chair", act, motion=article)
    _in_parts(drafting, "a1", "yes", "no")
    _in_parts(drafting, "a2", "no", "no")
    drafting.put("a3", "no")
    for article in articles:
        drafting.vote(article)
    drafting.close()
    drafting.do(("d4", "d5", "d6"), "amendment.renew", amendment="a3")
    _consolidate(drafting)
    return drafting.story.player


def _in_parts(drafting: Drafting, number: str, *choices: str) -> None:
    """An amendment is put, each of its operations is voted by itself, and then what they left, if anything."""
    drafting.do("chair", "amendment.put", amendment=number, **drafting.blobs(number), order="")
    asked = {**drafting.blobs(number), "parts": list(range(1, len(choices) + 1))}
    drafting.do("d1", "amendment.divide", amendment=number, **asked)
    for part, choice in zip(AMENDMENTS.at(drafting.state, number).parts, choices, strict=True):
        drafting.vote(part.motion, choice)
    whole = AMENDMENTS.at(drafting.state, number).motion
    if MOTIONS.at(drafting.state, whole).stage == "debated":
        drafting.vote(whole)


def _consolidate(drafting: Drafting) -> None:
    """What is left of the first one is taken into the text, once nobody can challenge it."""
    line = drafting.drawn["a1"]
    (left,) = unbound([replace(parted(amendment_from(json_of(line, "a1"), "a1"), [1]), number="a1")])
    result = to_bytes(consolidate(BASE, [left]).text)
    drafting.story.wait(3 * DAY)
    blobs = {"base": told(to_bytes(BASE)), "adopted": told(line), "result": told(result)}
    drafting.do("secretary", "text.consolidate", text="t1", **blobs)
