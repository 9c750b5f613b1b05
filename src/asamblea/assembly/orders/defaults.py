"""The default of each subject beyond sittings, debates, votes and classes: what `procedure` section 3 proposes, as the
rulings amend it. Sources field by field stand in `sources`.
"""

from asamblea.assembly.orders.agenda import AgendaOrders, Convocation, Initiative, Petition
from asamblea.assembly.orders.amendments import AmendmentOrders
from asamblea.assembly.orders.ballots import BallotOrders, ReconsiderOrders
from asamblea.assembly.orders.bodies import BodyOrders, RollOrders
from asamblea.assembly.orders.delegates import CredentialOrders, DelegateOrders, MandateOrders
from asamblea.assembly.orders.floor import FloorOrders
from asamblea.assembly.orders.header import Calendar, Header
from asamblea.assembly.orders.recall import RecallHearing, RecallOrders, RecallStart, RecallVote
from asamblea.assembly.orders.seats import CardVotes, Parity, SeatKey, SeatOrders, SeatStep
from asamblea.assembly.orders.units import Days, Share
from asamblea.assembly.words.majorities import Heads, Majority, Quorum
from asamblea.record.instants import DAY, HOUR, MINUTE

HALF_OF_VOTES = Majority(1, 2, strict=True, base="votes_yes_no")
TWO_THIRDS_OF_VOTES = Majority(2, 3, strict=False, base="votes_yes_no")
TWO_THIRDS_OF_ALL = Majority(2, 3, strict=False, base="full_membership")
HALF_OF_ALL = Majority(1, 2, strict=True, base="full_membership")

# B2.9: 2 or 3 % where five stood, 3 or 6 % for ten, 3 or 10 % for sixteen.
FEW = Heads(2, 3, 100)
SOME = Heads(3, 6, 100)
MANY = Heads(3, 10, 100)

HEADER = Header(
    version="1.0.0",
    languages=("es", "qu", "ay"),
    authentic=("es", "qu", "ay"),
    zone="America/Lima",
    calendar=Calendar("rest on Saturday and Sunday", rest=(6, 7), holidays=()),
    effective="next_sitting",
    pending="keep",
    interpretation="chair_then_plenary",
    fallback="",
    scope_limits=(),
    unrepresentable=(),
)

BODIES = BodyOrders(
    tiers=("base", "region", "nation"),
    kinds=(
        "assembly",
        "committee",
        "union",
        "peasant_community",
        "indigenous_community",
        "student_body",
        "neighbourhood",
        "diaspora",
    ),
    membership="individuals",
    min_members=20,
    recognition="neighbours",
    renewed_leadership=False,
    succession="both_bodies",
    split_shares_seats=True,
    powers="delegated",
    one_base_each=True,
    effect="binding",
    roll=RollOrders(
        frozen_at="notice",
        published="salted_root",
        vouchers=2,
        audit=Share(3, 100),
        audit_young=Share(20, 100),
        young=60 * DAY,
        growth=Share(10, 100),
        growth_period=30 * DAY,
    ),
)

# U9, but whole fifties: with "or part thereof" a body of 1,000 would gain threefold by parting in groups of 51 (D13).
UNION_STEPS = (SeatStep(50, 200), SeatStep(100, 0))

SEATS = SeatOrders(
    keys={
        "region": SeatKey("steps", UNION_STEPS, 1, 11, "floor", 0, "one_body"),
        "nation": SeatKey("population_quota", (), 1, 0, "largest_remainder", 155, "joint"),
    },
    size_date="last_closed_roll",
    reserved=(),
    parity=Parity(Share(1, 2), 1, "swap_last_elected", "delegation"),
    cards=CardVotes(classes=("call",), demand=Heads(3, 10, 100), split=True),
    vacant_seats="until_declared",
    split_gain=Share(2, 1),
    part_members=50,
)

DELEGATES = DelegateOrders(
    term=365 * DAY,
    alternates=2,
    alternate_order="ranked",
    alternate_voice=True,
    substitution="between_votes",
    incompatibilities=("executive_office",),
    consecutive_terms=2,
    rotation=0,
    resignation=72 * HOUR,
    resignation_detained="in_person",
    vacancy="alternate_then_by_election",
    by_election=21 * DAY,
    leaves_body="keeps",
    speech_immunity=True,
)

MANDATES = MandateOrders(
    kind="bounded",
    visibility="public",
    amended="free",
    between_readings="return_to_base",
    consultation=10 * DAY,
    joint="majority_of_bodies",
    report=7 * DAY,
    report_stops=("emergency", "detention", "journey", "no_network"),
    deviation="shown",
    reversal=False,
)

CREDENTIALS = CredentialOrders(
    committee=SOME,
    regions=3,
    signers=3,
    lodging=48 * HOUR,
    deadline=7 * DAY,
    late="each_morning",
    rival=Share(20, 100),
    rival_officers=2,
    decide=72 * HOUR,
    vote_while_challenged=True,
    vote_on_own=False,
    report="daily",
    double_registration="second_blocked",
)

PETITION = Petition(bodies=Share(1, 10), regions=3, members=Share(10, 100), check=48 * HOUR, items=3)

CONVOCATION = Convocation(
    duty=48 * HOUR,
    latest_ordinary=21 * DAY,
    latest_extraordinary=7 * DAY,
    first=150 * DAY,
    petition=PETITION,
    second_call=None,
    second_wait=0,
)

AGENDA = AgendaOrders(
    texts=12 * HOUR,
    constituent_texts=Days(3, "working_days", count_first=False),
    whole_texts=72 * HOUR,
    translation_delay=7 * DAY,
    urgent_window=5 * DAY,
    initiative=Initiative(signatures=15_000, roll=Share(3, 1000), regions=4, each=7),
    time_budget=True,
)

AMENDMENTS = AmendmentOrders(
    majority=HALF_OF_VOTES,
    committee_majority=HALF_OF_VOTES,
    renewal=MANY,
    renewed_before=Days(3, "calendar_days", count_first=False),
    order_published=24 * HOUR,
    order_movers=FEW,
    pull_out=FEW,
    ruling=48 * HOUR,
    second_reading="extra_vote",
    extra_vote_after=72 * HOUR,
    levels=1,
    joint_debate=True,
    popular=True,
)

FLOOR = FloorOrders(
    others=3 * MINUTE,
    second_turns="after_first",
    alternation=("side",),
    appeal=FEW,
    quorum=FEW,
    again=HOUR,
    repeat=30 * MINUTE,
    repeat_share=Share(1, 10),
    heartbeat=15 * MINUTE,
    spread=Share(1, 3),
    counsel=True,
    interpretation="added_time",
    postponement=7 * DAY,
)

BALLOTS = BallotOrders(
    roll_call=SOME,
    min_open_remote=5 * MINUTE,
    min_open_base=48 * HOUR,
    running_totals="hidden",
    tie="lost",
    casting_vote=False,
    proxies=False,
    change="until_closing",
    opinion=Share(1, 5),
    publication=HOUR,
    recount=24 * HOUR,
    reconsider=ReconsiderOrders(
        window=5 * DAY, majority=HALF_OF_ALL, late=TWO_THIRDS_OF_ALL, once=True, call_near=7 * DAY
    ),
)

RECALL = RecallOrders(
    by="electorate",
    start=RecallStart(
        members=Heads(5, 10, 100),
        small=15,
        small_share=Share(1, 3),
        second=Share(20, 100),
        later=Share(30, 100),
        joint=Share(5, 100),
        earliest=0,
        reasons="required",
    ),
    hearing=RecallHearing(
        notice=72 * HOUR,
        slot_base=10 * MINUTE,
        slot_plenary=30 * MINUTE,
        second_summons=24 * HOUR,
        postponement=7 * DAY,
        answer_wait=24 * HOUR,
        two_attempts_apart=24 * HOUR,
    ),
    vote=RecallVote(
        latest=7 * DAY,
        after_postponement=72 * HOUR,
        latest_of_all=21 * DAY,
        quorum=Quorum(1, 2, strict=True),
        as_elected=True,
        majority=HALF_OF_VOTES,
        more_than_elected=True,
        manner="paper",
        secret=True,
        resume=72 * HOUR,
        joint_closing=10 * DAY,
        successor="second_question",
    ),
    cooldown=30 * DAY,
    cooldown_same=183 * DAY,
    challenge=48 * HOUR,
    one_at_a_time=True,
)
