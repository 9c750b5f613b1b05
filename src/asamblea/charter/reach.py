"""What an amendment reaches, and whether it stands on its text (docs/spec/charter.md, section 13)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from asamblea.charter.consolidation import Consolidation, Rebase, Standing, consolidate, standing_after
from asamblea.charter.draft import Draft, Stranded
from asamblea.charter.operations import Amendment, Delete, Insert, Join, Move, Operation, target
from asamblea.charter.replay import replayed
from asamblea.charter.tree import Charter


def reach(base: Charter, amendment: Amendment, parent: Amendment | None = None) -> tuple[str, ...]:
    """The ids of the articles (and preambles) that an amendment touches, and of the parts outside any article in which
    it puts, takes or moves something: two amendments that share none of them cannot stand in each other's way. One that
    amends another reaches what that one reaches.
    """
    operations = (*(parent.operations if parent else ()), *amendment.operations)
    return tuple(dict.fromkeys(each for operation in operations for each in _reached(base, operation)))


def _reached(base: Charter, operation: Operation) -> Iterator[str]:
    for named in _named(operation):
        if named not in base.nodes:
            continue
        article = base.article(named)
        yield article
        if article == named and not isinstance(operation, Insert):
            yield from (node.id for node in base.walk(named) if node.kind in ("article", "preamble"))


def _named(operation: Operation) -> tuple[str, ...]:
    match operation:
        case Move(provision, parent):
            return provision, parent
        case Join(provision, following):
            return provision, following
        case _:
            return (target(operation),)


def misfit(base: Charter, amendment: Amendment, parent: Amendment | None = None) -> Rebase | None:
    """Why an amendment does not stand on the text that it was drawn on, `base` with its parent; None if it does."""
    draft = Draft(base)
    try:
        view = draft if parent is None else replayed(draft, draft, parent)
        replayed(view, view, amendment)
    except Stranded as fault:
        return Rebase(amendment.number, fault.operation, fault.provision, fault.reason, fault.by)
    return None


def after(base: Charter, adopted: Sequence[Amendment], amendment: Amendment) -> Standing:
    """How an amendment stands once others were adopted, whatever hash they say that they were drawn on: their anchors
    are in provisions that have not changed since.
    """
    return standing_after(base, unbound(adopted), replace(amendment, base=""))


def unbound(amendments: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """Amendments that do not say which text they were drawn on: whoever replays them has made sure of it."""
    return tuple(replace(each, base="") for each in amendments)


def without(base: Charter | Consolidation, lost: Iterable[tuple[str, str]]) -> Charter:
    """A text without the articles that were lost, each by the motion that is named with it."""
    return consolidated_without(base, lost).text


def consolidated_without(base: Charter | Consolidation, lost: Iterable[tuple[str, str]]) -> Consolidation:
    """The same with who brought and took what: a lost article is taken by the motion that put it."""
    text = base.text if isinstance(base, Consolidation) else base
    deletions = (Amendment(motion, (), (Delete(article, _words(text, article)),)) for article, motion in lost)
    return consolidate(base, deletions)


def _words(text: Charter, provision: str) -> str:
    return " ".join(node.text for node in text.walk(provision) if node.text)
