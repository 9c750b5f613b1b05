"""A room to test decisions in: real acts through the real `admit`, with signatures taken as verified.

room = Room().adopted()            eight delegates, orders adopted, nothing open
room.act("motion.table/1", "d1", ...)   the events, or raises Refused
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from asamblea.assembly.admit import admit, pass_clock
from asamblea.assembly.codec import names_of, to_json
from asamblea.assembly.editions import editions
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.log import TimeVouched
from asamblea.assembly.evidence import Cosigned, Evidence
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY, FOUNDING
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.founding import BODY
from asamblea.demo.cast import Draft, Person, act_of, person, signed
from asamblea.demo.player import empty
from asamblea.record.acts import NOTHING_SEEN
from asamblea.record.base64s import text_of
from asamblea.record.blobs import public
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import DAY, HOUR, MINUTE, Instant

START: Instant = 1_800_000_000_000
DELEGATES = tuple(f"d{number}" for number in range(1, 9))
BOARD: dict[str, list[str]] = {
    "chair": ["chair"],
    "secretary": ["secretary"],
    "teller": ["teller"],
    "teller2": ["teller"],
    "desk": ["desk"],
    "transcriber": ["transcriber"],
}
CIVIL: dict[str, Any] = {"local": "2027-01-15T08:00", "zone": "UTC", "offset": 0}


@dataclass
class Room:
    """The state of one assembly, its clock, and every event so far."""

    state: State = EMPTY
    at: Instant = START
    seq: int = 0
    events: list[Event] = field(default_factory=list)
    texts: dict[str, bytes] = field(default_factory=dict)
    made: int = 0
    reasons: tuple[Any, ...] = ()

    def who(self, name: str) -> Person:
        """The person of this name."""
        return person(name, "room")

    def id(self, name: str) -> str:
        """Her member id."""
        return self.who(name).member

    def text(self, content: str | bytes) -> str:
        """A public reference to this text, which is held."""
        data = content.encode() if isinstance(content, str) else content
        self.texts[str(public(data))] = data
        return str(public(data))

    def act(self, act_type: str, by: str | tuple[str, ...], after: int = MINUTE, **payload: Any) -> Events:
        """An act, `after` milliseconds later; its events. On refusal the state stays as it was."""
        names = (by,) if isinstance(by, str) else by
        self.at += after
        self.made += 1
        draft = Draft(act_type, self.payload(act_type, payload), self._origin(), NOTHING_SEEN)
        people = [self.who(name) for name in names]
        act = act_of(draft, people[0], self.at, f"{self.made:032x}")
        evidence = Evidence(seq=self.seq, seen_root=act.seen.root, texts=dict(self.texts))
        admitted = admit(self.state, act, signed(act, people), self.at, evidence, lambda *_: True)
        self.state, self.seq = admitted.state, self.seq + 1
        self.events.extend(admitted.events)
        return admitted.events

    def refused(self, act_type: str, by: str | tuple[str, ...], after: int = MINUTE, **payload: Any) -> tuple[str, ...]:
        """The names of the refusals that an act meets; fails if it is admitted, or if anything changed."""
        before, at = self.state, self.at
        try:
            self.act(act_type, by, after, **payload)
        except Refused as refusal:
            self.at = at
            assert self.state is before
            self.reasons = refusal.reasons
            return tuple(type(reason).__name__ for reason in refusal.reasons)
        raise AssertionError(f"{act_type} was admitted")

    def payload(self, act_type: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """A payload with what was left out empty."""
        from dataclasses import fields  # noqa: PLC0415 -- next to its one use

        cls = editions()[act_type].payload
        assert set(given) <= set(names_of(cls)), f"{act_type} has no {set(given) - set(names_of(cls))}"
        return {each.name: given.get(each.name, CIVIL if each.name == "civil" else empty(each)) for each in fields(cls)}

    def pass_time(self, length: int) -> Events:
        """Let time pass; the events that it brings."""
        self.at += length
        admitted = pass_clock(self.state, self.at, Evidence(seq=self.seq, seen_root=None))
        if admitted is None:
            return ()
        self.state, self.seq = admitted.state, self.seq + 1
        self.events.extend(admitted.events)
        return admitted.events[1:]

    def vouch(self, size: int | None = None) -> Events:
        """A cosigner's word now, over the log at a size (by default all of it)."""
        seen = Cosigned("neighbour", self.seq if size is None else size, self.at)
        evidence = Evidence(seq=self.seq, seen_root=None, cosigned=(seen,))
        admitted = pass_clock(self.state, self.at, evidence)
        assert admitted is not None
        self.state, self.seq = admitted.state, self.seq + 1
        self.events.extend(admitted.events)
        return tuple(event for event in admitted.events if isinstance(event, TimeVouched))

    def _origin(self) -> str:
        body = BODY.find(self.state)
        return "" if body is None else body.origin

    def call(self, **change: Any) -> dict[str, Any]:
        """The payload of a founding call, with changes."""
        founders = [
            {
                "member": self.id(name),
                "name": self.text(name),
                "keys": [to_json(self.who(name).new_key())],
                "offices": offices,
            }
            for name, offices in BOARD.items()
        ]
        call: dict[str, Any] = {
            "title": self.text("assembly"),
            "kind": "assembly",
            "demo": True,
            "log_key": text_of(public_of(bytes(32))),
            "founders": founders,
            "representation": [{"body": "base", "title": self.text("base"), "seats": 8}],
            "opens_at": START + DAY,
            "civil": CIVIL,
            "place": "",
            "remote": False,
            "preset": FOUNDING.name,
            "orders": FOUNDING.hash(),
            "origins": [],
            "rp": "",
            "cosigners": [],
        }
        return {**call, **change}

    def founded(self) -> "Room":
        """Founded, the founding sitting convened for a day later."""
        self.act("founding.call/1", tuple(BOARD), 0, **self.call())
        return self

    def seated(self) -> "Room":
        """Founded, all eight seats taken."""
        self.founded()
        for name in DELEGATES:
            self.act(
                "delegate.seat/1", ("chair", "secretary"), 0, body="base", member=self.id(name), name=self.text(name),
                keys=[to_json(self.who(name).new_key())],
            )  # fmt: skip
        return self

    def adopted(self, orders: StandingOrders = CONSTITUENT_ASSEMBLY) -> "Room":
        """Standing orders adopted and the founding sitting closed; the next motion is m2, the next vote v2, the next
        sitting s2.
        """
        self.seated()
        self.at = START + DAY
        for name in DELEGATES:
            self.act("presence.register/1", name, 0, sitting="s1")
        self.act("sitting.open/1", "chair", 0, sitting="s1")
        effect = {"kind": "orders", "on": self.text(orders.data())}
        self.act(
            "motion.table/1",
            "d1",
            kind="founding_orders",
            title=self.text("orders"),
            text=self.text("words"),
            effect=effect,
        )
        self.put("m1")
        self.vote("v1", yes=8)
        self.act("sitting.close/1", "chair", sitting="s1")
        return self

    def put(self, motion: str) -> Events:
        """Debate a motion in the open sitting and open the vote on it."""
        self.act("debate.open/1", "chair", motion=motion)
        self.act("debate.close/1", "chair", motion=motion)
        return self.act("vote.open/1", "chair", motion=motion, closes_at=self.at + 11 * MINUTE)

    def vote(self, vote: str, yes: int = 0, no: int = 0, abstain: int = 0) -> Events:
        """Delegates vote in their order; the events of the last vote."""
        choices = ["yes"] * yes + ["no"] * no + ["abstain"] * abstain
        events: Events = ()
        for name, choice in zip(DELEGATES, choices, strict=False):
            events = self.act("vote.cast/1", name, 1000, vote=vote, choice=choice)
        return events

    def table(self, kind: str = "resolution", effect: Mapping[str, str] | None = None) -> str:
        """A motion tabled with its sponsors and admitted; its id."""
        from asamblea.assembly.state.motions import MOTIONS  # noqa: PLC0415 -- next to its one use

        text = self.text(f"text {self.made}")
        given: dict[str, Any] = {"effect": effect} if effect else {}
        self.act("motion.table/1", "d1", kind=kind, title=text, text=text, **given)
        motion = f"m{len(MOTIONS.all(self.state))}"
        for name in DELEGATES[1:]:
            if MOTIONS.at(self.state, motion).stage == "gathering":
                self.act("motion.sponsor/1", name, motion=motion)
        if MOTIONS.at(self.state, motion).stage == "filed":
            self.act("motion.rule/1", "chair", motion=motion, ruling="accepted")
        return motion

    def sit(self, *agenda: str, wait: int = 10 * DAY, present: int = 8) -> str:
        """A sitting convened with this agenda, opened after `wait` with so many present; its id."""
        from asamblea.assembly.state.sittings import next_sitting_id  # noqa: PLC0415 -- next to its one use

        sitting = next_sitting_id(self.state)
        opens = self.at + MINUTE + wait
        self.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=list(agenda))
        self.at = opens - HOUR
        for name in DELEGATES[:present]:
            self.act("presence.register/1", name, 0, sitting=sitting)
        self.at = opens
        self.act("sitting.open/1", "chair", 0, sitting=sitting)
        return sitting


def kinds(events: Events) -> list[str]:
    """The names of events, in order."""
    return [event.NAME for event in events]


def whole() -> StandingOrders:
    """The constituent preset with the writer's word sufficing for time: a test of another rule need not vouch."""
    classes = {name: replace(rule, time_vouched_by="writer") for name, rule in CONSTITUENT_ASSEMBLY.classes.items()}
    return replace(CONSTITUENT_ASSEMBLY, classes=classes)


def relaxed() -> StandingOrders:
    """The same without what guards the orders: no panel, no duty to schedule, nobody who has to stand aside."""
    return replace(whole(), guarding=None)
