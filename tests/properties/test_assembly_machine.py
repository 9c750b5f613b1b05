"""Random acts by random persons at random times: what may never happen does not, and a replay gives the same state.

The run counts how often each act was admitted and each stage was reached, and fails if one of those that it can reach
stays at zero.
"""

from collections import Counter
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from tests.assembly_room import DELEGATES, Room, relaxed
from tests.properties.ways import only_known_ways

from asamblea.assembly.closing import count_of
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.shelves import EMPTY
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.motions import MOTIONS, class_of
from asamblea.assembly.state.sittings import PRESENT, PRESENT_COUNT, SITTINGS
from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import DAY, HOUR, MINUTE

WHO = st.sampled_from([*DELEGATES, "chair", "secretary", "teller"])
PAIRS = st.sampled_from([("teller", "teller2"), ("d1", "d2"), ("chair", "secretary")])
STEPS = st.sampled_from([MINUTE, 10 * MINUTE, HOUR, DAY, 16 * DAY])
MOTION = st.integers(1, 4).map("m{}".format)
VOTE = st.integers(1, 4).map("v{}".format)
SITTING = st.integers(1, 6).map("s{}".format)
ADMITTED: Counter[str] = Counter()
REACHED: Counter[str] = Counter()


class Assembly(RuleBasedStateMachine):
    """Everybody tries everything; most of it is refused, and a refusal changes nothing."""

    @initialize()
    def begin(self) -> None:
        self.room = Room().adopted(relaxed())

    def attempt(self, act: str, by: str | tuple[str, ...], after: int = MINUTE, **payload: Any) -> None:
        before = self.room.state
        try:
            self.room.act(act, by, after, **payload)
            ADMITTED[act] += 1
            if "motion" in payload:
                REACHED[MOTIONS.at(self.room.state, payload["motion"]).stage] += 1
        except Refused:
            assert self.room.state is before

    @rule(kind=st.sampled_from(["resolution", "constituent", "removal"]))
    def table(self, kind: str) -> None:
        if len(MOTIONS.all(self.room.state)) < 4:
            charged = "d8" if self.seated("d8") else "d7"
            effect = {"kind": "removal", "on": self.room.id(charged)} if kind == "removal" else None
            if charged == "d8" or self.seated("d7") or effect is None:
                self.room.table(kind, effect)
            ADMITTED["motion.table/1"] += 1

    def seated(self, name: str) -> bool:
        return self.room.id(name) in HOLDERS.all(self.room.state)

    @rule(after=st.sampled_from([4 * DAY, 10 * DAY, 20 * DAY]))
    def sit(self, after: int) -> None:
        state = self.room.state
        waiting = [motion.id for motion in MOTIONS.all(state).values() if motion.stage in ("accepted", "first_passed")]
        opens = self.room.at + MINUTE + after
        if waiting and len(SITTINGS.all(state)) < 6:
            self.attempt("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=waiting)
            self.assemble()

    def assemble(self) -> None:
        """Everybody comes at the hour of whatever sitting is convened, and the chair opens it."""
        for sitting in sorted(SITTINGS.all(self.room.state).values(), key=lambda each: each.opens_at):
            if sitting.stage == "convened":
                self.room.at = max(self.room.at, sitting.opens_at)
                for name in DELEGATES:
                    self.attempt("presence.register/1", name, 0, sitting=sitting.id)
                self.attempt("sitting.open/1", "chair", 0, sitting=sitting.id)

    @rule(who=st.sampled_from(DELEGATES), sitting=SITTING)
    def leave(self, who: str, sitting: str) -> None:
        self.attempt("presence.leave/1", who, sitting=sitting)

    @rule()
    def end_sitting(self) -> None:
        for sitting in SITTINGS.all(self.room.state):
            self.attempt("sitting.close/1", "chair", sitting=sitting)

    @rule(sitting=SITTING, who=WHO)
    def close_sitting(self, sitting: str, who: str) -> None:
        self.attempt("sitting.close/1", who, sitting=sitting)

    @rule(
        motion=MOTION,
        who=WHO,
        act=st.sampled_from(
            ["debate.open/1", "debate.close/1", "defence.open/1", "defence.waive/1", "motion.withdraw/1"]
        ),
    )
    def move(self, motion: str, who: str, act: str) -> None:
        self.attempt(act, who, motion=motion)

    @rule()
    def put(self) -> None:
        """Whatever stands before the sitting is debated, defended and put."""
        for motion in sorted(MOTIONS.all(self.room.state)):
            self.attempt("charges.serve/1", "secretary", motion=motion, manner="in_person")
            for act, who in (("debate.open/1", "chair"), ("defence.waive/1", "d8"), ("debate.close/1", "chair")):
                self.attempt(act, who, motion=motion)
            self.attempt("vote.open/1", "chair", motion=motion, closes_at=self.room.at + 30 * MINUTE)

    @rule(choice=st.sampled_from(["yes", "yes", "no"]))
    def vote_through(self, choice: str) -> None:
        for vote in sorted(VOTES.all(self.room.state)):
            for name in DELEGATES:
                self.attempt("vote.cast/1", name, 1000, vote=vote, choice=choice)

    @rule(vote=VOTE, who=WHO, choice=st.sampled_from(["yes", "no", "abstain"]))
    def cast(self, vote: str, who: str, choice: str) -> None:
        self.attempt("vote.cast/1", who, vote=vote, choice=choice)

    @rule(pair=PAIRS)
    def dispute(self, pair: tuple[str, str]) -> None:
        for vote in sorted(VOTES.all(self.room.state)):
            self.attempt("vote.void/1", pair, vote=vote, cause="channel_failure")
            self.attempt("result.challenge/1", pair, vote=vote, rule="3.17", grounds=self.room.text("x"))

    @rule(pair=PAIRS, choice=st.sampled_from(["yes", "no"]))
    def a_whole_day(self, pair: tuple[str, str], choice: str) -> None:
        """What usually happens, so that random acts meet an assembly in every stage of it."""
        self.put()
        if pair == ("teller", "teller2"):
            self.dispute(pair)
            self.put()
        self.vote_through(choice)

    @rule(length=STEPS)
    def wait(self, length: int) -> None:
        self.room.pass_time(length)

    @invariant()
    def adopted_needs_every_vote_with_its_interval(self) -> None:
        for motion in MOTIONS.all(self.room.state).values():
            REACHED[motion.stage] += 1
            if motion.stage != "adopted":
                continue
            votes = [
                vote
                for vote in VOTES.all(self.room.state).values()
                if vote.opened.motion == motion.id and vote.stage == "closed"
            ]
            carried = sorted(
                vote.closed.at for vote in votes if vote.closed is not None and vote.closed.outcome == "carried"
            )
            rule_ = class_of(self.room.state, motion)
            assert len(carried) >= rule_.readings
            assert carried[-1] - carried[0] >= (rule_.min_interval if rule_.readings > 1 else 0)

    @invariant()
    def a_result_is_its_count_on_its_base(self) -> None:
        for vote in VOTES.all(self.room.state).values():
            if vote.closed is not None and vote.stage == "closed":
                count = count_of(self.room.state, vote)
                assert (count.yes, count.no, count.abstain) == (
                    vote.closed.count.yes,
                    vote.closed.count.no,
                    vote.closed.count.abstain,
                )
                assert (vote.closed.outcome == "carried") == (count.yes >= vote.closed.needed >= 1)

    @invariant()
    def the_present_are_counted(self) -> None:
        here = Counter(
            sitting for (sitting, _), presence in PRESENT.all(self.room.state).items() if presence.until is None
        )
        assert all(here[sitting] == count for sitting, count in PRESENT_COUNT.all(self.room.state).items())

    @invariant()
    def one_person_holds_one_seat(self) -> None:
        holders = HOLDERS.all(self.room.state)
        assert len(set(holders.values())) == len(holders)

    def teardown(self) -> None:
        """Replay equals live, and no motion went another way than those of the diagram."""
        assert fold(EMPTY, self.room.events) == self.room.state
        only_known_ways(self.room)


REACHABLE = ("accepted", "noticed", "debating", "debated", "voting", "first_passed", "adopted", "lost")
ACTS: tuple[str, ...] = (
    "motion.table/1",
    "sitting.convene/1",
    "presence.register/1",
    "presence.leave/1",
    "sitting.open/1",
    "sitting.close/1",
    "debate.open/1",
)
ACTS += (
    "debate.close/1",
    "vote.open/1",
    "vote.cast/1",
    "vote.void/1",
    "result.challenge/1",
    "charges.serve/1",
    "defence.waive/1",
)


def test_the_invariants_hold_and_everything_reachable_was_reached() -> None:
    profile = settings(
        max_examples=200, stateful_step_count=50, deadline=None, derandomize=True, phases=[Phase.generate]
    )
    run_state_machine_as_test(Assembly, settings=profile)
    print(sorted(ADMITTED.items()), sorted(REACHED.items()))
    assert [act for act in ACTS if not ADMITTED[act]] == []
    assert [stage for stage in REACHABLE if not REACHED[stage]] == []
