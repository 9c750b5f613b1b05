"""Its mover gives the words of an amendment in the text's own language, before it is put to the vote (rulings B2.11).
It may be put without them: nobody but the assembly changes words once it votes on them.
"""

from dataclasses import dataclass

from asamblea.assembly.acts.amendments.drawing import needs_rebasing
from asamblea.assembly.conditions import amendment_at, amendment_of, movers, text_open
from asamblea.assembly.drafting import as_tabled, charter_now, drafted
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.translations import AmendmentRendered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import AmendedItself, PurposeChanged
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.texts import NotTheTextNow
from asamblea.assembly.refusals.translations import NotInAnotherLanguage, VersionsUnlike
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import settled_on
from asamblea.assembly.state.translations import original_of
from asamblea.assembly.step import Step
from asamblea.charter.carrying import misrendered
from asamblea.charter.consolidation import consolidate
from asamblea.charter.operations import Amendment, made_by
from asamblea.charter.reach import misfit, unbound
from asamblea.record.instants import Instant

TYPE = "amendment.render/1"
NAMED = 10


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment; public references to the text's words now, to those that it has in the text's own language so far
    and shall have, and to those of the amendment that it amends, or empty.
    """

    amendment: str
    base: str
    carried: str
    words: str
    parent: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It has these words in the text's own language; its sponsors, and what they signed, stay."""
    given = act.payload
    amendment = amendment_of(state, given.amendment)
    text = text_open(state, amendment.text)
    known = original_of(state, amendment.id)
    refuse(
        amendment_at(amendment, "gathering", "filed"),
        movers(amendment, act.author),
        unless(known is not None and not known.rendered_by, NotInAnotherLanguage(amendment.id)),
        unless(not (on_it := settled_on(state, amendment.id)), AmendedItself(on_it)),
    )
    base = charter_now(text, evidence, given.base)
    was, words = as_tabled(evidence, amendment, given.carried), drafted(evidence, given.words, amendment.id)
    refuse(
        unless(f"public:{words.base}" == text.base, NotTheTextNow(text.id, text.base)),
        unless(_purpose(words) == _purpose(was), PurposeChanged(amendment.id)),
    )
    if words.amends:
        parent = as_tabled(evidence, amendment_of(state, words.amends), given.parent)
        base = consolidate(base, unbound([parent])).text
    hindered = misfit(base, words)
    if hindered is not None:
        raise Refused([needs_rebasing(hindered)])
    other = misrendered(base, was, words)
    refuse(unless(not other, VersionsUnlike(len(other), other[:NAMED])))
    return (AmendmentRendered(at, amendment.id, given.words, act.author),)


def _purpose(amendment: Amendment) -> tuple[object, ...]:
    """What a rendering leaves as it was."""
    return (
        amendment.amends,
        amendment.replaces,
        amendment.answers,
        amendment.harmonises,
        amendment.language,
        frozenset(made_by(amendment)),
    )
