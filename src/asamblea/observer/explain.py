"""Tell how a matter went, from the recomputed log alone; and list what there is to ask about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from asamblea.assembly.events.base import Event
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.happenings import HAPPENINGS, TRANSCRIPTS
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.state.minutes import MINUTES
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import QUESTIONS, text_stage
from asamblea.assembly.state.recalls import JOINT, RECALLS
from asamblea.assembly.state.recommendations import EN_BLOC, list_motion
from asamblea.assembly.state.sealed_votes import SEALED_VOTES
from asamblea.assembly.state.seats import CLAIMS, POLLINGS
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.votes import CHALLENGES, VOTES
from asamblea.observer.decisions import Told
from asamblea.observer.steps import Step
from asamblea.record.instants import Instant
from asamblea.wording import event as event_sentence
from asamblea.wording.say import Naming


class NoSuchMatter(Exception):  # noqa: N818 -- says what is so
    """The record has no matter of this id."""


@dataclass(frozen=True, slots=True)
class Narrated:
    """One step of a matter: when, which act, by whom, how attested, under which orders, and the sentence."""

    at: Instant
    act: str
    by: str
    attested: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What one log holds: its motions, votes, sittings, seats, the records without effect, its elections, and what came
    from below: minutes, pollings, recalls (of joint seats too), rival claims; its sealed votes; and
    its texts with the amendments to them and the lists of the uncontested.
    """

    origin: str
    matters: tuple[str, ...]
    votes: tuple[str, ...]
    sittings: tuple[str, ...]
    seats: tuple[str, ...]
    happenings: tuple[str, ...]
    transcripts: tuple[str, ...]
    elections: tuple[str, ...]
    minutes: tuple[str, ...]
    pollings: tuple[str, ...]
    recalls: tuple[str, ...]
    claims: tuple[str, ...]
    sealed_votes: tuple[str, ...]
    texts: tuple[str, ...]
    amendments: tuple[str, ...]
    lists: tuple[str, ...]


def contents(logs: Mapping[str, Told]) -> tuple[Contents, ...]:
    """The contents of every log, by origin."""
    return tuple(
        Contents(
            origin,
            *(
                tuple(sorted((id_ for shelf in shelves for id_ in shelf.all(told.state)), key=_by_number))
                for shelves in SHELVES
            ),
        )
        for origin, told in sorted(logs.items())
    )


# What there is to ask about, in the order of `Contents`.
SHELVES: tuple[tuple[Shelf[str, Any], ...], ...] = (
    (MOTIONS,),
    (VOTES,),
    (SITTINGS,),
    (SEATS,),
    (HAPPENINGS,),
    (TRANSCRIPTS,),
    (ELECTIONS,),
    (MINUTES,),
    (POLLINGS,),
    (RECALLS, JOINT),
    (CLAIMS,),
    (SEALED_VOTES,),
    (TEXTS,),
    (AMENDMENTS,),
    (EN_BLOC,),
)


def _by_number(id_: str) -> tuple[str, int]:
    head = id_.rstrip("0123456789")
    return head, int(id_[len(head) :] or 0)


def find_matter(logs: Mapping[str, Told], matter: str) -> tuple[str, Told, str]:
    """Origin, log and id of a matter.

    In a record of several logs its id stands behind the origin: `asamblea/...:m2`. Raises NoSuchMatter.
    """
    origin, colon, id_ = matter.rpartition(":")
    for each, told in sorted(logs.items()):
        if (not colon or each == origin) and _holds(told, id_):
            return each, told, id_
    raise NoSuchMatter(matter)


def _holds(told: Told, id_: str) -> bool:
    return any(id_ in shelf.all(told.state) for shelves in SHELVES for shelf in shelves)


def outcome_of(told: Told, id_: str) -> str:
    """Where the matter stands: a motion's stage, a vote's outcome, a sitting's stage; `without_effect` for records,
    empty for a seat.
    """
    if id_ in SEATS.all(told.state):
        return ""
    if (found := _below(told.state, id_) or _drafted(told.state, id_)) is not None:
        return found
    motion, vote, sitting = MOTIONS.find(told.state, id_), VOTES.find(told.state, id_), SITTINGS.find(told.state, id_)
    staged = ELECTIONS.find(told.state, id_) or SEALED_VOTES.find(told.state, id_)
    if staged is not None:
        return staged.stage
    if motion is not None:
        return motion.stage
    if vote is not None:
        return vote.closed.outcome if vote.closed is not None and vote.stage == "closed" else vote.stage
    return "without_effect" if sitting is None else sitting.stage


def _drafted(state: State, id_: str) -> str | None:
    """Where a text, an amendment or a list stands; None if it is none."""
    amendment, known = AMENDMENTS.find(state, id_), EN_BLOC.find(state, id_)
    if amendment is not None:
        return amendment.stage
    if known is not None:
        motion = MOTIONS.find(state, list_motion(state, id_))
        return "open" if motion is None else motion.stage
    return text_stage(state, id_) if id_ in TEXTS.all(state) else None


def _below(state: State, id_: str) -> str | None:
    """Where a matter from below stands; None if it is none."""
    recall, joint = RECALLS.find(state, id_), JOINT.find(state, id_)
    claim, polling = CLAIMS.find(state, id_), POLLINGS.find(state, id_)
    if recall is not None:
        return recall.stage
    if joint is not None:
        return "open" if joint.summed is None else "contested" if joint.contested else joint.summed.outcome
    if polling is not None:
        return "contested" if polling.contested else "open" if polling.summed is None else "summed"
    if claim is not None:
        return claim.stage
    return "lodged" if id_ in MINUTES.all(state) else None


def title_of(told: Told, id_: str) -> str:
    """What a matter is called: a reference to a public text, for a seat its holder's member id; empty for a sitting."""
    vote, seat = VOTES.find(told.state, id_), SEATS.find(told.state, id_)
    if seat is not None:
        return seat.member or ""
    if (motion := MOTIONS.find(told.state, id_ if vote is None else vote.opened.motion)) is not None:
        return motion.title
    if (happening := HAPPENINGS.find(told.state, id_)) is not None:
        return happening.title
    if (transcript := TRANSCRIPTS.find(told.state, id_)) is not None:
        return transcript.subject
    drafted = TEXTS.find(told.state, id_) or AMENDMENTS.find(told.state, id_)
    if drafted is not None:
        return drafted.title
    election = ELECTIONS.find(told.state, id_)
    return "" if election is None else election.opened.title


def explain(told: Told, id_: str, language: str, naming: Naming = str) -> tuple[Narrated, ...]:
    """Every step that concerns the matter, in order, each with its sentence."""
    related = _related(told, id_)
    return tuple(
        Narrated(
            at=event.at,
            act=step.act or "clock.passed/1",
            by=step.author,
            attested=step.attested,
            rule=step.orders,
            text=event_sentence(event, language, naming),
        )
        for step, event in _events(told)
        if related & _ids(event)
    )


def _events(told: Told) -> Iterator[tuple[Step, Event]]:
    return ((step, event) for step in told.steps for event in step.events)


def _related(told: Told, id_: str) -> frozenset[str]:
    """The matter, for a motion its votes with their challenges, the sealed votes on any of these; for an amendment or a
    list the same with the motion that put it.
    """
    put = {id_, *_motions_of(told.state, id_)}
    votes = {vote.id: vote for vote in VOTES.all(told.state).values() if vote.opened.motion in put}
    challenges = {each.id for each in CHALLENGES.all(told.state).values() if each.vote in votes}
    sealed = {each.id for each in SEALED_VOTES.all(told.state).values() if each.opened.matter in {*put, *votes}}
    return frozenset({*put, *votes, *challenges, *sealed})


def _motions_of(state: State, id_: str) -> set[str]:
    return {
        each.motion
        for each in QUESTIONS.all(state).values()
        if id_ in (each.amendment, each.on if each.kind == "en_bloc" else "")
    }


def _ids(event: Event) -> frozenset[str]:
    fields = (
        *("motion", "vote", "sitting", "challenge", "matter", "happening", "transcript", "election"),
        *("minutes", "polling", "recall", "claim", "seat", "sealed_vote", "text", "amendment", "to", "list", "on"),
    )
    found = {name: getattr(event, name, "") for name in fields}
    if found["amendment"]:
        found["text"] = ""
    if found["motion"]:
        found["sitting"] = ""
    return frozenset(value for value in found.values() if value)
