"""The preset of a base assembly: members who meet, elect and recall (procedure 3.7, 3.11, 3.14, 3.17, 3.19; rulings
A4, B1, B2.1).
"""

from dataclasses import replace

from asamblea.assembly.orders import default_outcome, defaults
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.orders.presets import (
    CALL_TO_ACTION,
    CHAIR_ELECTION,
    CHALLENGE,
    CLOSURE,
    CONFIRMATION,
    CONSTITUENT_ASSEMBLY,
    ENTRENCHED,
    HOUSE_RULES,
    LATE_RECONSIDERATION,
    MORE_THAN_HALF,
    ORDERS_AMENDMENT,
    PROCEDURAL,
    RECONSIDERATION,
    REMOVAL,
    RENEWAL,
    RESOLUTION,
    SUSPENSION,
    URGENCY,
)
from asamblea.assembly.words.majorities import Heads, Quorum
from asamblea.record.instants import DAY, HOUR, MINUTE


def _by_hands(rule: MotionClass) -> MotionClass:
    """DESIGN 5: a member of a base body never signs a choice in clear: hands counted by tellers."""
    return replace(rule, manner="hands", time_vouched_by="writer")


def _on_paper(rule: MotionClass) -> MotionClass:
    """Hands where groups are not counted; a removal is secret."""
    return replace(rule, manner="paper", double=None, quorum=MORE_THAN_HALF)


WHOLE = CONSTITUENT_ASSEMBLY
ELECTION = replace(CHAIR_ELECTION, nominators=Heads(2, 3, 100), nominations=HOUR, term=365 * DAY)

# B1.1: every step of a base body can come from paper, lodged by any signer; or be signed with a paper code at the desk.
FROM_PAPER = ("key", "passkey", "desk", "minutes", "demo")
PAPER_STEPS = dict.fromkeys(
    (
        "minutes_lodge",
        "minutes_rectify",
        "roll_close",
        "recall_file",
        "recall_serve",
        "recall_answer",
        "recall_convene",
        "resignation_read",
        "resignation_revoke",
        "body_recognise",
        "body_vouch",
        "body_end",
        "sitting_demand",
        "sitting_petition",
        "amendment_petition",
        "petition_check",
    ),
    FROM_PAPER,
)

BASE_ASSEMBLY = replace(
    WHOLE,
    name="base-assembly",
    members=replace(WHOLE.members, attested_for={**WHOLE.members.attested_for, **PAPER_STEPS}),
    sittings=replace(
        WHOLE.sittings,
        notice_ordinary=7 * DAY,
        notice_extraordinary=48 * HOUR,
        agenda_close=24 * HOUR,
        conveners=Heads(5, 10, 100),
    ),
    classes={
        "procedural": _by_hands(PROCEDURAL),
        "closure": _by_hands(CLOSURE),
        "urgency": _by_hands(URGENCY),
        "resolution": _by_hands(replace(RESOLUTION, notice=2 * DAY)),
        "call": _by_hands(replace(CALL_TO_ACTION, notice=DAY, double=None)),
        "orders": _by_hands(replace(ORDERS_AMENDMENT, notice=2 * DAY, quorum=MORE_THAN_HALF, notice_days=None)),
        "house_rules": _by_hands(HOUSE_RULES),
        "entrenched": _on_paper(replace(ENTRENCHED, notice=2 * DAY, notice_days=None)),
        "reconsideration": _by_hands(RECONSIDERATION),
        "late_reconsideration": _by_hands(LATE_RECONSIDERATION),
        "renewal": _by_hands(RENEWAL),
        "confirmation": _by_hands(CONFIRMATION),
        "suspension": _by_hands(SUSPENSION),
        "removal": _on_paper(replace(REMOVAL, notice_days=None)),
        "challenge": _by_hands(CHALLENGE),
    },
    elections={
        "chair": replace(ELECTION, manner="hands"),
        "secretary": replace(ELECTION, office="secretary", places=2, method="block", manner="hands"),
        "teller": replace(ELECTION, office="teller", places=3, method="block", manner="hands"),
        "delegate": replace(ELECTION, office="none", method="runoff"),
    },
    seats=None,
    convocation=replace(defaults.CONVOCATION, second_call=Quorum(1, 5, strict=False), second_wait=HOUR),
    amendments=None,
    agenda=None,
    floor=replace(defaults.FLOOR, spread=None, others=3 * MINUTE),
    # DESIGN 5: nobody signs a choice in clear at the base.
    ballots=replace(defaults.BALLOTS, roll_call=None),
    ratification=None,
    guarding=replace(
        default_outcome.GUARDING,
        change=replace(
            default_outcome.GUARDING.change,
            house_rules=tuple(
                rule for rule in default_outcome.GUARDING.change.house_rules if not rule.startswith("agenda")
            ),
            entrenched=replace(default_outcome.GUARDING.change.entrenched, bodies=None, answering=None),
        ),
    ),
)
