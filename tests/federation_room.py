"""A federation to test in: what its bodies write on paper, and what its assembly makes of it.

room = Federation({"north": 1}).with_body("village", "north", 300)
room.act("village", "recall.file/1", "secretary", ...)   the events of that entry, or raises Refused
"""

from collections.abc import Mapping
from typing import Any

from tests.federation_bodies import ASSEMBLY, BOARD, ROOT, START, Bodies

from asamblea.assembly.codec import to_json
from asamblea.assembly.state.members import HOLDERS, SEATS
from asamblea.record.instants import DAY, HOUR, MINUTE

__all__ = ["ASSEMBLY", "BOARD", "ROOT", "START", "Federation"]


class Federation(Bodies):
    """Bodies that elect, meet and recall."""

    def polling(self, electorate: str, alternates: int = 2) -> str:
        """A polling called for an electorate: open for a day, returns for two more."""
        closes = self.clock() + DAY
        events = self.act(
            ASSEMBLY,
            "polling.call/1",
            ("chair", "secretary"),
            electorate=electorate,
            alternates=alternates,
            closes_at=closes,
            returns_by=closes + 2 * DAY,
            lot="00" * 32,
        )
        return str(events[-1].polling)

    def attendance(self, where: str, here: int, **change: Any) -> dict[str, Any]:
        """Attendance on the latest roll."""
        from asamblea.assembly.state.bodies import ROLL  # noqa: PLC0415 -- next to its one use

        roll = ROLL.at(self.state(where))
        given = {"roll": roll.roll, "members": roll.members, "present": here, "estimate": False, "ink": 3}
        return {**given, **change}

    def election_sheet(self, electorate: str, polling: str, votes: Mapping[str, int], **change: Any) -> dict[str, Any]:
        """A sheet of votes by the names of candidates."""
        sheet: dict[str, Any] = {
            "assembly": self.origins[ASSEMBLY],
            "electorate": electorate,
            "polling": polling,
            "lines": [{"candidate": self.id(name), "votes": count} for name, count in votes.items()],
            "valid": sum(votes.values()),
            "blank": 0,
            "spoiled": 0,
        }
        return {**sheet, **change}

    def minutes(self, where: str, present: int, paper: str = "", **given: Any) -> dict[str, Any]:
        """The payload of minutes of a meeting that ended a moment ago."""
        self.made += 1
        began, ended = self.clock() - 2 * HOUR, self.clock() - MINUTE
        told: dict[str, Any] = {
            "paper": paper or f"paper-{self.made}",
            "began_at": began,
            "ended_at": ended,
            "attendance": self.attendance(where, present),
            "elections": [],
            "recalls": [],
            "resolutions": [],
            "reads": "",
            "confirms": False,
            "scan": self.restricted(f"scan {self.made}"),
        }
        return {**told, **given}

    def votes(self, where: str, electorate: str, polling: str, **votes: int) -> list[Any]:
        """A body's votes lodged by its secretary from paper."""
        sheet = self.election_sheet(electorate, polling, votes)
        return self.act(
            where, "minutes.lodge/1", "secretary", **self.minutes(where, sum(votes.values()), elections=[sheet])
        )

    def credential(self, polling: str, name: str) -> list[Any]:
        """A credential accepted by two officers."""
        return self.act(ASSEMBLY, "credential.accept/1", ("chair", "secretary"), **self.credential_of(polling, name))

    def credential_of(self, polling: str, name: str) -> dict[str, Any]:
        """The payload by which a credential is accepted."""
        return {
            "polling": polling,
            "member": self.id(name),
            "name": self.text(name),
            "keys": [to_json(self.who(ASSEMBLY, name).new_key())],
        }

    def elected(self, where: str = "village", electorate: str = "north", **votes: int) -> str:
        """One body elects: `first` (60 votes) is seated, `second` (40), `third` (20) follow."""
        polling = self.polling(electorate)
        self.votes(where, electorate, polling, **(votes or {"first": 60, "second": 40, "third": 20}))
        self.pass_time(4 * DAY, ASSEMBLY)
        for name in votes or ("first", "second", "third"):
            self.credential(polling, name)
        return polling

    def petition(self, count: Any, **change: Any) -> dict[str, Any]:
        """A petition with nothing struck."""
        given: dict[str, Any] = {
            "handed_in": count,
            "outside": 0,
            "doubled": 0,
            "withdrawn": 0,
            "valid": count,
            "root": ROOT,
            "sheet": self.restricted(f"signatures {self.made}"),
        }
        return {**given, **change}

    def filing(self, where: str, delegate: str, valid: int, electorate: str = "north", **change: Any) -> dict[str, Any]:
        """The payload by which a recall is filed."""
        given: dict[str, Any] = {
            "assembly": self.origins[ASSEMBLY],
            "electorate": electorate,
            "delegate": self.id(delegate),
            "joint": False,
            "roll": self.attendance(where, 0)["roll"],
            "petition": self.petition(valid),
            "ink": 2,
            "reasons": self.restricted(f"reasons {self.made}"),
            "same_reasons": False,
        }
        return {**given, **change}

    def ballot(self, recall: str, yes: Any = 0, no: Any = 0, **change: Any) -> dict[str, Any]:
        """A recall's sheet of a meeting that ended a moment ago, the defence used."""
        given: dict[str, Any] = {
            "recall": recall,
            "held": True,
            "yes": yes,
            "no": no,
            "blank": 0,
            "spoiled": 0,
            "defence": "used",
            "defence_from": self.clock() - HOUR,
            "defence_until": self.clock() - 30 * MINUTE,
            "answer_printed": False,
        }
        return {**given, **change}

    def heard(self, where: str, recall: str) -> None:
        """Served in person, convened, and the hour past by two hours and more."""
        self.act(
            where, "recall.serve/1", "secretary", recall=recall, manner="in_person", proof=self.restricted("receipt")
        )
        self.act(where, "recall.convene/1", "secretary", recall=recall, opens_at=self.clock() + 3 * DAY + 2 * MINUTE)
        self.clock.move_to(self.clock() + 3 * DAY + 3 * HOUR)

    def recall(self, where: str, delegate: str, yes: int, no: int, **change: Any) -> list[Any]:
        """A whole recall of a single body, from petition to minutes; the events of the minutes."""
        events = self.act(where, "recall.file/1", "secretary", **self.filing(where, delegate, 40))
        recall = str(events[-1].recall)
        self.heard(where, recall)
        return self.act(
            where,
            "minutes.lodge/1",
            "secretary",
            **self.minutes(where, yes + no, recalls=[self.ballot(recall, yes, no, **change)]),
        )

    def holder(self, seat: str) -> str | None:
        """The name of who holds a seat's vote, of those that tests use; None if nobody does."""
        names = {self.id(name): name for name in ("first", "second", "third", "fourth", "fifth")}
        held = {seat_: member for member, seat_ in HOLDERS.all(self.state()).items()}
        return names.get(held[seat]) if seat in held else None

    def titular(self, seat: str) -> str | None:
        """Whose seat it is, whoever stands in."""
        found = SEATS.find(self.state(), seat)
        return None if found is None else found.member

    def sit(self, *present: str) -> None:
        """The founding sitting opened with these delegates present."""
        opens = START + DAY
        self.clock.move_to(max(opens, self.clock()))
        for name in present:
            self.act(ASSEMBLY, "presence.register/1", name, 0, sitting="s1")
        self.act(ASSEMBLY, "sitting.open/1", "chair", 0, sitting="s1")

    def motion(self, kind: str, effect: str = "none", on: str = "") -> dict[str, Any]:
        """The payload by which a motion is tabled."""
        words = self.text("words")
        return {"kind": kind, "title": words, "text": words, "effect": {"kind": effect, "on": on}}

    def put(self, by: str, kind: str = "procedural", effect: Mapping[str, str] | None = None) -> str:
        """A motion tabled, debated and put; the id of its open vote."""
        given = {"kind": "none", "on": ""} if effect is None else effect
        (tabled, *_) = self.act(ASSEMBLY, "motion.table/1", by, **self.motion(kind, given["kind"], given["on"]))
        self.act(ASSEMBLY, "debate.open/1", "chair", motion=tabled.motion)
        self.act(ASSEMBLY, "debate.close/1", "chair", motion=tabled.motion)
        closes = self.clock() + 30 * MINUTE
        (*_, opened) = self.act(ASSEMBLY, "vote.open/1", "chair", motion=tabled.motion, closes_at=closes)
        return str(opened.vote)
