"""The result: sums, and rankings in shuffled order."""

from collections.abc import Iterator, Sequence
from math import isqrt
from typing import Any

from asamblea.sealed import forms
from asamblea.sealed.findings import Finding
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.scalars import read_decimal
from asamblea.sealed.setup.questions import NonHomomorphic, Question
from asamblea.sealed.tally.decryption import PartialDecryption
from asamblea.sealed.tally.encrypted import Tally, number_json
from asamblea.sealed.tally.shapes import flat, shaped

RULE = "sealed.result"


def result_bytes(result: Sequence[Any]) -> bytes:
    """As published."""
    return forms.written({"result": list(result)})


def opened(group: Group, tally: Tally, factors: PartialDecryption) -> tuple[tuple[Element, ...], ...]:
    """What each ciphertext of the tally encrypts: g to the power of a sum, or a ranking."""
    return tuple(
        tuple([group.over(ciphertext.beta, factor) for ciphertext, factor in zip(row, factor_row, strict=True)])
        for row, factor_row in zip(tally.questions, factors.factors, strict=True)
    )


def result_of(
    group: Group, questions: Sequence[Question], tally: Tally, messages: Sequence[Sequence[Element]]
) -> list[Any]:
    """The result in the archive's form; raises ValueError if a sum is larger than the weight of all ballots."""
    log = Logarithms(group, tally.weight)
    result: list[Any] = []
    for question, row in zip(questions, messages, strict=True):
        if isinstance(question, NonHomomorphic):
            result.append([list(group.extract(each, len(question.answers))) for each in row])
        else:
            result.append(shaped(question, [number_json(log.of(each)) for each in row]))
    return result


class Logarithms:
    """Logarithms to the base g of small numbers, by baby steps and giant steps; the table is made when first asked."""

    def __init__(self, group: Group, most: int) -> None:
        self.group, self.most = group, most
        self.stride = isqrt(most) + 1
        self._steps: dict[Element, int] = {}

    def of(self, element: Element) -> int:
        """The number; raises ValueError if it is above `most`."""
        if not self._steps:
            step = self.group.identity
            for number in range(self.stride):
                self._steps[step] = number
                step = self.group.times(step, self.group.generator)
        giant = self.group.power(self.group.generator, self.stride)
        for start in range(0, self.most + 1, self.stride):
            step = self._steps.get(element)
            if step is not None and start + step <= self.most:
                return start + step
            element = self.group.over(element, giant)
        raise ValueError(f"a sum is above {self.most}, the weight of all ballots")


def check_result(
    group: Group,
    questions: Sequence[Question],
    tally: Tally,
    messages: Sequence[Sequence[Element]],
    published: Any,
    place: str,
) -> Iterator[Finding]:
    """Where the published result, in the archive's form, is not the one that was opened; raises Malformed for another
    form.
    """
    rows = forms.items(published, f"{place} result", len(questions))
    log = Logarithms(group, tally.weight)
    for index, (question, row, opened_row) in enumerate(zip(questions, rows, messages, strict=True)):
        values = flat(question, row, f"{place} result[{index}]", len(opened_row), lambda value, item: (value, item))
        for (value, item), message in zip(values, opened_row, strict=True):
            if isinstance(question, NonHomomorphic):
                ranking = list(group.extract(message, len(question.answers)))
                # By their bytes: to Python, true is 1.
                if forms.written(value) != forms.written(ranking):
                    yield Finding(item, RULE, f"the decryptions open {ranking}")
            elif not _is_sum(group, value, message, tally.weight):
                yield Finding(item, RULE, _opened_sum(log, message))


def _opened_sum(log: "Logarithms", message: Element) -> str:
    try:
        return f"the decryptions open {log.of(message)}"
    except ValueError:
        return f"the decryptions open no sum up to {log.most}, the weight of all ballots"


def _is_sum(group: Group, value: Any, message: Element, most: int) -> bool:
    if type(value) not in {int, str}:
        return False
    try:
        number = read_decimal(str(value), most + 1)
    except ValueError:
        return False
    return bool(value == number_json(number) and group.power(group.generator, number) == message)
