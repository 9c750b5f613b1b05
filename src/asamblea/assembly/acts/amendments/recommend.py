"""The commission recommends what to do with an amendment, with reasons; other words need its sponsors' assent (rulings
B4.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.amendments.drawing import Drawn, Sheet, drawn
from asamblea.assembly.commission import of_commission
from asamblea.assembly.conditions import amendment_at, amendment_of, text_open
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recommendations import AmendmentRecommended
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import DrawnOnOtherWords, NothingRevised, PurposeChanged
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.recommendations import ReasonsMissing, RecommendationUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.recommendations import RECOMMENDATIONS
from asamblea.assembly.step import Step
from asamblea.assembly.words.amendments import Recommended
from asamblea.record.instants import Instant

TYPE = "amendment.recommend/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment in this version, what is recommended, and the reasons (a public reference). `settled_by` is the
    number of the amendment that settles it. Other words stand in `words`, drawn on `base` and on the words of `parent`
    as when an amendment is tabled.
    """

    amendment: str
    version: int
    recommended: Recommended
    reasons: str
    settled_by: str
    base: str
    words: str
    parent: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The commission's next recommendation on it."""
    said = act.payload
    amendment = amendment_of(state, said.amendment)
    refuse(
        of_commission(state, act.author),
        amendment_at(amendment, "gathering", "filed"),
        unless(said.version == amendment.version, DrawnOnOtherWords(amendment.id)),
        unless(said.reasons, ReasonsMissing(amendment.id)),
        _fits(state, amendment, said),
    )
    other = _other_words(state, amendment, said, evidence)
    known = RECOMMENDATIONS.find(state, amendment.id)
    return (
        AmendmentRecommended(
            at=at,
            amendment=amendment.id,
            version=amendment.version,
            number=1 if known is None else known.told.number + 1,
            recommended=said.recommended,
            reasons=said.reasons,
            settled_by=said.settled_by,
            words=said.words,
            replaces=() if other is None else other.amendment.replaces,
            answers=() if other is None else other.amendment.answers,
            articles=() if other is None else other.articles,
            touches=() if other is None else other.touches,
            by=act.author,
        ),
    )


def _fits(state: State, amendment: TabledAmendment, said: Payload) -> Iterator[Refusal]:
    modified = said.recommended == "accept_modified"
    settled = AMENDMENTS.find(state, said.settled_by)
    named = settled is not None and settled.text == amendment.text and settled.id != amendment.id
    fits = bool(said.words) == modified and (named if said.recommended == "settled" else not said.settled_by)
    yield from unless(fits, RecommendationUnfit(said.recommended))
    yield from unless(said.words != amendment.words, NothingRevised(amendment.id))


def _other_words(state: State, amendment: TabledAmendment, said: Payload, evidence: Evidence) -> Drawn | None:
    if not said.words:
        return None
    sheet = Sheet(said.base, said.words, said.parent)
    found = drawn(state, text_open(state, amendment.text), amendment.id, sheet, amendment.ids, evidence)
    same = (found.amendment.amends, found.amendment.harmonises) == (amendment.amends, amendment.harmonises)
    refuse(unless(same, PurposeChanged(amendment.id)))
    return found
