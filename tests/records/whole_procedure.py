"""One assembly in which every part of the procedure beyond the first steps comes about: what goes back, is amended,
reopened, appealed, asked for, and done in an emergency.
"""

from dataclasses import replace
from typing import Any

from tests.records.every_edition import DELEGATES, TELLERS, Story, adopt

from asamblea.assembly.orders.classes import ReturnRule
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.state.appeals import PANELS
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.words.majorities import Majority
from asamblea.demo.player import Player
from asamblea.record.instants import DAY, HOUR, MINUTE, iso

HALF = Majority(1, 2, strict=True, base="full_membership")
SIGNERS = ("chair", "d1", "d2", "d3")


def procedure() -> StandingOrders:
    """The constituent preset, the writer's word sufficing for time; besides, articles in one vote that go back once."""
    classes = {name: replace(rule, time_vouched_by="writer") for name, rule in CONSTITUENT_ASSEMBLY.classes.items()}
    returns = ReturnRule(HALF, times=1, within=15 * DAY)
    once = replace(classes["constituent"], readings=1, min_interval=0, max_interval=0, returns=returns)
    return replace(CONSTITUENT_ASSEMBLY, classes={**classes, "returning": once})


def whole_procedure() -> Player:
    """The whole story."""
    story = Story()
    adopt(story, procedure())
    for part in (_asked_for, _emergency, _house_rules, _amended, _appealed):
        part(story)
    return story.player


def _on(kind: str, what: str) -> dict[str, str]:
    return {"kind": kind, "on": what}


def _vote(story: Story, vote: str, yes: int, no: int) -> None:
    for number, name in enumerate(DELEGATES[: yes + no]):
        story.do(name, "vote.cast", 1000, vote=vote, choice="yes" if number < yes else "no")


def _move(story: Story, kind: str, effect: dict[str, str], number: int) -> None:
    """An incidental motion with its second sponsor where it needs one, put to the vote."""
    story.do("d1", "motion.table", kind=kind, title=f"text: {kind}", text=f"text: {kind} {number}", effect=effect)
    if kind in ("house_rules", "renewal"):
        story.do("d2", "motion.sponsor", motion=f"m{number}")
    story.put(f"m{number}")


def _asked_for(story: Story) -> None:
    """A sitting that the board does not convene has its date by rule; in an emergency it is moved; a text goes back."""
    story.table("returning")
    opens = story.now + 8 * DAY
    story.do(("d1", "d2", "d3"), "sitting.request", opens_at=iso(opens), agenda=["m2"])
    story.wait(2 * DAY)
    story.do(SIGNERS, "emergency.certify", ground="curfew", account="text: A curfew in fifteen provinces")
    story.do("secretary", "sitting.move", sitting="s2", remote=True)
    story.player.clock.move_to(opens - HOUR)
    story.everybody("presence.register", sitting="s2")
    story.player.clock.move_to(opens)
    story.do("chair", "sitting.open", sitting="s2")
    story.put("m2")
    _vote(story, "v2", 5, 3)
    story.do("d1", "motion.resubmit", motion="m2", text="text: Other words")


def _emergency(story: Story) -> None:
    """The plenary renews the emergency; it goes on on paper; the emergency ends by time."""
    _move(story, "renewal", _on("renewal", ""), 3)
    _vote(story, "v3", 5, 3)
    story.do(TELLERS, "sitting.turn_to_paper", sitting="s2")
    story.table("resolution")
    story.do("chair", "sitting.close", sitting="s2")
    story.wait(28 * DAY)


def _house_rules(story: Story) -> None:
    """House rules change by a majority, and are reopened."""
    story.sit(3)
    orders = procedure()
    shorter = replace(orders, debates=replace(orders.debates, speech=4 * MINUTE))
    _move(story, "house_rules", _on("house_rules", f"text: {shorter.data().decode()}"), 5)
    _vote(story, "v4", 5, 3)
    _move(story, "reconsideration", _on("reconsideration", "m5"), 6)
    _vote(story, "v5", 6, 2)
    story.do("chair", "sitting.close", sitting="s3")


def _amended(story: Story) -> None:
    """An article passes its first vote; nobody schedules the second; amended there, it is voted once more."""
    story.table("constituent")
    story.sit(4, "m7")
    story.put("m7")
    _vote(story, "v6", 6, 2)
    story.do("chair", "sitting.close", sitting="s4")
    story.table("amendment", _on("amendment", "m7"))
    story.wait(45 * DAY)
    opens = SITTINGS.at(story.player.office.state(story.player.origin), "s5").opens_at
    story.do("chair", "agenda.extend", sitting="s5", motion="m8")
    story.player.clock.move_to(opens - HOUR)
    story.everybody("presence.register", sitting="s5")
    story.player.clock.move_to(opens)
    story.do("chair", "sitting.open", sitting="s5")
    story.put("m8")
    _vote(story, "v7", 5, 3)
    story.put("m7")
    _vote(story, "v8", 6, 2)
    story.do("chair", "sitting.close", sitting="s5")
    story.sit(6, "m7")
    story.put("m7")
    _vote(story, "v9", 6, 2)
    story.do("chair", "sitting.close", sitting="s6")


def _appealed(story: Story) -> None:
    """A removal in which one delegate stands aside; a panel drawn by lot annuls it."""
    story.table("removal", _on("removal", "member: d8"))
    story.do("secretary", "charges.serve", motion="m9", manner="in_person")
    story.do("d7", "interest.declare", motion="m9", ground="restricted: her cousin")
    story.sit(7, "m9")
    story.do("chair", "debate.open", motion="m9")
    story.do("d8", "defence.waive", motion="m9")
    story.do("chair", "debate.close", motion="m9")
    story.do("chair", "vote.open", motion="m9", closes_at=iso(story.now + 10 * MINUTE))
    _vote(story, "v10", 6, 0)
    story.do(("d1", "d2"), "result.challenge", vote="v10", rule="3.11", grounds="text: The notice was short")
    story.do(TELLERS, "panel.draw", challenge="c1", seed="3162")
    state = story.player.office.state(story.player.origin)
    known = {story.player.person(name).member: name for name in DELEGATES}
    for member in PANELS.at(state, "c1").members[:3]:
        told: dict[str, Any] = {"choice": "annul", "breach": "notice", "bearing": "possible", "reasons": "text: It was"}
        story.do(known[member], "panel.speak", challenge="c1", **told)
    story.do("chair", "sitting.close", sitting="s7")
