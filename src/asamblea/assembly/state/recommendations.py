"""The commission's recommendations with the sponsors' assent, the lists of the uncontested, the voting orders."""

from dataclasses import dataclass, replace

from immutables import Map

from asamblea.assembly.events.recommendations import (
    AmendmentAssented,
    AmendmentModified,
    AmendmentRecommended,
    EnBlocAdopted,
    EnBlocListed,
    EnBlocPulled,
    EnBlocRejected,
    EnBlocReopened,
    RecommendationAnswered,
    VotingOrderAdopted,
    VotingOrderProposed,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.amendments import AMENDMENTS, change_amendment, indexed
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import OVER, PUT, adopt, seen, undecide
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.words.amendments import Answer
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The commission's latest recommendation on an amendment, the round in which its words were drawn, what the
    sponsors say of them so far, and in `votes` what its members say of it; who signs it is for it.
    """

    told: AmendmentRecommended
    round: int
    answers: Map[str, Answer]
    votes: Map[str, Answer]


@dataclass(frozen=True, slots=True)
class EnBloc:
    """A list of the uncontested: what stands on it, in order, and since when it is as it is."""

    id: str
    text: str
    amendments: tuple[str, ...]
    since: Instant


@dataclass(frozen=True, slots=True)
class VotingOrder:
    """The order in which the amendments to a text are voted: a public blob; since when it binds, in which version, by
    which motion if the assembly voted it, and in which round.
    """

    order: str
    version: int
    binds_from: Instant
    motion: str
    round: int


RECOMMENDATIONS: Shelf[str, Recommendation] = Shelf("recommendations")
EN_BLOC: Shelf[str, EnBloc] = Shelf("en bloc")
VOTING_ORDERS: Shelf[str, VotingOrder] = Shelf("voting orders")


def next_list_id(state: State) -> str:
    """The id that the next list will have."""
    return f"l{len(EN_BLOC.all(state)) + 1}"


def recommended(state: State, amendment: str) -> Recommendation | None:
    """The latest recommendation on an amendment, if it is on its words as they are."""
    found = RECOMMENDATIONS.find(state, amendment)
    return found if found is not None and found.told.version == AMENDMENTS.at(state, amendment).version else None


def order_now(state: State, text: str, at: Instant) -> VotingOrder | None:
    """The order that binds at an instant in the round that the text is in, if there is one."""
    found = VOTING_ORDERS.find(state, text)
    return (
        found if found is not None and found.round == TEXTS.at(state, text).round and at >= found.binds_from else None
    )


@evolves(AmendmentRecommended)
def _recommended(state: State, event: AmendmentRecommended) -> State:
    round_ = TEXTS.at(state, AMENDMENTS.at(state, event.amendment).text).round
    signed = Map[str, Answer]().set(event.by, "yes")
    return RECOMMENDATIONS.put(state, event.amendment, Recommendation(event, round_, Map(), signed))


@evolves(RecommendationAnswered)
def _answered(state: State, event: RecommendationAnswered) -> State:
    found = RECOMMENDATIONS.at(state, event.amendment)
    return RECOMMENDATIONS.put(state, event.amendment, replace(found, votes=found.votes.set(event.by, event.answer)))


@evolves(AmendmentAssented)
def _assented(state: State, event: AmendmentAssented) -> State:
    found = RECOMMENDATIONS.at(state, event.amendment)
    return RECOMMENDATIONS.put(
        state, event.amendment, replace(found, answers=found.answers.set(event.by, event.answer))
    )


@evolves(AmendmentModified)
def _modified(state: State, event: AmendmentModified) -> State:
    told, round_ = RECOMMENDATIONS.at(state, event.amendment).told, RECOMMENDATIONS.at(state, event.amendment).round
    state = change_amendment(
        state,
        event.amendment,
        version=event.version,
        words=event.words,
        replaces=told.replaces,
        answers=told.answers,
        articles=told.articles,
        touches=told.touches,
        round=round_,
        en_bloc="",
    )
    return indexed(state, AMENDMENTS.at(state, event.amendment))


@evolves(EnBlocListed)
def _listed(state: State, event: EnBlocListed) -> State:
    known = EN_BLOC.find(state, event.list)
    before = () if known is None else known.amendments
    listed = EnBloc(event.list, event.text, (*before, event.amendment), event.at)
    return change_amendment(EN_BLOC.put(state, event.list, listed), event.amendment, en_bloc=event.list)


@evolves(EnBlocPulled)
def _pulled(state: State, event: EnBlocPulled) -> State:
    return off_the_list(change_amendment(state, event.amendment, en_bloc=""), event.list, event.amendment)


def off_the_list(state: State, list_: str, amendment: str) -> State:
    """The state in which an amendment stands on a list no more."""
    known = EN_BLOC.at(state, list_)
    left = tuple(each for each in known.amendments if each != amendment)
    return EN_BLOC.put(state, list_, replace(known, amendments=left))


def standing_on(state: State, list_: str) -> tuple[str, ...]:
    """What stands on a list, in its order: not what was withdrawn, changed, or decided otherwise since."""
    known = EN_BLOC.at(state, list_).amendments
    return tuple(each for each in known if AMENDMENTS.at(state, each).en_bloc == list_)


@evolves(EnBlocAdopted)
def _adopted(state: State, event: EnBlocAdopted) -> State:
    for each in standing_on(state, event.list):
        if AMENDMENTS.at(state, each).stage == "filed":
            state = adopt(change_amendment(state, each, motion=event.motion), each)
    return state


@evolves(EnBlocRejected)
def _rejected(state: State, event: EnBlocRejected) -> State:
    for each in standing_on(state, event.list):
        state = change_amendment(state, each, en_bloc="")
    return state


@evolves(EnBlocReopened)
def _reopened(state: State, event: EnBlocReopened) -> State:
    over = MOTIONS.at(state, event.motion).stage in OVER
    for each in EN_BLOC.at(state, event.list).amendments:
        if AMENDMENTS.at(state, each).motion == event.motion:
            state = undecide(state, each, "filed")
        if over and AMENDMENTS.at(state, each).en_bloc == event.list:
            state = change_amendment(state, each, en_bloc="")
    return seen(state, event.motion, EN_BLOC.at(state, event.list).text)


@evolves(VotingOrderProposed)
def _proposed(state: State, event: VotingOrderProposed) -> State:
    round_ = TEXTS.at(state, event.text).round
    return VOTING_ORDERS.put(state, event.text, VotingOrder(event.order, event.version, event.binds_from, "", round_))


@evolves(VotingOrderAdopted)
def _order_adopted(state: State, event: VotingOrderAdopted) -> State:
    known, round_ = VOTING_ORDERS.find(state, event.text), TEXTS.at(state, event.text).round
    version = 1 if known is None else known.version + 1
    return VOTING_ORDERS.put(state, event.text, VotingOrder(event.order, version, event.at, event.motion, round_))


def list_motion(state: State, list_: str) -> str:
    """The motion that puts a list, or empty."""
    return PUT.find(state, (EN_BLOC.at(state, list_).text, "en_bloc", list_)) or ""
