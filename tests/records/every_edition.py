"""One assembly in which every act is done, under every attestation, and nearly every event comes about.

`edition.adopt/1` alone is missing: no act has a second edition yet.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from tests.records.signers import SEED, by_key, own_key, passkey, sheet_of_codes

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import COMMISSION_ELECTION, CONSTITUENT_ASSEMBLY
from asamblea.assembly.state.elections import ELECTIONS as ELECTED
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.demo.player import Player
from asamblea.demo.scenario import parse_scenario
from asamblea.office import Receipt, Submission
from asamblea.record.acts import Act, Seen
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, public
from asamblea.record.instants import DAY, HOUR, MINUTE, Instant, iso
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import CodeSignature, Signature, sorted_signatures

DELEGATES = tuple(f"d{number}" for number in range(1, 9))
OFFICERS = {
    "chair": ["chair"],
    "secretary": ["secretary"],
    "teller": ["teller"],
    "teller2": ["teller"],
    "scribe": ["transcriber"],
    "desk": ["desk"],
}
START = "2026-05-01T12:00:00+00:00"
OPENS = "2026-05-02T12:00:00+00:00"


ELECTIONS = {
    "named": replace(COMMISSION_ELECTION, manner="roll_call", places=2),
    "papers": COMMISSION_ELECTION,
    "hands": replace(COMMISSION_ELECTION, method="approval", manner="hands", places=1),
    "runoff": replace(COMMISSION_ELECTION, method="runoff", places=1),
}


def by_hands() -> StandingOrders:
    """The constituent preset, with resolutions by hands, the writer's word sufficing for time, every attestation
    accepted.
    """
    classes = {name: replace(rule, time_vouched_by="writer") for name, rule in CONSTITUENT_ASSEMBLY.classes.items()}
    classes["resolution"] = replace(classes["resolution"], manner="hands")
    members = CONSTITUENT_ASSEMBLY.members
    every = ("key", "passkey", "desk", "minutes", "demo")
    accepted = replace(members, attested_for={**members.attested_for, "presence_register": every})
    return replace(CONSTITUENT_ASSEMBLY, classes=classes, members=accepted, elections=ELECTIONS, guarding=None)


class Story:
    """A player whose steps are told one after the other."""

    def __init__(self) -> None:
        founding = {
            "at": START,
            "opens_at": OPENS,
            "title": "Every edition",
            "founders": [{"name": name, "offices": offices} for name, offices in OFFICERS.items()],
            "bodies": [{"id": "base", "title": "base", "seats": 8}],
            "cosigners": [{"name": "neighbour"}],
        }
        scenario = parse_scenario({"name": SEED, "seed": SEED, "founding": founding, "steps": []}, SEED)
        self.player = Player(scenario)
        self.player.found()
        self.presiding = "chair"
        self.made = 0
        self.files: dict[Reference, bytes] = {}

    @property
    def now(self) -> Instant:
        """The writer's clock."""
        return self.player.clock()

    def wait(self, length: int) -> None:
        """Let time pass, and the log say so."""
        self.player.clock.move_to(self.now + length)
        self.do((), "clock.pass")

    def do(self, who: str | Iterable[str], act: str, after: int = MINUTE, **payload: Any) -> None:
        """One act, a minute later."""
        step = {"at": iso(self.now + after), "who": who, "do": act, **payload}
        self.player.take(parse_scenario({**_HEAD, "steps": [step]}, act).lines[0])

    def everybody(self, act: str, names: Iterable[str] = DELEGATES, **payload: Any) -> None:
        """The same act by several, one after the other."""
        for name in names:
            self.do(name, act, 1000, **payload)

    def sit(self, number: int, *agenda: str) -> None:
        """A sitting convened ten days ahead, everybody present, opened."""
        opens = self.now + 10 * DAY
        self.do("secretary", "sitting.convene", kind="extraordinary", opens_at=iso(opens), agenda=list(agenda))
        self.player.clock.move_to(opens - HOUR)
        self.everybody("presence.register", sitting=f"s{number}")
        self.player.clock.move_to(opens)
        self.do(self.presiding, "sitting.open", sitting=f"s{number}")

    def put(self, motion: str, length: int = 10 * MINUTE) -> None:
        """Debate it and open the vote."""
        self.do(self.presiding, "debate.open", motion=motion)
        self.do(self.presiding, "debate.close", motion=motion)
        self.do(self.presiding, "vote.open", motion=motion, closes_at=iso(self.now + MINUTE + length))

    def table(self, kind: str, effect: dict[str, str] | None = None) -> None:
        """A motion with the sponsors that it needs, admitted."""
        told: dict[str, Any] = {"effect": effect} if effect else {}
        self.do("d1", "motion.table", kind=kind, title=f"text: {kind}", text=f"text: {kind} {self.now}", **told)
        motion = f"m{len(self._motions())}"
        for name in DELEGATES[1:]:
            if self._motions()[motion].stage == "gathering":
                self.do(name, "motion.sponsor", motion=motion)
        self.do("chair", "motion.rule", motion=motion, ruling="accepted")

    def _motions(self) -> Mapping[str, Motion]:
        return MOTIONS.all(self.player.office.state(self.player.origin))

    def sign(self, attested: str, author: str, kind: str, key: PublicKey, payload: dict[str, Any], *by: Any) -> Receipt:
        """An act signed in a way that no scenario has."""
        self.player.clock.move_to(self.now + MINUTE)
        size, root = self.player.office.seen(self.player.origin)
        self.made += 1
        act = Act(
            attested, self.player.person(author).member, self.player.origin, key.id(), self.now, "",
            hashlib.sha256(b"%d" % self.made).hexdigest()[:32], self.now + DAY, payload, Seen(size, root.hex()), kind,
        )  # fmt: skip
        signatures: tuple[Signature, ...] = tuple(each(act) for each in by)
        files, self.files = self.files, {}
        return self.player.office.submit(Submission(act, sorted_signatures(signatures), files))

    def text(self, content: str) -> str:
        """A public blob, handed in with the next act that is signed here."""
        self.files[public(content.encode())] = content.encode()
        return str(public(content.encode()))


_HEAD: dict[str, Any] = {"name": SEED, "seed": SEED, "founding": {}}


def enrol(story: Story, member: str, key: PublicKey, use: str) -> None:
    """Officers enrol another key for a member."""
    new = {"alg": key.alg, "public": text_of(key.public), "use": use}
    story.do(("chair", "secretary"), "key.enrol", member=f"member: {member}", key=new)


def every_edition() -> Player:
    """The whole story."""
    story = Story()
    adopt(story, by_hands())
    for part in (_keys, _resolutions, _removal, _second_vote, _elections, _board, _transcript):
        part(story)
    return story.player


def adopt(story: Story, orders: StandingOrders) -> None:
    """Eight delegates take their seats and adopt these orders at the founding sitting."""
    for name in DELEGATES:
        story.do(("chair", "secretary"), "delegate.seat", body="base", member=f"member: {name}", name=f"text: {name}")
    story.player.clock.move_to(story.now + DAY)
    story.everybody("presence.register", sitting="s1")
    story.do("chair", "sitting.open", sitting="s1")
    effect = {"kind": "orders", "on": f"text: {orders.data().decode()}"}
    story.do("d1", "motion.table", kind="founding_orders", title="text: Orders", text="text: The words", effect=effect)
    story.put("m1")
    story.everybody("vote.cast", vote="v1", choice="yes")
    story.do("chair", "sitting.close", sitting="s1")


def _keys(story: Story) -> None:
    """A key file, a passkey, a sheet of codes at the desk, an officer's word at the desk, minutes."""
    story.do(("chair", "secretary"), "address.name", origins=["http://localhost:8123"], rp="localhost")
    own, lost, officer, desk = own_key("d1"), own_key("d2"), own_key("secretary"), own_key("desk", "desk")
    codes, sheet = sheet_of_codes()
    key, signed = passkey()
    enrol(story, "d1", own.public, "member")
    enrol(story, "d2", lost.public, "member")
    enrol(story, "secretary", officer.public, "member")
    enrol(story, "d3", key, "member")
    enrol(story, "d4", sheet, "member")
    enrol(story, "desk", desk.public, "desk")
    enrol(story, "scribe", own_key("scribe", "transcript").public, "transcript")
    story.do("secretary", "sitting.convene", kind="extraordinary", opens_at=iso(story.now + 11 * DAY), agenda=[])
    story.table("resolution")
    story.do("chair", "agenda.extend", sitting="s2", motion="m2")
    story.do("secretary", "sitting.reschedule", sitting="s2", opens_at=iso(story.now + 12 * DAY))
    story.player.clock.move_to(story.now + 12 * DAY - HOUR)
    here = "presence.register/1", {"sitting": "s2"}
    sheet_of_d4 = CodeSignature(sheet.id(), codes[0])
    story.sign("key", "d1", here[0], own.public, here[1], by_key(own))
    story.sign("passkey", "d3", here[0], key, here[1], signed)
    story.sign("desk", "d4", here[0], sheet, here[1], lambda _: sheet_of_d4, by_key(desk))
    story.sign("desk", "d5", here[0], officer.public, here[1], by_key(officer), by_key(desk))
    story.sign("minutes", "d2", here[0], lost.public, here[1], by_key(lost))
    story.do("d2", "key.revoke", key=lost.public.id())
    story.everybody("presence.register", ("d6", "d7", "d8"), sitting="s2")
    story.player.clock.move_to(story.now + 2 * HOUR)
    story.do("chair", "sitting.open", sitting="s2")


def _resolutions(story: Story) -> None:
    """Hands, an extension, a vote void, explanations, the floor, a motion taken up by urgency, one unreached."""
    story.table("resolution")
    story.do("d2", "motion.table", kind="urgency", title="text: Now", text="text: Today", effect=_on("urgency", "m3"))
    story.put("m4")
    story.everybody("vote.cast", vote="v2", choice="yes")
    story.do("d1", "vote.explain", vote="v2", text="text: It could not wait")
    story.do("chair", "debate.open", motion="m3")
    for name, side in (("d3", "for"), ("d4", "against")):
        story.do(name, "floor.ask", motion="m3", side=side)
    story.do("chair", "floor.give", motion="m3", member="member: d3")
    story.do("d3", "floor.end", motion="m3")
    story.do("chair", "floor.give", motion="m3", member="member: d4")
    story.wait(10 * MINUTE)
    story.do("chair", "debate.close", motion="m3")
    story.wait(3 * DAY)
    story.do("chair", "vote.open", motion="m3", closes_at=iso(story.now + 10 * MINUTE))
    story.do(("teller", "teller2"), "vote.void", vote="v3", cause="wrong_text")
    story.do("chair", "vote.open", motion="m3", closes_at=iso(story.now + 10 * MINUTE))
    story.do("chair", "vote.extend", vote="v4", closes_at=iso(story.now + 20 * MINUTE))
    counted: dict[str, Any] = {"yes": 3, "no": 4, "abstain": 1, "sheet": "restricted: the tellers' sheet"}
    story.do(("teller", "teller2"), "vote.tally", vote="v4", **counted)
    story.wait(HOUR)
    story.do("d8", "presence.leave", sitting="s2")
    story.do("d1", "motion.table", kind="resolution", title="text: Not this one", text="text: Not this one")
    story.do("d1", "motion.withdraw", motion="m5")
    story.do("d1", "motion.table", kind="resolution", title="text: Nor this one", text="text: Nor this one")
    story.do("d2", "motion.sponsor", motion="m6")
    story.do("chair", "motion.rule", motion="m6", ruling="returned", grounds="text: It says nothing")
    story.do("chair", "sitting.close", sitting="s2")


def _on(kind: str, what: str) -> dict[str, str]:
    return {"kind": kind, "on": what}


def _removal(story: Story) -> None:
    """d8 loses her seat after a defence that stood open twice; the result is challenged and annulled."""
    story.table("removal", _on("removal", "member: d8"))
    story.do("secretary", "charges.serve", motion="m7", manner="inbox")
    story.do("d8", "charges.acknowledge", motion="m7")
    story.sit(3, "m7")
    story.do("chair", "debate.open", motion="m7")
    story.do("d8", "defence.answer", motion="m7", answer="text: I did not")
    story.do("chair", "defence.open", motion="m7")
    story.wait(2 * HOUR)
    story.player.clock.move_to(story.now + DAY)
    story.do("chair", "defence.open", motion="m7")
    story.do("d8", "defence.end", motion="m7")
    story.do("chair", "debate.close", motion="m7")
    story.do("chair", "vote.open", motion="m7", closes_at=iso(story.now + 10 * MINUTE))
    story.everybody("vote.cast", vote="v5", choice="yes")
    story.do(("d1", "d2"), "result.challenge", vote="v5", rule="3.17", grounds="text: The tellers erred")
    story.do("d3", "motion.table", kind="challenge", title="text: c", text="text: c", effect=_on("annulment", "c1"))
    story.put("m8")
    story.everybody("vote.cast", DELEGATES[:7], vote="v6", choice="yes")
    story.do("chair", "sitting.close", sitting="s3")


def _second_vote(story: Story) -> None:
    """An article in two readings, cosigned by a neighbour, challenged in vain; one that lapses."""
    story.table("constituent")
    story.table("constituent")
    story.sit(4, "m9", "m10")
    story.do("observer", "cosign", name="neighbour")
    for number, motion in enumerate(("m9", "m10"), 7):
        story.put(motion, HOUR)
        story.everybody("vote.cast", vote=f"v{number}", choice="yes")
    story.do(("d1", "d2"), "result.challenge", vote="v7", rule="3.14", grounds="text: In vain")
    story.do("chair", "sitting.close", sitting="s4")
    story.wait(10 * DAY)
    story.sit(5, "m9")
    story.put("m9", HOUR)
    story.everybody("vote.cast", vote="v9", choice="yes")
    story.do("chair", "sitting.close", sitting="s5")
    story.wait(60 * DAY)


TELLERS = ("teller", "teller2")


def _polling(story: Story, number: int, kind: str) -> str:
    """An election whose poll is open on d1, d2 and d3."""
    until = story.now + 2 * DAY
    told: dict[str, Any] = {"title": f"text: {kind}", "nominations_until": iso(until), "closes_at": iso(until + HOUR)}
    story.do("chair", "election.open", kind=kind, **told)
    for name in ("d1", "d2", "d3"):
        candidate: dict[str, Any] = {"election": f"e{number}", "candidate": f"member: {name}"}
        story.do(("d4", "d5"), "candidate.nominate", **candidate)
        story.do(name, "candidate.accept", text=f"text: {name} stands", **candidate)
    story.player.clock.move_to(until)
    story.wait(MINUTE)
    return f"e{number}"


def _elections(story: Story) -> None:
    """By name with a lot, a vacancy filled from the same papers; by papers; by hands; in two rounds; one that fails."""
    first = _polling(story, 1, "named")
    story.do(TELLERS, "lot.throw", election=first, seed="3162")
    for number, name in enumerate(DELEGATES):
        story.do(name, "election.vote", 1000, election=first, marks=[number % 3 + 1, (number + 1) % 3 + 1])
    story.do("chair", "election.declare", election=first)
    left = _elected(story, first)[0]
    story.do(left, "candidate.withdraw", election=first, candidate=f"member: {left}")
    story.do("chair", "vacancy.fill", election=first)
    second = _polling(story, 2, "hands")
    story.wait(10 * MINUTE)
    story.do(TELLERS, "election.close", election=second, cast=8)
    story.do(TELLERS, "totals.enter", election=second, urn="1", totals=[3, 5, 2], valid=7, blank=1)
    story.do(TELLERS, "election.count", election=second)
    third = _polling(story, 3, "runoff")
    story.wait(HOUR)
    papers = [{"count": 3, "marks": [1]}, {"count": 3, "marks": [2]}, {"count": 2, "marks": [3]}]
    story.do(TELLERS, "papers.enter", election=third, urn="1", papers=papers)
    story.do(TELLERS, "election.count", election=third)
    _polling(story, 4, "papers")
    story.wait(3 * DAY)


def _elected(story: Story, election: str) -> list[str]:
    state = story.player.office.state(story.player.origin)
    known = {story.player.person(name).member: name for name in DELEGATES}
    return [known[member] for member in ELECTED.at(state, election).seated]


def _board(story: Story) -> None:
    """The chair is dismissed after waiving his defence; new orders are adopted, and annulled."""
    story.table("removal", _on("dismissal", "member: chair"))
    story.do("secretary", "charges.serve", motion="m11", manner="in_person", proof="restricted: the receipt")
    text = replace(by_hands(), name="second").data().decode()
    story.table("orders", _on("orders", f"text: {text}"))
    story.sit(6, "m11", "m12")
    story.do("chair", "debate.open", motion="m11")
    story.do("chair", "defence.waive", motion="m11")
    story.do("chair", "debate.close", motion="m11")
    story.do("chair", "vote.open", motion="m11", closes_at=iso(story.now + HOUR))
    story.everybody("vote.cast", vote="v10", choice="yes")
    story.presiding = "secretary"
    story.put("m12")
    story.everybody("vote.cast", vote="v11", choice="yes")
    story.do("secretary", "sitting.close", sitting="s6")
    story.sit(7, "m12")
    story.put("m12")
    story.everybody("vote.cast", vote="v12", choice="yes")
    story.do(("d1", "d2"), "result.challenge", vote="v12", rule="3.22", grounds="text: Not these words")
    story.do("d3", "motion.table", kind="challenge", title="text: d", text="text: d", effect=_on("annulment", "c3"))
    story.put("m13")
    story.everybody("vote.cast", vote="v13", choice="yes")
    story.do("secretary", "sitting.close", sitting="s7")


def _transcript(story: Story) -> None:
    """What happened elsewhere."""
    votes = json.dumps({"A": "yes", "B": "no", "C": "abstain", "D": "absent"})
    scribe = own_key("scribe", "transcript")
    told = {
        "source": "0" * 64, "row": 1, "label": "1", "subject": story.text("The question"), "sheet": story.text(votes),
        "happened_at": story.now - DAY, "civil": {"local": "2026-01-01T12:00", "zone": "UTC", "offset": 0},
        "stated_yes": 1, "stated_no": 1, "stated_abstain": 1, "stated_carried": False,
    }  # fmt: skip
    story.sign("transcript", "scribe", "roll_call.transcribe/1", scribe.public, told, by_key(scribe))
    totals = {
        "source": "0" * 64, "row": 2, "label": "2", "subject": story.text("An article"), "kind": "constituent",
        "happened_at": None, "civil": {"local": "", "zone": "UTC", "offset": 0}, "membership": 154, "stated_yes": 103,
        "stated_no": 40, "stated_abstain": None, "stated_carried": True, "stated_short": "unstated",
    }  # fmt: skip
    story.sign("transcript", "scribe", "totals.transcribe/1", scribe.public, totals, by_key(scribe))
    story.do(
        "secretary", "happening.record", kind="removal", title="text: What happened", account="text: Without a defence",
        happened_at="2026-01-01T12:00:00+00:00", noticed_at="2025-12-25T12:00:00+00:00",
        noticed_for="2026-01-01T15:00:00+00:00", began_at="2026-01-01T11:00:00+00:00", present=117, yes=101, no=6,
        abstain=10, membership=130, argued=[],
    )  # fmt: skip
