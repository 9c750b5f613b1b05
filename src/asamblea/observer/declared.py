"""What bodies declared in a log, as values: their demands in their own words, groups, figures, what became of each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.bodies import BODIES
from asamblea.assembly.state.declarations import (
    ANSWERS,
    DECLARATIONS,
    FIGURES,
    GROUPS,
    MARKED,
    Answer,
    FiledDeclaration,
    MarkedDemand,
)
from asamblea.assembly.state.founding import BODY, REPRESENTATION
from asamblea.charter.demands import Demand, Figure, Shared, table
from asamblea.charter.words import joined, words
from asamblea.record.blobs import content_of, reference

Blob = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Declared:
    """The declarations of a state; `blob` gives the file of a public blob by its hash, None where it is not held."""

    state: State
    blob: Blob

    def text(self, ref: str) -> str:
        """The words of a public blob; empty where there is none."""
        file = self.blob(ref.partition(":")[2]) if ref.startswith("public:") else None
        return "" if file is None else content_of(reference(ref, ref), file, ref).decode(errors="replace")

    def body(self, body: str) -> str:
        """The name of a body or electorate."""
        if body == BODY.at(self.state).origin:
            return self.text(BODY.at(self.state).title)
        known = BODIES.find(self.state, body) or REPRESENTATION.find(self.state, body)
        return body if known is None else self.text(known.title) or body

    def declarations(self) -> list[FiledDeclaration]:
        """All of them, in the order in which they were filed."""
        return sorted(DECLARATIONS.all(self.state).values(), key=lambda each: int(each.id[2:]))

    def marked(self) -> list[MarkedDemand]:
        """All demands that are marked, by number."""
        return sorted(MARKED.all(self.state).values(), key=lambda each: int(each.id[2:]))

    def words_of(self, marked: MarkedDemand) -> str:
        """The words of a demand, one space apart."""
        return self.quoted(marked.declaration, marked.start, marked.end)

    def quoted(self, declaration: str, start: int, end: int) -> str:
        """The words of characters [start, end) of a declaration, one space apart."""
        text = self.text(DECLARATIONS.at(self.state, declaration).text)
        return joined(words(text[start:end]))

    def demands(self) -> dict[str, Demand]:
        """All of them by their ids, each with the name of its body."""
        found: dict[str, Demand] = {}
        for each in self.marked():
            body = self.body(DECLARATIONS.at(self.state, each.declaration).body)
            found[each.id] = Demand(each.id, body, self.words_of(each), each.against)
        return found

    def shared(self, known: Mapping[str, Demand]) -> tuple[Shared, ...]:
        """The table of the groups that persons made; the name of each is its id."""
        groups = {each.id: [known[one] for one in each.demands] for each in GROUPS.all(self.state).values()}
        return table(dict.fromkeys(self.body(each.body) for each in self.declarations()), groups)

    def figures(self) -> Iterator[Figure]:
        """All figures, each as it is written, with the declaration as its source."""
        for each in FIGURES.all(self.state).values():
            filed = DECLARATIONS.at(self.state, each.declaration)
            found = joined(words(self.text(filed.text)[each.start : each.end]))
            event, measure, value = (self.text(ref) for ref in (each.event, each.measure, each.value))
            yield Figure(event, measure, self.body(filed.body), value, found, each.day, filed.id)

    def answers(self, group: str) -> list[Answer]:
        """What persons say answers a group or a demand in it; or a demand by itself."""
        return list(dict.fromkeys(said for each in self._named(group) for said in ANSWERS.find(self.state, each) or ()))

    def _named(self, demand: str) -> tuple[str, ...]:
        """A demand; a group with the demands in it."""
        group = GROUPS.find(self.state, demand)
        return (demand, *(group.demands if group is not None else ()))

    def motions(self, group: str) -> list[str]:
        """The motions among them."""
        return [each.on for each in self.answers(group) if each.kind == "motion"]

    def provisions(self, group: str) -> list[Answer]:
        """The provisions of texts among them."""
        return [each for each in self.answers(group) if each.kind == "provision"]

    def amendments(self, group: str) -> list[TabledAmendment]:
        """The amendments among them, and those that name the group or a demand in it themselves."""
        named = set(self._named(group))
        said = {each.on for each in self.answers(group) if each.kind == "amendment"}
        return [each for each in AMENDMENTS.all(self.state).values() if each.id in said or named & set(each.answers)]
