"""Presets: named sets of standing orders that a founding call may name, with the sources of their numbers.

Sources in brackets are sections of the procedure and its rulings. The whole model with its presets belongs to "Standing
orders".
"""

from dataclasses import replace

from asamblea.assembly.orders.classes import DefenceRule, MotionClass
from asamblea.assembly.orders.elections import ElectionRule, ListOrders
from asamblea.assembly.orders.members import MemberOrders
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.sittings import DebateOrders, SittingOrders
from asamblea.assembly.orders.votes import VoteOrders
from asamblea.assembly.words.majorities import Heads, Majority, Quorum
from asamblea.record.instants import DAY, HOUR, MINUTE, SECOND

MORE_THAN_HALF = Quorum(1, 2, strict=True)
TWO_THIRDS = Quorum(2, 3, strict=False)

# 3.13: more than half of the votes cast for and against.
SIMPLE = Majority(1, 2, strict=True, base="votes_yes_no")

# 3.9, 3.13; one reading, no notice of its own
PROCEDURAL = MotionClass(
    effects=("none", "overruling"),
    incidental=True,
    sponsors=Heads(1, 0, 1),
    protected=False,
    notice=0,
    defence=None,
    min_debate=0,
    readings=1,
    min_interval=0,
    max_interval=0,
    manner="roll_call",
    majority=SIMPLE,
    quorum=MORE_THAN_HALF,
    time_vouched_by="writer",
)

# 3.11: closure by two thirds of the votes cast.
CLOSURE = replace(PROCEDURAL, effects=("closure",), majority=Majority(2, 3, strict=False, base="votes_yes_no"))

# 3.8: an urgent item by two thirds of those accredited.
URGENCY = replace(PROCEDURAL, effects=("urgency",), majority=Majority(2, 3, strict=False, base="accredited"))

# 3.9 with B2.9: 2 or 3 %; 3.11: 20 minutes
RESOLUTION = replace(
    PROCEDURAL,
    effects=("none",),
    incidental=False,
    sponsors=Heads(2, 3, 100),
    notice=3 * DAY,
    min_debate=20 * MINUTE,
)

# 3.8: three days; 3.12: two readings, 15 to 60 days; 3.13: two thirds of full membership; B2.9: 3 or 5 %
CONSTITUENT = replace(
    RESOLUTION,
    sponsors=Heads(3, 5, 100),
    protected=True,
    min_debate=120 * MINUTE,
    readings=2,
    min_interval=15 * DAY,
    max_interval=60 * DAY,
    majority=Majority(2, 3, strict=False, base="full_membership"),
    quorum=TWO_THIRDS,
    time_vouched_by="others",
)

# 3.22: a fifth of delegates, two readings, seven to thirty days, two thirds of full membership
ORDERS_AMENDMENT = replace(
    CONSTITUENT,
    effects=("orders",),
    sponsors=Heads(2, 20, 100),
    min_debate=20 * MINUTE,
    min_interval=7 * DAY,
    max_interval=30 * DAY,
)

# 3.9: a fifth of delegates; 3.11: seven days of notice, 60 minutes of defence; 3.13: two thirds of full membership
REMOVAL = replace(
    CONSTITUENT,
    effects=("removal", "dismissal"),
    sponsors=Heads(2, 20, 100),
    notice=7 * DAY,
    min_interval=0,
    max_interval=0,
    readings=1,
    defence=DefenceRule(notice=7 * DAY, slot=60 * MINUTE, second_summons=24 * HOUR),
)

# 3.25: a challenge is decided by the plenary until a panel drawn by lot exists; more than half of those accredited.
CHALLENGE = replace(
    PROCEDURAL,
    effects=("annulment",),
    protected=True,
    majority=Majority(1, 2, strict=True, base="accredited"),
)

# D27: at the founding one question only, the standing orders, by more than half of those accredited.
FOUNDING_ORDERS = replace(
    PROCEDURAL,
    effects=("orders",),
    majority=Majority(1, 2, strict=True, base="accredited"),
)

MEMBERS = MemberOrders(
    attested=("key", "passkey", "demo"),
    attested_for={
        "vote_cast": ("key", "passkey", "desk", "demo"),
        "presence_register": ("key", "passkey", "desk", "demo"),
        "floor_ask": ("key", "passkey", "desk", "demo"),
        "vote_explain": ("key", "passkey", "desk", "demo"),
        "vote_tally": ("key", "passkey", "minutes", "demo"),
        "roll_call_transcribe": ("transcript",),
        "founding_call": ("key", "passkey", "transcript", "demo"),
    },
    key_officers=2,
)

# B1.1: every step of a body can come from paper; a choice by name is her own.
ELECTION_STEPS = {
    "election_vote": ("key", "passkey", "desk", "demo"),
    "candidate_nominate": ("key", "passkey", "desk", "minutes", "demo"),
    "candidate_accept": ("key", "passkey", "desk", "minutes", "demo"),
    "candidate_withdraw": ("key", "passkey", "desk", "demo"),
    "lot_throw": ("key", "passkey", "minutes", "demo"),
    "papers_enter": ("key", "passkey", "minutes", "demo"),
    "totals_enter": ("key", "passkey", "minutes", "demo"),
    "election_close": ("key", "passkey", "minutes", "demo"),
    "election_count": ("key", "passkey", "minutes", "demo"),
}

NO_LISTS = ListOrders(formula="dhondt", threshold_num=0, threshold_den=1, order="votes", parity=False)

# 3.13: an office of one by more than half of the valid votes, else a second round; A4: on paper above the base; 3.15:
# equals by lot; 3.17: the chair declares, and if she does not, time does.
CHAIR_ELECTION = ElectionRule(
    office="chair",
    places=1,
    method="runoff",
    lists=NO_LISTS,
    manner="paper",
    nominators=Heads(2, 3, 100),
    quorum=MORE_THAN_HALF,
    vacancy="by_election",
    nominations=24 * HOUR,
    min_open=10 * MINUTE,
    max_open=48 * HOUR,
    count_within=24 * HOUR,
    declare_within=24 * HOUR,
    term=183 * DAY,
)

# 3.18: several at once by the transferable vote.
SECRETARY_ELECTION = replace(CHAIR_ELECTION, office="secretary", places=2, method="scottish", vacancy="recount")
TELLER_ELECTION = replace(SECRETARY_ELECTION, office="teller", places=5)
COMMISSION_ELECTION = replace(SECRETARY_ELECTION, office="none", places=3, method="wig")
# A4: as the orders say; whoever speaks for the assembly is chosen by name, as one votes on what she will say.
SPOKESPERSON_ELECTION = replace(COMMISSION_ELECTION, places=1, method="irv", manner="roll_call")

CONSTITUENT_ASSEMBLY = StandingOrders(
    name="constituent-assembly",
    members=replace(MEMBERS, attested_for={**MEMBERS.attested_for, **ELECTION_STEPS}),
    sittings=SittingOrders(
        notice_ordinary=28 * DAY,
        notice_extraordinary=72 * HOUR,
        latest=150 * DAY,
        conveners=Heads(1, 1, 3),
        agenda_close=72 * HOUR,
        registration=12 * HOUR,
        open_grace=30 * MINUTE,
        later_at_most=7 * DAY,
        quorum=MORE_THAN_HALF,
    ),
    debates=DebateOrders(speech=5 * MINUTE, ruling=48 * HOUR, close_grace=10 * MINUTE, put_grace=10 * MINUTE),
    votes=VoteOrders(
        min_open=60 * SECOND,
        max_open=48 * HOUR,
        explain=24 * HOUR,
        challengers=Heads(2, 3, 100),
        challenge=48 * HOUR,
        decide_challenge=10 * DAY,
    ),
    classes={
        "procedural": PROCEDURAL,
        "closure": CLOSURE,
        "urgency": URGENCY,
        "resolution": RESOLUTION,
        "constituent": CONSTITUENT,
        "orders": ORDERS_AMENDMENT,
        "removal": REMOVAL,
        "challenge": CHALLENGE,
    },
    elections={
        "chair": CHAIR_ELECTION,
        "secretary": SECRETARY_ELECTION,
        "teller": TELLER_ELECTION,
        "commission": COMMISSION_ELECTION,
        "spokesperson": SPOKESPERSON_ELECTION,
    },
)

# D27: the founding rules: one question, adopted or not; everything else as the assembly will have it.
FOUNDING = replace(
    CONSTITUENT_ASSEMBLY, name="founding", members=MEMBERS, classes={"founding_orders": FOUNDING_ORDERS}, elections={}
)

PRESETS: dict[str, StandingOrders] = {orders.name: orders for orders in (CONSTITUENT_ASSEMBLY, FOUNDING)}
