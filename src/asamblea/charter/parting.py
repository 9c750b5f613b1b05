"""Splitting and joining provisions, replayed (docs/spec/charter.md, section 5)."""

from dataclasses import replace

from asamblea.charter.draft import END, START, Draft, Provision, Slot, Source, Stranded, Token, Touch, tokens_of
from asamblea.charter.editing import rewritten, seam
from asamblea.charter.operations import Join, SplitProvision, SplitWords
from asamblea.charter.structure import unslotted

WORDED = ("paragraph", "item")


def split_words(draft: Draft, view: Draft, operation: SplitWords, source: Source) -> Draft:
    """The draft with a paragraph or item parted in two; raises Stranded (`unknown`, `deleted`, `quote`, `changed`,
    `id`, `kind`).
    """
    home, index = seam(draft, view, operation.provision, operation.at, operation.quote)
    if home.kind not in WORDED:
        raise Stranded("kind", home.id)
    ahead, behind = home.tokens[:index], home.tokens[index:]
    if not any(each.word for each in ahead) or not any(each.word for each in behind):
        raise Stranded("quote", home.id)
    end, start = (Token((f"{operation.new}^", at), "", source) for at in (END, START))
    first = replace(home, tokens=(*ahead, end))
    return _parted(draft, first, (start, *behind), 0, operation.new, source)


def split_provision(draft: Draft, operation: SplitProvision, source: Source) -> Draft:
    """The draft with a provision parted before one of its children; raises Stranded (`unknown`, `deleted`, `id`,
    `kind`).
    """
    whole = draft.standing(operation.provision)
    if whole.kind in (*WORDED, "text", "preamble"):
        raise Stranded("kind", whole.id)
    for home in draft.homes(whole.id):
        for index, slot in enumerate(home.slots):
            if slot.child == operation.before and home.gone is None:
                if home.id != whole.id and all(each.child.startswith("^") for each in home.slots[:index]):
                    raise Stranded("changed", whole.id, home.touches[0].source.amendment)
                tokens = tokens_of(operation.new, operation.text, source)
                return _parted(draft, home, tokens, index, operation.new, source)
    raise Stranded("unknown", operation.before)


def _parted(draft: Draft, first: Provision, tokens: tuple[Token, ...], index: int, new: str, source: Source) -> Draft:
    """The draft with `first` and, right after it, `new` with these tokens and the children from the index on."""
    if draft.known(new):
        raise Stranded("id", new)
    touches = (*first.touches, Touch(source, "split"))
    # A text whose first child was to come goes on where its children went.
    marks = (Slot(f"^{first.id}", here=False),) if not index else ()
    moved = first.slots[index:]
    second = Provision(new, first.kind, first.parent, "", tokens, (*marks, *moved), touches=touches[-1:])
    first = replace(first, slots=first.slots[:index], heirs=(*first.heirs, new), touches=touches)
    parent = draft.at(first.parent)
    after = next(n for n, slot in enumerate(parent.slots, 1) if slot.child == first.id and slot.here)
    slots = (*parent.slots[:after], Slot(new, first.id), *parent.slots[after:])
    return _adopting(draft.put(replace(parent, slots=slots), first, second), second)


def join(draft: Draft, operation: Join, source: Source) -> Draft:
    """The draft with two neighbours as one; raises Stranded (`unknown`, `deleted`, `kind`, `place`)."""
    first, second = draft.standing(operation.provision), draft.standing(operation.next)
    if first.kind != second.kind:
        raise Stranded("kind", second.id)
    _check_neighbours(draft, first, second)
    worded = first.kind in WORDED
    if worded and any(slot.here for slot in first.slots):
        raise Stranded("place", second.id)
    touches = (Touch(source, "join"),)
    slots = (*first.slots, Slot(f"^{second.id}", here=False), *second.slots)
    tokens = (*first.tokens, *second.tokens) if worded else first.tokens
    left = () if worded else rewritten(second, "", source)
    draft = unslotted(draft, second.id)
    first = replace(first, tokens=tokens, slots=slots, touches=(*first.touches, *touches))
    gone = replace(second, tokens=left, slots=(), gone=source, heirs=(first.id,), touches=(*second.touches, *touches))
    return _adopting(draft.put(first, gone), first)


def _check_neighbours(draft: Draft, first: Provision, second: Provision) -> None:
    here = [slot.child for slot in draft.at(first.parent).slots if slot.here]
    if first.parent != second.parent or here[here.index(first.id) + 1 :][:1] != [second.id]:
        raise Stranded("place", second.id)


def _adopting(draft: Draft, parent: Provision) -> Draft:
    """The draft in which all children of a provision know it as theirs."""
    children = (draft.at(slot.child) for slot in parent.slots if slot.here)
    return draft.put(*(replace(each, parent=parent.id) for each in children))
