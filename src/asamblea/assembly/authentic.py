"""When the whole of a text can be voted as far as its languages go (3.8, 3.12; rulings B2.11).

All authentic languages stand beside its words some days before; one that is missing delays the vote once. Then the text
goes on, and the gap is shown: whoever translates holds no veto.
"""

from collections.abc import Iterator

from asamblea.assembly.refusals.base import Refusal, unless
from asamblea.assembly.refusals.translations import LanguagesAwaited
from asamblea.assembly.shelves import State
from asamblea.assembly.state.motions import Motion
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.questions import QUESTIONS
from asamblea.assembly.state.texts import TEXTS, Text
from asamblea.assembly.state.translations import level_version
from asamblea.record.instants import Instant


def lacking(state: State, text: Text, orders: str) -> tuple[str, ...]:
    """The languages that are authentic under these orders, and in which no version stands beside the words of now."""
    header = ORDERS.at(state, orders).header
    authentic = () if header is None else header.authentic
    return tuple(each for each in authentic if each != text.language and level_version(state, text, each) is None)


def languages_awaited(state: State, motion: Motion, at: Instant) -> Iterator[Refusal]:
    """That the whole is not voted yet because of a language that is missing, or has stood there too shortly."""
    question, orders = QUESTIONS.find(state, motion.id), ORDERS.at(state, motion.orders)
    if question is None or question.kind != "whole" or orders.header is None or orders.agenda is None:
        return
    text, before = TEXTS.at(state, question.text), orders.agenda.whole_texts
    at_last = motion.tabled_at + before + orders.agenda.translation_delay
    missing = lacking(state, text, motion.orders)
    others = (each for each in orders.header.authentic if each != text.language)
    laid = (found.at for each in others if (found := level_version(state, text, each)) is not None)
    ready = at_last if missing else min(at_last, before + max(laid, default=motion.tabled_at))
    yield from unless(at >= ready, LanguagesAwaited(text.id, missing, ready))
