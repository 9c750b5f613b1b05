"""The power table: for each class of matter the fewest delegates who can adopt, block, break a quorum, force a vote by
name, and delay, and for how long (rulings B2.6). Pure arithmetic in whole numbers.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.words.majorities import GroupMajority
from asamblea.counting.thresholds import Threshold


@dataclass(frozen=True, slots=True)
class Hall:
    """An assembly of so many seats, all held; `groups` are the seats of each body or region, where they are known."""

    seats: int
    groups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Delay:
    """So many persons can put a matter off by so long, by this rule; `heads` is 1 for an officer alone."""

    by: str
    heads: int
    length: int


@dataclass(frozen=True, slots=True)
class Power:
    """What it takes in one class of matter, every seat being held.

    `adopt`: the fewest who can adopt, at the smallest quorum and everybody else present voting against; `adopt_all`:
    if everybody else is there and votes against; `block`: against everybody else's votes for; `break_quorum`: by
    staying away (0: there is no attendance that lacks); `roll_call`: to demand a vote by name (0: it is so already;
    None: nobody can); `delays`.
    """

    name: str
    adopt: int
    adopt_all: int
    block: int
    break_quorum: int
    roll_call: int | None
    delays: tuple[Delay, ...]


def power_table(orders: StandingOrders, hall: Hall) -> tuple[Power, ...]:
    """The table for every class of the orders, by name."""
    return tuple(power(orders, name, hall) for name in sorted(orders.classes))


def power(orders: StandingOrders, name: str, hall: Hall) -> Power:
    """The line of one class."""
    rule = orders.classes[name]
    quorum = rule.quorum.needed(hall.seats)
    return Power(
        name=name,
        adopt=max(_adopt(rule, quorum, hall), _groups_to_adopt(rule.double, hall)),
        adopt_all=max(_adopt(rule, hall.seats, hall), _groups_to_adopt(rule.double, hall)),
        block=min(_block(rule, hall), _groups_to_block(rule.double, hall)),
        break_quorum=_break(orders, quorum, hall),
        roll_call=_roll_call(orders, rule, hall),
        delays=tuple(_delays(orders, rule, hall)),
    )


def _adopt(rule: MotionClass, present: int, hall: Hall) -> int:
    """Votes for, when so many are there and all of them vote."""
    base = hall.seats if rule.majority.base in ("accredited", "full_membership") else present
    return rule.majority.needed(base)


def _block(rule: MotionClass, hall: Hall) -> int:
    """Votes against, or abstentions, when all the others vote for. On a base of votes for and against the blockers are
    in the base themselves, so the arithmetic is the same on every base.
    """
    return hall.seats - rule.majority.needed(hall.seats) + 1


def _break(orders: StandingOrders, quorum: int, hall: Hall) -> int:
    away = hall.seats - quorum + 1
    spread = None if orders.floor is None else orders.floor.spread
    if spread is None or not hall.groups:
        return away
    groups = Threshold(spread.num, spread.den, strict=False).needed(len(hall.groups))
    return min(away, sum(sorted(hall.groups)[: len(hall.groups) - groups + 1]))


def _groups_to_adopt(double: GroupMajority | None, hall: Hall) -> int:
    """More than half of the delegates in each of the smallest groups that suffice."""
    if double is None or not hall.groups:
        return 0
    return sum(each // 2 + 1 for each in sorted(hall.groups)[: double.needed(len(hall.groups))])


def _groups_to_block(double: GroupMajority | None, hall: Hall) -> int:
    """Half of the delegates in each of so many of the smallest groups that those for cannot be enough."""
    if double is None or not hall.groups:
        return hall.seats
    denied = len(hall.groups) - double.needed(len(hall.groups)) + 1
    return sum(-(-each // 2) for each in sorted(hall.groups)[:denied])


def _roll_call(orders: StandingOrders, rule: MotionClass, hall: Hall) -> int | None:
    if rule.manner == "roll_call":
        return 0
    if rule.manner == "paper" or orders.ballots is None or orders.ballots.roll_call is None:
        return None
    return orders.ballots.roll_call.of(hall.seats)


def _delays(orders: StandingOrders, rule: MotionClass, hall: Hall) -> Iterable[Delay]:
    """What one officer's silence costs, and what a challenge or a reopened result costs; then time or others go on."""
    if not rule.incidental:
        yield Delay("ruling", 1, orders.debates.ruling)
        yield Delay("rescheduling", 1, orders.sittings.later_at_most)
    yield Delay("putting", 1, orders.debates.put_grace)
    if rule.protected and orders.guarding is not None and orders.guarding.appeal.panel_classes != "none":
        appeal = orders.guarding.appeal
        yield Delay("appeal", appeal.signers.of(hall.seats), appeal.window + appeal.decide)
    else:
        yield Delay("challenge", orders.votes.challengers.of(hall.seats), orders.votes.decide_challenge)
    if rule.defence is not None:
        yield Delay("second_summons", 1, rule.defence.slot + rule.defence.second_summons)
