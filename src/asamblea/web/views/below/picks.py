"""What a form from paper lets one pick instead of typing an id: from the body's own log, and from those above it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ROLLS, bodies_above
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.log import LOG_KEY
from asamblea.assembly.state.members import HELD, HOLDERS, KEYS, NAMES, SEATS
from asamblea.assembly.state.minutes import MINUTES
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import text_stage
from asamblea.assembly.state.recalls import RECALLS
from asamblea.assembly.state.seats import ALTERNATES, POLLINGS, SUBSTITUTED, VACANT
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.votes import open_votes
from asamblea.record.base64s import bytes_of
from asamblea.record.checkpoints import log_vkey
from asamblea.record.instants import iso
from asamblea.web.desk import desk
from asamblea.web.views.below.naming import body_link, electorate_title, is_here, person_in, recognised_link, seat_order
from asamblea.web.views.bodies import Place
from asamblea.wording import word


@dataclass(frozen=True, slots=True)
class Picks:
    """What may be picked for a field, each with its words. `whole`: the orders take nothing else; if not, what is not
    on this server is typed.
    """

    whole: bool
    options: tuple[tuple[str, str], ...]


Option = tuple[str, str]
Offer = Callable[[Place], Iterable[Option]]


def picks_of(place: Place, act: str) -> dict[str, Picks]:
    """The picks of an act's form, by the word of the field. A field without any is typed."""
    offers: Mapping[str, tuple[bool, Offer]] = {**EVERYWHERE, **IN_ACT.get(act, {})}
    found = {label: Picks(whole, tuple(offer(place))) for label, (whole, offer) in offers.items()}
    return {label: picks for label, picks in found.items() if picks.options}


def has_picks(place: Place, act: str) -> bool:
    """Whether there is something for each field that only this log fills; an act without such a field always fits."""
    own = [offer for _, offer in IN_ACT.get(act, {}).values() if offer in OWN_LOG]
    return all(any(True for _ in offer(place)) for offer in own)


def _rolls(place: Place) -> Iterator[Option]:
    for id_, roll in sorted(ROLLS.all(place.state).items(), key=lambda each: -each[1].at):
        yield id_, f"{id_} · {roll.members} · {iso(roll.at)[:10]}"


def _minutes(place: Place) -> Iterator[Option]:
    for id_, each in sorted(MINUTES.all(place.state).items(), key=lambda each: -int(each[0][1:])):
        yield id_, f"{id_} · {each.lodged.paper} · {iso(each.lodged.ended_at)[:10]}"


def _recalls(place: Place) -> Iterator[Option]:
    for id_, each in sorted(RECALLS.all(place.state).items(), key=lambda each: -int(each[0][1:])):
        yield id_, f"{id_} · {person_in(each.assembly, each.delegate)} · {body_link(each.assembly).title}"


def _above(place: Place) -> Iterator[tuple[str, str]]:
    """The assemblies to which this body elects, each with the electorate in which it does."""
    for origin in bodies_above(place.state):
        body = BODIES.at(place.state, origin)
        if body.electorate and body.status == "recognised":
            yield origin, body.electorate


def _assemblies(place: Place) -> Iterator[Option]:
    for origin, _ in _above(place):
        yield origin, recognised_link(place.origin, origin).title


def _electorates(place: Place) -> Iterator[Option]:
    for origin, electorate in _above(place):
        yield electorate, f"{electorate_title(origin, electorate)} · {recognised_link(place.origin, origin).title}"


def _own_electorates(place: Place) -> Iterator[Option]:
    for id_, each in sorted(REPRESENTATION.all(place.state).items()):
        yield id_, desk().text(each.title) or id_


def _pollings(place: Place) -> Iterator[Option]:
    for origin, electorate in _above(place):
        if is_here(origin):
            yield from _called(origin, desk().office.state_now(origin), electorate)


def _own_pollings(place: Place) -> Iterator[Option]:
    return _called(place.origin, place.state, "")


def _called(origin: str, state: State, electorate: str) -> Iterator[Option]:
    """The pollings of an electorate, or of all, the latest first."""
    for id_, each in sorted(POLLINGS.all(state).items(), key=lambda each: -int(each[0][1:])):
        if electorate in ("", each.called.electorate):
            yield id_, f"{id_} · {electorate_title(origin, each.called.electorate)} · {body_link(origin).title}"


def _persons(place: Place) -> Iterator[Option]:
    """Whom the assemblies above know by name as standing in this body's electorates: holders, former ones, and those
    of the latest sums.
    """
    for origin, electorate in _above(place):
        if is_here(origin):
            state = desk().office.state_now(origin)
            seated = (member for member, seat in HELD.all(state).items() if SEATS.at(state, seat).body == electorate)
            for member in sorted({*seated, *_summed(state, electorate)} & set(NAMES.all(state))):
                yield member, person_in(origin, member)


def _summed(state: State, electorate: str) -> Iterator[str]:
    for each in POLLINGS.all(state).values():
        if each.summed is not None and electorate in ("", each.called.electorate):
            yield from (line.candidate for line in each.summed.places)


def _delegates(place: Place) -> Iterator[Option]:
    """Who holds a seat of this body's electorates, by name and seat."""
    for origin, electorate in _above(place):
        if is_here(origin):
            state = desk().office.state_now(origin)
            for member, seat in sorted(HOLDERS.all(state).items(), key=lambda each: seat_order(each[1])):
                if SEATS.at(state, seat).body == electorate:
                    yield member, f"{person_in(origin, member)} · {seat}"


def _elected_here(place: Place) -> Iterator[Option]:
    """Those of the sums whose credentials may come."""
    for member in dict.fromkeys(_summed(place.state, "")):
        yield member, person_in(place.origin, member)


def _without_seat(place: Place) -> Iterator[Option]:
    """Who is enrolled here and holds no seat: a founder, whose body sends her."""
    for member in sorted(set(NAMES.all(place.state)) - set(HOLDERS.all(place.state))):
        yield member, place.names.get(member, member)


def _other_bodies(place: Place) -> Iterator[Option]:
    for origin in sorted(desk().office.archive.logs()):
        if origin != place.origin:
            yield origin, body_link(origin).title


def _texts(place: Place) -> Iterator[Option]:
    """The texts before the assemblies above that can still be amended."""
    for origin, _ in _above(place):
        if is_here(origin):
            state = desk().office.state_now(origin)
            for id_, each in sorted(TEXTS.all(state).items()):
                if text_stage(state, id_) == "laid":
                    yield id_, f"{desk().text(each.title)} · {body_link(origin).title}"


def _open_votes(place: Place) -> Iterator[Option]:
    for each in open_votes(place.state):
        yield each.id, f"{each.id} · {place.title_of(MOTIONS.at(place.state, each.opened.motion))}"


def _counted_votes(place: Place) -> Iterator[Option]:
    """Those that tellers count: of hands or papers."""
    by_name = {each.id for each in open_votes(place.state) if each.opened.manner == "roll_call"}
    return (option for option in _open_votes(place) if option[0] not in by_name)


def _seats(place: Place) -> Iterator[Option]:
    """Every seat here with whom it is of."""
    for id_, seat in sorted(SEATS.all(place.state).items(), key=lambda each: seat_order(each[0])):
        if seat.member is not None:
            yield id_, f"{id_} · {place.names.get(seat.member, seat.member)}"


def _stood_in(place: Place) -> Iterator[Option]:
    for id_, each in sorted(SUBSTITUTED.all(place.state).items()):
        yield id_, f"{id_} · {place.names.get(each.member, each.member)}"


def _empty_seats(place: Place) -> Iterator[Option]:
    for id_, seat in sorted(SEATS.all(place.state).items(), key=lambda each: seat_order(each[0])):
        if seat.member is None and VACANT.find(place.state, id_) is None:
            yield id_, id_


def _alternates(place: Place) -> Iterator[Option]:
    for electorate, ranked in sorted(ALTERNATES.all(place.state).items()):
        for each in ranked:
            if HOLDERS.find(place.state, each.member) is None:
                title = electorate_title(place.origin, electorate)
                yield each.member, f"{place.names.get(each.member, each.member)} · {title}"


def _member_keys(place: Place) -> Iterator[Option]:
    """The keys that members sign with, by whose they are."""
    named = ((place.names.get(key.member, key.member), id_, key) for id_, key in KEYS.all(place.state).items())
    for name, id_, key in sorted(named, key=lambda each: each[:2]):
        if key.until is None and key.use in ("member", "demo"):
            yield id_, f"{name} · {word(key.public.alg, place.visitor.lang)} · {id_[:4]}"


def _log_keys(place: Place) -> Iterator[Option]:
    for origin, title in _other_bodies(place):
        key = bytes_of(LOG_KEY.at(desk().office.state(origin)), origin)
        yield log_vkey(origin, key).text(), title


EVERYWHERE: Mapping[str, tuple[bool, Offer]] = {
    "roll": (True, _rolls),
    "minutes": (True, _minutes),
    "reads": (True, _minutes),
    "recall": (True, _recalls),
    "assembly": (True, _assemblies),
    "electorate": (True, _electorates),
    "polling": (False, _pollings),
    "candidate": (False, _persons),
    "delegate": (False, _delegates),
}
# Where a field means something else in one act.
IN_ACT: Mapping[str, Mapping[str, tuple[bool, Offer]]] = {
    "delegate.seat/1": {"body": (True, _own_electorates), "member": (False, _without_seat)},
    "polling.call/1": {"electorate": (True, _own_electorates)},
    "credential.accept/1": {"polling": (True, _own_pollings), "member": (False, _elected_here)},
    "body.recognise/1": {
        "body": (False, _other_bodies),
        "key": (False, _log_keys),
        "electorate": (False, _own_electorates),
    },
    "amendment.petition/1": {"text": (False, _texts)},
    "key.revoke/1": {"member_key": (True, _member_keys)},
    "vote.tally/1": {"vote": (True, _counted_votes)},
    "vote.extend/1": {"vote": (True, _open_votes)},
    "vote.void/1": {"vote": (True, _open_votes)},
    "delegate.substitute/1": {"seat": (True, _seats), "alternate": (True, _alternates)},
    "delegate.resume/1": {"seat": (True, _stood_in)},
    "vacancy.declare/1": {"seat": (True, _empty_seats)},
    "body.vouch/1": {"body": (False, _other_bodies)},
}
# What this log alone knows of: where it knows none, the form has nothing to be about.
OWN_LOG = (_open_votes, _counted_votes, _seats, _stood_in, _empty_seats, _alternates, _member_keys)
