"""A base text is laid before the assembly, as our own tree or as Akoma Ntoso; its provisions keep their ids from here
on (docs/spec/charter.md, section 2).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import Reasons, office, seat
from asamblea.assembly.drafting import akoma_ntoso_of, charter_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.texts import TextLaid
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.motions import OrdersNotAdopted
from asamblea.assembly.refusals.texts import SourceDiffers, TextMalformed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.orders import are_adopted
from asamblea.assembly.state.texts import next_text_id
from asamblea.assembly.step import Step
from asamblea.assembly.words.texts import TextForm
from asamblea.charter.readings import articles
from asamblea.charter.tree import Charter
from asamblea.record.instants import Instant

TYPE = "text.lay/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """`title`, `base` (the canonical bytes of the tree) and `source` are public references; `source` is the Akoma Ntoso
    document that the tree was read from, and empty where the tree came as such.
    """

    title: str
    base: str
    form: TextForm
    source: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The text has its id."""
    laid = act.payload
    refuse(unless(are_adopted(state), OrdersNotAdopted()), _entitled(state, act.author))
    text = charter_of(evidence, laid.base)
    voted = len(articles(text))
    refuse(
        _from_its_source(laid, text, evidence),
        unless(voted, TextMalformed("text", "text.empty", "holds no article")),
        _dots(text),
    )
    return (
        TextLaid(
            at, next_text_id(state), laid.title, laid.base, laid.form, laid.source, text.language, voted, act.author
        ),
    )


def _entitled(state: State, member: str) -> Reasons:
    """A delegate lays it, or who keeps the papers."""
    return () if not office(state, member, "secretary") else seat(state, member)


def _from_its_source(laid: Payload, text: Charter, evidence: Evidence) -> Reasons:
    if laid.form == "tree":
        return unless(not laid.source, SourceDiffers(laid.source))
    return unless(akoma_ntoso_of(evidence, laid.source, text.language) == text, SourceDiffers(laid.source))


def _dots(text: Charter) -> tuple[Refusal, ...]:
    """Ids with a dot are those that amendments make."""
    dotted = next((each for each in text.nodes if "." in each), "")
    return unless(not dotted, TextMalformed(dotted, "tree.id", "holds a dot, which amendments alone put into ids"))
