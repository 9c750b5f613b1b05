"""What pages over many bodies need of one: little, of one size whatever the body has done, and a pure fold's."""

from dataclasses import dataclass

from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ENDED, ROLL, bodies_above, tier_of
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import SEATS, accredited
from asamblea.assembly.state.minutes import MINUTES
from asamblea.assembly.state.recalls import JOINT, RECALLS
from asamblea.assembly.state.votes import open_votes
from asamblea.assembly.words.bodies import Tier
from asamblea.assembly.words.recall import PENDING


@dataclass(frozen=True, slots=True)
class Elects:
    """Where a body elects: the assembly's origin, and its electorate there."""

    assembly: str
    electorate: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A body in short: origin, name (a public reference), kind, tier; members on its roll (0 without one); where it
    elects; the bodies that it recognises; seats, and those held; votes open; minutes lodged; recalls pending, and
    attempts in all; how it ended, or empty.
    """

    origin: str
    title: str
    kind: str
    tier: Tier
    demo: bool
    members: int
    elects: tuple[Elects, ...]
    recognises: int
    seats: int
    held: int
    votes: int
    minutes: int
    recalls: int
    attempts: int
    ended: str


def summary(state: State) -> Summary:
    """The summary of a body's state; the state is that of a founded body."""
    body, roll, ended = BODY.at(state), ROLL.find(state), ENDED.find(state)
    above = (BODIES.at(state, origin) for origin in bodies_above(state))
    below = RECALLS.all(state).values()
    joint = JOINT.all(state).values()
    return Summary(
        origin=body.origin,
        title=body.title,
        kind=body.kind,
        tier=tier_of(state),
        demo=body.demo,
        members=0 if roll is None else roll.members,
        elects=tuple(Elects(each.origin, each.electorate) for each in above if each.electorate),
        recognises=len(BODIES.all(state)),
        seats=max(body.seats, len(SEATS.all(state))),
        held=accredited(state),
        votes=len(open_votes(state)),
        minutes=len(MINUTES.all(state)),
        recalls=sum(each.stage in PENDING for each in below) + sum(each.summed is None for each in joint),
        attempts=len(below) + len(joint),
        ended="" if ended is None else ended.how,
    )
