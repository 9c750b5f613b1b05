"""What follows of itself from a vote on a question that was put on a text: nobody has an act that adopts words
(invariants 1, 4; procedure 3.12; rulings B4).
"""

from asamblea.assembly.events.amendments import AmendmentAdopted, AmendmentRejected, AmendmentReopened
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recommendations import (
    EnBlocAdopted,
    EnBlocRejected,
    EnBlocReopened,
    VotingOrderAdopted,
)
from asamblea.assembly.events.texts import TextAdopted
from asamblea.assembly.parts import is_part_now, part_decided, parts_withdrawn, whole_again
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.motions import Motion
from asamblea.assembly.state.questions import QUESTIONS, Question, text_stage
from asamblea.assembly.state.recommendations import EN_BLOC
from asamblea.assembly.state.texts import TEXTS
from asamblea.record.instants import Instant


def carried(state: State, motion: Motion, at: Instant) -> Events:
    """What follows from a motion that was adopted."""
    question = QUESTIONS.find(state, motion.id)
    match question:
        case Question(kind="amendment"):
            return (AmendmentAdopted(at, question.on, motion.id),)
        case Question(kind="part"):
            return tuple(part_decided(state, question, "adopted", "", at))
        case Question(kind="en_bloc"):
            return (EnBlocAdopted(at, question.on, motion.id),)
        case Question(kind="voting_order"):
            return (VotingOrderAdopted(at, question.text, question.on, motion.id),)
        case Question(kind="whole"):
            return (TextAdopted(at, question.text, question.on, motion.id),)
        case _:
            return ()


def lost(state: State, motion: Motion, vote: str, at: Instant) -> Events:
    """What follows from a motion that was lost in this vote."""
    question = QUESTIONS.find(state, motion.id)
    match question:
        case Question(kind="amendment"):
            return (AmendmentRejected(at, question.on, motion.id),)
        case Question(kind="part"):
            return tuple(part_decided(state, question, "rejected", vote, at))
        case Question(kind="en_bloc"):
            return (EnBlocRejected(at, question.on, motion.id),)
        case _:
            return ()


def undecided(state: State, motion: Motion, at: Instant) -> Events:
    """What goes with a result that is reopened or annulled."""
    question = QUESTIONS.find(state, motion.id)
    match question:
        case Question(kind="amendment") if not is_built_upon(state, motion.id):
            gone = parts_withdrawn(state, AMENDMENTS.at(state, question.on), at)
            return (*gone, AmendmentReopened(at, question.on, motion.id))
        case Question(kind="part") if is_part_now(state, question) and not is_built_upon(state, motion.id):
            return (*whole_again(state, question, at), AmendmentReopened(at, question.amendment, motion.id))
        case Question(kind="en_bloc") if not is_built_upon(state, motion.id):
            return (EnBlocReopened(at, question.on, motion.id),)
        case _:
            return ()


def is_built_upon(state: State, motion: str) -> bool:
    """Whether others built on what this motion decided: the text was consolidated with the amendments since, or put
    as a whole with the article; or an amendment that was rejected was renewed and put again.
    """
    question = QUESTIONS.find(state, motion)
    if question is not None and question.kind != "whole" and text_stage(state, question.text) != "laid":
        return True
    match question:
        case Question(kind="amendment" | "part"):
            amendment = AMENDMENTS.at(state, question.amendment)
            if motion not in amendment.motions:
                return True
            decided: tuple[str, ...] = (amendment.id,)
        case Question(kind="en_bloc"):
            decided = EN_BLOC.at(state, question.on).amendments
        case _:
            return False
    now = TEXTS.at(state, question.text).round
    return any(AMENDMENTS.at(state, each).decided_in not in (0, now) for each in decided)
