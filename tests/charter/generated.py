"""A made-up assembly: a text, 2,600 amendments of every verb, a fifth of which collide, a tenth to amendments.

All chance comes from a seed, and so do the votes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from asamblea.charter.conflicts import Conflict, conflicts
from asamblea.charter.consolidation import Consolidation, consolidate
from asamblea.charter.draft import Draft
from asamblea.charter.forms import hash_of
from asamblea.charter.operations import Amendment, Delete, Edit, Insert, Move, Operation, Renumber, Replace
from asamblea.charter.replay import replayed
from asamblea.charter.tree import Charter, Node, charter
from asamblea.charter.voting import Step, fates, proposed
from asamblea.charter.words import words

VOCABULARY = words(
    "la ley el Estado garantiza a toda persona pueblo comunidad derecho libertad igualdad dignidad trabajo salud tierra"
    " agua educación justicia deberá podrá no sin previa consulta según su lengua costumbre territorio"
)
COLLIDING, SUBORDINATE = 0.2, 0.1


def text(chance: Random, articles: int) -> Charter:
    """Chapters of ten articles, each of three to six paragraphs, some with items."""
    nodes: list[Node] = []
    for number in range(articles):
        if not number % 10:
            nodes.append(Node(f"c{number}", "chapter", _phrase(chance, 3)))
        nodes.append(Node(f"a{number}", "article", _phrase(chance, 2), parent=f"c{number - number % 10}"))
        for each in range(chance.randint(3, 6)):
            nodes.append(
                Node(f"p{number}-{each}", "paragraph", _phrase(chance, chance.randint(12, 45)), parent=f"a{number}")
            )
            if not chance.randrange(5):
                nodes += [
                    Node(f"i{number}-{each}-{n}", "item", _phrase(chance, 8), parent=f"p{number}-{each}")
                    for n in range(3)
                ]
    return charter("es", "Constitución", nodes)


def _phrase(chance: Random, length: int) -> str:
    return f"{' '.join(chance.choices(VOCABULARY, k=length))}.".capitalize()


class Tabling:
    """Tables amendments: most take a provision that nobody has touched, the colliding ones another's."""

    def __init__(self, chance: Random, base: Charter) -> None:
        self.chance, self.base, self.hash = chance, base, hash_of(base)
        self.free = [node.id for node in base.walk() if node.kind in ("paragraph", "item") and not node.children]
        chance.shuffle(self.free)
        self.used: list[Edit] = []
        self.alone: list[Amendment] = []

    def amendments(self, numbers: range) -> Iterator[Amendment]:
        """One for each public number."""
        for number in numbers:
            drawn = self.chance.random()
            if drawn < SUBORDINATE and self.alone:
                yield self._to_an_amendment(str(number))
            elif drawn < SUBORDINATE + COLLIDING and self.used:
                yield self._amendment(str(number), self._colliding(str(number)))
            else:
                yield self._amendment(str(number), self._fresh(str(number)))

    def _amendment(self, number: str, operation: Operation) -> Amendment:
        sponsors = tuple(f"d{self.chance.randint(1, 155)}" for _ in range(self.chance.randint(1, 16)))
        amendment = Amendment(number, sponsors, (operation,), self.hash)
        if isinstance(operation, Edit):
            self.used.append(operation)
            if len(words(operation.text)) > 2:
                self.alone.append(amendment)
        return amendment

    def _to_an_amendment(self, number: str) -> Amendment:
        parent = self.chance.choice(self.alone)
        draft = Draft(self.base)
        edit = parent.operations[0]
        assert isinstance(edit, Edit)
        known = words(replayed(draft, draft, parent).own(edit.provision))
        at = edit.start + self.chance.randrange(len(words(edit.text)))
        operation = Edit(edit.provision, at, at + 1, known[at], f"{self.chance.choice(VOCABULARY)}-{number}")
        return Amendment(number, (f"d{self.chance.randint(1, 155)}",), (operation,), self.hash, parent.number)

    def _colliding(self, number: str) -> Operation:
        other = self.chance.choice(self.used)
        if not self.chance.randrange(4):
            return other
        known = words(self.base.nodes[other.provision].text)
        if not self.chance.randrange(4):
            return Delete(other.provision, " ".join(known))
        start = max(0, other.start - self.chance.randint(0, 2))
        end = min(len(known), other.end + self.chance.randint(1, 3))
        return Edit(other.provision, start, end, " ".join(known[start:end]), self._new(number))

    def _fresh(self, number: str) -> Operation:
        id_ = self.free.pop() if self.free else self.chance.choice(self.used).provision
        node, known = self.base.nodes[id_], words(self.base.nodes[id_].text)
        drawn = self.chance.randrange(20)
        if drawn == 0 and node.kind == "paragraph":
            return Insert(node.parent, id_, (Node(f"n{number}", "paragraph", self._new(number), parent=node.parent),))
        if drawn == 1:
            return Delete(id_, node.text)
        if drawn == 2:
            return Replace(id_, node.text, self._new(number))
        if drawn == 3 and node.kind == "paragraph":
            there = self.chance.choice([each for each in self.base.nodes.values() if each.kind == "article"])
            return Move(id_, there.id, "")
        if drawn == 4:
            return Renumber(id_, f"{number}-A")
        start = self.chance.randrange(len(known))
        end = min(len(known), start + self.chance.randint(0, 5))
        quote = known[start:end] if end > start else known[max(0, start - 1) : start]
        return Edit(id_, start, end, " ".join(quote), self._new(number))

    def _new(self, number: str) -> str:
        return f"{' '.join(self.chance.choices(VOCABULARY, k=self.chance.randint(2, 9)))} {number}"


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of a generated assembly: what was tabled, what met, the order, who won, who fell, and the text."""

    tabled: tuple[Amendment, ...]
    met: tuple[Conflict, ...]
    order: tuple[Step, ...]
    adopted: tuple[str, ...]
    rejected: tuple[str, ...]
    fallen: dict[str, tuple[str, str]]
    text: Consolidation


def reading(chance: Random, base: Charter | Consolidation, numbers: range, favour: float) -> Reading:
    """Table, find conflicts, propose an order, vote in it (what fell is not voted), consolidate what was adopted."""
    drawn_on = base.text if isinstance(base, Consolidation) else base
    tabled = tuple(Tabling(chance, drawn_on).amendments(numbers))
    met = conflicts(drawn_on, tabled)
    order = proposed(drawn_on, tabled, met)
    by_number: dict[str, list[Conflict]] = {}
    for each in met:
        for number in {*each.amendments, each.by}:
            by_number.setdefault(number, []).append(each)
    adopted: list[str] = []
    rejected: list[str] = []
    fallen: dict[str, tuple[str, str]] = {}
    for step in order:
        if step.number in fallen:
            continue
        won = chance.random() < favour
        (adopted if won else rejected).extend((step.number, *step.with_))
        decided = (step.number, *step.with_)
        near = [each for number in decided for each in by_number.get(number, ())]
        fallen |= {
            number: fate
            for number, fate in fates(near, adopted, rejected).items()
            if number not in (*adopted, *rejected)
        }
    # A deletion of amendments to amendments precedes their parent: those whose parent then lost fall with it.
    lost = set(rejected) | set(fallen)
    numbered = {each.number: each for each in tabled}
    orphans = [each for each in adopted if numbered[each].amends in lost]
    fallen |= {each: ("parent", numbered[each].amends) for each in orphans}
    adopted = [each for each in adopted if each not in orphans]
    return Reading(
        tabled,
        met,
        order,
        tuple(adopted),
        tuple(rejected),
        fallen,
        consolidate(base, (numbered[each] for each in adopted)),
    )
