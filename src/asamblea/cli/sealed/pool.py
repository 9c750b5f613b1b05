"""Work for all cores: processes that begin as copies of this one, so that nothing large is handed over."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any, TypeVar

import click

from asamblea.sealed.verification.running import Run, in_turn

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")

_context: list[Any] = []


def _begin(context: Any) -> None:
    _context[:] = [context]


def _work(function: Callable[[C, T], R], task: T) -> R:
    return function(_context[0], task)


def pool(workers: int) -> Run:
    """Runs tasks in so many processes, with a progress bar on standard error where a person reads it."""

    def run(function: Callable[[C, T], R], context: C, tasks: Sequence[T]) -> Iterable[R]:
        if workers == 1 or len(tasks) < 2 or "fork" not in multiprocessing.get_all_start_methods():
            return _shown(in_turn(function, context, tasks), len(tasks))
        return _shown(_spread(function, context, tasks), len(tasks))

    def _spread(function: Callable[[C, T], R], context: C, tasks: Sequence[T]) -> Iterator[R]:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(workers, len(tasks)), fork, _begin, (context,)) as processes:
            yield from processes.map(partial(_work, function), tasks)

    return run


def _shown(results: Iterable[R], length: int) -> Iterator[R]:
    if not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=length, file=sys.stderr) as bar:
        yield from bar


def all_cores() -> tuple[Run, int]:
    """A run over all cores, and how many they are."""
    workers = os.cpu_count() or 1
    return pool(workers), workers
