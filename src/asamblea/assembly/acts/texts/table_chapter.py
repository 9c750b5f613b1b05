"""A part of a text is put in general, once, before anything in it is put: whether to proceed on it (rulings B2.2)."""

from dataclasses import dataclass

from asamblea.assembly.acts.texts.tabling import Tabling, entitled, not_put, tabled
from asamblea.assembly.conditions import text_open
from asamblea.assembly.drafting import charter_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import part_of
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.texts import PartUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "chapter.table/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The text, the id of an outermost part of it, or `root` for all of it; its title and the text's words now (public
    references).
    """

    text: str
    part: str
    title: str
    base: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The motion to proceed on the part."""
    put = act.payload
    text = text_open(state, put.text)
    base = charter_now(text, evidence, put.base)
    refuse(
        entitled(state, act.author),
        unless(put.part in base.nodes and part_of(base, put.part) == put.part, PartUnfit(put.part)),
        not_put(state, text.id, "chapter", put.part),
    )
    question = Tabling(act.signers, text.id, "chapter", put.part, put.title, put.base)
    return tabled(state, question, at, evidence.seq)
