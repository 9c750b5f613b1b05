"""What the forms of an election bring: marks on a paper, a teller's lines, sums."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import QueryDict

from asamblea.web.forms.whole import BadForm, whole


def _marks(post: QueryDict) -> list[int]:
    """Marks on one paper: ranks beside candidates (`rank_3` is what stands beside number 3), or marked numbers."""
    ranked = [
        (whole(rank, "marks"), whole(key.removeprefix("rank_"), "marks"))
        for key in post
        if key.startswith("rank_") and (rank := str(post.get(key, "")).strip())
    ]
    if not ranked:
        return [whole(each, "marks") for each in post.getlist("mark") if each]
    ranks = sorted(rank for rank, _ in ranked)
    # A rank left out or given twice is said, never guessed at.
    if ranks != list(range(1, len(ranks) + 1)):
        raise BadForm("marks")
    return [number for _, number in sorted(ranked)]


def _papers(post: QueryDict) -> list[dict[str, Any]]:
    """Lines of a teller's sheet: how many such papers, then the numbers on them; a closing 0 as in BLT may stand."""
    lines: list[dict[str, Any]] = []
    for line, text in enumerate(post.get("papers", "").splitlines(), 1):
        numbers = [whole(each, "papers", line) for each in text.replace(",", " ").replace(":", " ").split()]
        if not numbers:
            continue
        marks = numbers[1:-1] if len(numbers) > 1 and numbers[-1] == 0 else numbers[1:]
        if not marks:
            raise BadForm("papers", line)
        lines.append({"count": numbers[0], "marks": marks})
    return lines


def _totals(post: QueryDict) -> list[int]:
    return [whole(each, "totals", line) for line, each in enumerate(post.getlist("total"), 1)]


POLLS: Mapping[str, Callable[[QueryDict], Any]] = {"marks": _marks, "papers": _papers, "totals": _totals}
