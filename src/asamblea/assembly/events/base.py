"""What all events share: a name that never changes, and the instant at which they hold."""

from typing import Any, ClassVar

from asamblea.assembly.codec import object_json, parse, revive, text_writer
from asamblea.record.canonical import Json
from asamblea.record.errors import Malformed


class Event:
    """A thing that happened. Subclasses are frozen dataclasses with NAME; their first field is `at`, an instant."""

    __slots__ = ()
    NAME: ClassVar[str]
    # Whether it declares a result, which is then published at once.
    DECLARES: ClassVar[bool] = False
    # Who is owed a citation of its entry: the log in its field `assembly`, every recognised body `above` in tier, the
    # recognised bodies of its `electorate`, the assemblies where a seat is `resting` on the one lost, or nobody.
    OWED: ClassVar[str] = ""
    at: int

    def __init_subclass__(cls) -> None:
        KINDS[cls.NAME] = cls


KINDS: dict[str, type[Event]] = {}
Events = tuple[Event, ...]


def event_json(event: Event) -> dict[str, Json]:
    """The object that stands for the event in an entry."""
    fields = object_json(event)
    fields["name"] = event.NAME
    return fields


def events_text(events: Events) -> str:
    """The array that stands for the events in an entry, in its canonical form.

    Raises ValueError if they lie outside the canonical profile.
    """
    return f"[{','.join([text_writer(type(event), event.NAME)(event) for event in events])}]"


def parse_event(value: Json, place: str) -> Event:
    """The event of an entry's object; raises Malformed for an unknown name or a field out of form."""
    if not isinstance(value, dict) or not isinstance(name := value.get("name"), str) or name not in KINDS:
        raise Malformed(place, "entry.form", "no event of this name and edition is known")
    return parse(KINDS[name], {key: item for key, item in value.items() if key != "name"}, place)


def revive_event(value: dict[str, Any]) -> Event:
    """As `parse_event`, without checks, for entries that were checked when they were stored."""
    return revive(KINDS[value["name"]], value)
