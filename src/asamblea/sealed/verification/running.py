"""How the parts of a verification are run: one after another here, by many processes where the command has them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")


class Run(Protocol):
    """Runs a function of a context and each task; the results come in the order of the tasks. A context is handed to
    every process once.
    """

    def __call__(self, function: Callable[[C, T], R], context: C, tasks: Sequence[T]) -> Iterable[R]:
        """The results."""


def in_turn(function: Callable[[C, T], R], context: C, tasks: Sequence[T]) -> Iterable[R]:
    """One after another, in this process."""
    return (function(context, task) for task in tasks)
