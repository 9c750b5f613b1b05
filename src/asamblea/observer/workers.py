"""Forked processes: each finds the state of its parent there for nothing, works out one value, and ends."""

import copyreg
import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from types import MappingProxyType
from typing import Any, Generic, TypeVar

T = TypeVar("T")
G = TypeVar("G")


def _read_only(told: dict[Any, Any]) -> "MappingProxyType[Any, Any]":
    return MappingProxyType(told)


def _frozen(mapping: "MappingProxyType[Any, Any]") -> tuple[Callable[..., Any], tuple[Any, ...]]:
    # By a function of ours: the type itself cannot be named across processes.
    return _read_only, (dict(mapping),)


# States hold read-only mappings, which do not travel by themselves.
copyreg.pickle(MappingProxyType, _frozen)


def can_fork() -> bool:
    """Whether this system forks."""
    return "fork" in multiprocessing.get_all_start_methods()


class Worker(Generic[T]):
    """A forked process that works out one value and ends."""

    def __init__(self, work: Callable[..., T], *given: object) -> None:
        fork = multiprocessing.get_context("fork")
        self._ours, theirs = fork.Pipe(duplex=False)
        self._process = fork.Process(target=_work, args=(theirs, work, given), daemon=True)
        self._process.start()
        theirs.close()

    def ready(self) -> bool:
        """Whether its value is there, or it died."""
        return self._ours.closed or self._ours.poll()

    def result(self) -> T | None:
        """Its value; None if it died."""
        try:
            told: T | None = self._ours.recv()
        except EOFError:
            told = None
        self.stop()
        return told

    def stop(self) -> None:
        """End it, finished or not."""
        self._process.kill()
        self._process.join()
        self._ours.close()


class Done(Generic[T]):
    """A value that was worked out here, in the place of a worker."""

    def __init__(self, value: T) -> None:
        self._value = value

    def ready(self) -> bool:
        """It is."""
        return True

    def result(self) -> T:
        """The value."""
        return self._value

    def stop(self) -> None:
        """Nothing runs."""


def together(work: Callable[[G], T], given: Iterable[G], cores: int) -> Iterator[tuple[G, T | None]]:
    """Work out a value for each of these on so many cores, in their order; None where a worker died."""
    running: deque[tuple[G, Worker[T]]] = deque()
    try:
        for each in given:
            running.append((each, Worker(work, each)))
            if len(running) >= cores:
                first, worker = running.popleft()
                yield first, worker.result()
        while running:
            first, worker = running.popleft()
            yield first, worker.result()
    finally:
        for _, worker in running:
            worker.stop()


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for circles: what a verification makes refers to nothing in one, and looking costs as much as a
    tenth of it, and copies the pages that workers share.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _work(theirs: Connection, work: Callable[..., object], given: tuple[object, ...]) -> None:
    with uncollected():
        theirs.send(work(*given))
