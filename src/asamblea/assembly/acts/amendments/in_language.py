"""An amendment in another language than the text's own: it stands on the version that its mover reads, and its words in
the text's own language are those, carried over (rulings B2.11; docs/spec/charter.md, section 13).
"""

from dataclasses import dataclass, replace

from asamblea.assembly.acts.amendments.drawing import needs_rebasing
from asamblea.assembly.conditions import amendment_of
from asamblea.assembly.drafting import as_tabled, charter_now, charter_of, drafted
from asamblea.assembly.events.translations import AmendmentInLanguage
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import DrawnOnOtherWords
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.texts import NotTheTextNow
from asamblea.assembly.refusals.translations import NoLevelVersion, NotCarried, NotInAnotherLanguage
from asamblea.assembly.shelves import State
from asamblea.assembly.state.texts import Text
from asamblea.assembly.state.translations import level_version, original_of
from asamblea.charter.amendments import amendment_json
from asamblea.charter.carrying import carried
from asamblea.charter.consolidation import consolidate
from asamblea.charter.operations import Amendment
from asamblea.charter.reach import misfit, unbound
from asamblea.charter.tree import Charter
from asamblea.record.blobs import public
from asamblea.record.canonical import encode
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Original:
    """The blobs of an amendment in another language: the text's words now and the version on which it was drawn; its
    operations there, and as they are carried; the same two of the amendment that it amends, or empty.
    """

    base: str
    version: str
    original: str
    words: str
    parent: str
    parent_original: str


def carried_over(
    state: State, text: Text, number: str, sheet: Original, at: Instant, evidence: Evidence
) -> AmendmentInLanguage:
    """That the amendment was drawn in another language, and carried as the rule says; raises Refused."""
    drawn = drafted(evidence, sheet.original, number)
    held = level_version(state, text, drawn.language)
    if held is None or held.words != sheet.version:
        raise Refused([NoLevelVersion(text.id, drawn.language)])
    refuse(unless(f"public:{drawn.base}" == sheet.version, NotTheTextNow(text.id, sheet.version)))
    version, base = charter_of(evidence, sheet.version), charter_now(text, evidence, sheet.base)
    parents = _parents(state, drawn, sheet, evidence)
    hindered = misfit(version, drawn, parents[0] if parents else None)
    if hindered is not None:
        raise Refused([needs_rebasing(hindered)])
    if parents:
        version, base = (_with(text, parent) for text, parent in zip((version, base), parents, strict=True))
    expected = replace(carried(drawn, version, base, text.base.partition(":")[2]), number="")
    there = public(encode(amendment_json(expected)))
    refuse(unless(str(there) == sheet.words, NotCarried(there.hash)))
    return AmendmentInLanguage(at, number, drawn.language, sheet.original, sheet.version)


def _parents(state: State, drawn: Amendment, sheet: Original, evidence: Evidence) -> tuple[Amendment, Amendment] | None:
    """The amendment that it amends, in its language and as it is carried; raises Refused where it has another."""
    if not drawn.amends:
        return None
    tabled = amendment_of(state, drawn.amends)
    known = original_of(state, drawn.amends)
    if known is None or known.language != drawn.language:
        raise Refused([NotInAnotherLanguage(drawn.amends)])
    if known.words != sheet.parent_original:
        raise Refused([DrawnOnOtherWords(drawn.amends)])
    there = drafted(evidence, sheet.parent_original, drawn.amends)
    return there, as_tabled(evidence, tabled, sheet.parent)


def _with(text: Charter, amendment: Amendment) -> Charter:
    return consolidate(text, unbound([amendment])).text
