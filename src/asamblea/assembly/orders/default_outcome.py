"""The defaults of what guards the rules and of what follows outside the hall (procedure 3.20 to 3.29; rulings)."""

from asamblea.assembly.orders.defaults import SOME, TWO_THIRDS_OF_VOTES
from asamblea.assembly.orders.guarding import (
    AppealOrders,
    ChangeOrders,
    Duty,
    EmergencyOrders,
    Entrenchment,
    GuardingOrders,
    InterestOrders,
)
from asamblea.assembly.orders.outcome import (
    CallOrders,
    InquiryOrders,
    ObserverOrders,
    PayOrders,
    PublicationOrders,
    RatificationOrders,
)
from asamblea.assembly.orders.units import Days, Share
from asamblea.assembly.words.majorities import Heads, Majority
from asamblea.record.instants import DAY, HOUR, MINUTE

# B2.17: none of them a guarantee.
HOUSE_RULES = (
    "debates.speech",
    "debates.close_grace",
    "debates.put_grace",
    "votes.min_open",
    "votes.explain",
    "floor.others",
    "floor.alternation",
    "floor.again",
    "floor.repeat",
    "agenda.time_budget",
    "publication.minutes",
)

# 3.22: quorum, recall, notice, defence and second vote.
GUARANTEES = ("quorum", "recall", "notice", "defence", "readings", "entrenchment", "appeal")

GUARDING = GuardingOrders(
    change=ChangeOrders(
        house_rules=HOUSE_RULES,
        suspension=TWO_THIRDS_OF_VOTES,
        entrenched=Entrenchment(
            subjects=GUARANTEES,
            majority=Majority(4, 5, strict=False, base="full_membership"),
            bodies=Share(1, 2),
            answering=Share(1, 2),
        ),
    ),
    appeal=AppealOrders(
        panel=5,
        panel_classes="protected",
        signers=Heads(1, 1, 4),
        window=5 * DAY,
        decide=10 * DAY,
        scope="procedure",
        effect_required=True,
        effect_presumed=("secrecy", "roll"),
    ),
    emergency=EmergencyOrders(
        trigger=Heads(1, 1, 3),
        duration=14 * DAY,
        renewals=1,
        manner=("remote", "hybrid", "place", "paper", "alternates", "hours"),
        forbidden=("shortening", "rule_changes", "spending"),
        clocks_stop=True,
        confirm="next_ordinary_sitting",
    ),
    duties={
        "convene": Duty(48 * HOUR, ("initiators", "time")),
        "open": Duty(30 * MINUTE, ("deputy", "eldest", "delegate")),
        "rule": Duty(48 * HOUR, ("time",)),
        "debate": Duty(10 * MINUTE, ("secretary", "delegate")),
        "put": Duty(10 * MINUTE, ("secretary", "delegate")),
        "close": Duty(10 * MINUTE, ("secretary", "delegate")),
        "count": Duty(24 * HOUR, ("time",)),
        "schedule": Duty(15 * DAY, ("time",)),
        "draw": Duty(24 * HOUR, ("delegate",)),
        "decide": Duty(10 * DAY, ("time",)),
    },
    interests=InterestOrders(
        own=("credential", "recall", "pay", "removal"),
        voluntary=True,
        donors=0,
        corporate=0,
        gifts=True,
        contracts=False,
    ),
    complaint=Days(5, "calendar_days", count_first=False),
)

RATIFICATION = RatificationOrders(
    electorate="rolls_and_booths",
    majority=Majority(1, 2, strict=True, base="ballots_valid"),
    turnout=None,
    regional=False,
    campaign=60 * DAY,
    ballot=90 * DAY,
    alternatives=5,
    revision=30 * DAY,
    ballots=2,
)

PAY = PayOrders(
    cap="average_wage",
    series="",
    region="represented",
    net=True,
    months=12,
    revision=365 * DAY,
    lost_earnings=True,
    published_after=30 * DAY,
    auditors=2,
    surplus_to="solidarity fund",
    one_paid_mandate=True,
)

OBSERVERS = ObserverOrders(accredit=48 * HOUR, rolls="premises", live_counts=False, expulsion=TWO_THIRDS_OF_VOTES)

CALLS = CallOrders(
    callers=SOME,
    caller_regions=1,
    notice=5 * DAY,
    notice_essential=10 * DAY,
    adherence="own_vote",
    silence="pending",
)

INQUIRY = InquiryOrders(corroborated_by=2, objection=7 * DAY, totals="list", minority_report=True)

PUBLICATION = PublicationOrders(
    minutes=24 * HOUR, approval="next_sitting", tellers=2, progress=30 * DAY, delegate_names="body_decides"
)
