"""The encrypted tally: sums of choices that nobody has opened, and rankings in an order that tells nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from asamblea.sealed import forms
from asamblea.sealed.ballots.values import Answer, ciphertexts_of
from asamblea.sealed.elgamal import Ciphertext, times
from asamblea.sealed.groups import Group
from asamblea.sealed.setup.questions import Homomorphic, Lists, NonHomomorphic, Question
from asamblea.sealed.tally.shapes import shaped
from asamblea.sealed.writer import ciphertext_json

LARGEST_NUMBER = 2**30 - 1


@dataclass(frozen=True, slots=True)
class Tally:
    """The ballots counted, their weight, and the ciphertexts of each question: of a sum for each choice, or one for
    each ranking.
    """

    ballots: int
    weight: int
    questions: tuple[tuple[Ciphertext, ...], ...]


def empty(group: Group, questions: Sequence[Question]) -> Tally:
    """The tally of no ballot."""
    neutral = Ciphertext(group.identity, group.identity)
    return Tally(0, 0, tuple((neutral,) * _sums(question) for question in questions))


def _sums(question: Question) -> int:
    match question:
        case Homomorphic():
            return question.ciphertexts
        case Lists():
            return sum(map(len, question.answers))
        case NonHomomorphic():
            return 0


def tally_of(group: Group, questions: Sequence[Question], ballots: Iterable[tuple[Sequence[Answer], int]]) -> Tally:
    """The tally of these ballots, each with its weight. Rankings are in no order until `in_order`."""
    start = empty(group, questions)
    rows = [list(row) for row in start.questions]
    count = total = 0
    for answers, weight in ballots:
        count, total = count + 1, total + weight
        for question, row, answer in zip(questions, rows, answers, strict=True):
            added = [_weighed(group, each, weight) for each in ciphertexts_of(answer)]
            if isinstance(question, NonHomomorphic):
                row.extend(added)
            else:
                row[:] = [times(group, one, other) for one, other in zip(row, added, strict=True)]
    return Tally(count, total, tuple(map(tuple, rows)))


def _weighed(group: Group, ciphertext: Ciphertext, weight: int) -> Ciphertext:
    if weight == 1:
        return ciphertext
    return Ciphertext(group.power(ciphertext.alpha, weight), group.power(ciphertext.beta, weight))


def merged(group: Group, questions: Sequence[Question], left: Tally, right: Tally) -> Tally:
    """The tally of the ballots of two."""
    together = [
        (*one, *other)
        if isinstance(question, NonHomomorphic)
        else tuple([times(group, mine, theirs) for mine, theirs in zip(one, other, strict=True)])
        for question, one, other in zip(questions, left.questions, right.questions, strict=True)
    ]
    return Tally(left.ballots + right.ballots, left.weight + right.weight, tuple(together))


def in_order(group: Group, questions: Sequence[Question], tally: Tally) -> Tally:
    """The tally with its rankings sorted, as the protocol publishes it."""

    def key(ciphertext: Ciphertext) -> tuple[int, int]:
        return group.order_key(ciphertext.alpha), group.order_key(ciphertext.beta)

    sorted_ = [
        tuple(sorted(each, key=key)) if isinstance(question, NonHomomorphic) else each
        for question, each in zip(questions, tally.questions, strict=True)
    ]
    return Tally(tally.ballots, tally.weight, tuple(sorted_))


def tally_bytes(group: Group, questions: Sequence[Question], tally: Tally) -> bytes:
    """The ciphertexts as published."""
    return forms.written(
        [
            shaped(question, [ciphertext_json(group, each) for each in ciphertexts])
            for question, ciphertexts in zip(questions, tally.questions, strict=True)
        ]
    )


def number_json(number: int) -> int | str:
    """A weight or a sum in JSON: a string where it passes what every reader holds."""
    return number if number <= LARGEST_NUMBER else str(number)


def sized_bytes(tally: Tally, encrypted_tally: str) -> bytes:
    """The payload of the event: how many ballots, their weight, and the hash of the ciphertexts."""
    return forms.written(sized_json(tally, encrypted_tally))


def sized_json(tally: Tally, encrypted_tally: str) -> dict[str, Any]:
    """The fields of `sized_bytes`."""
    return {
        "num_tallied": tally.ballots,
        "total_weight": number_json(tally.weight),
        "encrypted_tally": encrypted_tally,
    }
