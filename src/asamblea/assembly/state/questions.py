"""The questions put on a text, what their votes left, and the rounds in which amendments are gathered."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.amendments import (
    AmendmentAdopted,
    AmendmentFell,
    AmendmentRejected,
    AmendmentReopened,
)
from asamblea.assembly.events.texts import QuestionPut, TextConsolidated
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.amendments import AMENDING, AMENDMENTS, TabledAmendment, change_amendment, change_part
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.texts import CHANGED, ROUNDS, TEXTS, Round
from asamblea.assembly.words.amendments import PENDING, AmendmentStage, FallCause
from asamblea.assembly.words.majorities import Majority
from asamblea.assembly.words.texts import OF_AMENDMENTS, QuestionKind, TextStage


@dataclass(frozen=True, slots=True)
class Question:
    """What a motion puts on a text: `on` is the id of a part or provision, the number of an amendment, or of a part of
    one (`a5.2`), a blob.
    """

    motion: str
    text: str
    kind: QuestionKind
    on: str

    @property
    def amendment(self) -> str:
        """The number of the amendment of which it puts a part, or the whole; else empty."""
        return self.on.partition(".")[0] if self.kind in ("amendment", "part") else ""

    @property
    def part(self) -> int:
        """The part that it puts, from 1; 0 where it puts none."""
        return int(self.on.partition(".")[2]) if self.kind == "part" else 0


QUESTIONS: Shelf[str, Question] = Shelf("questions")
# The latest motion that puts this, by text, kind of question and what it is on.
PUT: Shelf[tuple[str, QuestionKind, str], str] = Shelf("put")
# The motion that puts the whole of a text, by text.
WHOLE: Shelf[str, str] = Shelf("whole")
# The numbers of the amendments adopted in a round, in that order, by text and round.
ADOPTED: Shelf[tuple[str, int], tuple[str, ...]] = Shelf("adopted")
# How many amendments of the round were adopted when a motion was put, or put again, by motion.
SEEN: Shelf[str, int] = Shelf("seen")
# The amendments adopted since an article passed its first vote, by text and article.
AMENDED_SINCE: Shelf[tuple[str, str], tuple[str, ...]] = Shelf("amended since")
# Stages in which a motion puts nothing any more, and the same may be put again.
OVER = frozenset({"returned", "lapsed", "withdrawn", "annulled"})


def motion_that_puts(state: State, text: str, kind: QuestionKind, on: str) -> Motion | None:
    """The motion that puts this of a text, unless it is over without a result."""
    found = PUT.find(state, (text, kind, on))
    motion = None if found is None else MOTIONS.at(state, found)
    return None if motion is None or motion.stage in OVER else motion


def majority_of(state: State, motion: Motion) -> Majority:
    """The majority by which a motion is adopted, under the orders that it pinned: amendments to a text, their parts and
    lists of them by that of amendments (rulings B2.2), everything else by that of its class.
    """
    question = QUESTIONS.find(state, motion.id)
    orders = ORDERS.at(state, motion.orders)
    if orders.amendments is None or question is None or question.kind not in OF_AMENDMENTS:
        return orders.classes[motion.kind].majority
    return orders.amendments.majority


def text_stage(state: State, text: str) -> TextStage:
    """Where a text stands, as the motion on the whole of it says."""
    found = WHOLE.find(state, text)
    stage = "lost" if found is None else MOTIONS.at(state, found).stage
    if stage == "adopted":
        return "adopted"
    return "laid" if stage == "lost" or stage in OVER else "final"


def adopted_now(state: State, text: str) -> tuple[str, ...]:
    """The amendments adopted since the text was last consolidated, in the order of their adoption."""
    return ADOPTED.find(state, (text, TEXTS.at(state, text).round)) or ()


def is_stale(state: State, amendment: TabledAmendment) -> bool:
    """Whether something that it reaches, or what it amends, is not any more as it was when it was drawn."""
    if amendment.amends:
        parent = AMENDMENTS.at(state, amendment.amends)
        if parent.words != amendment.parent_words or parent.stage not in (*PENDING, "adopted") or parent.parts:
            return True
    changed = (CHANGED.find(state, (amendment.text, article)) or 0 for article in amendment.articles)
    return any(last >= amendment.round for last in changed)


def on_the_same_words(state: State, one: TabledAmendment, other: TabledAmendment) -> bool:
    """Whether two amendments were drawn on the same words: in one round, or in two between which nothing that either
    reaches has changed. A consolidation of other articles makes nothing new of what was rejected.
    """
    unchanged = one.round == other.round or not (is_stale(state, one) or is_stale(state, other))
    return one.text == other.text and unchanged


@evolves(QuestionPut)
def _put(state: State, event: QuestionPut) -> State:
    question = Question(event.motion, event.text, event.kind, event.on)
    state = QUESTIONS.put(state, event.motion, question)
    state = PUT.put(state, (event.text, event.kind, event.on), event.motion)
    state = seen(state, event.motion, event.text)
    if event.kind == "whole":
        return WHOLE.put(state, event.text, event.motion)
    if event.kind == "provision":
        return AMENDED_SINCE.drop(state, (event.text, event.on))
    if event.kind == "amendment":
        return change_amendment(state, event.on, stage="put", motion=event.motion)
    if event.kind == "part":
        return change_part(state, question.amendment, question.part, motion=event.motion)
    return state


def seen(state: State, motion: str, text: str) -> State:
    """The state in which a motion knows what was adopted until now."""
    return SEEN.put(state, motion, len(adopted_now(state, text)))


@evolves(AmendmentAdopted)
def _adopted(state: State, event: AmendmentAdopted) -> State:
    return adopt(state, event.amendment)


def adopt(state: State, number: str) -> State:
    """The state in which an amendment is adopted, as the last one so far."""
    amendment = AMENDMENTS.at(state, number)
    round_ = (amendment.text, TEXTS.at(state, amendment.text).round)
    state = change_amendment(state, number, stage="adopted", decided_in=round_[1])
    state = ADOPTED.put(state, round_, (*(ADOPTED.find(state, round_) or ()), number))
    for other in amendment.replaces:
        if AMENDMENTS.at(state, other).stage in PENDING:
            state = _fallen(state, other, number, "replaced")
    return state if amendment.wording else _marked(state, amendment)


def _marked(state: State, amendment: TabledAmendment) -> State:
    """The articles that it reaches are amended: those that passed a first vote, in their second reading."""
    for article in amendment.articles:
        motion = motion_that_puts(state, amendment.text, "provision", article)
        if motion is not None and motion.first is not None:
            key = (amendment.text, article)
            state = AMENDED_SINCE.put(state, key, (*(AMENDED_SINCE.find(state, key) or ()), amendment.id))
            state = MOTIONS.put(state, motion.id, replace(motion, amended_in=2))
    return state


def _unmarked(state: State, amendment: TabledAmendment) -> State:
    """They are not amended any more by this one; by another that was adopted since their first vote they still are."""
    for article in amendment.articles:
        key = (amendment.text, article)
        known = AMENDED_SINCE.find(state, key) or ()
        if amendment.id in known:
            left = tuple(each for each in known if each != amendment.id)
            state = AMENDED_SINCE.put(state, key, left)
            motion = motion_that_puts(state, amendment.text, "provision", article)
            if motion is not None and not left:
                state = MOTIONS.put(state, motion.id, replace(motion, amended_in=0))
    return state


@evolves(AmendmentRejected)
def _rejected(state: State, event: AmendmentRejected) -> State:
    text = AMENDMENTS.at(state, event.amendment).text
    state = change_amendment(state, event.amendment, stage="rejected", decided_in=TEXTS.at(state, text).round)
    return _with_those_to_it(state, event.amendment)


@evolves(AmendmentFell)
def _fell(state: State, event: AmendmentFell) -> State:
    return _fallen(state, event.amendment, event.by, event.cause)


def _fallen(state: State, amendment: str, by: str, cause: FallCause) -> State:
    state = change_amendment(state, amendment, stage="fell", fell_with=by, cause=cause, en_bloc="")
    return _with_those_to_it(state, amendment)


def _with_those_to_it(state: State, amendment: str) -> State:
    """Amendments to one that is not adopted fall with it, the adopted ones too."""
    for each in AMENDING.find(state, amendment) or ():
        if AMENDMENTS.at(state, each).stage in (*PENDING, "adopted"):
            state = undecide(state, each, "fell")
            state = change_amendment(state, each, fell_with=amendment, cause="parent", en_bloc="")
    return state


@evolves(AmendmentReopened)
def _reopened(state: State, event: AmendmentReopened) -> State:
    """Its parts are one again: who wants them apart asks anew."""
    over = MOTIONS.at(state, event.motion).stage in OVER
    state = change_amendment(undecide(state, event.amendment, "filed" if over else "put"), event.amendment, parts=())
    return seen(state, event.motion, AMENDMENTS.at(state, event.amendment).text)


def undecide(state: State, number: str, stage: AmendmentStage) -> State:
    """The state in which an amendment is at this stage, and not adopted."""
    amendment = AMENDMENTS.at(state, number)
    round_ = (amendment.text, TEXTS.at(state, amendment.text).round)
    left = tuple(each for each in ADOPTED.find(state, round_) or () if each != number)
    return _unmarked(change_amendment(ADOPTED.put(state, round_, left), number, stage=stage), amendment)


@evolves(TextConsolidated)
def _consolidated(state: State, event: TextConsolidated) -> State:
    text = TEXTS.at(state, event.text)
    for number in adopted_now(state, text.id):
        for article in AMENDMENTS.at(state, number).articles:
            state = CHANGED.put(state, (text.id, article), text.round)
    taken = Round(text.base, event.adopted, event.count, event.result, event.at)
    state = ROUNDS.put(state, (text.id, text.round), taken)
    return TEXTS.put(state, text.id, replace(text, base=event.result, round=text.round + 1))
