"""The consolidated text: a pure replay of what was adopted, every word with its source (docs/spec/charter.md,
section 5). No difference is computed here, so that the same amendments give the same text in every year.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from asamblea.charter.draft import BASE, Draft, Provision, Source, Stranded, Touch
from asamblea.charter.forms import hash_of
from asamblea.charter.operations import Amendment, effect, made_by, renamed
from asamblea.charter.replay import replayed
from asamblea.charter.tree import Charter
from asamblea.charter.words import joined


@dataclass(frozen=True, slots=True)
class Rebase:
    """An amendment that could not be replayed: its operation (from 1; 0: the whole), the provision and the reason.

    `reason`: `base` (drawn on another text), `parent` (what it amends was not adopted), `unknown` (no such provision),
    `deleted`, `quote` (its quoted words are not those it was drawn on), `changed` (by an amendment adopted before),
    `cycle` (of moves), `place`, `kind`, `depth`, `id` (in use). `by`: the amendment in whose way it stands, if one.
    """

    amendment: str
    operation: int
    provision: str
    reason: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an amendment stands after others: what hinders it, or the adopted one that did the same (its number)."""

    hindered: Rebase | None = None
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class Passing:
    """Words that went from a provision, and where among its words they stood: before which index of the words now."""

    words: str
    before: int
    by: Source
    taken: Source


@dataclass(frozen=True, slots=True)
class Consolidation:
    """A text with who brought and took what. Provisions that no operation touched are not listed.

    `words`: a source a word; `passed`: words that went; `touches`: what was done to a provision, gone ones included;
    `merged`: amendments that did what an adopted one had done, by that one's number.
    """

    text: Charter
    applied: tuple[str, ...] = ()
    needs_rebase: tuple[Rebase, ...] = ()
    merged: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[str, tuple[Source, ...]] = field(default_factory=lambda: MappingProxyType({}))
    passed: Mapping[str, tuple[Passing, ...]] = field(default_factory=lambda: MappingProxyType({}))
    touches: Mapping[str, tuple[Touch, ...]] = field(default_factory=lambda: MappingProxyType({}))


def consolidate(base: Charter | Consolidation, adopted: Iterable[Amendment]) -> Consolidation:
    """The base with the adopted amendments, in the order of their adoption; one that amends another follows it at once.
    An amendment is replayed whole or not at all. The base of a second reading is the consolidation of the first.
    """
    earlier = base if isinstance(base, Consolidation) else Consolidation(base)
    replay = _Replay(earlier)
    for amendment in in_order(tuple(adopted)):
        replay.take(amendment)
    return replay.result()


def standing_after(base: Charter, adopted: Sequence[Amendment], amendment: Amendment) -> Standing:
    """What the replay of one more amendment would give with those adopted, in the order in which it would be replayed;
    no text is put together. It is hindered, too, where one of those could not be replayed any more, or one that waited
    for it cannot follow it.
    """
    replay = _taken(base, (*adopted, amendment))
    standing = replay.standing(amendment.number)
    others = [each for each in replay.stranded() if each.amendment != amendment.number]
    if standing.hindered is not None or not others:
        return standing
    before = set(strandings(base, adopted))
    hindered = next((each for each in others if each not in before), None)
    return standing if hindered is None else Standing(_in_the_way(amendment, hindered))


def _in_the_way(amendment: Amendment, other: Rebase) -> Rebase:
    """An amendment with which an adopted one could not be replayed: that one, or what that one meets, hinders it."""
    by = other.amendment if other.by in ("", amendment.number) else other.by
    return Rebase(amendment.number, 0, other.provision, other.reason, by)


def strandings(base: Charter, adopted: Iterable[Amendment]) -> tuple[Rebase, ...]:
    """What could not be replayed of those adopted; no text is put together."""
    return _taken(base, adopted).stranded()


def stranded_by(base: Charter, adopted: Sequence[Amendment], more: Iterable[Amendment]) -> tuple[Rebase, ...]:
    """What cannot be replayed once these are adopted beside those, and was not hindered so before."""
    before = set(strandings(base, adopted))
    return tuple(each for each in strandings(base, (*adopted, *more)) if each not in before)


def strandings_with(
    base: Charter, adopted: Sequence[Amendment], alternatives: Sequence[Amendment]
) -> Iterator[tuple[Rebase, ...]]:
    """What could not be replayed of those adopted and one more, for each form of that one; all of them have its number
    and amend the same. What is replayed before it is replayed once.
    """
    first = alternatives[0]
    order = tuple(in_order((*adopted, first)))
    place = order.index(first)
    begun = _taken(base, order[:place])
    for each in alternatives:
        replay = copy(begun)
        replay.part()
        for one in (each, *order[place + 1 :]):
            replay.take(one)
        yield replay.stranded()


def _taken(base: Charter, adopted: Iterable[Amendment]) -> "_Replay":
    replay = _Replay(Consolidation(base))
    for each in in_order(tuple(adopted)):
        replay.take(each)
    return replay


def in_order(adopted: tuple[Amendment, ...]) -> Iterator[Amendment]:
    """Each amendment followed by those that amend it; the rest as adopted."""
    numbers = {each.number for each in adopted}
    of: dict[str, list[Amendment]] = {}
    for each in adopted:
        if each.amends in numbers:
            of.setdefault(each.amends, []).append(each)
    for each in adopted:
        if each.amends not in numbers:
            yield each
            yield from of.get(each.number, ())


class _Replay:
    """The draft as it grows, and what became of each amendment."""

    def __init__(self, earlier: Consolidation) -> None:
        self._earlier = earlier
        self._base = Draft(earlier.text, earlier.words)
        self._hash = ""
        self._draft = self._base
        self._views: dict[str, Draft] = {}
        self._amendments: dict[str, Amendment] = {}
        self._effects: dict[tuple[object, ...], str] = {}
        self._merged: dict[str, str] = {}
        self._stranded: list[Rebase] = []

    def part(self) -> None:
        """Part from the replay that this one is a copy of: drafts never change, what became of amendments does."""
        self._views, self._amendments = dict(self._views), dict(self._amendments)
        self._effects, self._merged, self._stranded = dict(self._effects), dict(self._merged), list(self._stranded)

    def take(self, amendment: Amendment) -> None:
        """Replay an amendment whole, or note why it cannot be."""
        try:
            view = self._view(amendment)
            amendment = self._to_the_one_applied(amendment)
            done = effect(amendment)
            if done in self._effects:
                self._merged[amendment.number] = self._effects[done]
            else:
                self._draft = replayed(self._draft, view, amendment)
                self._effects[done] = amendment.number
            self._amendments[amendment.number] = amendment
        except Stranded as fault:
            self._stranded.append(Rebase(amendment.number, fault.operation, fault.provision, fault.reason, fault.by))

    def _view(self, amendment: Amendment) -> Draft:
        """The text that the amendment was drawn on."""
        if amendment.base and amendment.base != self._base_hash():
            raise Stranded("base", "")
        if not amendment.amends:
            return self._base
        parent = self._amendments.get(amendment.amends)
        if parent is None:
            raise Stranded("parent", "", amendment.amends)
        parent = self._amendments[self._merged.get(parent.number, parent.number)]
        if parent.number not in self._views:
            self._views[parent.number] = replayed(self._base, self._base, parent)
        return self._views[parent.number]

    def _to_the_one_applied(self, amendment: Amendment) -> Amendment:
        """An amendment to one that did what another had done amends that other: what both made has its ids."""
        twin = self._merged.get(amendment.amends)
        if twin is None:
            return amendment
        names = dict(zip(made_by(self._amendments[amendment.amends]), made_by(self._amendments[twin]), strict=True))
        operations = tuple(renamed(each, names) for each in amendment.operations)
        return replace(amendment, amends=twin, operations=operations)

    def _base_hash(self) -> str:
        self._hash = self._hash or hash_of(self._earlier.text)
        return self._hash

    def stranded(self) -> tuple[Rebase, ...]:
        """What could not be replayed so far."""
        return tuple(self._stranded)

    def standing(self, number: str) -> Standing:
        """How an amendment that was taken stands; one that did the same may have been taken after it."""
        hindered = next((each for each in self._stranded if each.amendment == number), None)
        same = next((other for other, first in self._merged.items() if first == number), "")
        return Standing(hindered, self._merged.get(number, same))

    def result(self) -> Consolidation:
        """What the replay gives."""
        return Consolidation(
            self._draft.text(),
            tuple(self._amendments),
            tuple(self._stranded),
            MappingProxyType(self._merged),
            MappingProxyType({**self._earlier.words, **dict(self._words())}),
            MappingProxyType(self._passed()),
            MappingProxyType(self._touches()),
        )

    def _words(self) -> Iterator[tuple[str, tuple[Source, ...]]]:
        for each in self._draft.changed.values():
            if each.gone is None:
                yield each.id, tuple(token.by for token in each.tokens if token.word and token.gone is None)

    def _touches(self) -> dict[str, tuple[Touch, ...]]:
        found = dict(self._earlier.touches)
        for each in self._draft.changed.values():
            if each.touches:
                found[each.id] = (*found.get(each.id, ()), *each.touches)
        return found

    def _passed(self) -> dict[str, tuple[Passing, ...]]:
        found = dict(self._earlier.passed)
        for each in self._draft.changed.values():
            went = tuple(_went(each))
            if went:
                found[each.id] = (*found.get(each.id, ()), *went)
        return found


def _went(provision: Provision) -> Iterator[Passing]:
    """The words that went from a provision, a run each; what the taker put in their place does not part a run."""
    run: list[str] = []
    standing, start, last = 0, 0, (BASE, BASE)
    for token in filter(lambda each: each.word, provision.tokens):
        taken = token.gone or provision.gone
        parts = token.by != last[1] if taken is None else (token.by, taken) != last
        if run and parts:
            yield Passing(joined(tuple(run)), start, *last)
            run = []
        if taken is None:
            standing += 1
        else:
            start = start if run else standing
            run.append(token.word)
            last = (token.by, taken)
    if run:
        yield Passing(joined(tuple(run)), start, *last)
