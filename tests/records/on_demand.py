"""One assembly in which delegates use what the orders give them against their board: a vote by name, a card vote. Then
it adopts other orders, which hold from the next sitting, and decides in two emergencies, of which it confirms one.
"""

from dataclasses import replace
from typing import Any

from tests.records.every_edition import DELEGATES, Story, adopt
from tests.records.whole_procedure import SIGNERS, procedure

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.seats import CardVotes
from asamblea.assembly.words.majorities import Heads
from asamblea.demo.player import Player
from asamblea.record.checkpoints import log_vkey
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import DAY, HOUR, MINUTE, iso

NEIGHBOUR = "asamblea/" + "7" * 32


def orders() -> StandingOrders:
    """The procedure of the other story, with resolutions by hands, and by card where two delegates ask for it."""
    told = procedure()
    assert told.seats is not None
    cards = CardVotes(classes=("resolution",), demand=Heads(2, 3, 100), split=True)
    by_hands = replace(told.classes["resolution"], manner="hands")
    classes = {**told.classes, "resolution": by_hands}
    return replace(told, classes=classes, seats=replace(told.seats, cards=cards))


def on_demand() -> Player:
    """The whole story."""
    story = Story()
    adopt(story, orders())
    for part in (_by_name, _by_card, _other_orders, _confirmed, _unconfirmed):
        part(story)
    return story.player


def _demanded(story: Story, motion: str, manner: str, signers: tuple[str, ...]) -> None:
    """The motion is debated, its manner demanded, and put."""
    story.do("chair", "debate.open", motion=motion)
    story.do(signers, "vote.demand", motion=motion, manner=manner)
    story.do("chair", "debate.close", motion=motion)
    story.do("chair", "vote.open", motion=motion, closes_at=iso(story.now + 11 * MINUTE))


def _by_name(story: Story) -> None:
    """Three delegates demand names for what would be counted by hands."""
    story.table("resolution")
    story.sit(2, "m2")
    _demanded(story, "m2", "by_name", DELEGATES[:3])
    story.everybody("vote.cast", vote="v2", choice="yes")


def _by_card(story: Story) -> None:
    """The body that the eight delegates speak for has four hundred members."""
    key = log_vkey(NEIGHBOUR, public_of(bytes([7] * 32))).text()
    told: dict[str, Any] = {"body": NEIGHBOUR, "key": key, "title": "text: Base", "tier": "base", "kind": "union"}
    story.do(("chair", "secretary"), "body.recognise", electorate="base", members=400, **told)
    story.table("resolution")
    story.do("chair", "sitting.close", sitting="s2")
    story.sit(3, "m3")
    _demanded(story, "m3", "card", DELEGATES[:2])
    for number, name in enumerate(DELEGATES):
        story.do(name, "vote.cast", 1000, vote="v3", choice="yes" if number < 5 else "no")
    story.do("chair", "sitting.close", sitting="s3")


def _other_orders(story: Story) -> None:
    """Two votes in two sittings; from the next one on sittings can be convened ninety days ahead."""
    told = orders()
    longer = replace(told, sittings=replace(told.sittings, latest=90 * DAY))
    story.table("orders", {"kind": "orders", "on": f"text: {longer.data().decode()}"})
    for number in (4, 5):
        story.sit(number, "m4")
        story.put("m4")
        for place, name in enumerate(DELEGATES):
            story.do(name, "vote.cast", 1000, vote=f"v{number}", choice="yes" if place < 7 else "no")
        story.do("chair", "sitting.close", sitting=f"s{number}")
    story.sit(6)
    story.do("chair", "sitting.close", sitting="s6")


def _moved(story: Story, kind: str, on: str, motion: str, vote: str, sponsor: str = "") -> None:
    """An incidental motion with this effect, put and carried by all."""
    effect = {"kind": kind, "on": on}
    story.do("d1", "motion.table", kind=kind, title=f"text: {kind}", text=f"text: {kind} {motion}", effect=effect)
    if sponsor:
        story.do(sponsor, "motion.sponsor", motion=motion)
    story.put(motion)
    story.everybody("vote.cast", vote=vote, choice="yes")


def _ordinary(story: Story, number: int) -> None:
    opens = story.now + 30 * DAY
    story.do("secretary", "sitting.convene", kind="ordinary", opens_at=iso(opens), agenda=[])
    story.player.clock.move_to(opens - HOUR)
    story.everybody("presence.register", sitting=f"s{number}")
    story.player.clock.move_to(opens)
    story.do("chair", "sitting.open", sitting=f"s{number}")


def _confirmed(story: Story) -> None:
    """In a curfew a rule is suspended for a resolution, which is adopted; later it is confirmed."""
    story.table("resolution")
    story.do(SIGNERS, "emergency.certify", ground="curfew", account="text: A curfew in three provinces")
    story.sit(7, "m5")
    _moved(story, "suspension", "m5:min_open", "m6", "v6")
    _demanded(story, "m5", "by_name", DELEGATES[:3])
    story.everybody("vote.cast", vote="v7", choice="yes")
    story.do("chair", "sitting.close", sitting="s7")
    story.wait(14 * DAY)
    _ordinary(story, 8)
    _moved(story, "confirmation", "y1", "m7", "v8", sponsor="d2")
    story.do("chair", "sitting.close", sitting="s8")


def _unconfirmed(story: Story) -> None:
    """What was decided in the second emergency nobody confirms."""
    story.table("resolution")
    story.do(SIGNERS, "emergency.certify", ground="curfew", account="text: A curfew in four provinces")
    story.sit(9, "m8")
    _demanded(story, "m8", "by_name", DELEGATES[:3])
    story.everybody("vote.cast", vote="v9", choice="yes")
    story.do("chair", "sitting.close", sitting="s9")
    story.wait(14 * DAY)
    _ordinary(story, 10)
    story.do("chair", "sitting.close", sitting="s10")
