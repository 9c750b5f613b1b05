"""Logs as their stored entries tell them, for pages that follow a seat or a recall across several logs."""

from collections.abc import Iterable
from threading import Lock

from asamblea.assembly.events.base import Events, revive_event
from asamblea.observer.decisions import Told
from asamblea.observer.steps import Step
from asamblea.office import Office
from asamblea.record.frames import stored_events


class ToldLogs:
    """The steps of each log that was asked for, read once and then caught up. Owned by one process.

    Nothing is checked here: the office admitted what it holds. Whoever doubts it verifies the record.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self._steps: dict[str, tuple[Step, ...]] = {}
        self._lock = Lock()

    def of(self, origins: Iterable[str]) -> dict[str, Told]:
        """Those of these logs that are here, each with its state advanced to now."""
        here = set(self._office.archive.logs())
        return {
            origin: Told(self._office.state_now(origin), self.steps(origin), {}) for origin in origins if origin in here
        }

    def steps(self, origin: str) -> tuple[Step, ...]:
        """The steps of a log up to its last entry."""
        with self._lock:
            known = self._steps.get(origin, ())
            size = self._office.archive.size(origin)
            if size > len(known):
                more = self._office.archive.entries(origin, len(known), size)
                more_steps = (Step(seq, data, _events(data)) for seq, data in enumerate(more, len(known)))
                known = self._steps[origin] = (*known, *more_steps)
            return known


def _events(data: bytes) -> Events:
    return tuple(map(revive_event, stored_events(data)))
