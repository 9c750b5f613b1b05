"""Values for each ciphertext of a tally, in JSON: an array a question, in which lists are arrays again."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from asamblea.sealed import forms
from asamblea.sealed.setup.questions import Lists, Question

T = TypeVar("T")


def shaped(question: Question, values: Sequence[T]) -> list[Any]:
    """The values of a question, flat, in the shape of its JSON."""
    if not isinstance(question, Lists):
        return list(values)
    rest = iter(values)
    return [[next(rest) for _ in row] for row in question.answers]


def flat(question: Question, value: Any, place: str, length: int, read: Callable[[Any, str], T]) -> tuple[T, ...]:
    """The values of a question's JSON, `length` of them unless they are lists; raises Malformed for another shape."""
    if isinstance(question, Lists):
        rows = forms.items(value, place, len(question.answers))
        return tuple(
            [
                read(cell, f"{place}[{index}][{column}]")
                for index, (row, answers) in enumerate(zip(rows, question.answers, strict=True))
                for column, cell in enumerate(forms.items(row, f"{place}[{index}]", len(answers)))
            ]
        )
    return tuple([read(each, f"{place}[{index}]") for index, each in enumerate(forms.items(value, place, length))])
