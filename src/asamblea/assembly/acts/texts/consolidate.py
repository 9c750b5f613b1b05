"""The adopted amendments are taken into the text: the replay, and nothing else, gives its words (3.12; edge cases 59,
60; docs/spec/charter.md, section 13).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from asamblea.assembly.acts.texts.settled import results_open
from asamblea.assembly.acts.texts.tabling import entitled
from asamblea.assembly.conditions import text_open
from asamblea.assembly.drafting import blob, bundled, charter_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.texts import TextConsolidated
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import is_awaited
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.texts import AmendmentsPending, NothingAdopted, NotTheReplay
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS, REACHING
from asamblea.assembly.state.questions import adopted_now
from asamblea.assembly.step import Step
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import to_bytes
from asamblea.charter.reach import unbound
from asamblea.record.blobs import public
from asamblea.record.instants import Instant

TYPE = "text.consolidate/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The text; public references to its words until now, to the adopted amendments (the words of each, a line each, in
    the order of their adoption), and to the words that come of them.
    """

    text: str
    base: str
    adopted: str
    result: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The text has these words: those of the replay."""
    taken = act.payload
    text = text_open(state, taken.text)
    numbers = adopted_now(state, text.id)
    refuse(
        entitled(state, act.author),
        unless(numbers, NothingAdopted(text.id)),
        _pending(state, text.id, numbers),
        results_open(state, (motion for each in numbers for motion in AMENDMENTS.at(state, each).motions), at),
    )
    base = charter_now(text, evidence, taken.base)
    replay = consolidate(base, unbound(bundled(state, evidence, taken.adopted, numbers)))
    result = to_bytes(replay.text)
    whole = not replay.needs_rebase and result == blob(evidence, taken.result)
    refuse(unless(whole, NotTheReplay(public(result).hash)))
    return (TextConsolidated(at, text.id, taken.adopted, len(numbers), taken.result, act.author),)


def _pending(state: State, text: str, numbers: Sequence[str]) -> Iterator[Refusal]:
    """Nobody's pending amendment is made to be drawn again before its vote."""
    articles = dict.fromkeys(article for number in numbers for article in AMENDMENTS.at(state, number).articles)
    around = dict.fromkeys(each for article in articles for each in REACHING.find(state, (text, article)) or ())
    found = (AMENDMENTS.at(state, each) for each in around)
    pending = tuple(each.id for each in found if is_awaited(state, each))
    yield from unless(not pending, AmendmentsPending(pending))
