"""Where an amendment that needs re-basing might go: a suggestion that a person confirms, never applied by itself."""

from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

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
from asamblea.charter.reach import misfit
from asamblea.charter.tree import Charter, Node
from asamblea.charter.words import folded, joined, words

CUTOFF = 60.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An operation (from 1) as it would be on another text, and how alike the words are that it is now anchored on, in
    hundredths; `proposal` is None where nothing like it was found.
    """

    operation: int
    proposal: Operation | None
    likeness: int = 0


def suggestions(text: Charter, amendment: Amendment) -> tuple[Suggestion, ...]:
    """For each operation of an amendment, where it would go in a text that it was not drawn on."""
    return tuple(_suggested(text, number, each) for number, each in enumerate(amendment.operations, 1))


def suggested(text: Charter, amendment: Amendment) -> Amendment | None:
    """The amendment as it might be on another text, of what was found there; None where nothing was, or it would not
    stand. Somebody reads it before anything is made of it.
    """
    found = tuple(each.proposal for each in suggestions(text, amendment) if each.proposal is not None)
    drawn = replace(amendment, base="", operations=found)
    return drawn if found and misfit(text, drawn) is None else None


def _suggested(text: Charter, number: int, operation: Operation) -> Suggestion:
    match operation:
        case Edit(quote=quote) | SplitWords(quote=quote):
            return _anchored(text, number, operation, words(quote))
        case Delete(provision, quote) | Replace(provision, quote) if provision in text.nodes:
            now = joined(tuple(node.text for node in text.walk(provision) if node.text))
            return Suggestion(number, replace(operation, quote=now), round(fuzz.ratio(folded(quote), folded(now))))
        case _:
            return Suggestion(number, operation, 100) if _stands(text, operation) else Suggestion(number, None)


def _stands(text: Charter, operation: Operation) -> bool:
    """Whether all provisions that an operation names are where it needs them."""
    match operation:
        case Insert(parent, after) | Move(parent=parent, after=after):
            there = parent in text.nodes and (not after or after in text.nodes[parent].children)
            return there and (isinstance(operation, Insert) or operation.provision in text.nodes)
        case SplitProvision(provision, before):
            return provision in text.nodes and before in text.nodes[provision].children
        case Join(provision, following):
            return provision in text.nodes and following in text.nodes
        case Renumber(provision):
            return provision in text.nodes
        case _:
            return False


def _anchored(text: Charter, number: int, operation: Edit | SplitWords, quote: tuple[str, ...]) -> Suggestion:
    at = operation.start if isinstance(operation, Edit) else operation.at
    node = text.nodes.get(operation.provision)
    if not quote:
        return Suggestion(number, operation if node else None, 100 if node else 0)
    found = _best_in(node, quote, at) if node else None
    if found is None:
        texts = {each.id: folded(each.text) for each in text.walk() if each.text}
        best = process.extractOne(
            folded(joined(quote)), texts, scorer=fuzz.partial_ratio, processor=None, score_cutoff=CUTOFF
        )
        node = text.nodes[best[2]] if best else None
        found = _best_in(node, quote, at) if node else None
    if node is None or found is None:
        return Suggestion(number, None)
    start, end, likeness = found
    there = joined(words(node.text)[start:end])
    if isinstance(operation, SplitWords):
        return Suggestion(number, replace(operation, provision=node.id, at=end, quote=there), likeness)
    first = end if operation.verb == "insert" else start
    return Suggestion(number, replace(operation, provision=node.id, start=first, end=end, quote=there), likeness)


def _best_in(node: Node, quote: tuple[str, ...], at: int) -> tuple[int, int, int] | None:
    """The words of a provision most like the quoted ones: their range, and how alike; equal ones nearest to `at`."""
    known = words(folded(node.text))
    sought = words(folded(joined(quote)))
    size = len(sought)
    equal = [start for start in range(len(known) - size + 1) if known[start : start + size] == sought]
    if equal:
        start = min(equal, key=lambda each: abs(each - at))
        return start, start + size, 100
    found = fuzz.partial_ratio_alignment(joined(sought), joined(known), score_cutoff=CUTOFF)
    if found is None or found.dest_end <= found.dest_start:
        return None
    before = joined(known)[: found.dest_start]
    start = before.count(" ")
    end = joined(known)[: found.dest_end].rstrip().count(" ") + 1
    return start, end, round(found.score)
