"""The acts that an election offers to a visitor at its stage, each with what is still missing."""

from typing import Any

from asamblea.assembly.preview import missing
from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.refusals.elections import (
    CountUnfit,
    NominatedAlready,
    NominatorsMissing,
    PollStillOpen,
    SeedUnfit,
    SexMissing,
    TotalsUnfit,
    UrnUnfit,
)
from asamblea.assembly.refusals.members import MemberUnknown
from asamblea.assembly.refusals.votes import TellersNeeded
from asamblea.assembly.state.elections import CANDIDATES, Election, rule_of
from asamblea.assembly.state.members import NAMES, holds_office
from asamblea.assembly.words.elections import BY_TOTALS
from asamblea.web.views.bodies import Offer, Place

# What the person fills in, or what the others who sign bring, is not missing yet.
FILLED_IN: tuple[type[Refusal], ...] = (
    CountUnfit, MemberUnknown, NominatedAlready, NominatorsMissing, PollStillOpen, SeedUnfit, SexMissing,
    TellersNeeded, TotalsUnfit, UrnUnfit,
)  # fmt: skip
SHEET = {"urn": "1", "blank": 0, "invalid": 0, "sheet": ""}


def offers_for(place: Place, found: Election) -> list[Offer]:
    """The acts for this visitor, in the order in which they come."""
    if not place.member:
        return []
    offers = [*_candidates(place, found), *_electors(place, found)]
    if holds_office(place.state, place.member, "teller"):
        offers += _tellers(place, found)
    if place.is_chair and found.stage == "counted":
        offers.append(_offer(place, found, "election.declare/1"))
    if found.stage == "declared" and found.vacated and rule_of(place.state, found).vacancy == "recount":
        offers.append(_offer(place, found, "vacancy.fill/1"))
    return offers


def _offer(place: Place, found: Election, act: str, **payload: Any) -> Offer:
    told = {"election": found.id, **payload}
    reasons = missing(place.state, act, told, place.member, place.now)
    waiting = [place.say(reason) for reason in reasons if not isinstance(reason, FILLED_IN)]
    return Offer(act, told, tuple(waiting))


def _candidates(place: Place, found: Election) -> list[Offer]:
    own = CANDIDATES.find(place.state, (found.id, place.member))
    if own is None or own.withdrawn or found.stage == "failed":
        return []
    accept = found.stage == "nominating" and not own.accepted
    offers = [_offer(place, found, "candidate.accept/1", candidate=place.member, text="")] if accept else []
    if found.stage in ("declared", "counted") and found.counted and place.member not in found.counted.elected:
        return offers
    return [*offers, _offer(place, found, "candidate.withdraw/1", candidate=place.member)]


def _electors(place: Place, found: Election) -> list[Offer]:
    if found.stage != "nominating" or place.member not in found.electorate:
        return []
    some = next(iter(sorted(NAMES.all(place.state))))
    by_lists = found.opened.method == "list"
    return [_offer(place, found, "candidate.nominate/1", candidate=some, list="x" if by_lists else "", sex="")]


def _tellers(place: Place, found: Election) -> list[Offer]:
    by_name = found.opened.manner == "roll_call"
    if found.stage == "polling":
        lot = [] if found.seed is not None or found.round > 1 else [_offer(place, found, "lot.throw/1", seed="")]
        close = [] if by_name else [_offer(place, found, "election.close/1", cast=0)]
        return [*lot, *close]
    if found.stage != "closed" or by_name:
        return []
    offers = [_offer(place, found, "election.count/1")]
    if found.opened.method in BY_TOTALS:
        offers.insert(0, _offer(place, found, "totals.enter/1", totals=[0] * len(found.standing), valid=0, **SHEET))
    if found.opened.manner == "paper":
        offers.insert(0, _offer(place, found, "papers.enter/1", papers=[], **SHEET))
    return offers
