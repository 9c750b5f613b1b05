"""What follows outside the hall: ratification, calls and adherence, pay, observers, inquiry, publication (procedure
3.20, 3.23, 3.24, 3.27 to 3.29; rulings B3.8, B5.3, C8, D20, D26).
"""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Period, Share
from asamblea.assembly.words.majorities import Heads, Majority


@dataclass(frozen=True, slots=True)
class RatificationOrders:
    """The people vote on the exact text, between `campaign` and `ballot` after it is final, by `majority`; a floor of
    turnout is asked of the assembly before the text is final or not at all. Up to `alternatives` disputed articles,
    those with most votes below the majority. If it is rejected: the commission within `revision`, one revised text, a
    second ballot, then a new assembly. No other body delays, objects or amends.
    """

    electorate: Literal["rolls_and_booths", "rolls", "electors"]
    majority: Majority
    turnout: Share | None
    regional: bool
    campaign: Period
    ballot: Period
    alternatives: int
    revision: Period
    ballots: int


@dataclass(frozen=True, slots=True)
class PayOrders:
    """Pay is at most that of a worker: `series` names the published statistics, `region` whose; net, with `months` a
    year; revised once every `revision` by rule. Expenses by receipt or a sworn statement up to the per diem, published
    as sums by category after `published_after`; receipts are seen by the body and `auditors` auditors.
    """

    cap: Literal["average_wage", "skilled_wage", "minimum_wage", "fixed"]
    series: str
    region: Literal["represented", "seat"]
    net: bool
    months: int
    revision: Period
    lost_earnings: bool
    published_after: Period
    auditors: int
    surplus_to: str
    one_paid_mandate: bool


@dataclass(frozen=True, slots=True)
class ObserverOrders:
    """Accredited within `accredit`; a refusal has reasons and can be appealed. They see process and sealed records,
    never choices or live counts; rolls on the premises with two officers. Expelled only by `expulsion`, with reasons.
    """

    accredit: Period
    rolls: Literal["premises"]
    live_counts: bool
    expulsion: Majority


@dataclass(frozen=True, slots=True)
class CallOrders:
    """A call to action: who may call, how a body adheres. `notice` before the start, `notice_essential` for essential
    services; adherence is never taken from silence, and each body may end its own part.
    """

    callers: Heads
    caller_regions: int
    notice: Period
    notice_essential: Period
    adherence: Literal["own_vote"]
    silence: Literal["pending"]


@dataclass(frozen=True, slots=True)
class InquiryOrders:
    """The register of claims: corroborated by so many independent sources; families may object within `objection`;
    totals are lists of claims with date and scope, never averages.
    """

    corroborated_by: int
    objection: Period
    totals: Literal["list"]
    minority_report: bool


@dataclass(frozen=True, slots=True)
class PublicationOrders:
    """Minutes stand provisionally within `minutes` and are approved, with their corrections, at the next sitting; a
    tally is signed by `tellers` of the three; a report each `progress`.
    """

    minutes: Period
    approval: Literal["next_sitting"]
    tellers: int
    progress: Period
    delegate_names: Literal["public", "body_decides"]
