"""Every count computed from the result: sums as they were opened, rankings by a method of `asamblea count`."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from asamblea.cli.count_sheet import Counted, as_json, as_sheet
from asamblea.counting.ballots import Paper, Profile, check_seats, grouped
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS
from asamblea.counting.result import Count
from asamblea.record.errors import Malformed
from asamblea.sealed.rankings import preferences
from asamblea.sealed.setup.questions import Homomorphic, Lists, NonHomomorphic, Question
from asamblea.wording.say import sentences


def told(question: Question, result: Sequence[Any]) -> dict[str, Any]:
    """A question's result with its names: votes for each answer, or how many papers bear each ranking."""
    match question:
        case Homomorphic():
            sums = [int(each) for each in result]
            blank = {"blank": sums[0]} if question.blank else {}
            return {"question": question.question, "votes": _named(question.answers, sums[len(blank) :]), **blank}
        case Lists():
            rows = zip(question.answers, result, strict=True)
            return {"question": question.question, "lists": [_named(names, row) for names, row in rows]}
        case NonHomomorphic():
            papers = Counter(map(tuple, result))
            rankings = [{"numbers": list(each), "papers": count} for each, count in sorted(papers.items())]
            return {"question": question.question, "answers": list(question.answers), "rankings": rankings}


def _named(names: Sequence[str], sums: Sequence[Any]) -> list[dict[str, Any]]:
    return [{"answer": name, "votes": int(each)} for name, each in zip(names, sums, strict=True)]


def lines(shown: dict[str, Any], lang: str) -> list[str]:
    """What `told` gives as lines for people."""
    say = sentences("sealed_steps", lang)
    found = [shown["question"]]
    for row in [shown.get("votes", []), *shown.get("lists", [])]:
        found += [f"{each['votes']:>8}  {each['answer']}" for each in row]
    if "blank" in shown:
        found.append(f"{shown['blank']:>8}  {say['blank']}")
    for each in shown.get("rankings", []):
        found.append(f"{each['papers']:>8}  {', '.join(map(str, each['numbers']))}")
    return found


def counted(question: Question, result: Sequence[Any], method: str, seats: int, seed: str, place: str) -> Count:
    """The count of a question's result; raises Malformed for a method or a number of seats that does not fit it.

    The sums of a question of marks are counted as papers of one mark each: the sums decide, and they are all there is.
    """
    counting = METHODS[method]
    if isinstance(question, Lists) or counting.count is None:
        raise Malformed(place, "result.method", "the lists of a result are apportioned from its sums, not counted here")
    names = question.answers
    check_seats(seats, len(names), place)
    if counting.one_seat and seats != 1:
        raise Malformed(place, "result.method", f"{method} fills one seat")
    if isinstance(question, Homomorphic):
        if method not in {"plurality", "approval"}:
            raise Malformed(place, "result.method", f"{method} asks for rankings; this question has sums")
        sums = [int(each) for each in result][int(question.blank) :]
        papers: tuple[Paper, ...] = tuple((each, (number,)) for number, each in enumerate(sums, 1) if each)
    else:
        papers = grouped((1, preferences(each)) for each in result)
    return counting.count(Profile(names, seats, papers, title=question.question), Lot(seed))


def count_json(question: Question, count: Count) -> dict[str, Any]:
    """The count with the keys of `asamblea count`."""
    return as_json(question.question, Counted(count, _names(question)), {})


def count_lines(question: Question, count: Count, lang: str) -> str:
    """The count's sheet."""
    return as_sheet(question.question, Counted(count, _names(question)), lang)


def _names(question: Question) -> tuple[str, ...]:
    return tuple(each if isinstance(each, str) else each[0] for each in question.answers)
