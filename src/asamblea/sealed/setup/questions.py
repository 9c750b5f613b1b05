"""The questions of an election: choices that are added up, rankings that are shuffled, lists with their candidates."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from asamblea.record.errors import Malformed
from asamblea.sealed import forms


@dataclass(frozen=True, slots=True)
class Homomorphic:
    """Between `least` and `most` of the answers, or a blank paper where `blank` allows it; only sums are opened."""

    question: str
    answers: tuple[str, ...]
    least: int
    most: int
    blank: bool = False

    @property
    def ciphertexts(self) -> int:
        """How many a ballot holds."""
        return len(self.answers) + self.blank


@dataclass(frozen=True, slots=True)
class NonHomomorphic:
    """A number below 256 for each answer, such as a rank; each paper is opened after the shuffles. `extra` is for who
    counts.
    """

    question: str
    answers: tuple[str, ...]
    extra: Any = None


@dataclass(frozen=True, slots=True)
class Lists:
    """One list and at least one candidate of it; each list begins with its own name. Only sums are opened."""

    question: str
    answers: tuple[tuple[str, ...], ...]
    extra: Any = None


Question: TypeAlias = Homomorphic | NonHomomorphic | Lists


def question_json(question: Question) -> dict[str, Any]:
    """As an election holds it."""
    if isinstance(question, Homomorphic):
        return {
            "answers": list(question.answers),
            **({"blank": True} if question.blank else {}),
            "min": question.least,
            "max": question.most,
            "question": question.question,
        }
    answers = [list(each) if isinstance(each, tuple) else each for each in question.answers]
    value = {"answers": answers, "question": question.question}
    return forms.without_none({"type": type(question).__name__, "value": value, "extra": question.extra})


def read_question(value: Any, place: str) -> Question:
    """The question; raises Malformed."""
    if type(value) is not dict or "type" not in value:
        return _homomorphic(value, place)
    read = forms.known(value, place, ("type", "value"), ("extra",))
    match read["type"]:
        case "Homomorphic":
            return _homomorphic(read["value"], f"{place}.value")
        case "NonHomomorphic":
            inner = forms.known(read["value"], f"{place}.value", ("answers", "question"))
            return NonHomomorphic(_asked(inner, place), _texts(inner["answers"], place), read.get("extra"))
        case "Lists":
            inner = forms.known(read["value"], f"{place}.value", ("answers", "question"))
            lists = tuple(_texts(each, place) for each in forms.items(inner["answers"], place))
            return Lists(_asked(inner, place), lists, read.get("extra"))
    raise Malformed(place, forms.RULE, "is of a type that the protocol does not know")


def _homomorphic(value: Any, place: str) -> Homomorphic:
    read = forms.known(value, place, ("answers", "min", "max", "question"), ("blank",))
    blank = read.get("blank", False)
    if type(blank) is not bool:
        raise Malformed(f"{place}.blank", forms.RULE, "is neither true nor false")
    least = forms.whole(read["min"], f"{place}.min")
    most = forms.whole(read["max"], f"{place}.max", least)
    return Homomorphic(_asked(read, place), _texts(read["answers"], place), least, most, blank)


def _asked(value: dict[str, Any], place: str) -> str:
    return forms.text(value["question"], f"{place}.question")


def _texts(value: Any, place: str) -> tuple[str, ...]:
    found = tuple(forms.text(each, f"{place}.answers") for each in forms.items(value, f"{place}.answers"))
    if not found:
        raise Malformed(f"{place}.answers", forms.RULE, "is empty")
    return found
