"""The procedure under random hands: what goes back, is amended, reopened, appealed, asked for, done in an emergency.

After every step the twelve invariants hold. The run counts how often each act was admitted and each stage reached,
prints the table, and fails if one of them is zero.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from tests.acts.elections.hall import KINDS
from tests.assembly_room import CIVIL, DELEGATES, Room, whole
from tests.delegations_room import sized
from tests.properties.invariants import INVARIANTS, nothing_deleted
from tests.properties.ways import only_known_ways

from asamblea.assembly.orders.classes import ReturnRule
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.seats import CardVotes
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.state.appeals import PANELS
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.sittings import SITTINGS, open_sitting
from asamblea.assembly.state.votes import CHALLENGES, VOTES
from asamblea.assembly.words.majorities import Heads, Majority
from asamblea.record.instants import DAY, HOUR, MINUTE

TELLERS = ("teller", "teller2")
MOST = 8
INCIDENTAL = ("house_rules", "reconsideration", "late_reconsideration")
ADMITTED: Counter[str] = Counter()
REACHED: Counter[str] = Counter()
HAPPENED: Counter[str] = Counter()


def orders() -> StandingOrders:
    """The constituent preset, a class in one vote that goes back once, one by hands or by card, and an election."""
    base = whole()
    half = Majority(1, 2, strict=True, base="full_membership")
    once = replace(
        base.classes["constituent"], readings=1, min_interval=0, max_interval=0, returns=ReturnRule(half, 1, 15 * DAY)
    )
    showing = replace(base.classes["resolution"], manner="hands")
    assert base.seats is not None
    cards = CardVotes(classes=("showing",), demand=Heads(2, 3, 100), split=True)
    return replace(
        base,
        classes={**base.classes, "returning": once, "showing": showing},
        seats=replace(base.seats, cards=cards),
        elections={"speaker": KINDS["speaker"]},
    )


class Procedure(RuleBasedStateMachine):
    """Days of an assembly, in any order."""

    @initialize()
    def begin(self) -> None:
        self.room = sized(Room().adopted(orders()), base=400)

    def attempt(self, act: str, by: str | tuple[str, ...], after: int = MINUTE, **payload: Any) -> None:
        before = self.room.state
        try:
            self.room.act(act, by, after, **payload)
            ADMITTED[act] += 1
            REACHED.update(motion.stage for motion in MOTIONS.all(self.room.state).values())
        except Refused:
            assert self.room.state is before

    def motions(self, *stages: str) -> list[str]:
        found = [each.id for each in MOTIONS.all(self.room.state).values() if not stages or each.stage in stages]
        return sorted(found, key=lambda each: int(each[1:]))

    def seated(self) -> list[str]:
        return [name for name in DELEGATES if self.room.id(name) in HOLDERS.all(self.room.state)]

    def table(self, kind: str) -> None:
        """A motion with its sponsors, admitted, its charges served."""
        kinds = [motion.kind for motion in MOTIONS.all(self.room.state).values()]
        if sum(each not in INCIDENTAL for each in kinds) >= MOST or len(self.seated()) < 8:
            return
        text = self.room.text(f"text {len(self.motions())}")
        on = self.motions("accepted", "first_passed")
        effect = {"kind": "none", "on": ""}
        if kind == "amendment":
            effect = {"kind": "amendment", "on": on[-1] if on else "m9"}
        if kind == "removal":
            effect = {"kind": "removal", "on": self.room.id("d8")}
        self.attempt("motion.table/1", "d1", kind=kind, title=text, text=text, effect=effect)
        for motion in self.motions("gathering"):
            for name in ("d2", "d3"):
                self.attempt("motion.sponsor/1", name, motion=motion)
        for motion in self.motions("filed"):
            self.attempt("motion.rule/1", "chair", motion=motion, ruling="accepted")
            self.attempt("charges.serve/1", "secretary", motion=motion, manner="in_person")

    @rule(
        kind=st.sampled_from(["resolution", "constituent", "constituent", "returning", "amendment", "removal"]),
        wait=st.sampled_from([8 * DAY, 18 * DAY]),
        yes=st.sampled_from([3, 5, 6, 7, 8]),
        paper=st.sampled_from([False, False, True]),
        by_request=st.booleans(),
    )
    def whole_day(self, kind: str, wait: int, yes: int, paper: bool, by_request: bool) -> None:
        """A sitting with all that waits, from the notice to its close."""
        self.table(kind)
        for motion in self.motions("sent_back"):
            self.attempt("motion.resubmit/1", "d1", motion=motion, text=self.room.text("other words"))
        opens = self.room.at + MINUTE + wait
        agenda = self.motions("accepted", "first_passed", "amended_at_second")
        if by_request:
            self.attempt("sitting.request/1", ("d1", "d2", "d3"), opens_at=opens, civil=CIVIL, agenda=agenda)
            self.room.pass_time(2 * DAY)
        else:
            self.attempt("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=agenda)
        if paper:
            self.stand_aside()
        self.assemble()
        if paper and open_sitting(self.room.state) is not None:
            self.attempt("sitting.turn_to_paper/1", TELLERS, sitting=self.sitting())
        self.decide(yes)

    def sitting(self) -> str:
        found = open_sitting(self.room.state)
        return found.id if found is not None else "s99"

    def assemble(self) -> None:
        """The next sitting that is convened opens at its hour; one that is open is closed before it."""
        self.attempt("sitting.close/1", "chair", sitting=self.sitting())
        waiting = [each for each in SITTINGS.all(self.room.state).values() if each.stage == "convened"]
        for sitting in sorted(waiting, key=lambda each: each.opens_at)[:1]:
            self.room.pass_time(max(0, sitting.opens_at - self.room.at))
            for name in DELEGATES:
                self.attempt("presence.register/1", name, 0, sitting=sitting.id)
            self.attempt("sitting.open/1", "chair", 0, sitting=sitting.id)

    def decide(self, yes: int) -> None:
        """Amendments before their words; each is debated and voted."""
        here = self.motions("noticed", "debating", "debated")
        amendments = [each for each in here if MOTIONS.at(self.room.state, each).effect.kind == "amendment"]
        for motion in (*amendments, *(each for each in here if each not in amendments)):
            self.attempt("debate.open/1", "chair", motion=motion)
            self.attempt("defence.waive/1", "d8", motion=motion)
            self.attempt("debate.close/1", "chair", motion=motion)
            self.attempt("vote.open/1", "chair", motion=motion, closes_at=self.room.at + 5 * MINUTE)
            self.vote(yes)

    def vote(self, yes: int) -> None:
        for vote in [each for each in VOTES.all(self.room.state).values() if each.stage == "open"]:
            voters = [name for name in DELEGATES if self.room.id(name) in vote.electorate]
            self.attempt("vote.tally/1", TELLERS, vote=vote.id, yes=min(yes, len(voters)), no=0)
            for number, name in enumerate(voters):
                self.attempt("vote.cast/1", name, 1000, vote=vote.id, choice="yes" if number < yes else "no")
            self.room.pass_time(6 * MINUTE)

    @rule(yes=st.sampled_from([6, 7]))
    def second_reading(self, yes: int) -> None:
        """An article is passed, amended before its second reading, and passed again."""
        for kind in ("constituent", "amendment", "resolution"):
            self.whole_day(kind, 18 * DAY, yes, paper=False, by_request=False)

    def stand_aside(self) -> None:
        """Somebody has an interest of her own in what comes next."""
        for motion in self.motions("accepted", "noticed")[:1]:
            self.attempt("interest.declare/1", "d5", motion=motion, ground="")

    @rule(manner=st.sampled_from(["by_name", "card"]), yes=st.sampled_from([3, 7]))
    def demanded(self, manner: str, yes: int) -> None:
        """What would be voted by hands is voted by name, or by card."""
        self.table("showing")
        for motion in self.motions("accepted"):
            opens = self.room.at + MINUTE + 8 * DAY
            self.attempt("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=[motion])
        self.assemble()
        for motion in self.motions("noticed"):
            self.attempt("vote.demand/1", DELEGATES[:3], motion=motion, manner=manner)
        self.decide(yes)

    @rule(papers=st.sampled_from([3, 6, 8]))
    def elect(self, papers: int) -> None:
        """An election by name, from its opening to its declaration by time."""
        election = f"e{len(ELECTIONS.all(self.room.state)) + 1}"
        until = self.room.at + MINUTE + DAY
        told: dict[str, Any] = {"kind": "speaker", "title": self.room.text("who speaks"), "nominations_until": until}
        self.attempt("election.open/1", "chair", **told, closes_at=until + HOUR)
        for name in ("d1", "d2"):
            self.attempt("candidate.nominate/1", ("d3", "d4"), election=election, candidate=self.room.id(name))
            self.attempt("candidate.accept/1", name, election=election, candidate=self.room.id(name))
        self.room.pass_time(DAY)
        for name in DELEGATES[:papers]:
            self.attempt("election.vote/1", name, 1000, election=election, marks=[1])
        self.room.pass_time(2 * DAY)

    @rule()
    def other_orders(self) -> None:
        """Orders pass two votes and hold from the next sitting."""
        if any(motion.kind == "orders" for motion in MOTIONS.all(self.room.state).values()):
            return
        changed = replace(orders_now(self.room.state), sittings=replace(orders().sittings, latest=90 * DAY))
        text, effect = self.room.text("words"), {"kind": "orders", "on": self.room.text(changed.data())}
        self.attempt("motion.table/1", "d1", kind="orders", title=text, text=text, effect=effect)
        for motion in self.motions("gathering"):
            self.attempt("motion.sponsor/1", "d2", motion=motion)
        for motion in self.motions("filed"):
            self.attempt("motion.rule/1", "chair", motion=motion, ruling="accepted")
        for _ in range(3):
            self.whole_day("resolution", 18 * DAY, 7, paper=False, by_request=False)

    @rule()
    def goes_back(self) -> None:
        """What falls short by one goes back and comes again."""
        self.whole_day("returning", 8 * DAY, 5, paper=False, by_request=False)
        self.whole_day("resolution", 8 * DAY, 7, paper=False, by_request=False)

    @rule(yes=st.sampled_from([5, 7]))
    def reconsider(self, yes: int) -> None:
        """What was decided last is reopened in the same sitting, by who won or too late by who lost."""
        self.whole_day("resolution", 8 * DAY, 7, paper=False, by_request=False)
        for motion in self.motions("adopted", "lost")[-1:] if len(self.motions()) < 2 * MOST else ():
            text = self.room.text("again")
            effect = {"kind": "reconsideration", "on": motion}
            for by, kind in (("d1", "reconsideration"), ("d8", "late_reconsideration")):
                self.attempt("motion.table/1", by, kind=kind, title=text, text=text, effect=effect)
            self.decide(yes)

    @rule(minutes=st.sampled_from([3, 4]))
    def house_rules(self, minutes: int) -> None:
        if any(motion.kind == "house_rules" for motion in MOTIONS.all(self.room.state).values()):
            return
        now = orders_now(self.room.state)
        text = self.room.text(f"{minutes} minutes")
        changed = replace(now, debates=replace(now.debates, speech=minutes * MINUTE))
        effect = {"kind": "house_rules", "on": self.room.text(changed.data())}
        self.attempt("motion.table/1", "d1", kind="house_rules", title=text, text=text, effect=effect)
        for motion in self.motions("gathering"):
            self.attempt("motion.sponsor/1", "d2", motion=motion)
        self.decide(6)

    @rule(choice=st.sampled_from(["annul", "uphold"]))
    def appeal(self, choice: str) -> None:
        """Whatever protected result can still be appealed is, and the panel speaks."""
        for vote in sorted(VOTES.all(self.room.state)):
            grounds = self.room.text("grounds")
            self.attempt("result.challenge/1", ("d1", "d2"), vote=vote, rule="3.11", grounds=grounds)
        for challenge in sorted(CHALLENGES.all(self.room.state)):
            self.attempt("panel.draw/1", TELLERS, challenge=challenge, seed="3162")
            panel = PANELS.find(self.room.state, challenge)
            for name in DELEGATES if panel is not None else ():
                told = {"challenge": challenge, "choice": choice, "breach": "notice", "bearing": "possible"}
                self.attempt("panel.speak/1", name, 1000, reasons=self.room.text("reasons"), **told)

    @rule(choice=st.sampled_from(["annul", "annul", "uphold"]))
    def removed_and_appealed(self, choice: str) -> None:
        self.whole_day("removal", 18 * DAY, 7, paper=False, by_request=False)
        self.appeal(choice)

    @rule()
    def emergency(self) -> None:
        account = self.room.text("a curfew")
        self.attempt("emergency.certify/1", ("chair", "d1", "d2", "d3"), ground="curfew", account=account)
        for sitting in SITTINGS.all(self.room.state):
            self.attempt("sitting.move/1", "secretary", sitting=sitting, remote=True)

    @rule()
    def nobody_acts(self) -> None:
        """A second vote comes before a sitting by rule; if nobody opens that either, it lapses."""
        self.whole_day("constituent", 8 * DAY, 6, paper=False, by_request=False)
        self.wait(70 * DAY)

    @rule(length=st.sampled_from([HOUR, 20 * DAY, 70 * DAY]))
    def wait(self, length: int) -> None:
        self.room.pass_time(length)
        REACHED.update(motion.stage for motion in MOTIONS.all(self.room.state).values())

    @invariant()
    def the_twelve_hold(self) -> None:
        for motion in MOTIONS.all(self.room.state).values():
            REACHED[motion.stage] += 1
        for holds in INVARIANTS:
            if holds is not nothing_deleted:
                holds(self.room)

    def teardown(self) -> None:
        """Replay equals live, and no motion went another way than those of the diagram."""
        nothing_deleted(self.room)
        only_known_ways(self.room)
        HAPPENED.update(event.NAME for event in self.room.events)


STAGES = (
    "accepted",
    "first_passed",
    "sent_back",
    "amended_at_second",
    "adopted",
    "lost",
    "lapsed",
    "annulled",
    "noticed",
)
ACTS: tuple[str, ...] = (
    *("motion.table/1", "motion.sponsor/1", "motion.rule/1", "motion.resubmit/1", "charges.serve/1", "defence.waive/1"),
    *("sitting.convene/1", "sitting.request/1", "sitting.open/1", "sitting.close/1", "sitting.turn_to_paper/1"),
    *("presence.register/1", "debate.open/1", "debate.close/1", "vote.open/1", "vote.cast/1", "vote.tally/1"),
    *("interest.declare/1", "result.challenge/1", "panel.draw/1", "panel.speak/1", "emergency.certify/1"),
    *("sitting.move/1", "vote.demand/1", "election.open/1", "candidate.nominate/1", "candidate.accept/1"),
    "election.vote/1",
)
EVENTS = (
    *("vote.demanded/1", "election.counted/1", "election.declared/1", "election.failed/1", "orders.awaited/1"),
    *("orders.adopted/1", "result.annulled/1", "result.upheld/1", "house_rules.adopted/1", "emergency.ended/1"),
    *("delegate.removed/1", "motion.reopened/1", "request.met/1"),
)


SELDOM: tuple[Callable[[Procedure], None], ...] = (
    lambda hall: hall.whole_day(kind="resolution", wait=8 * DAY, yes=7, paper=True, by_request=False),
    lambda hall: hall.whole_day(kind="resolution", wait=8 * DAY, yes=7, paper=False, by_request=True),
    lambda hall: hall.nobody_acts(),
    lambda hall: hall.goes_back(),
    lambda hall: hall.reconsider(yes=7),
    lambda hall: hall.house_rules(minutes=4),
    lambda hall: hall.demanded(manner="card", yes=7),
)


def what_chance_seldom_reaches() -> None:
    """Days that random hands may miss in a short run: on paper, asked for by delegates, with nobody who acts."""
    for days in SELDOM:
        hall = Procedure()
        hall.begin()
        days(hall)
        hall.the_twelve_hold()
        hall.teardown()


def test_the_twelve_invariants_hold_and_every_part_of_the_procedure_was_reached() -> None:
    what_chance_seldom_reaches()
    profile = settings(
        max_examples=30, stateful_step_count=20, deadline=None, derandomize=True, phases=[Phase.generate]
    )
    run_state_machine_as_test(Procedure, settings=profile)
    print(sorted(ADMITTED.items()), sorted(REACHED.items()), sorted(HAPPENED.items()))
    assert [act for act in ACTS if not ADMITTED[act]] == []
    assert [stage for stage in STAGES if not REACHED[stage]] == []
    assert [event for event in EVENTS if not HAPPENED[event]] == []
