"""A text as its pages read it: its states, its amendments as values, how they meet. A blob is read once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from django.http import Http404, HttpRequest

from asamblea.assembly.drafting import as_recorded
from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.questions import ADOPTED, is_stale
from asamblea.assembly.state.texts import ROUNDS, TEXTS, Text
from asamblea.assembly.words.amendments import PENDING
from asamblea.charter.amendments import amendment_from
from asamblea.charter.conflicts import Conflict, conflicts
from asamblea.charter.consolidation import Consolidation, consolidate
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.printed import Printed, printed
from asamblea.charter.forms import from_bytes, json_of
from asamblea.charter.numbering import numbers
from asamblea.charter.operations import Amendment, parted
from asamblea.charter.tree import ROOT, Charter
from asamblea.record.instants import Instant
from asamblea.web.desk import desk
from asamblea.web.pages import say
from asamblea.web.views.bodies import Place, place_of
from asamblea.wording.amendments import by_petition
from asamblea.wording.amendments import place as place_words
from asamblea.wording.texts import labels


@dataclass(frozen=True, slots=True)
class Standing:
    """A state of a text: from when on it had these words (a public reference); `round` counts the consolidations."""

    round: int
    at: Instant
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text before the body of `place`, for one request."""

    place: Place
    text: Text

    @property
    def charter(self) -> Charter:
        """The words as they are now."""
        return charter_of(self.text.base)

    def standings(self) -> tuple[Standing, ...]:
        """Its states so far, the first as it was laid."""
        rounds = ((number, ROUNDS.find(self.place.state, (self.text.id, number))) for number in range(self.text.round))
        later = (Standing(number, each.at, each.result) for number, each in rounds if each is not None)
        return Standing(0, self.text.laid_at, self.text.laid), *later

    def tabled(self) -> tuple[TabledAmendment, ...]:
        """All amendments to it, by number."""
        found = (each for each in AMENDMENTS.all(self.place.state).values() if each.text == self.text.id)
        return tuple(sorted(found, key=lambda each: int(each.id[1:])))

    def is_current(self, tabled: TabledAmendment) -> bool:
        """Whether an amendment stands on the words as they are now."""
        return not is_stale(self.place.state, tabled)

    def standing(self) -> tuple[TabledAmendment, ...]:
        """The amendments to its words as they are now that are not decided."""
        return tuple(each for each in self.tabled() if each.stage in PENDING and self.is_current(each))

    def pending(self) -> tuple[Amendment, ...]:
        """The same as values."""
        return tuple(self.value(each) for each in self.standing())

    def value(self, tabled: TabledAmendment) -> Amendment:
        """An amendment with its number and the names of its sponsors, for the words that it stands on now."""
        sponsors = tuple(self.place.names.get(each, each) for each in tabled.sponsors)
        if tabled.signatures:
            sponsors = (by_petition(tabled.signatures, self.place.visitor.lang), *sponsors)
        return replace(as_recorded(_amendment(tabled.words), tabled), sponsors=sponsors, base="")

    def drawn(self, words: str) -> Amendment:
        """The amendment that stands in a public blob."""
        return _amendment(words)

    def some(self, tabled: TabledAmendment, operations: Iterable[int]) -> Amendment:
        """Some operations (from 1) of an amendment, as it was tabled."""
        return parted(replace(_amendment(tabled.words), number=tabled.id, base=""), operations)

    def met(self) -> tuple[Conflict, ...]:
        """How those that are not decided meet."""
        return _met(self.text.base, tuple((each.id, each.words) for each in self.standing()))

    def consolidation(self) -> Consolidation:
        """The text with what was adopted so far, and the source of every word since it was laid."""
        state, rounds = self.place.state, range(1, self.text.round + 1)
        numbers = (ADOPTED.find(state, (self.text.id, each)) or () for each in rounds)
        adopted = (tuple(_adopted(AMENDMENTS.at(state, each)) for each in those) for those in numbers)
        return _consolidation(self.text.laid, tuple(adopted))

    def heading(self, provision: str) -> str:
        """A provision by its heading, the whole text as such, a paragraph by its place; else the id itself."""
        if provision == ROOT:
            return say(self.place.visitor.lang, "text_whole")
        found = printed_of(self.text.base).get(provision)
        return found.title if found is not None and found.headed else self.where(provision)

    def say(self, reason: Refusal) -> str:
        """The sentence of a reason, with the headings of the provisions that it names."""
        return self.place.say(reason, self.heading)

    def where(self, provision: str) -> str:
        """Where a provision is in the words of now, as people say it."""
        return place_words(self.charter, numbers_of(self.text.base), provision, self.place.visitor.lang)


def reading_of(request: HttpRequest, log: str, text: str) -> Reading:
    """The text that a page is about; 404 for one that is not here."""
    place = place_of(request, log)
    found = TEXTS.find(place.state, text)
    if found is None:
        raise Http404
    return Reading(place, found)


@lru_cache(maxsize=16)
def charter_of(reference: str) -> Charter:
    """The text in a public blob, which the office checked when it was laid or consolidated."""
    return from_bytes(desk().text(reference).encode(), reference)


@lru_cache(maxsize=16)
def numbers_of(reference: str) -> Mapping[str, str]:
    """The numbers of its provisions."""
    return numbers(charter_of(reference))


@lru_cache(maxsize=16)
def printed_of(reference: str) -> Mapping[str, Printed]:
    """Its provisions as they are printed, in the order of reading."""
    text = charter_of(reference)
    return {each.node.id: each for each in printed(Imported(text), labels(text.language))}


@lru_cache(maxsize=8192)
def _amendment(reference: str) -> Amendment:
    return amendment_from(json_of(desk().text(reference).encode(), reference), reference)


@lru_cache(maxsize=8)
def _met(base: str, amendments: tuple[tuple[str, str], ...]) -> tuple[Conflict, ...]:
    return conflicts(charter_of(base), (replace(_amendment(words), number=number) for number, words in amendments))


class _Adopted(NamedTuple):
    """An adopted amendment: its number, its words, and its operations that the votes on its parts left."""

    number: str
    words: str
    left: tuple[int, ...] | None

    def value(self) -> Amendment:
        """The amendment as it is replayed."""
        known = replace(_amendment(self.words), number=self.number, base="")
        return known if self.left is None else parted(known, self.left)


def _adopted(tabled: TabledAmendment) -> _Adopted:
    return _Adopted(tabled.id, tabled.words, tabled.left)


@lru_cache(maxsize=4)
def _consolidation(laid: str, rounds: tuple[tuple[_Adopted, ...], ...]) -> Consolidation:
    """The replay of each round on the one before it."""
    words = Consolidation(charter_of(laid))
    for adopted in rounds:
        words = consolidate(words, [each.value() for each in adopted])
    return words
