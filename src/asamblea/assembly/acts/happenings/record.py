"""What was decided outside the standing orders is recorded, never made valid: with its numbers, every guarantee that
it broke, and each reading of the threshold (DESIGN 2.1; rulings B2.15, B5.8).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.happenings import HappeningRecorded
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.happenings import NotYetHappened, NumbersUnfit
from asamblea.assembly.refusals.motions import ClassUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.happenings import HAPPENINGS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.happenings import Guarantee, Reading
from asamblea.assembly.words.majorities import Majority
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import Instant

TYPE = "happening.record/1"


@dataclass(frozen=True, slots=True)
class Argued:
    """Another reading of the threshold, under the name that its defenders give it."""

    name: str
    majority: Majority


@dataclass(frozen=True, slots=True)
class Payload:
    """What happened, as the recorder tells it.

    `kind` is the class of motion it would have been. Instants and durations are None where there was none: no
    notice, no service, no defence, no debate, no first vote.
    """

    kind: str
    title: str
    account: str
    happened_at: Instant
    noticed_at: Instant | None
    noticed_for: Instant | None
    began_at: Instant
    served_at: Instant | None
    defence_length: int | None
    debate_length: int | None
    first_vote_at: Instant | None
    present: int
    yes: int
    no: int
    abstain: int
    membership: int
    argued: tuple[Argued, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It stands in the record beside the regular decisions, and changes nothing."""
    told = act.payload
    rule = orders_now(state).classes.get(told.kind)
    if rule is None:
        raise Refused([ClassUnknown(told.kind, tuple(sorted(orders_now(state).classes)))])
    refuse(_numbers(told), unless(told.happened_at <= at, NotYetHappened(told.happened_at)))
    count = Count(told.yes, told.no, told.abstain, 0, told.membership - told.yes - told.no - told.abstain)
    readings = tuple(_readings(told, rule))
    broken = tuple(_broken(told, rule, met=readings[0].met))
    happening = f"h{len(HAPPENINGS.all(state)) + 1}"
    return (
        HappeningRecorded(
            at,
            happening,
            told.kind,
            told.title,
            told.account,
            told.happened_at,
            count,
            told.membership,
            broken,
            readings,
            act.author,
        ),
    )


def _numbers(told: Payload) -> Reasons:
    counted = told.yes + told.no + told.abstain
    fits = min(told.yes, told.no, told.abstain, told.present) >= 0 and max(counted, told.present) <= told.membership
    return unless(fits, NumbersUnfit(max(counted, told.present), told.membership))


def _readings(told: Payload, rule: MotionClass) -> Iterator[Reading]:
    """The threshold under these orders first, then each one that was argued for."""
    for name, majority in (("orders", rule.majority), *((each.name, each.majority) for each in told.argued)):
        needed = majority.needed(_base(told, majority))
        yield Reading(name, needed, told.yes >= needed)


def _base(told: Payload, majority: Majority) -> int:
    match majority.base:
        case "votes_yes_no":
            return told.yes + told.no
        case "votes_cast":
            return told.yes + told.no + told.abstain
        case "present":
            return told.present
        case _:
            return told.membership


def _broken(told: Payload, rule: MotionClass, *, met: bool) -> Iterator[Guarantee]:
    if rule.notice and (told.noticed_at is None or told.began_at - told.noticed_at < rule.notice):
        yield "notice"
    if told.noticed_for is None or told.began_at < told.noticed_for:
        yield "noticed_hour"
    if rule.defence is not None:
        if told.served_at is None or told.happened_at - told.served_at < rule.defence.notice:
            yield "service"
        if told.defence_length is None or told.defence_length < rule.defence.slot:
            yield "defence"
    if told.debate_length is None or told.debate_length < rule.min_debate:
        yield "debate"
    yield from _votes_broken(told, rule, met=met)


def _votes_broken(told: Payload, rule: MotionClass, *, met: bool) -> Iterator[Guarantee]:
    if rule.readings > 1:
        if told.first_vote_at is None:
            yield "second_vote"
        elif told.happened_at - told.first_vote_at < rule.min_interval:
            yield "interval"
    if told.present < rule.quorum.needed(told.membership):
        yield "quorum"
    if not met:
        yield "majority"
