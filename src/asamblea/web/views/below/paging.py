"""Long lists, a page at a time, without a script."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.http import HttpRequest

T = TypeVar("T")
PAGE = 50


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list: its rows, how many there are in all, the first one's number, its neighbours' queries."""

    rows: Sequence[T]
    total: int
    first: int
    before: str
    after: str

    @property
    def last(self) -> int:
        """The number of its last row."""
        return self.first + len(self.rows) - 1


def start_of(request: HttpRequest) -> int:
    """Where the page that is asked for begins, as an index."""
    text = request.GET.get("page", "1")
    return (max(1, int(text)) - 1) * PAGE if text.isdecimal() and len(text) < 7 else 0


def page_of(request: HttpRequest, rows: Sequence[T], total: int) -> Page[T]:
    """The page whose rows were read already."""
    start = start_of(request)
    number = start // PAGE + 1
    before = _query(request, number - 1) if start else ""
    after = _query(request, number + 1) if start + len(rows) < total else ""
    return Page(rows, total, start + 1, before, after)


def paged(request: HttpRequest, rows: Sequence[Any]) -> Page[Any]:
    """The part of a whole list that is asked for."""
    start = start_of(request)
    return page_of(request, rows[start : start + PAGE], len(rows))


def _query(request: HttpRequest, number: int) -> str:
    query = request.GET.copy()
    query["page"] = str(number)
    return f"?{query.urlencode()}"
