"""A removal, guarantee by guarantee: met by computation, attested by persons, claimed by the writer alone,
contested, or not met (DESIGN section 5; rulings B5; procedure 3.30).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.events.log import IntervalKept
from asamblea.assembly.events.recall import RecallDecided, RecallReturned
from asamblea.assembly.state.bodies import CITED_AT
from asamblea.assembly.state.debates import DEFENCES, defence_of
from asamblea.assembly.state.minutes import MINUTES
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.recalls import JOINT, RECALLS, JointRecall, Recall
from asamblea.assembly.state.votes import CHALLENGES, VOTES
from asamblea.observer.decisions import Told
from asamblea.observer.explain import NoSuchMatter, find_matter

Standing = Literal["computed", "vouched", "attested", "claimed", "contested", "not_met"]


@dataclass(frozen=True, slots=True)
class Guaranteed:
    """One guarantee of a removal: which, how it stands, on whose word, and the numbers that show it."""

    guarantee: str
    standing: Standing
    by: str
    shown: str


def dossier(logs: Mapping[str, Told], matter: str) -> tuple[Guaranteed, ...]:
    """Every guarantee of a removal: a recall in a body, one of a joint seat, or a motion to remove. Raises NoSuchMatter
    for anything else.
    """
    origin, told, id_ = find_matter(logs, matter)
    recall, joint, motion = RECALLS.find(told.state, id_), JOINT.find(told.state, id_), MOTIONS.find(told.state, id_)
    if recall is not None:
        return tuple(_recall(logs, origin, told, recall))
    if joint is not None:
        return tuple(_joint(logs, origin, joint))
    if motion is not None and class_of(told.state, motion).defence is not None:
        return tuple(_motion(told, motion))
    raise NoSuchMatter(matter)


def _recall(logs: Mapping[str, Told], origin: str, told: Told, recall: Recall) -> Iterator[Guaranteed]:
    """Paper is testimony: what tellers wrote is attested, what follows from it is computed."""
    if recall.attempt:
        yield _numbers("petition", recall.valid >= recall.needed, f"{recall.valid} / {recall.needed}")
    yield Guaranteed("reasons", "attested" if any(recall.reasons) else "not_met", "minutes", "")
    yield _service(told, recall)
    yield _defence(told, recall)
    if recall.answered_at is not None:
        yield Guaranteed("answer", "attested" if recall.decided is not None else "not_met", "minutes", "")
    if recall.decided is not None:
        yield from _decided(recall.decided)
        yield from _cited(logs, origin, recall)
    if recall.stage == "suspended" or _rectified(told, recall):
        yield Guaranteed("minutes", "contested", "minutes", "")


def _numbers(guarantee: str, met: bool, shown: str) -> Guaranteed:
    return Guaranteed(guarantee, "attested" if met else "not_met", "minutes", shown)


def _service(told: Told, recall: Recall) -> Guaranteed:
    """Served in person or by attempts, and the time since then, with the one on whose word it rests."""
    if recall.served_at is None:
        return Guaranteed("service", "not_met", "", "")
    kept = _kept(told, recall.id)
    if kept is None:
        return Guaranteed("service", "attested", "minutes", str(len(recall.attempts) or ""))
    return Guaranteed("service", *_bounded(kept))


def _kept(told: Told, matter: str) -> IntervalKept | None:
    found = (event for step in told.steps for event in step.events if isinstance(event, IntervalKept))
    return next((event for event in found if event.matter == matter), None)


def _bounded(kept: IntervalKept) -> tuple[Standing, str, str]:
    standing: Standing = "claimed" if kept.bound == "writer" else "vouched"
    return standing, kept.bound, f"{(kept.ended - kept.started) // 3_600_000} h"


def _defence(told: Told, recall: Recall) -> Guaranteed:
    """Used, waived by her alone, or offered for its whole time and again at a second summons."""
    found = [
        event.defence
        for step in told.steps
        for event in step.events
        if isinstance(event, RecallDecided | RecallReturned) and event.recall == recall.id
    ]
    if not found:
        return Guaranteed("defence", "not_met", "", "")
    return Guaranteed("defence", "attested", "minutes", f"{found[-1]} ({recall.summons})")


def _decided(decided: RecallDecided) -> Iterator[Guaranteed]:
    yield _numbers("quorum", decided.voted >= decided.quorum, f"{decided.voted} / {decided.quorum}")
    met = decided.yes >= decided.needed
    yield Guaranteed("majority", "computed" if met else "not_met", "minutes", f"{decided.yes} / {decided.needed}")


def _cited(logs: Mapping[str, Told], origin: str, recall: Recall) -> Iterator[Guaranteed]:
    """Above, the seat ends where its assembly cites the decision."""
    above, below = logs.get(recall.assembly), logs[origin]
    if above is None:
        return
    entries = [
        step.seq for step in below.steps for event in step.events if event == recall.decided and step.seq is not None
    ]
    at = next((CITED_AT.find(above.state, (origin, seq)) for seq in entries), None)
    assert recall.decided is not None
    shown = "" if at is None else f"{(at - recall.decided.declared_at) // 60_000} min"
    yield Guaranteed("citation", "not_met" if at is None else "computed", recall.assembly, shown)


def _rectified(told: Told, recall: Recall) -> bool:
    minutes = "" if recall.decided is None else recall.decided.minutes
    found = MINUTES.find(told.state, minutes)
    return found is not None and found.rectified > 0


def _joint(logs: Mapping[str, Told], origin: str, joint: JointRecall) -> Iterator[Guaranteed]:
    """The sum, and each body's part where the record holds its log."""
    summed = joint.summed
    if summed is None:
        yield Guaranteed("majority", "not_met", "", "")
    else:
        met = summed.yes >= summed.needed
        shown = f"{summed.yes} / {summed.needed}; {summed.returned} / {summed.bodies}"
        yield Guaranteed("majority", "computed" if met else "not_met", origin, shown)
    for body, told in sorted(logs.items()):
        for recall in RECALLS.all(told.state).values():
            if (recall.assembly, recall.matter) == (origin, joint.opened.matter):
                for each in (_service(told, recall), _defence(told, recall)):
                    yield Guaranteed(each.guarantee, each.standing, body, each.shown)


def _motion(told: Told, motion: Motion) -> Iterator[Guaranteed]:
    """A removal by motion: its intervals, the defence, the vote by name."""
    intervals = [
        event
        for step in told.steps
        for event in step.events
        if isinstance(event, IntervalKept) and event.matter == motion.id
    ]
    for kept in {each.kind: each for each in intervals}.values():
        yield Guaranteed(kept.kind, *_bounded(kept))
    if not intervals:
        yield Guaranteed("notice", "not_met", "", "")
    defence = defence_of(told.state, motion.id)
    held = defence.stage in ("used", "waived") or len(defence.stood_open) > 1
    shown = defence.stage if motion.id in DEFENCES.all(told.state) else ""
    yield Guaranteed("defence", "computed" if held else "not_met", "", shown)
    yield from _votes(told, motion)


def _votes(told: Told, motion: Motion) -> Iterator[Guaranteed]:
    contested = {each.vote for each in CHALLENGES.all(told.state).values()}
    closed = [
        (vote.id, vote.closed)
        for vote in VOTES.all(told.state).values()
        if vote.opened.motion == motion.id and vote.closed is not None
    ]
    if not closed:
        yield Guaranteed("majority", "not_met", "", "no_vote")
    for id_, result in closed:
        met = result.outcome == "carried"
        standing: Standing = "contested" if id_ in contested else "computed" if met else "not_met"
        yield Guaranteed("majority", standing, id_, f"{result.count.yes} / {result.needed}")
