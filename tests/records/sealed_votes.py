"""One assembly that elects by a sealed vote: the first comes to nothing when a seat is lost and too few are left, the
second has its result, with an archive made in memory.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from tests.records.every_edition import TELLERS, Story, adopt
from tests.sealed.making.election import MARKS, Election, plan_of, result, seeded

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import COMMISSION_ELECTION, CONSTITUENT_ASSEMBLY
from asamblea.assembly.orders.sealed import SealedOrders
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.sealed_votes import SEALED_VOTES
from asamblea.demo.player import Player
from asamblea.office.archives import Archives
from asamblea.record.instants import DAY, HOUR, MINUTE, iso
from asamblea.sealed import forms
from asamblea.sealed.digests import fingerprint

DEVICE = ("d1", "d2", "d3", "d5")
PAPER = ("d6", "d7", "d8")
YES, NO, BLANK = [0, 1, 0], [0, 0, 1], [1, 0, 0]
# Who casts what, by number; the first thinks better of it.
BALLOTS = ((0, YES), (1, NO), (0, BLANK), (2, YES))
Trackers = tuple[str, ...]


def orders() -> StandingOrders:
    """The constituent preset, the writer's word sufficing for time; sealed votes with four voters by device or more."""
    classes = {name: replace(rule, time_vouched_by="writer") for name, rule in CONSTITUENT_ASSEMBLY.classes.items()}
    classes["resolution"] = replace(classes["resolution"], manner="paper")
    long = replace(COMMISSION_ELECTION, max_open=60 * DAY, method="plurality", places=1)
    sealed = SealedOrders(min_electorate=4, officers_within=HOUR, result_within=7 * DAY)
    return replace(CONSTITUENT_ASSEMBLY, classes=classes, elections={"commission": long}, guarding=None, sealed=sealed)


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of an archive; as it is, unless a test has it told otherwise. `changed` is put into the payloads of
    opening, ending and publishing, `entered` gives the trackers that are entered, `kept` the bytes published. `forced`:
    the office takes the archive as it comes, as a forger's would.
    """

    changed: dict[str, Any] | None = None
    entered: Callable[[Trackers], Trackers] = tuple
    kept: Callable[[bytes], bytes] = bytes
    forced: bool = True

    def of(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The payload as it is told."""
        changed = self.changed or {}
        return {name: changed.get(name, value) for name, value in payload.items()}


# Everything as it is, and the office looks at it.
HONEST = Telling(forced=False)


def ballots_of(election: Election, ballots: Sequence[tuple[int, list[int]]] = BALLOTS) -> tuple[bytes, ...]:
    """These are cast."""
    return tuple(election.cast(voter, [marks]) for voter, marks in ballots)


def election_of(voters: int, seed: int = 1) -> Election:
    """A sealed election with one question and so many voters, before anybody voted."""
    return Election(plan_of([MARKS]), (1,) * voters, seeded(seed))


def polling(story: Story) -> None:
    """An election of one of two is polling for sixty days."""
    adopt(story, orders())
    until = story.now + MINUTE + DAY
    hours: dict[str, Any] = {"nominations_until": iso(until), "closes_at": iso(until + 60 * DAY)}
    story.do("chair", "election.open", kind="commission", title="text: A commission", **hours)
    for name in ("d1", "d2"):
        candidate: dict[str, Any] = {"election": "e1", "candidate": f"member: {name}"}
        story.do(("d7", "d8"), "candidate.nominate", 1000, **candidate)
        story.do(name, "candidate.accept", 1000, **candidate)
    story.wait(DAY)


def _listed(names: Sequence[str]) -> dict[str, Any]:
    members = {"members": [f"member: {name}" for name in names]} if names else {}
    return {"count": len(names), "root": "", "sheet": "", **members}


def open_on(
    story: Story, election: Election, device: Sequence[str], paper: Sequence[str], told: Telling, vote: str = ""
) -> None:
    """A sealed vote opens on e1 until its poll closes; or on this vote, for eight minutes."""
    setup, archive = election.setup, election.archive()
    payload = {
        "uuid": setup.election.uuid,
        "group": setup.election.group.name,
        "fingerprint": setup.election.hash,
        "setup": archive.events[0].hash,
        "shape": "sums",
        "answers": 2,
    }
    lists: dict[str, Any] = {"codes": len(device), "device": _listed(device), "paper": _listed(paper)}
    if vote:
        on: dict[str, Any] = {"on": "vote", "matter": vote, "closes_at": iso(story.now + 8 * MINUTE)}
    else:
        closes_at = ELECTIONS.at(story.player.office.state(story.player.origin), "e1").closes_at
        on = {"on": "election", "matter": "e1", "closes_at": iso(closes_at)}
    story.do(TELLERS, "sealed_vote.open", **on, **told.of(payload), **lists)


def enter(story: Story, sealed_vote: str, trackers: Trackers) -> None:
    """These trackers are entered."""
    for tracker in trackers:
        story.do("teller", "tracker.enter", 1000, sealed_vote=sealed_vote, tracker=tracker)


def seat_lost(story: Story) -> None:
    """The fourth delegate is removed."""
    story.table("removal", {"kind": "removal", "on": "member: d4"})
    story.do("secretary", "charges.serve", motion="m2", manner="in_person")
    story.sit(2, "m2")
    story.do("chair", "debate.open", motion="m2")
    story.do("d4", "defence.waive", motion="m2")
    story.do("chair", "debate.close", motion="m2")
    story.do("chair", "vote.open", motion="m2", closes_at=iso(story.now + 10 * MINUTE))
    for name in ("d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"):
        story.do(name, "vote.cast", 1000, vote="v2", choice="no" if name == "d4" else "yes")
    story.do("chair", "sitting.close", sitting="s2")


def suspend(story: Story, ballot: bytes) -> None:
    """The voting code of this ballot is suspended in b1."""
    story.do(TELLERS, "voting_code.suspend", sealed_vote="b1", code=json.loads(ballot)["credential"])


def publish(story: Story, election: Election, sealed_vote: str, told: Telling) -> None:
    """The hour comes; the end of the ballots is stated, the archive closed, opened and published."""
    vote = SEALED_VOTES.at(story.player.office.state(story.player.origin), sealed_vote)
    story.wait(vote.opened.closes_at - story.now)
    ballots = len(told.entered(trackers_of(election)))
    last = told.of({"last": election.archive().head().last})
    story.do(TELLERS, "sealed_vote.close", sealed_vote=sealed_vote, ballots=ballots, **last)
    counted = election.close().counted.tally.ballots
    opened = forms.written(result(election, [1])).decode()
    said = told.of({"result": opened, "cast": counted})
    content = told.kept(election.content).decode()
    with patch.object(Archives, "unsound", lambda *_: ()) if told.forced else nullcontext():
        story.do(
            TELLERS,
            "sealed_vote.publish",
            sealed_vote=sealed_vote,
            archive=f"text: {content}",
            counted=said["cast"],
            **said,
        )


def trackers_of(election: Election) -> Trackers:
    """The trackers of the ballots in its archive."""
    archive = election.archive()
    return tuple(fingerprint(archive.data(each.event.payload or "", each.place)) for each in archive.of("Ballot"))


def held(told: Telling) -> Player:
    """An assembly with one sealed vote, as it is told."""
    story, election = ready(told)
    publish(story, election, "b1", told)
    return story.player


def ready(told: Telling) -> tuple[Story, Election]:
    """An assembly whose sealed vote is open, its ballots cast and entered as it is told."""
    story, election = Story(), election_of(4)
    polling(story)
    open_on(story, election, DEVICE, ("d4", *PAPER), told)
    ballots_of(election)
    enter(story, "b1", told.entered(trackers_of(election)))
    return story, election


def with_seat_lost(late: int) -> Player:
    """A sealed vote in which the fourth of five voters loses her seat after her ballot; then another comes of the voter
    of this number.
    """
    story, election, told = Story(), election_of(5), Telling()
    polling(story)
    open_on(story, election, ("d1", "d2", "d3", "d4", "d5"), PAPER, told)
    ballots = ballots_of(election, ((0, YES), (3, NO)))
    enter(story, "b1", tuple(map(fingerprint, ballots)))
    seat_lost(story)
    suspend(story, ballots[1])
    enter(story, "b1", tuple(map(fingerprint, ballots_of(election, ((late, YES),)))))
    publish(story, election, "b1", told)
    return story.player


def sealed_votes() -> Player:
    """The golden story."""
    story, told = Story(), HONEST
    polling(story)
    first, second = election_of(4, 2), election_of(4)
    open_on(story, first, ("d1", "d2", "d3", "d4"), ("d5", *PAPER), told)
    (ballot,) = ballots_of(first, ((3, YES),))
    enter(story, "b1", (fingerprint(ballot),))
    seat_lost(story)
    suspend(story, ballot)
    open_on(story, second, DEVICE, PAPER, told)
    ballots_of(second)
    enter(story, "b2", trackers_of(second))
    publish(story, second, "b2", told)
    count(story)
    decide(story)
    return story.player


def count(story: Story) -> None:
    """The papers of those who voted in the hall are entered, and counted with the ballots by device."""
    urn: dict[str, Any] = {"urn": "hall", "totals": [1, 2], "valid": 3, "sheet": "restricted: sheet"}
    story.do(TELLERS, "totals.enter", election="e1", **urn)
    story.do(TELLERS, "election.count", election="e1")


def decide(story: Story) -> None:
    """A resolution is decided by a sealed vote in which everybody votes by device."""
    story.table("resolution")
    opens_at = story.now + 10 * DAY
    story.do("secretary", "sitting.convene", kind="extraordinary", opens_at=iso(opens_at), agenda=["m3"])
    story.player.clock.move_to(opens_at - HOUR)
    story.everybody("presence.register", (*DEVICE, *PAPER), sitting="s3")
    story.player.clock.move_to(opens_at)
    story.do("chair", "sitting.open", sitting="s3")
    story.do("chair", "debate.open", motion="m3")
    story.do("chair", "debate.close", motion="m3")
    story.do("chair", "vote.open", motion="m3", closes_at=iso(story.now + 10 * MINUTE))
    election = election_of(7, 3)
    open_on(story, election, (*DEVICE, *PAPER), (), HONEST, "v3")
    ballots_of(election)
    enter(story, "b3", trackers_of(election))
    publish(story, election, "b3", HONEST)
