"""A text out of a record: replayed from what was adopted, with the votes behind every word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from asamblea.assembly.drafting import as_recorded
from asamblea.assembly.provisions import lost_in
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.questions import ADOPTED, PUT, text_stage
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.votes import BALLOTS, VOTES, Vote
from asamblea.assembly.words.texts import TextStage
from asamblea.charter.amendments import amendment_from
from asamblea.charter.consolidation import Consolidation, consolidate
from asamblea.charter.forms import from_bytes, json_of
from asamblea.charter.operations import Amendment
from asamblea.charter.reach import consolidated_without, unbound
from asamblea.observer.decisions import Told
from asamblea.record.blobs import content_of, reference
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant

Blob = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class TextTold:
    """A text as the log gives it at an instant: where it stands, its words with who brought and took what, and the
    amendments that are in them, by number. What a motion took is an article that was lost.
    """

    id: str
    stage: TextStage
    state: State
    words: Consolidation
    amendments: Mapping[str, Amendment]


@dataclass(frozen=True, slots=True)
class VoteTold:
    """A closed vote: on which motion, in which reading, when it closed, its numbers, and who voted how where it was by
    name.
    """

    vote: str
    motion: str
    reading: int
    at: Instant
    yes: int
    no: int
    abstain: int
    needed: int
    outcome: str
    by_name: Mapping[str, tuple[str, ...]]


def state_at(told: Told, at: Instant | None) -> State:
    """The state of a log at an instant; as it is if that is None."""
    if at is None:
        return told.state
    return fold(EMPTY, (event for step in told.steps for event in step.events if event.at <= at))


def texts_of(state: State) -> tuple[str, ...]:
    """The texts before an assembly, in the order in which they were laid."""
    return tuple(sorted(TEXTS.all(state), key=lambda each: int(each[1:])))


def text_told(state: State, text_id: str, blob: Blob) -> TextTold:
    """A text in a state of its log; raises Malformed where the record lacks a blob, or holds another."""
    text = TEXTS.at(state, text_id)
    words = Consolidation(from_bytes(_public(blob, text.laid), text.laid))
    known: dict[str, Amendment] = {}
    for round_ in range(1, text.round + 1):
        adopted = [_amendment(state, number, blob) for number in ADOPTED.find(state, (text.id, round_)) or ()]
        known |= {each.number: each for each in adopted}
        words = consolidate(words, unbound(adopted))
    stage = text_stage(state, text.id)
    if stage != "laid":
        words = consolidated_without(words, lost_in(state, text.id, words.text))
    return TextTold(text.id, stage, state, words, MappingProxyType(known))


def _amendment(state: State, number: str, blob: Blob) -> Amendment:
    tabled = AMENDMENTS.at(state, number)
    return as_recorded(amendment_from(json_of(_public(blob, tabled.words), number), number), tabled)


def _public(blob: Blob, ref: str) -> bytes:
    file = blob(ref.partition(":")[2])
    if file is None:
        raise Malformed(ref, "blob.missing", "is not in this record")
    return content_of(reference(ref, ref), file, ref)


def tabled_in(found: TextTold, number: str) -> TabledAmendment:
    """An amendment as the state holds it."""
    return AMENDMENTS.at(found.state, number)


def votes_on(state: State, motion: str) -> tuple[VoteTold, ...]:
    """The votes on a motion that closed with a result, in their order."""
    votes = sorted(VOTES.all(state).values(), key=lambda vote: int(vote.id[1:]))
    return tuple(_vote(state, vote) for vote in votes if vote.opened.motion == motion and vote.stage == "closed")


def reading_of(state: State, number: str) -> int:
    """In which reading of what it reaches an amendment was voted: in the second once an article had passed its first
    vote.
    """
    amendment = AMENDMENTS.at(state, number)
    decided = votes_on(state, amendment.motion)
    for article in amendment.articles:
        motion = PUT.find(state, (amendment.text, "provision", article))
        passed = () if motion is None else votes_on(state, motion)
        if decided and any(each.outcome == "carried" and each.at < decided[-1].at for each in passed):
            return 2
    return 1


def motion_on(found: TextTold, article: str) -> str:
    """The motion that put an article, or empty."""
    return PUT.find(found.state, (found.id, "provision", article)) or ""


def _vote(state: State, vote: Vote) -> VoteTold:
    closed = vote.closed
    assert closed is not None
    names: dict[str, list[str]] = {}
    for member in vote.electorate:
        ballot = BALLOTS.find(state, (vote.id, member))
        if ballot is not None:
            names.setdefault(ballot.choice, []).append(member)
    return VoteTold(
        vote.id,
        vote.opened.motion,
        vote.opened.reading,
        closed.at,
        closed.count.yes,
        closed.count.no,
        closed.count.abstain,
        closed.needed,
        closed.outcome,
        MappingProxyType({choice: tuple(sorted(members)) for choice, members in names.items()}),
    )
