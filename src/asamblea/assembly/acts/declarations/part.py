"""A delegate finds that demands are not the same as those they were put together with (charter, section 14)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import seat
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import DemandsParted
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.declarations import DemandUnknown, NothingShared, NotInGroup
from asamblea.assembly.shelves import State
from asamblea.assembly.state.declarations import GROUPS
from asamblea.assembly.step import Step
from asamblea.assembly.words.declarations import MOST_TOGETHER
from asamblea.record.instants import Instant

TYPE = "demand.part/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The group, and the demands that leave it."""

    group: str
    demands: tuple[str, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """They leave the group."""
    asked, group = act.payload, GROUPS.find(state, act.payload.group)
    inside = () if group is None else group.demands
    refuse(
        seat(state, act.author),
        unless(group is not None, DemandUnknown(asked.group)),
        unless(0 < len(set(asked.demands)) == len(asked.demands) <= MOST_TOGETHER, NothingShared(MOST_TOGETHER)),
        (NotInGroup(each) for each in asked.demands if group is not None and each not in inside),
    )
    return (DemandsParted(at, asked.group, asked.demands, act.author),)
