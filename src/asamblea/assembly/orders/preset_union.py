"""The preset of a union congress, from the rules of unions and trades councils (procedure 2.4, 2.5)."""

from dataclasses import replace

from asamblea.assembly.orders import defaults
from asamblea.assembly.orders.presets import (
    CALL_TO_ACTION,
    CHALLENGE,
    CLOSURE,
    CONFIRMATION,
    CONSTITUENT_ASSEMBLY,
    ENTRENCHED,
    HOUSE_RULES,
    LATE_RECONSIDERATION,
    ORDERS_AMENDMENT,
    PROCEDURAL,
    RECONSIDERATION,
    REMOVAL,
    RENEWAL,
    RESOLUTION,
    SUSPENSION,
    URGENCY,
)
from asamblea.assembly.orders.seats import CardVotes, SeatKey
from asamblea.assembly.words.majorities import GroupMajority, Heads
from asamblea.record.instants import DAY, MINUTE

WHOLE = CONSTITUENT_ASSEMBLY

# U3: the constitution that a convention changes is ratified by a majority of all locals.
OF_LOCALS = GroupMajority(1, 2, strict=True, of="base_bodies", among="all")

UNION_CONGRESS = replace(
    WHOLE,
    name="union-congress",
    header=replace(defaults.HEADER, fallback="Citrine"),
    # U4: the call at least four weeks before; U10: a third convenes (K11)
    sittings=replace(WHOLE.sittings, notice_ordinary=28 * DAY, agenda_close=7 * DAY),
    # U6, U8: five minutes for the mover, three for the others
    debates=replace(WHOLE.debates, speech=5 * MINUTE),
    classes={
        "procedural": PROCEDURAL,
        "closure": CLOSURE,
        "urgency": URGENCY,
        # U8: seven days before; U4: a show of hands, unless a card vote or a vote by name is demanded
        "resolution": replace(RESOLUTION, notice=7 * DAY, manner="hands"),
        "amendment": replace(RESOLUTION, effects=("amendment",), notice=0, min_debate=0, manner="hands"),
        # P31: five days from the decision to the strike; U3: majority of the local ends it
        "call": CALL_TO_ACTION,
        "orders": replace(ORDERS_AMENDMENT, double=OF_LOCALS),
        "house_rules": HOUSE_RULES,
        "entrenched": replace(ENTRENCHED, double=OF_LOCALS),
        "reconsideration": RECONSIDERATION,
        "late_reconsideration": LATE_RECONSIDERATION,
        "renewal": RENEWAL,
        "confirmation": CONFIRMATION,
        "suspension": SUSPENSION,
        "removal": REMOVAL,
        "challenge": CHALLENGE,
    },
    # U9 with whole fifties; K14: at most eleven
    seats=replace(
        defaults.SEATS,
        keys={"nation": SeatKey("steps", defaults.UNION_STEPS, 1, 11, "floor", 0, "one_body")},
        cards=CardVotes(classes=("resolution", "call"), demand=Heads(50, 10, 100), split=True),
        parity=None,
    ),
    # U10: a roll call on the demand of 35 % was judged too high by its minority; U12: appeal by five delegates
    floor=replace(defaults.FLOOR, appeal=Heads(5, 0, 1), spread=None),
    agenda=replace(defaults.AGENDA, constituent_texts=defaults.AGENDA.constituent_texts, urgent_window=5 * DAY),
    amendments=replace(defaults.AMENDMENTS, popular=False),
    ratification=None,
)
