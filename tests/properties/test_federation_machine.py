"""Seats from below under random hands: elected on paper, recalled, resigned, stood in for, in any order and in haste.

After every step the invariants hold. The run counts how often each act was admitted and each event came about, prints
the table, and fails if one of them is zero.
"""

from collections import Counter
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from tests.federation_room import ASSEMBLY, Federation
from tests.properties.below import INVARIANTS, VILLAGE, happened, replay_is_live

from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.state.recalls import RECALLS
from asamblea.assembly.words.recall import PENDING
from asamblea.record.instants import DAY, HOUR, MINUTE

BOARD = ("chair", "secretary")
NAMES = ("first", "second", "third")
WHO = st.sampled_from([*NAMES, "fourth"])
ADMITTED: Counter[str] = Counter()
HAPPENED: Counter[str] = Counter()


class Below(RuleBasedStateMachine):
    """A village that elects one delegate and two alternates."""

    @initialize()
    def begin(self) -> None:
        self.room = Federation({"north": 1}).with_body(VILLAGE, "north")
        self.room.elected()
        self.again = False

    def attempt(self, where: str, act: str, by: str | tuple[str, ...], after: int = MINUTE, **payload: Any) -> None:
        sizes = {origin: self.room.archive.size(origin) for origin in self.room.origins.values()}
        try:
            self.room.act(where, act, by, after, **payload)
            ADMITTED[act] += 1
        except Refused:
            assert {origin: self.room.archive.size(origin) for origin in sizes} == sizes

    def pending(self) -> str:
        found = [each.id for each in RECALLS.all(self.room.state(VILLAGE)).values() if each.stage in PENDING]
        return found[0] if found else "k1"

    @rule(who=WHO, valid=st.sampled_from([20, 40, 60, 90]))
    def petition(self, who: str, valid: int) -> None:
        self.attempt(VILLAGE, "recall.file/1", "secretary", **self.room.filing(VILLAGE, who, valid))

    @rule(who=WHO)
    def two_petitions(self, who: str) -> None:
        self.petition(who, 90)
        self.petition(who, 20)

    @rule(manner=st.sampled_from(["in_person", "in_person", "posting"]))
    def serve(self, manner: str) -> None:
        proof = self.room.restricted("receipt")
        self.attempt(VILLAGE, "recall.serve/1", "secretary", recall=self.pending(), manner=manner, proof=proof)

    @rule()
    def answer(self) -> None:
        answer = self.room.restricted("I was ill")
        self.attempt(VILLAGE, "recall.answer/1", "teller", recall=self.pending(), answer=answer)

    @rule(days=st.sampled_from([0, 3, 4]))
    def convene(self, days: int) -> None:
        opens = self.room.clock() + days * DAY + 2 * MINUTE
        self.attempt(VILLAGE, "recall.convene/1", "secretary", recall=self.pending(), opens_at=opens)

    @rule(
        wait=st.sampled_from([0, 3 * DAY + 3 * HOUR, 5 * DAY]),
        yes=st.sampled_from([20, 70, 90, 100]),
        no=st.sampled_from([20, 60, 95]),
        defence=st.sampled_from(["used", "waived", "unused"]),
        held=st.booleans(),
    )
    def meet(self, wait: int, yes: int, no: int, defence: str, held: bool) -> None:
        """A meeting of the village votes, after enough time or in haste; or she does not come."""
        self.room.clock.move_to(self.room.clock() + wait)
        told = {"defence": defence, "answer_printed": True} if held else {"held": False, "defence": "unused"}
        ballot = self.room.ballot(self.pending(), yes if held else 0, no if held else 0, **told)
        minutes = self.room.minutes(VILLAGE, yes + no, recalls=[ballot])
        self.attempt(VILLAGE, "minutes.lodge/1", "secretary", **minutes)

    @rule(who=WHO, yes=st.sampled_from([70, 100]), no=st.sampled_from([20, 60, 90]))
    def whole_recall(self, who: str, yes: int, no: int) -> None:
        """From the petition to the minutes, with all that belongs between them."""
        self.petition(who, 90)
        self.serve("in_person")
        self.answer()
        self.convene(4)
        self.meet(5 * DAY, yes, no, "used", held=True)

    @rule(who=WHO)
    def resign(self, who: str) -> None:
        told: dict[str, Any] = {
            "assembly": self.room.origins[ASSEMBLY],
            "electorate": "north",
            "delegate": self.room.id(who),
        }
        self.attempt(VILLAGE, "resignation.read/1", BOARD, **told)

    @rule(who=WHO, charged=st.booleans())
    def resign_and_go(self, who: str, charged: bool) -> None:
        """She goes, and a recall of her that was pending has no object any more."""
        if charged:
            self.petition(who, 90)
        self.resign(who)
        self.room.pass_time(3 * DAY)

    @rule(who=WHO)
    def resign_and_regret(self, who: str) -> None:
        self.resign(who)
        self.take_it_back(who)

    @rule(who=WHO, yes=st.sampled_from([70, 100]))
    def stay_away(self, who: str, yes: int) -> None:
        """She comes neither to the first hearing nor to the second, and is voted on at that one."""
        self.petition(who, 90)
        self.serve("in_person")
        self.convene(4)
        self.meet(5 * DAY, yes, 60, "unused", held=False)
        self.convene(3)
        self.meet(5 * DAY, yes, 60, "unused", held=True)

    @rule()
    def recall_all(self) -> None:
        """Until nobody is left who follows; then the village elects again."""
        for who in NAMES:
            self.whole_recall(who, 100, 20)
        self.elect_again()

    @rule(who=WHO)
    def stand_in_for_a_day(self, who: str) -> None:
        self.stand_in(who)
        self.room.pass_time(DAY)
        for name in NAMES:
            self.come_back(name)

    @rule(who=WHO)
    def take_it_back(self, who: str) -> None:
        self.attempt(VILLAGE, "resignation.revoke/1", "teller", delegate=self.room.id(who))

    @rule(who=WHO)
    def stand_in(self, who: str) -> None:
        told: dict[str, Any] = {"seat": "north-1", "alternate": self.room.id(who), "cause": "detained"}
        self.attempt(ASSEMBLY, "delegate.substitute/1", BOARD, **told)

    @rule(who=WHO)
    def come_back(self, who: str) -> None:
        self.attempt(ASSEMBLY, "delegate.resume/1", who, seat="north-1")

    @rule()
    def elect_again(self) -> None:
        """When nobody is left, the village elects others, once."""
        if SEATS.at(self.room.state(), "north-1").member is None and not self.again:
            self.again = True
            self.room.elected(VILLAGE, "north", fourth=60, fifth=40, sixth=20)
            ADMITTED["polling.call/1"] += 1

    @rule(length=st.sampled_from([HOUR, 3 * DAY, 40 * DAY]))
    def wait(self, length: int) -> None:
        self.room.pass_time(length)

    @invariant()
    def they_hold(self) -> None:
        for holds in INVARIANTS:
            holds(self.room)

    def teardown(self) -> None:
        for where in self.room.origins:
            HAPPENED.update(event.NAME for event in happened(self.room, where))
        replay_is_live(self.room)


ACTS = (
    *("recall.file/1", "recall.serve/1", "recall.answer/1", "recall.convene/1", "minutes.lodge/1"),
    *("resignation.read/1", "resignation.revoke/1", "delegate.substitute/1", "delegate.resume/1", "polling.call/1"),
)
EVENTS = (
    *("recall.filed/1", "petition.merged/1", "recall.served/1", "recall.convened/1", "recall.adjourned/1"),
    *("recall.decided/1", "recall.ended/1", "delegate.recalled/1", "delegate.resigned/1", "delegate.seated/1"),
    *("substitution.begun/1", "substitution.ended/1"),
)


def test_the_invariants_hold_below_and_every_way_to_lose_a_seat_was_walked() -> None:
    profile = settings(
        max_examples=18, stateful_step_count=24, deadline=None, derandomize=True, phases=[Phase.generate]
    )
    run_state_machine_as_test(Below, settings=profile)
    print(sorted(ADMITTED.items()), sorted(HAPPENED.items()))
    assert [act for act in ACTS if not ADMITTED[act]] == []
    assert [event for event in EVENTS if not HAPPENED[event]] == []
