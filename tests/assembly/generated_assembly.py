"""A made-up assembly that makes a text by acts alone: all chance comes from a seed, which is printed.

Amendments of every verb, a fifth of which collide and a tenth amend others; the uncontested go en bloc, the others by a
voting order, those of two operations in parts; both readings, what is amended in the second voted once more, and the
whole adopted by its hash.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from tests.acts.amendments.hall import accepted, at, blobs
from tests.assembly_room import Room, relaxed
from tests.charter.generated import Tabling
from tests.charter.generated import text as generated_text

from asamblea.assembly.drafting import as_recorded
from asamblea.assembly.events.base import Event, event_json
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.provisions import near_all
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import PUT, adopted_now
from asamblea.assembly.state.recommendations import EN_BLOC, order_now, standing_on
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.words.texts import CLASSES
from asamblea.charter.amendments import amendment_json
from asamblea.charter.conflicts import Conflict, conflicts
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import from_bytes, to_bytes
from asamblea.charter.operations import Amendment, Edit, Insert, Operation, target
from asamblea.charter.reach import unbound, without
from asamblea.charter.readings import articles
from asamblea.charter.tree import Charter
from asamblea.charter.voting import Step, proposed
from asamblea.charter.voting_order import order_bytes
from asamblea.record.canonical import encode
from asamblea.record.instants import DAY, HOUR, MINUTE
from asamblea.wording.amendment_lists import Outcome, PartOutcome

LISTED = 100
# How many of those that edit words have an operation more.
OF_TWO = 0.05
SHEET = "restricted:" + "0" * 64
# An entry is at most 65,535 bytes; its act and its evidence take some of them.
LARGEST = 60_000


def by_hands() -> StandingOrders:
    """The writer's word suffices for time; hands are counted."""
    orders = relaxed()
    counted = {name: replace(orders.classes[name], manner="hands") for name in CLASSES.values()}
    return replace(orders, classes={**orders.classes, **counted})


@dataclass
class Read:
    """A reading: the text put to it, what was tabled, how it met, in which order it was voted, what came of each, and
    the text after it.
    """

    base: Charter
    tabled: tuple[Amendment, ...]
    met: tuple[Conflict, ...]
    order: tuple[Step, ...]
    outcomes: tuple[Outcome, ...]
    stages: Counter[str]
    after: Charter


@dataclass
class Assembly:
    """A room, the chance that decides in it, and the amendments in it by number."""

    seed: int
    articles: int
    room: Room = field(default_factory=Room)
    known: dict[str, Amendment] = field(default_factory=dict)
    largest: int = 0

    def __post_init__(self) -> None:
        print(f"generated assembly: seed {self.seed}, {self.articles} articles")
        self.chance = Random(self.seed)
        self.room.adopted(by_hands())

    def act(self, act: str, by: Any, after: int = 1000, **payload: Any) -> tuple[Event, ...]:
        """An act; its events fit into an entry."""
        events = self.room.act(act, by, after, **payload)
        self.largest = max(self.largest, len(encode([event_json(event) for event in events])))
        assert self.largest < LARGEST, act
        return events

    @property
    def state(self) -> Any:
        """The state of the assembly."""
        return self.room.state

    def base(self) -> str:
        """The blob of the text's words now."""
        return TEXTS.at(self.state, "t1").base

    def now(self) -> Charter:
        """The text as it is now."""
        return from_bytes(self.room.texts[self.base()], "t1")

    def lay(self) -> None:
        """The text is laid and accepted in general."""
        base = generated_text(self.chance, self.articles)
        self.act("text.lay/1", "secretary", title=self.room.text("x"), base=self.room.text(to_bytes(base)), form="tree")
        general = self.question("chapter.table/1", part="root")
        self.sit([general])
        self.debate([general])
        self.vote(general, carried=True)
        self.close()

    def question(self, act: str, **told: Any) -> str:
        """A question of the commission, ruled to be in order; its motion."""
        self.act(act, "secretary", text="t1", title=self.room.text("x"), base=self.base(), **told)
        return accepted(self.room)

    def sit(self, agenda: Sequence[str], wait: int = 16 * DAY) -> None:
        """A sitting with this agenda is open."""
        first, rest = agenda[:LISTED], agenda[LISTED:]
        opens = self.room.at + wait
        self.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=list(first))
        sitting = f"s{len(SITTINGS.all(self.state))}"
        for motion in rest:
            self.act("agenda.extend/1", "secretary", sitting=sitting, motion=motion)
        self.room.at = opens - HOUR
        for number in range(1, 9):
            self.act("presence.register/1", f"d{number}", 0, sitting=sitting)
        self.room.at = opens
        self.act("sitting.open/1", "chair", 0, sitting=sitting)

    def close(self) -> None:
        """The sitting is closed."""
        self.act("sitting.close/1", "chair", sitting=f"s{len(SITTINGS.all(self.state))}")

    def debate(self, motions: Iterable[str]) -> None:
        """Each of these was debated."""
        for motion in motions:
            self.act("debate.open/1", "chair", motion=motion)
            self.act("debate.close/1", "chair", motion=motion)

    def vote(self, motion: str, *, carried: bool) -> None:
        """Hands are counted, and the hour comes."""
        if MOTIONS.at(self.state, motion).stage == "noticed":
            self.debate([motion])
        self.act("vote.open/1", "chair", motion=motion, closes_at=self.room.at + 5 * MINUTE)
        yes = 8 if carried else 2
        vote = f"v{len(VOTES.all(self.state))}"
        self.act("vote.tally/1", ("teller", "teller2"), vote=vote, yes=yes, no=8 - yes, sheet=SHEET)
        self.room.pass_time(6 * MINUTE)

    def table(self, how_many: int) -> tuple[Amendment, ...]:
        """So many amendments to the text as it is now, in order after the time for a ruling; those to what was lost are
        not in order, and are not tabled.
        """
        tabled: dict[str, Amendment] = {}
        for drawn in self._of_two(Tabling(self.chance, self.now()).amendments(range(1, 10 * how_many))):
            if len(tabled) == how_many:
                break
            if not drawn.amends or drawn.amends in tabled:
                with suppress(Refused):
                    tabled[drawn.number] = self._table(drawn, tabled)
        self.room.pass_time(49 * HOUR)
        return tuple(tabled.values())

    def _of_two(self, drawn: Iterable[Amendment]) -> Iterator[Amendment]:
        """The same, where now and then one does what two would: it can be voted in parts."""
        held: tuple[Operation, ...] = ()
        for each in drawn:
            edits = not each.amends and isinstance(each.operations[0], Edit)
            if held and edits and target(each.operations[0]) != target(held[0]):
                yield replace(each, operations=(*held, *each.operations))
                held = ()
            elif not held and edits and self.chance.random() < OF_TWO:
                held = each.operations
            else:
                yield each

    def _table(self, drawn: Amendment, tabled: Mapping[str, Amendment]) -> Amendment:
        number = len(AMENDMENTS.all(self.state)) + 1
        amendment = replace(
            drawn,
            number=f"a{number}",
            amends=tabled[drawn.amends].number if drawn.amends else "",
            operations=tuple(_under(each, f"x{number}") for each in drawn.operations),
        )
        words = self.room.text(encode(amendment_json(replace(amendment, number="", sponsors=()))))
        makes = any(isinstance(each, Insert) for each in amendment.operations)
        parent = AMENDMENTS.at(self.state, amendment.amends).words if amendment.amends else ""
        told: dict[str, Any] = {"text": "t1", "title": words, "base": self.base(), "words": words, "parent": parent}
        self.act("amendment.table/1", ("d1", "d2", "d3"), 100, **told, ids=f"x{number}" if makes else "")
        self.known[amendment.number] = amendment
        return amendment

    def uncontested(self, tabled: Iterable[Amendment], met: Iterable[Conflict]) -> list[str]:
        """What meets no other and amends none, recommended and put on a list."""
        meeting = {number for each in met for number in (*each.amendments, each.by)}
        plain = (each for each in tabled if not each.amends and len(each.operations) == 1)
        free = [each.number for each in plain if each.number not in meeting]
        reasons = self.room.text("Nobody contests it")
        for number in free:
            told: dict[str, Any] = {"amendment": number, "version": 1, "recommended": "accept", "reasons": reasons}
            self.act("amendment.recommend/1", "chair", 100, **told)
        list_ = ""
        for start in range(0, len(free), LISTED):
            some = free[start : start + LISTED]
            self.act("en_bloc.list/1", "chair", text="t1", list=list_, amendments=some)
            list_ = f"l{len(EN_BLOC.all(self.state))}"
        return free

    def propose(self, tabled: Sequence[Amendment], met: Sequence[Conflict]) -> tuple[Step, ...]:
        """The voting order of what was not put on a list."""
        order = proposed(self.now(), tabled, met)
        numbers = [number for step in order for number in (step.number, *step.with_)]
        told: dict[str, Any] = {
            "base": self.base(),
            "order": self.room.text(order_bytes(order)),
            "amendments": self.lines(numbers),
        }
        self.act("voting_order.propose/1", "chair", text="t1", **told)
        self.room.pass_time(2 * DAY)
        return order

    def lines(self, numbers: Iterable[str]) -> str:
        """The blob of the words of these amendments, a line each."""
        lines = [self.room.texts[AMENDMENTS.at(self.state, each).words] for each in numbers]
        return self.room.text(b"\n".join(lines)) if lines else ""

    def put_list(self, list_: str) -> None:
        """A list is put and adopted; one of it was pulled out before."""
        numbers = standing_on(self.state, list_)
        self.act("en_bloc.pull/1", "d1", amendment=self.chance.choice(numbers))
        numbers = standing_on(self.state, list_)
        around = self.lines(near_all(self.state, "t1", numbers))
        told: dict[str, Any] = {"base": self.base(), "amendments": self.lines(numbers), "near": around}
        self.act("en_bloc.put/1", "chair", list=list_, title=self.room.text("x"), **told)
        self.vote(f"m{len(MOTIONS.all(self.state))}", carried=True)

    def decide(self, number: str, favour: float) -> None:
        """It is put and voted, or falls."""
        if at(self.room, number).stage != "filed":
            return
        binding = order_now(self.state, "t1", self.room.at)
        order = binding.order if binding is not None else ""
        given = blobs(self.room, number)
        try:
            self.act("amendment.put/1", "chair", 100, **given, order=order)
        except Refused:
            self.act("amendment.fall/1", "d1", 0, **given, same="", same_words="")
            return
        if len(self.known[number].operations) > 1:
            self.in_parts(number, given, favour)
        if at(self.room, number).stage == "put":
            self.vote(at(self.room, number).motion, carried=self.chance.random() < favour)

    def in_parts(self, number: str, given: Mapping[str, Any], favour: float) -> None:
        """Each of its operations is voted by itself, unless what was adopted to it rests on one of them."""
        motion = at(self.room, number).motion
        if MOTIONS.at(self.state, motion).stage == "noticed":
            self.debate([motion])
        with suppress(Refused):
            self.act("amendment.divide/1", "d1", 100, **given, parts=[1, 2])
        for part in at(self.room, number).parts:
            self.vote(part.motion, carried=self.chance.random() < favour)

    def together(self, step: Step, favour: float) -> None:
        """A line of the order: what does the same falls with what was decided."""
        self.decide(step.number, favour)
        head = at(self.room, step.number)
        for number in step.with_:
            if at(self.room, number).stage == "filed":
                same = (head.id, head.words) if head.stage == "rejected" else ("", "")
                told = {**blobs(self.room, number), "same": same[0], "same_words": same[1]}
                self.act("amendment.fall/1", "d1", 100, **told)

    def provisions(self) -> dict[str, str]:
        """The motion on each article of the text, tabled if it was not."""
        found = {}
        for article in articles(self.now()):
            known = PUT.find(self.state, ("t1", "provision", article))
            found[article] = known or self.question("provision.table/1", provision=article)
        return found

    def read(self, how_many: int, favour: float, losing: float) -> Read:
        """A reading of the whole text."""
        base, tabled = self.now(), self.table(how_many)
        met = conflicts(base, tabled)
        free = set(self.uncontested(tabled, met))
        rest = [each for each in tabled if each.number not in free]
        order = self.propose(rest, met)
        motions = [each for each in self.provisions().values() if MOTIONS.at(self.state, each).stage != "lost"]
        self.sit(motions)
        self.debate(motions)
        if free:
            self.put_list(f"l{len(EN_BLOC.all(self.state))}")
        for step in order:
            self.together(step, favour)
        for number in free:
            self.decide(number, favour)
        for motion in motions:
            self.vote(motion, carried=self.chance.random() >= losing)
        self.close()
        self.consolidate()
        return Read(base, tabled, met, order, tuple(self.outcomes(tabled)), self.stages(tabled), self.now())

    def outcomes(self, tabled: Iterable[Amendment]) -> Iterator[Outcome]:
        """What the votes made of each amendment that was voted."""
        for each in tabled:
            stage = at(self.room, each.number).stage
            if stage in ("adopted", "rejected"):
                parts = (PartOutcome(part.operations, part.fate or "") for part in at(self.room, each.number).parts)
                yield Outcome(each.number, stage, None, tuple(parts))

    def stages(self, tabled: Iterable[Amendment]) -> Counter[str]:
        """How many stand where."""
        return Counter(at(self.room, each.number).stage for each in tabled)

    def consolidate(self) -> None:
        """What was adopted is taken into the text."""
        numbers = adopted_now(self.state, "t1")
        self.room.pass_time(3 * DAY)
        left = unbound(as_recorded(self.known[each], at(self.room, each)) for each in numbers)
        result = consolidate(self.now(), left)
        told: dict[str, Any] = {
            "base": self.base(),
            "adopted": self.lines(numbers),
            "result": self.room.text(to_bytes(result.text)),
        }
        self.act("text.consolidate/1", "secretary", text="t1", **told)

    def once_more(self) -> int:
        """The final words of what was amended in its second reading are voted; how many."""
        motions = [each.id for each in MOTIONS.all(self.state).values() if each.stage == "amended_at_second"]
        if motions:
            self.sit(sorted(motions, key=lambda each: int(each[1:])), wait=5 * DAY)
            for motion in motions:
                self.vote(motion, carried=True)
            self.close()
        return len(motions)

    def whole(self) -> Charter:
        """The whole is read twice and adopted; its words."""
        self.room.pass_time(3 * DAY)
        puts = ((each, PUT.at(self.state, ("t1", "provision", each))) for each in articles(self.now()))
        lost = [(each, motion) for each, motion in puts if MOTIONS.at(self.state, motion).stage == "lost"]
        result = without(self.now(), lost)
        motion = self.question("whole.table/1", whole=self.room.text(to_bytes(result)))
        for _ in range(2):
            self.sit([motion])
            self.vote(motion, carried=True)
            self.close()
        return result


def _under(operation: Any, ids: str) -> Any:
    """What an operation makes, under a name of the amendment's own."""
    if not isinstance(operation, Insert):
        return operation
    nodes = tuple(replace(node, id=f"{ids}.{number}") for number, node in enumerate(operation.nodes, 1))
    return replace(operation, nodes=nodes)
