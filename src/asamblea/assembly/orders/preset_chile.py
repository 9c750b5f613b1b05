"""The preset of Chile's Constitutional Convention of 2021 (procedure 2.2, 2.10: its General Rules, the press, chapter
XV of the constitution then in force). What could not be read stands with the default and is graded so in `sources`.
"""

from dataclasses import replace

from asamblea.assembly.orders import default_outcome, defaults
from asamblea.assembly.orders.classes import MotionClass, ReturnRule
from asamblea.assembly.orders.header import Calendar
from asamblea.assembly.orders.presets import (
    AMENDMENT,
    CHALLENGE,
    CLOSURE,
    CONSTITUENT,
    CONSTITUENT_ASSEMBLY,
    GENERAL,
    MORE_THAN_HALF,
    ORDERS_AMENDMENT,
    PROCEDURAL,
    REMOVAL,
    RESOLUTION,
    TWO_THIRDS,
    URGENCY,
    WHOLE,
)
from asamblea.assembly.orders.seats import Parity, Reserved, SeatKey
from asamblea.assembly.orders.units import Days, Share
from asamblea.assembly.words.majorities import Heads, Majority
from asamblea.record.instants import DAY

ALL = CONSTITUENT_ASSEMBLY

IN_OFFICE = Majority(2, 3, strict=False, base="full_membership")
NOTICE = Days(3, "working_days", count_first=False)
# C6, C13: from the majority of those in office up to two thirds the norm goes back once; C10: within 15 days.
BACK = ReturnRule(Majority(1, 2, strict=True, base="full_membership"), times=1, within=15 * DAY)
# C9: a quarter, from 11 April 2022, for the second and later blocks alone.
BACK_LATER = ReturnRule(Majority(1, 4, strict=False, base="full_membership"), times=1, within=15 * DAY)


def _of_the_convention(rule: MotionClass) -> MotionClass:
    """Two thirds of members in office, one vote in particular, three working days of notice."""
    return replace(
        rule, sponsors=Heads(8, 0, 1), majority=IN_OFFICE, notice=0, notice_days=NOTICE, readings=1, min_interval=0,
        max_interval=0, quorum=MORE_THAN_HALF, time_vouched_by="writer",
    )  # fmt: skip


NORM = replace(_of_the_convention(CONSTITUENT), returns=BACK)

CHILE_2021 = replace(
    ALL,
    name="chile-2021",
    header=replace(
        defaults.HEADER,
        languages=("es",),
        authentic=("es",),
        zone="America/Santiago",
        calendar=Calendar("Chile, 2021-22", rest=(6, 7), holidays=("2022-04-15", "2022-05-21", "2022-06-21")),
        scope_limits=(
            "republic and democratic regime",
            "final judgments",
            "treaties in force",
            "voting quorums and rules of adoption",
        ),
    ),
    classes={
        "procedural": PROCEDURAL,
        "closure": CLOSURE,
        "urgency": URGENCY,
        "resolution": RESOLUTION,
        "amendment": replace(AMENDMENT, sponsors=Heads(8, 0, 1)),
        "general": replace(
            GENERAL,
            majority=IN_OFFICE,
            quorum=MORE_THAN_HALF,
            sponsors=Heads(8, 0, 1),
            notice_days=NOTICE,
            returns=ReturnRule(Majority(0, 1, strict=False, base="full_membership"), times=1, within=15 * DAY),
        ),
        "constituent": NORM,
        "constituent_later_blocks": replace(NORM, returns=BACK_LATER),
        "whole": _of_the_convention(WHOLE),
        "orders": replace(_of_the_convention(ORDERS_AMENDMENT), sponsors=Heads(1, 1, 4)),
        "removal": replace(REMOVAL, quorum=TWO_THIRDS),
        "challenge": CHALLENGE,
    },
    elections={kind: rule for kind, rule in ALL.elections.items() if kind != "spokesperson"},
    seats=replace(
        defaults.SEATS,
        # C11: 138 by districts and 17 of the peoples; C12: no sex above half and one more
        keys={"nation": SeatKey("population_quota", (), 1, 0, "largest_remainder", 138, "joint")},
        reserved=(Reserved("indigenous peoples", 17, "national corporation of indigenous development"),),
        parity=Parity(Share(1, 2), 1, "swap_last_elected", "assembly"),
        cards=None,
    ),
    delegates=replace(
        defaults.DELEGATES,
        term=274 * DAY,
        alternates=0,
        alternate_voice=False,
        incompatibilities=("elected_office_until_one_year_after",),
        vacancy="none",
    ),
    amendments=replace(
        defaults.AMENDMENTS, renewal=Heads(16, 0, 1), renewed_before=Days(3, "calendar_days", count_first=False)
    ),
    agenda=replace(
        defaults.AGENDA,
        constituent_texts=NOTICE,
        initiative=replace(defaults.AGENDA.initiative, roll=Share(0, 1), each=7),
    ),
    bodies=None,
    mandates=None,
    credentials=None,
    convocation=None,
    floor=None,
    recall=None,
    observers=None,
    calls=None,
    inquiry=None,
    publication=None,
    guarding=replace(
        default_outcome.GUARDING,
        # LX, art. 136: five judges by lot, a quarter of the members, five days, decided within ten
        appeal=replace(
            default_outcome.GUARDING.appeal, panel=5, signers=Heads(1, 1, 4), window=5 * DAY, decide=10 * DAY
        ),
        change=replace(
            default_outcome.GUARDING.change,
            house_rules=(),
            entrenched=replace(
                default_outcome.GUARDING.change.entrenched,
                subjects=("quorum",),
                majority=IN_OFFICE,
                bodies=None,
                answering=None,
            ),
        ),
    ),
    ratification=replace(default_outcome.RATIFICATION, electorate="electors", alternatives=0, ballots=1),
    # C11: 50 UTM a month
    pay=replace(default_outcome.PAY, cap="fixed", series="50 UTM a month", net=False),
)
