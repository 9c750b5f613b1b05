"""Amendments beside the words that stand."""

from typing import Any

from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.charter.formats.marshalled import marshalled
from asamblea.charter.operations import Amendment
from asamblea.charter.tree import excerpt
from asamblea.web.views.charter.reading import Reading, charter_of


def as_drawn(reading: Reading, tabled: TabledAmendment) -> list[Any]:
    """What stood and what would have stood when an amendment was drawn; nothing for one that amends another."""
    if tabled.amends:
        return []
    then = charter_of(reading.standings()[tabled.round - 1].words)
    (found,) = marshalled(excerpt(then, tabled.articles), [reading.value(tabled)])
    return list(found.rows)


def beside(reading: Reading, amendments: list[Amendment]) -> dict[str, list[Any]]:
    """What stands and what would stand by each amendment, by its number."""
    every = {each.number: each for each in reading.pending()}
    parents = [
        every[each.amends] for each in amendments if each.amends in every and every[each.amends] not in amendments
    ]
    those = [*parents, *amendments]
    state = reading.place.state
    near = {article for each in those for article in AMENDMENTS.at(state, each.number).articles}
    # What they reach is enough for their words; a whole constitution would be read again for each that is amended.
    found = marshalled(excerpt(reading.charter, near), those)
    return {each.amendment.number: list(each.rows) for each in found}
