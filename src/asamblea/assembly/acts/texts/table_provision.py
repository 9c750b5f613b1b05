"""An article, or a preamble, of a text is put: it is read twice, each time after the amendments to it (3.12; rulings
B2.2, B4.1).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.texts.tabling import Tabling, entitled, not_put, tabled
from asamblea.assembly.conditions import text_open
from asamblea.assembly.drafting import charter_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import in_general
from asamblea.assembly.refusals.base import Refused, refuse
from asamblea.assembly.refusals.texts import PartUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "provision.table/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The text and the id of the article; its title and the text's words now (public references)."""

    text: str
    provision: str
    title: str
    base: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The motion on the article, as it will stand when it is voted."""
    put = act.payload
    text = text_open(state, put.text)
    base = charter_now(text, evidence, put.base)
    node = base.nodes.get(put.provision)
    if node is None or node.kind not in ("article", "preamble"):
        raise Refused([PartUnfit(put.provision)])
    refuse(
        entitled(state, act.author),
        in_general(state, text.id, base, put.provision),
        not_put(state, text.id, "provision", put.provision),
    )
    question = Tabling(act.signers, text.id, "provision", put.provision, put.title, put.base)
    return tabled(state, question, at, evidence.seq)
