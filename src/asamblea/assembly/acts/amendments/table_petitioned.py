"""An amendment that members petitioned for comes before the assembly, without sponsors: anybody enrolled tables it, and
nobody can keep it out (3.8, 3.9; rulings B4.8).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.amendments.drawing import Sheet, drawn
from asamblea.assembly.acts.amendments.filing import filed
from asamblea.assembly.acts.bodies.petition_amendment import members_may
from asamblea.assembly.conditions import enrolled, text_open
from asamblea.assembly.drafting import drafted
from asamblea.assembly.events.amendments import PopularAmendmentTabled
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.popular import Support, initiative, support
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.refusals.bodies import NotInOrders
from asamblea.assembly.refusals.petitions import PetitionTabled, PetitionUnknown, RegionsMissing
from asamblea.assembly.refusals.recalls import PetitionTooSmall
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import POPULAR, next_amendment_number
from asamblea.assembly.state.orders import IN_FORCE
from asamblea.assembly.state.petitions import BROUGHT
from asamblea.assembly.step import Step
from asamblea.charter.operations import made_by
from asamblea.record.instants import Instant

TYPE = "amendment.table_petitioned/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The text; public references to its words now, to the operations that members signed, and to those of the
    amendment that they amend, or empty.
    """

    text: str
    base: str
    words: str
    parent: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It has its number and waits for no sponsor; title and reasons are of the first petition with these words."""
    told, number, rule = act.payload, next_amendment_number(state), initiative(state)
    text = text_open(state, told.text)
    if rule is None:
        raise Refused([NotInOrders("amendments.popular")])
    brought = BROUGHT.find(state, (text.id, told.words))
    if brought is None:
        raise Refused([PetitionUnknown(text.id, told.words)])
    known = support(state, rule, text.id, told.words)
    refuse(enrolled(state, act.author), _enough(known), _once(state, text.id, told.words))
    own = drafted(evidence, told.words, number)
    refuse(members_may(own))
    ids = next((each.partition(".")[0] for each in made_by(own)), "")
    found = drawn(state, text, number, Sheet(told.base, told.words, told.parent), ids, evidence)
    tabled = PopularAmendmentTabled(
        at=at,
        amendment=number,
        text=text.id,
        title=brought.title,
        words=told.words,
        reasons=brought.reasons,
        ids=ids,
        amends=found.amendment.amends,
        answers=found.amendment.answers,
        articles=found.articles,
        signatures=known.signatures,
        bodies=known.bodies,
        regions=known.regions,
        by=act.author,
        orders=IN_FORCE.at(state).orders,
    )
    return (tabled, *filed(state, number, 1, (), 0, at))


def _enough(known: Support) -> Iterator[Refusal]:
    yield from unless(known.signatures >= known.needed, PetitionTooSmall(known.needed, known.signatures))
    yield from unless(known.regions >= known.regions_needed, RegionsMissing(known.regions, known.regions_needed))


def _once(state: State, text: str, words: str) -> Iterator[Refusal]:
    before = POPULAR.find(state, (text, words))
    if before is not None:
        yield PetitionTabled(before)
