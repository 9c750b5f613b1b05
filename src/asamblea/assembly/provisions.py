"""Where the provisions of a text stand: the motion that puts each, and whether it is still open to amendments."""

from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.refusals.motions import ClassUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.words.texts import CLASSES, QuestionKind


def class_of_question(state: State, kind: QuestionKind) -> MotionClass:
    """The class under which such a question is voted by the orders in force; raises Refused where they have none."""
    classes, name = orders_now(state).classes, CLASSES[kind]
    if name not in classes:
        raise Refused([ClassUnknown(name, tuple(sorted(classes)))])
    return classes[name]
