"""What people call that which an act names by an id: a text by its title, a sitting by its hour, an article by its
heading.
"""

from collections.abc import Callable, Mapping
from typing import Any

from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.declarations import DECLARATIONS, GROUPS, MARKED
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.recommendations import EN_BLOC
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.votes import CHALLENGES, VOTES
from asamblea.observer.declared import Declared
from asamblea.record.canonical import digest
from asamblea.web.desk import desk
from asamblea.web.views.below.naming import ORIGIN, body_link, electorate_title
from asamblea.web.views.bodies import Place
from asamblea.web.views.charter.reading import Reading
from asamblea.wording.hours import hour


def called(place: Place, field: str, value: str, beside: Mapping[str, Any]) -> str:
    """The name of what a field of an act names; empty where the state knows none. `beside`: the fields around it."""
    if value in place.names:
        return place.names[value]
    within = _WITHIN.get(field)
    if within is not None:
        return within(place, value, beside)
    name = _BY_FIELD.get(field)
    return "" if name is None else name(place, value)


def _titled(shelf: Any) -> Callable[[Place, str], str]:
    """The title of what lies on a shelf."""

    def title(place: Place, value: str) -> str:
        found = shelf.find(place.state, value)
        return "" if found is None else desk().text(found.title)

    return title


_amendment, _text = _titled(AMENDMENTS), _titled(TEXTS)


def _motion(place: Place, value: str) -> str:
    found = MOTIONS.find(place.state, value)
    return "" if found is None else place.title_of(found)


def _sitting(place: Place, value: str) -> str:
    found = SITTINGS.find(place.state, value)
    return "" if found is None else hour(found.opens_at)


def _vote(place: Place, value: str) -> str:
    found = VOTES.find(place.state, value)
    return "" if found is None else _motion(place, found.opened.motion)


def _challenge(place: Place, value: str) -> str:
    found = CHALLENGES.find(place.state, value)
    return "" if found is None else _vote(place, found.vote)


def _election(place: Place, value: str) -> str:
    found = ELECTIONS.find(place.state, value)
    return "" if found is None else desk().text(found.opened.title)


def _list(place: Place, value: str) -> str:
    found = EN_BLOC.find(place.state, value)
    return "" if found is None else ", ".join(found.amendments)


def _demand(place: Place, value: str) -> str:
    """A demand in its own words; a group by its name."""
    found = MARKED.find(place.state, value)
    if found is not None:
        return f"«{Declared(place.state, desk().office.archive.blob).words_of(found)}»"
    return _titled(GROUPS)(place, value)


def _body(place: Place, value: str, beside: Mapping[str, Any]) -> str:
    """A body or an electorate, as this log knows it; else as its own log does, if it is here, or the assembly that the
    same act names.
    """
    found = Declared(place.state, desk().office.archive.blob).body(value)
    if found == value and ORIGIN.fullmatch(value):
        found = body_link(value).title
    elif found == value:
        found = electorate_title(beside.get("assembly", ""), value)
    return "" if found == value else found


def _on(place: Place, value: str) -> str:
    """What a motion has its effect on, or what answers a demand: one of several kinds, each with ids of its own."""
    named = (name(place, value) for name in (_motion, _amendment, _text, _challenge))
    return next(filter(None, named), "")


def _provision(place: Place, value: str, beside: Mapping[str, Any]) -> str:
    """A part or provision of the text that the same act names."""
    text = TEXTS.find(place.state, beside.get("text", "")) or TEXTS.find(place.state, beside.get("on", ""))
    if text is None:
        return ""
    heading = Reading(place, text).heading(value)
    return "" if heading == value else heading


def _quote(place: Place, value: str, beside: Mapping[str, Any]) -> str:
    """The words of a declaration whose hash is quoted; empty where other words stand in that place."""
    if DECLARATIONS.find(place.state, beside["declaration"]) is None:
        return ""
    declared = Declared(place.state, desk().office.archive.blob)
    found = declared.quoted(beside["declaration"], beside["start"], beside["end"])
    return f"«{found}»" if digest(found.encode()) == value else ""


# Fields whose meaning hangs on those beside them: provisions on the text, bodies on the assembly, words on their place.
_WITHIN: Mapping[str, Callable[[Place, str, Mapping[str, Any]], str]] = {
    **dict.fromkeys(("part", "provision", "article"), _provision),
    **dict.fromkeys(("body", "assembly", "electorate", "origins", "successors"), _body),
    "quote": _quote,
}
_BY_FIELD: Mapping[str, Callable[[Place, str], str]] = {
    **dict.fromkeys(("amendment", "amendments", "settled_by", "same", "to"), _amendment),
    **dict.fromkeys(("motion", "agenda", "matter"), _motion),
    **dict.fromkeys(("demand", "demands", "group"), _demand),
    "text": _text,
    "sitting": _sitting,
    "vote": _vote,
    "challenge": _challenge,
    "election": _election,
    "list": _list,
    "declaration": _titled(DECLARATIONS),
    "on": _on,
}
