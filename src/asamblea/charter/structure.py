"""Operations on whole provisions, replayed (docs/spec/charter.md, section 5)."""

from dataclasses import replace

from asamblea.charter.draft import Draft, Provision, Slot, Source, Stranded, Touch, tokens_of
from asamblea.charter.editing import rewritten
from asamblea.charter.operations import Delete, Insert, Move, Renumber, Replace
from asamblea.charter.tree import Kind, Node, fits
from asamblea.charter.words import folded
from asamblea.record.canonical import digest

HASHED = "sha256:"


def insert(draft: Draft, operation: Insert, source: Source) -> Draft:
    """The draft with new provisions; raises Stranded (`unknown`, `deleted`, `id`, `kind`, `depth`)."""
    home, index = place(draft, operation.parent, operation.after)
    made, outermost = _made(draft, operation.nodes, home, operation.parent, source)
    slots = [Slot(each, at) for each, at in zip(outermost, (operation.after, *outermost), strict=False)]
    home = replace(home, slots=(*home.slots[:index], *slots, *home.slots[index:]))
    return _shallow(draft.put(home, *made), outermost)


def replace_whole(draft: Draft, view: Draft, operation: Replace, source: Source) -> Draft:
    """The draft with other words and provisions in a provision; raises Stranded (also `quote`, `changed`)."""
    old = draft.standing(operation.provision)
    check_words(draft, view, operation.provision, operation.quote)
    draft = _without(draft, [slot.child for slot in old.slots if slot.here], source, "replace")
    made, outermost = _made(draft, operation.nodes, old, operation.provision, source)
    left = tuple(slot._replace(here=False) for slot in old.slots)
    new = replace(
        old,
        tokens=rewritten(old, operation.text, source),
        slots=(*left, *(Slot(each) for each in outermost)),
        touches=(*old.touches, Touch(source, "replace")),
    )
    return _shallow(draft.put(new, *made), outermost)


def delete(draft: Draft, view: Draft, operation: Delete, source: Source) -> Draft:
    """The draft without a provision; raises Stranded (`unknown`, `deleted`, `quote`, `changed`)."""
    draft.standing(operation.provision)
    check_words(draft, view, operation.provision, operation.quote)
    draft = _without(draft, [operation.provision], source, "delete")
    return unslotted(draft, operation.provision)


def move(draft: Draft, view: Draft, operation: Move, source: Source) -> Draft:
    """The draft with a provision elsewhere; raises Stranded (`unknown`, `deleted`, `changed`, `cycle`, `kind`,
    `depth`).
    """
    moved = draft.standing(operation.provision)
    _check_first(moved, view, "move", source)
    home, _ = place(draft, operation.parent, operation.after)
    if draft.lies_in(home.id, moved.id):
        raise Stranded("cycle", moved.id)
    _check_kind(moved.kind, home)
    draft = unslotted(draft, moved.id)
    home, index = place(draft, operation.parent, operation.after)
    slots = (*home.slots[:index], Slot(moved.id, operation.after), *home.slots[index:])
    moved = replace(moved, parent=home.id, touches=(*moved.touches, Touch(source, "move")))
    return _shallow(draft.put(replace(home, slots=slots), moved), [moved.id])


def renumber(draft: Draft, view: Draft, operation: Renumber, source: Source) -> Draft:
    """The draft with a number fixed or freed; raises Stranded (`unknown`, `deleted`, `changed`)."""
    old = draft.standing(operation.provision)
    _check_first(old, view, "renumber", source)
    return draft.put(replace(old, label=operation.label, touches=(*old.touches, Touch(source, "renumber"))))


def place(draft: Draft, parent: str, after: str) -> tuple[Provision, int]:
    """Where a child put after another goes: the provision (the parent or its heir) and the index among its slots, past
    those put there before; raises Stranded (`unknown`, `deleted`).
    """
    homes = list(draft.homes(parent))
    named = after or f"^{parent}"
    found = [(home, index) for home in homes for index, slot in enumerate(home.slots) if slot.child == named]
    if not found and after:
        raise Stranded("unknown", after)
    # Where a child was moved within its parent, what is put after it goes where it stood before.
    home, index = min(found, key=lambda each: each[0].slots[each[1]].here, default=(homes[0], -1))
    if home.gone is not None:
        raise Stranded("deleted", home.id, home.gone.amendment)
    index, passed = index + 1, {after}
    while index < len(home.slots) and home.slots[index].at in passed:
        passed.add(home.slots[index].child)
        index += 1
    return home, index


def check_words(draft: Draft, view: Draft, provision: str, quote: str) -> None:
    """Raise Stranded unless the quoted words are all words of the provision, as drawn (`quote`) and now (`changed`)."""
    drawn = (view if view.known(provision) else draft).words(provision)
    same = digest(drawn.encode()) == quote.removeprefix(HASHED) if quote.startswith(HASHED) else None
    if not (folded(drawn) == folded(quote) if same is None else same):
        raise Stranded("quote", provision)
    if draft.words(provision) != drawn:
        raise Stranded("changed", provision, _last_hand(draft, provision))


def _check_first(provision: Provision, view: Draft, verb: str, source: Source) -> None:
    """Raise Stranded (`changed`) where another amendment, which this one was not drawn on, did the same before."""
    drawn = view.at(provision.id).touches if view.known(provision.id) else ()
    for each in provision.touches:
        if each.verb == verb and each not in drawn and each.source.amendment != source.amendment:
            raise Stranded("changed", provision.id, each.source.amendment)


def _last_hand(draft: Draft, provision: str) -> str:
    """The amendment that last touched a provision or what is within it."""
    touches = [each for inner in draft.within(provision) if inner in draft.changed for each in draft.at(inner).touches]
    return touches[-1].source.amendment if touches else ""


def unslotted(draft: Draft, provision: str) -> Draft:
    """The draft in which the provision left its place among its parent's children."""
    parent = draft.at(draft.at(provision).parent)
    slots = tuple(slot._replace(here=False) if slot.child == provision else slot for slot in parent.slots)
    return draft.put(replace(parent, slots=slots))


def _without(draft: Draft, provisions: list[str], source: Source, verb: str) -> Draft:
    gone = [draft.at(inner) for each in provisions for inner in draft.within(each)]
    return draft.put(*(replace(each, gone=source, touches=(*each.touches, Touch(source, verb))) for each in gone))


def _made(
    draft: Draft, nodes: tuple[Node, ...], home: Provision, parent: str, source: Source
) -> tuple[list[Provision], list[str]]:
    """The new provisions, and the ids of the outermost. `parent` is the id by which these call `home`."""
    made: dict[str, Provision] = {}
    outermost: list[str] = []
    for node in nodes:
        if draft.known(node.id) or node.id in made:
            raise Stranded("id", node.id)
        outer = home if node.parent == parent else made.get(node.parent)
        if outer is None:
            raise Stranded("unknown", node.parent)
        _check_kind(node.kind, outer)
        tokens = tokens_of(node.id, node.text, source)
        touches = (Touch(source, "insert"),)
        made[node.id] = Provision(node.id, node.kind, outer.id, node.label, tokens, touches=touches)
        if outer is home:
            outermost.append(node.id)
        else:
            made[outer.id] = replace(outer, slots=(*outer.slots, Slot(node.id)))
    return list(made.values()), outermost


def _check_kind(kind: Kind, outer: Provision) -> None:
    if not fits(kind, outer.kind):
        raise Stranded("kind", outer.id)


def _shallow(draft: Draft, provisions: list[str]) -> Draft:
    for each in provisions:
        draft.check_depth(each)
    return draft
