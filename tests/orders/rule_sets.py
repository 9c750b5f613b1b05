"""Real rule sets as orders (procedure 2.1, 2.2, 2.6, 2.10): what each needs, so that one can vote under it in a test.

Only the classes that the sources give differ from the preset; an interval that a source counts in sessions cannot be
said and stands as thirty days.
"""

from dataclasses import replace

from asamblea.assembly.orders.classes import MotionClass, ReturnRule
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import CONSTITUENT, CONSTITUENT_ASSEMBLY, REMOVAL, RESOLUTION
from asamblea.assembly.words.majorities import Base, Majority
from asamblea.record.instants import DAY, HOUR


def majority(num: int, den: int, base: Base, *, strict: bool = False) -> Majority:
    return Majority(num, den, strict, base)


def orders(name: str, **classes: MotionClass) -> StandingOrders:
    """The constituent preset with these classes beside those that every body needs."""
    kept = {
        kind: CONSTITUENT_ASSEMBLY.classes[kind] for kind in ("procedural", "closure", "urgency", "orders", "challenge")
    }
    cards = None if CONSTITUENT_ASSEMBLY.seats is None else replace(CONSTITUENT_ASSEMBLY.seats, cards=None)
    return replace(CONSTITUENT_ASSEMBLY, name=name, classes={**kept, **classes}, seats=cards)


LEGAL: Base = "full_membership"
# Art. 206: more than half of the legal number and a referendum; or twice more than two thirds of it.
PERU_206 = orders(
    "peru-206",
    with_referendum=replace(CONSTITUENT, majority=majority(1, 2, LEGAL, strict=True), readings=1, min_interval=0,
                            max_interval=0),
    in_two_votes=replace(CONSTITUENT, majority=majority(2, 3, LEGAL, strict=True), min_interval=30 * DAY,
                         max_interval=365 * DAY),
    # Rules 89-A: admission 40 %, a shorter time four fifths, removal two thirds
    admission=replace(RESOLUTION, majority=majority(2, 5, LEGAL)),
    waiver=replace(RESOLUTION, majority=majority(4, 5, LEGAL)),
    removal=replace(REMOVAL, majority=majority(2, 3, LEGAL)),
    reconsideration_of_1993=replace(RESOLUTION, majority=majority(1, 2, LEGAL, strict=True)),
)  # fmt: skip

# Two thirds of all members; if only a majority, a panel and another vote within 44 days; a second assembly at 60 %.
SOUTH_AFRICA = orders(
    "south-africa",
    text=replace(
        CONSTITUENT, majority=majority(2, 3, LEGAL), readings=1, min_interval=0, max_interval=0,
        returns=ReturnRule(majority(1, 2, LEGAL, strict=True), times=1, within=44 * DAY),
    ),
    second_assembly=replace(CONSTITUENT, majority=majority(3, 5, LEGAL)),
)  # fmt: skip

# Article by article by a majority of members, the whole by two thirds, again within a month; the text a day before.
TUNISIA = orders(
    "tunisia",
    article=replace(CONSTITUENT, majority=majority(1, 2, LEGAL, strict=True), readings=1, min_interval=0,
                    max_interval=0),
    whole=replace(
        CONSTITUENT, majority=majority(2, 3, LEGAL), notice=24 * HOUR, readings=1, min_interval=0, max_interval=0,
        returns=ReturnRule(majority(0, 1, LEGAL), times=1, within=30 * DAY),
    ),
)  # fmt: skip

# Law 3364 art. 25: two thirds of members present; draft rules art. 71: two thirds of its components.
BOLIVIA_OF_PRESENT = orders("bolivia-present", text=replace(CONSTITUENT, majority=majority(2, 3, "present")))
BOLIVIA_OF_COMPONENTS = orders("bolivia-components", text=replace(CONSTITUENT, majority=majority(2, 3, LEGAL)))

# The three two thirds of 1915.
ROBERT = orders(
    "robert",
    of_the_vote=replace(RESOLUTION, majority=majority(2, 3, "votes_yes_no")),
    of_those_present=replace(RESOLUTION, majority=majority(2, 3, "present")),
    of_the_membership=replace(RESOLUTION, majority=majority(2, 3, LEGAL)),
    rescind_without_notice=replace(RESOLUTION, majority=majority(1, 2, LEGAL, strict=True)),
)

RULE_SETS = (PERU_206, SOUTH_AFRICA, TUNISIA, BOLIVIA_OF_PRESENT, BOLIVIA_OF_COMPONENTS, ROBERT)
