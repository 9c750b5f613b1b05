"""One amendment replayed on a draft (docs/spec/charter.md, section 5)."""

from asamblea.charter.draft import Draft, Source, Stranded
from asamblea.charter.editing import edit
from asamblea.charter.operations import (
    Amendment,
    Delete,
    Edit,
    Insert,
    Join,
    Move,
    Operation,
    Renumber,
    Replace,
    SplitProvision,
    SplitWords,
)
from asamblea.charter.parting import join, split_provision, split_words
from asamblea.charter.structure import delete, insert, move, renumber, replace_whole


def replayed(draft: Draft, view: Draft, amendment: Amendment) -> Draft:
    """The draft with an amendment that was drawn on `view`; raises Stranded, whose `operation` says where."""
    for number, operation in amendment.numbered():
        try:
            draft = _step(draft, view, operation, Source(amendment.number, number))
        except Stranded as fault:
            fault.operation = number
            raise
    return draft


def _step(draft: Draft, view: Draft, operation: Operation, source: Source) -> Draft:
    match operation:
        case Edit():
            return edit(draft, view, operation, source)
        case Insert():
            return insert(draft, operation, source)
        case Replace():
            return replace_whole(draft, view, operation, source)
        case Delete():
            return delete(draft, view, operation, source)
        case Move():
            return move(draft, view, operation, source)
        case Renumber():
            return renumber(draft, view, operation, source)
        case SplitWords():
            return split_words(draft, view, operation, source)
        case SplitProvision():
            return split_provision(draft, operation, source)
        case Join():
            return join(draft, operation, source)
