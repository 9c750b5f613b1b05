"""What pages of one body call another, and people of another log."""

import re
from dataclasses import dataclass

from asamblea.assembly.state.bodies import BODIES
from asamblea.assembly.state.founding import BODY, REPRESENTATION
from asamblea.assembly.state.members import NAMES
from asamblea.web.desk import desk

ORIGIN = re.compile(r"asamblea/[0-9a-f]{32}")


def short(origin: str) -> str:
    """An origin as addresses have it."""
    return origin.rpartition("/")[2][:16]


@dataclass(frozen=True, slots=True)
class Link:
    """A body as a page names it; `log` is empty where its log is not here."""

    title: str
    log: str


def is_here(origin: str) -> bool:
    """Whether the log of this origin is on this server."""
    return desk().office.archive.size(origin) > 0


def body_link(origin: str, title: str = "") -> Link:
    """A body by its own name, or by the one under which it was recognised; its origin if neither is held."""
    if is_here(origin):
        return Link(desk().text(BODY.at(desk().office.state(origin)).title) or origin, short(origin))
    return Link(desk().text(title) or origin, "")


def recognised_link(by: str, origin: str) -> Link:
    """A body as another one recognised it."""
    known = BODIES.find(desk().office.state(by), origin) if is_here(by) else None
    return body_link(origin, "" if known is None else known.title)


def with_titles(text: str) -> str:
    """A sentence in which bodies that are here have their names in place of their origins."""
    return ORIGIN.sub(lambda found: body_link(found[0]).title, text)


def electorate_title(assembly: str, electorate: str) -> str:
    """An electorate's name in the assembly's key of representation; its id if that is not held."""
    found = REPRESENTATION.find(desk().office.state(assembly), electorate) if is_here(assembly) else None
    return electorate if found is None else desk().text(found.title) or electorate


def known_in(assembly: str, value: str) -> str:
    """An electorate or a delegate as her assembly calls them."""
    title = electorate_title(assembly, value)
    return person_in(assembly, value) if title == value else title


def seat_order(seat: str) -> tuple[str, int]:
    """Where a seat stands in a list: by its electorate, then by its number, ten after nine."""
    electorate, _, number = seat.rpartition("-")
    return (electorate, int(number)) if number.isdecimal() else (seat, 0)


def person_in(assembly: str, member: str) -> str:
    """A delegate's public name in her assembly; else her id there, cut short: names come with credentials."""
    known = NAMES.find(desk().office.state(assembly), member) if is_here(assembly) else None
    return desk().text(known or "") or f"…{member[:8]}"
