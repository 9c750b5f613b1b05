"""Presets: named sets of standing orders that a founding call may name. Their sources, field by field: `sources`.

A preset that a record names is never changed: a correction is a new one beside it.
"""

from dataclasses import replace

from asamblea.assembly.orders import default_outcome, defaults
from asamblea.assembly.orders.classes import DefenceRule, MotionClass
from asamblea.assembly.orders.elections import ElectionRule, ListOrders
from asamblea.assembly.orders.members import MemberOrders
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.sittings import DebateOrders, SittingOrders
from asamblea.assembly.orders.votes import VoteOrders
from asamblea.assembly.words.majorities import GroupMajority, Heads, Majority, Quorum
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

# 3.8: three working days; 3.12: two readings, 15 to 60 days; 3.13: two thirds of full membership; B2.9: 3 or 5 %; B2.1:
# in particular a speech of three minutes on each side
CONSTITUENT = replace(
    RESOLUTION,
    sponsors=Heads(3, 5, 100),
    protected=True,
    notice_days=defaults.AGENDA.constituent_texts,
    min_debate=6 * MINUTE,
    readings=2,
    min_interval=15 * DAY,
    max_interval=60 * DAY,
    majority=Majority(2, 3, strict=False, base="full_membership"),
    quorum=TWO_THIRDS,
    time_vouched_by="others",
)

# 3.9: of bodies in their number; 3.11: 60 minutes; 3.13: more than half of the votes and of the bodies that vote
CALL_TO_ACTION = replace(
    RESOLUTION,
    sponsors=defaults.SOME,
    notice=5 * DAY,
    min_debate=60 * MINUTE,
    double=GroupMajority(1, 2, strict=True, of="base_bodies", among="voting"),
)

# B2.2: to proceed on a chapter, more than half of full membership; B2.1: two hours of debate a chapter
GENERAL = replace(
    RESOLUTION,
    sponsors=Heads(3, 5, 100),
    notice_days=defaults.AGENDA.constituent_texts,
    min_debate=120 * MINUTE,
    majority=defaults.HALF_OF_ALL,
    quorum=TWO_THIRDS,
)

# 3.12, 3.13: the whole text, within thirty days
WHOLE = replace(CONSTITUENT, min_debate=120 * MINUTE, max_interval=30 * DAY)

# B2.2: more than half of the votes cast; the provision as amended then needs its own majority
AMENDMENT = replace(
    RESOLUTION, effects=("amendment",), sponsors=Heads(3, 5, 100), notice=0, min_debate=0, majority=SIMPLE
)

# 3.16: more than half of full membership, two thirds when it is late
RECONSIDERATION = replace(
    PROCEDURAL, effects=("reconsideration",), sponsors=Heads(1, 0, 1), majority=defaults.HALF_OF_ALL
)
LATE_RECONSIDERATION = replace(RECONSIDERATION, majority=defaults.TWO_THIRDS_OF_ALL)

# B2.17: more than half of the votes cast, one reading, valid from the next vote
HOUSE_RULES = replace(PROCEDURAL, effects=("house_rules",), sponsors=defaults.FEW)

# 3.26: renewed once by the plenary
RENEWAL = replace(PROCEDURAL, effects=("renewal",), sponsors=defaults.FEW)

# 3.26: what was decided in an emergency, at the next ordinary sitting
CONFIRMATION = replace(PROCEDURAL, effects=("confirmation",), sponsors=defaults.FEW)

# 3.22: one rule for one item, by two thirds of the votes cast
SUSPENSION = replace(CLOSURE, effects=("suspension",))

# 3.22: a fifth of delegates, two readings, seven to thirty days, two thirds of full membership
ORDERS_AMENDMENT = replace(
    CONSTITUENT,
    effects=("orders",),
    sponsors=Heads(2, 20, 100),
    min_debate=20 * MINUTE,
    min_interval=7 * DAY,
    max_interval=30 * DAY,
)

# 3.22: guarantees by four fifths of full membership and a majority of the bodies
ENTRENCHED = replace(
    ORDERS_AMENDMENT,
    majority=Majority(4, 5, strict=False, base="full_membership"),
    double=GroupMajority(1, 2, strict=True, of="base_bodies", among="voting"),
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

# 3.6, A8: a contested sum or a rival claim, by more than half of those accredited; undecided in time, nothing changes.
CREDENTIAL = replace(
    PROCEDURAL,
    effects=("credential",),
    sponsors=defaults.FEW,
    protected=True,
    majority=Majority(1, 2, strict=True, base="accredited"),
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

# What a historical source tells is entered by a transcriber and by nobody else.
TRANSCRIPTS = {"totals_transcribe": ("transcript",)}

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
    members=replace(MEMBERS, attested_for={**MEMBERS.attested_for, **ELECTION_STEPS, **TRANSCRIPTS}),
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
        "call": CALL_TO_ACTION,
        "amendment": AMENDMENT,
        "general": GENERAL,
        "constituent": CONSTITUENT,
        "whole": WHOLE,
        "orders": ORDERS_AMENDMENT,
        "house_rules": HOUSE_RULES,
        "entrenched": ENTRENCHED,
        "reconsideration": RECONSIDERATION,
        "late_reconsideration": LATE_RECONSIDERATION,
        "renewal": RENEWAL,
        "confirmation": CONFIRMATION,
        "suspension": SUSPENSION,
        "removal": REMOVAL,
        "challenge": CHALLENGE,
        "credential": CREDENTIAL,
    },
    elections={
        "chair": CHAIR_ELECTION,
        "secretary": SECRETARY_ELECTION,
        "teller": TELLER_ELECTION,
        "commission": COMMISSION_ELECTION,
        "spokesperson": SPOKESPERSON_ELECTION,
    },
    header=defaults.HEADER,
    bodies=defaults.BODIES,
    seats=defaults.SEATS,
    delegates=defaults.DELEGATES,
    mandates=defaults.MANDATES,
    credentials=defaults.CREDENTIALS,
    convocation=defaults.CONVOCATION,
    agenda=defaults.AGENDA,
    amendments=defaults.AMENDMENTS,
    floor=defaults.FLOOR,
    ballots=defaults.BALLOTS,
    recall=defaults.RECALL,
    guarding=default_outcome.GUARDING,
    ratification=default_outcome.RATIFICATION,
    pay=default_outcome.PAY,
    observers=default_outcome.OBSERVERS,
    calls=default_outcome.CALLS,
    inquiry=default_outcome.INQUIRY,
    publication=default_outcome.PUBLICATION,
)

# D27: the founding rules: one question, adopted or not; everything else as the assembly will have it. Records name its
# hash: it does not change.
FOUNDING = StandingOrders(
    name="founding",
    members=MEMBERS,
    sittings=CONSTITUENT_ASSEMBLY.sittings,
    debates=CONSTITUENT_ASSEMBLY.debates,
    votes=CONSTITUENT_ASSEMBLY.votes,
    classes={"founding_orders": FOUNDING_ORDERS},
)

PRESETS: dict[str, StandingOrders] = {orders.name: orders for orders in (CONSTITUENT_ASSEMBLY, FOUNDING)}
