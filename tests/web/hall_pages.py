"""The pages of a text over a room of tests, as if its record were this server's and the visitor one of its members."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from tests.assembly_room import Room
from tests.web.conftest import log_of


@dataclass(frozen=True, slots=True)
class Pages:
    """What a member of the room sees and prepares."""

    site: Any
    room: Room
    become: Callable[[str], None]

    def read(self, who: str, path: str) -> str:
        """The page at a path below the text t1."""
        self.become(who)
        answer = self.site[1]("ana").get(f"/b/{log_of(self.site)}/texts/t1/{path}")
        assert answer.status_code == 200
        return str(answer.content.decode())

    def prepared(self, who: str, path: str, **form: Any) -> dict[str, Any]:
        """The payload that a form below the text prepares; its blobs come to the room."""
        from asamblea.people.models import Draft  # noqa: PLC0415 -- needs the settings

        self.become(who)
        answer = self.site[1]("ana").post(f"/b/{log_of(self.site)}/texts/t1/{path}", form)
        assert answer.status_code == 302, answer.content.decode()
        draft = Draft.objects.get(name=answer["Location"].rstrip("/").rpartition("/")[2])
        self.room.texts.update({each.reference: bytes(each.file) for each in draft.files.all()})
        return dict(draft.content["payload"])


def pages_over(site: Any, room: Room, monkeypatch: pytest.MonkeyPatch) -> Pages:
    """The pages over this room."""
    from asamblea.web.views.bodies import Place  # noqa: PLC0415 -- needs the settings

    office = site[0].office
    monkeypatch.setattr(office, "state_now", lambda *_: room.state)
    monkeypatch.setattr(office.archive, "blob", lambda name: room.texts.get(f"public:{name}"))
    return Pages(
        site, room, lambda who: monkeypatch.setattr(Place, "member", property(lambda _: room.id(who) if who else ""))
    )
