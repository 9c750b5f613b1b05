"""A delegate finds that demands of several bodies are the same: the software suggests, a person decides (charter,
section 14).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.declarations.quoting import demand_of
from asamblea.assembly.conditions import seat
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import DemandsGrouped
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.declarations import DemandGrouped, DemandUnknown, NothingShared
from asamblea.assembly.shelves import State
from asamblea.assembly.state.declarations import GROUPS, body_of, next_group_id
from asamblea.assembly.step import Step
from asamblea.assembly.words.declarations import MOST_TOGETHER
from asamblea.record.instants import Instant

TYPE = "demand.group/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The demands, and `group` to which they are added, or empty for a new one; `title` (a public reference) names what
    they have in common.
    """

    group: str
    title: str
    demands: tuple[str, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """They are one demand from here on, until another step parts them."""
    asked = act.payload
    refuse(seat(state, act.author), _faults(state, asked))
    return (DemandsGrouped(at, asked.group or next_group_id(state), asked.title, asked.demands, act.author),)


def _faults(state: State, asked: Payload) -> Iterator[Refusal]:
    known = GROUPS.find(state, asked.group)
    yield from unless(known is not None or not asked.group, DemandUnknown(asked.group))
    for each in asked.demands:
        demand = demand_of(state, each)
        yield from unless(not demand.group, DemandGrouped(each, demand.group))
    together = {body_of(state, each) for each in (*asked.demands, *(known.demands if known else ()))}
    once = 0 < len(set(asked.demands)) == len(asked.demands) <= MOST_TOGETHER
    yield from unless(once and len(together) > 1, NothingShared(MOST_TOGETHER))
