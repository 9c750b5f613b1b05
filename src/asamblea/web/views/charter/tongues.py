"""A text in another language than its own, as the editor uses it: what is drawn there, and how it is carried over."""

from dataclasses import dataclass, replace
from functools import lru_cache

from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.state.translations import TRANSLATIONS, level_version, original_of
from asamblea.charter.amendments import amendment_from
from asamblea.charter.carrying import carried
from asamblea.charter.consolidation import consolidate
from asamblea.charter.formats.marshalled import Pair, marshalled
from asamblea.charter.forms import json_of
from asamblea.charter.operations import Amendment
from asamblea.charter.tree import Charter
from asamblea.web.desk import desk
from asamblea.web.views.charter.reading import Reading, charter_of


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language in which the words of now can be amended: the reference of the version that stands beside them."""

    language: str
    words: str

    @property
    def charter(self) -> Charter:
        """The version."""
        return charter_of(self.words)

    def ground(self, parent: Amendment | None) -> Charter:
        """The version, or what it is with the amendment that is to be amended."""
        return self.charter if parent is None else consolidate(self.charter, [parent]).text


def tongues(reading: Reading, parent: TabledAmendment | None) -> tuple[Tongue, ...]:
    """The other languages in which one can amend the text now, or this amendment to it."""
    state, text = reading.place.state, reading.text
    laid = sorted(language for of, language in TRANSLATIONS.all(state) if of == text.id)
    known = None if parent is None else original_of(state, parent.id)
    found = (level_version(state, text, each) for each in laid)
    return tuple(
        Tongue(each.language, each.words)
        for each in found
        if each is not None and (parent is None or (known is not None and known.language == each.language))
    )


def drawn_in(reading: Reading, number: str, language: str = "") -> Amendment | None:
    """An amendment as it was drawn in another language (this one, if one is named), under its number; None for none."""
    known = original_of(reading.place.state, number)
    if known is None or language not in ("", known.language):
        return None
    return replace(_read(known.words), number=number, base="", amends="")


@dataclass(frozen=True, slots=True)
class Tabled:
    """An amendment as it was tabled in another language: what stands and what would stand there, and who gave its words
    in the text's own language, if anybody did.
    """

    language: str
    rows: tuple[Pair, ...]
    rendered_by: str


def original_rows(reading: Reading, tabled: TabledAmendment) -> Tabled | None:
    """An amendment in its language of tabling; None for one that was tabled in the text's own."""
    known, drawn = original_of(reading.place.state, tabled.id), drawn_in(reading, tabled.id)
    if known is None or drawn is None:
        return None
    parent = drawn_in(reading, tabled.amends) if tabled.amends else None
    those = [drawn] if parent is None else [parent, replace(drawn, amends=parent.number)]
    found = marshalled(charter_of(known.of), those)
    rows = next(each.rows for each in found if each.amendment.number == tabled.id)
    return Tabled(known.language, rows, known.rendered_by)


@lru_cache(maxsize=1024)
def _read(reference: str) -> Amendment:
    return amendment_from(json_of(desk().text(reference).encode(), reference), reference)


def carried_over(reading: Reading, tongue: Tongue, parent: TabledAmendment | None, drawn: Amendment) -> Amendment:
    """The amendment in the text's own words, by the rule of the record."""
    version = tongue.ground(None if parent is None else drawn_in(reading, parent.id))
    base = reading.charter
    if parent is not None:
        base = consolidate(base, [replace(reading.value(parent), amends="")]).text
    return carried(drawn, version, base, reading.text.base.partition(":")[2])
