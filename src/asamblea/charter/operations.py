"""Operations: what an amendment does (docs/spec/charter.md, section 4).

Seven verbs (insert, replace, delete, move, renumber, split, join), on words or on whole provisions. Every anchor is a
permanent id and, for words, a range with the quoted old words, all in the text that the amendment was drawn on: the
base, or the base with the one amendment that it amends. What an operation does never depends on a number.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

from asamblea.charter.tree import Node


@dataclass(frozen=True, slots=True)
class Edit:
    """Words [start, end) of a provision, quoted in `quote`, become `text`. An empty range inserts, and then quotes
    words just before it; an empty `text` deletes.
    """

    provision: str
    start: int
    end: int
    quote: str
    text: str

    @property
    def verb(self) -> str:
        """insert, delete or replace."""
        return "insert" if self.start == self.end else "replace" if self.text else "delete"


@dataclass(frozen=True, slots=True)
class Insert:
    """New provisions in `parent` directly after its child `after` (before all if empty). `nodes` are in the order of
    reading; the outermost have `parent` as theirs.
    """

    parent: str
    after: str
    nodes: tuple[Node, ...]
    verb = "insert"


@dataclass(frozen=True, slots=True)
class Replace:
    """The words of a provision become `text`, and all within it becomes `nodes`; its id, kind and place stay.

    `quote` is all its words in the order of reading, or `sha256:` and the hash of them.
    """

    provision: str
    quote: str
    text: str
    nodes: tuple[Node, ...] = ()
    verb = "replace"


@dataclass(frozen=True, slots=True)
class Delete:
    """A provision goes, and all within it. `quote` as in Replace."""

    provision: str
    quote: str
    verb = "delete"


@dataclass(frozen=True, slots=True)
class Move:
    """A provision, and all within it, goes to `parent`, after its child `after`."""

    provision: str
    parent: str
    after: str
    verb = "move"


@dataclass(frozen=True, slots=True)
class Renumber:
    """A provision's number is fixed as `label`; empty: it follows from the order again."""

    provision: str
    label: str
    verb = "renumber"


@dataclass(frozen=True, slots=True)
class SplitWords:
    """The words of a paragraph or item from `at` on become a provision `new` right after it, with what lies within it.
    `quote` are words just before.
    """

    provision: str
    at: int
    quote: str
    new: str
    verb = "split"


@dataclass(frozen=True, slots=True)
class SplitProvision:
    """The children of a provision from `before` on become a provision `new` right after it, of its kind and headed
    `text`.
    """

    provision: str
    before: str
    new: str
    text: str
    verb = "split"


@dataclass(frozen=True, slots=True)
class Join:
    """The provision `next`, of the same kind and right after, ends; its words and what lies in it go on in `provision`.
    The heading of a joined article or chapter goes.
    """

    provision: str
    next: str
    verb = "join"


Operation: TypeAlias = Edit | Insert | Replace | Delete | Move | Renumber | SplitWords | SplitProvision | Join


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment as tabled. `number` is public and never changes.

    `amends` is the number of the amendment that it amends (one level), `replaces` those that a compromise replaces,
    `answers` the demands that it answers, `base` the hash of the text that it was drawn on (empty: not said).
    `language` is the one in which its words are; empty: the base's. `harmonises`: it may touch wording, not substance.
    `version` counts from 1: what is edited after it was signed is a new version, which nobody has signed. `left`: the
    numbers that its operations had, where a vote in parts left only some.
    """

    number: str
    sponsors: tuple[str, ...]
    operations: tuple[Operation, ...]
    base: str = ""
    amends: str = ""
    replaces: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    language: str = ""
    harmonises: bool = False
    version: int = 1
    left: tuple[int, ...] = ()

    def numbered(self) -> Iterator[tuple[int, Operation]]:
        """Its operations, each with the number that it was tabled with, from 1."""
        return zip(self.left or range(1, len(self.operations) + 1), self.operations, strict=True)


def revised(amendment: Amendment, operations: tuple[Operation, ...], base: str = "") -> Amendment:
    """A new version of an amendment: the same number, other operations, drawn on a base, and no sponsors. If nothing
    changes, it is the amendment itself.
    """
    if operations == amendment.operations and base == amendment.base:
        return amendment
    return replace(amendment, operations=operations, base=base, sponsors=(), version=amendment.version + 1, left=())


def parted(amendment: Amendment, left: Iterable[int]) -> Amendment:
    """An amendment voted in parts: only these of its operations (from 1) are left of it."""
    asked = set(left)
    kept = [(number, each) for number, each in amendment.numbered() if number in asked]
    return replace(amendment, operations=tuple(each for _, each in kept), left=tuple(number for number, _ in kept))


def created(operation: Operation) -> tuple[str, ...]:
    """The ids of the provisions that an operation makes."""
    match operation:
        case Insert() | Replace():
            return tuple(node.id for node in operation.nodes)
        case SplitWords() | SplitProvision():
            return (operation.new,)
        case _:
            return ()


def made_by(amendment: Amendment) -> tuple[str, ...]:
    """The ids of the provisions that an amendment makes, in order."""
    return tuple(made for operation in amendment.operations for made in created(operation))


def renamed(operation: Operation, names: Mapping[str, str]) -> Operation:
    """An operation on provisions that have other ids."""
    places = (
        each.name for each in fields(operation) if each.name in ("provision", "parent", "after", "before", "next")
    )
    changed = {place: names.get(getattr(operation, place), getattr(operation, place)) for place in places}
    if isinstance(operation, Insert | Replace):
        nodes = tuple(replace(node, parent=names.get(node.parent, node.parent)) for node in operation.nodes)
        return replace(operation, nodes=nodes, **changed)
    return replace(operation, **changed)


def target(operation: Operation) -> str:
    """The id of the provision that an operation names first."""
    return operation.parent if isinstance(operation, Insert) else operation.provision


def effect(amendment: Amendment) -> tuple[object, ...]:
    """What an amendment does, as a value that is equal for two that do the same: the ids of what they make do not
    count, nor who tabled them.
    """
    order = {each: index for index, each in enumerate(made_by(amendment))}
    return (amendment.amends, amendment.language, *(_effect(each, order) for each in amendment.operations))


def _effect(operation: Operation, order: dict[str, int]) -> tuple[object, ...]:
    def known(id_: str) -> object:
        return order.get(id_, id_)

    match operation:
        case Edit(provision, start, end, _, text):
            return ("edit", known(provision), start, end, text)
        case Insert(parent, after, nodes):
            return ("insert", known(parent), known(after), _nodes(nodes, order))
        case Replace(provision, _, text, nodes):
            return ("replace", known(provision), text, _nodes(nodes, order))
        case Delete(provision):
            return ("delete", known(provision))
        case Move(provision, parent, after):
            return ("move", known(provision), known(parent), known(after))
        case Renumber(provision, label):
            return ("renumber", known(provision), label)
        case SplitWords(provision, at):
            return ("split", known(provision), at)
        case SplitProvision(provision, before, _, text):
            return ("split", known(provision), known(before), text)
        case Join(provision, following):
            return ("join", known(provision), known(following))


def _nodes(nodes: tuple[Node, ...], order: dict[str, int]) -> tuple[tuple[object, ...], ...]:
    return tuple((each.kind, each.text, each.label, order.get(each.parent, each.parent)) for each in nodes)
