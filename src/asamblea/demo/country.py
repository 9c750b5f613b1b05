"""The federation of the demonstration: bodies of the base, assemblies of three constituencies, and a national assembly
of all, over the constituencies of Peru.

Names, electors and seats of the constituencies are facts (2021). Bodies of the base, persons, votes and recalls are
generated, and every log is marked a demonstration.
"""

import csv
import hashlib
import unicodedata
from importlib import resources

from asamblea.archive import Archive
from asamblea.assembly.state.members import HOLDERS
from asamblea.demo.cast import Person
from asamblea.demo.federation import BOARD, NATION, OFFICERS, District, Electorate, Federation
from asamblea.demo.recalls import convene, file_recall, recall_seat, serve
from asamblea.record.entries import Entry
from asamblea.record.instants import DAY, HOUR, Instant

SEED = "country"
# From the founding to the day that the demonstration shows: 60 days to the sitting, 15 of one recall, 5 of another.
LENGTH = 83 * DAY
# The constituencies whose bodies one can enter.
OPEN = ("loreto", "piura", "tacna")
# What the five bodies of each are called, what they are, how many members they have.
BASES = (
    ("Comité del barrio", "neighbourhood", 214),
    ("Sindicato de oficios", "union", 168),
    ("Comunidad campesina", "peasant_community", 331),
    ("Asociación de estudiantes", "student_body", 122),
    ("Comité del mercado", "neighbourhood", 97),
)
REGIONAL_SEATS = 5
COUNCIL = "council"
GIVEN = ("Marisol", "Teodoro", "Nélida", "Wilmer", "Graciela", "Abel", "Yolanda", "Celso", "Irma", "Rufino", "Zoila")
FAMILY = ("Condori", "Saavedra", "Huanca", "Ruiz", "Tello", "Ccori", "Pacheco", "Shapiama", "Olaya", "Vilca")


def constituencies() -> tuple[tuple[Electorate, int], ...]:
    """Each constituency as an electorate of the national assembly, with its electors."""
    file = resources.files("asamblea.demo") / "constituencies.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return tuple((Electorate(_id(row["name"]), row["name"], int(row["seats"])), int(row["electors"])) for row in rows)


def _id(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return plain.replace(" ", "-")


def invented(electorate: Electorate, number: int) -> str:
    """A name for a candidate, always the same."""
    drawn = hashlib.sha256(f"{SEED}\n{electorate.id}\n{number}".encode()).digest()
    first, second = FAMILY[drawn[1] % len(FAMILY)], FAMILY[drawn[2] % len(FAMILY)]
    return f"{GIVEN[drawn[0] % len(GIVEN)]} {first} {second}"


def _districts() -> tuple[District, ...]:
    found: list[District] = []
    for electorate, electors in constituencies():
        if electorate.id not in OPEN:
            found.append(District(electorate.id, f"Asamblea de base de {electorate.name}", electors, electorate.id))
            continue
        for number, (title, kind, members) in enumerate(BASES, 1):
            name = f"{title} de {electorate.name}"
            found.append(District(f"{electorate.id}{number}", name, members, electorate.id, kind))
    return tuple(found)


def founded(archive: Archive) -> dict[str, str]:
    """The origin of each log of an archive, by the key with which it was founded."""
    found: dict[str, str] = {}
    for origin in archive.logs():
        (first,) = archive.entries(origin, 0, 1)
        act = Entry.parse(first, origin).act
        assert act is not None
        found[str(act.payload["log_key"])] = origin
    return found


class _Brief(Federation):
    """Alternates have their credentials only where one can enter: so the demonstration starts sooner."""

    def awaited(self, electorate: Electorate) -> int:
        """Delegates alone, elsewhere."""
        wide = electorate.id in OPEN or electorate.id not in self.electorates
        return super().awaited(electorate) if wide else electorate.seats


class Country:
    """The federation in an archive: built once, or found there."""

    def __init__(self, archive: Archive, until: Instant) -> None:
        electorates = tuple(electorate for electorate, _ in constituencies())
        self.room: Federation = _Brief(SEED, archive, _districts(), electorates, None, until - LENGTH, invented)
        self._until = until

    def resume(self) -> None:
        """Find the keys of all logs again, and which log is whose."""
        room = self.room
        origins = founded(room.archive)
        for where in (NATION, COUNCIL, *map(_regional, OPEN), *room.districts):
            room.origins[where] = origins[room.log_key(where)]

    def build(self) -> None:
        """All tiers, a council that assemblies elect, one sitting of the national assembly, a polling half way, a
        recall over and one that runs.
        """
        room = self.room
        room.found()
        regional = [self._found_regional(constituency) for constituency in OPEN]
        room.elect()
        self._fill(regional[1:])
        self._council(regional)
        room.sit()
        delegates = room.delegates()
        recall_seat(room, "tacna-1", delegates["tacna-1"], (62, 75))
        self._half_polled(*regional[0])
        self._running("loreto-2", delegates["loreto-2"])

    def _fill(self, filled: list[tuple[str, Electorate]]) -> None:
        """These regional assemblies are elected."""
        room = self.room
        room.poll(filled)
        for assembly, electorate in filled:
            room.vote(assembly, electorate, room.bodies[electorate.id])
        room.wait(23 * DAY, *(assembly for assembly, _ in filled))
        room.accept(filled)

    def _half_polled(self, assembly: str, electorate: Electorate) -> None:
        """A polling whose returns come in: two of its bodies voted already."""
        self.room.poll([(assembly, electorate)])
        self.room.vote(assembly, electorate, self.room.bodies[electorate.id][:2])

    def _found_regional(self, constituency: str) -> tuple[str, Electorate]:
        """An assembly of the constituency, whose seats its bodies fill jointly."""
        room, where = self.room, _regional(constituency)
        name = room.electorates[constituency].name
        electorate = Electorate(where, f"Bases de {name}", REGIONAL_SEATS)
        room.bodies[where] = room.bodies[constituency]
        room.call(where, f"Asamblea Regional de {name}", (electorate,), "regional_assembly")
        for body in room.bodies[constituency]:
            room.act(body, "body.recognise/1", OFFICERS, room.recognition(where, "regional", where, 1))
            members = room.districts[body].electors
            room.act(where, "body.recognise/1", OFFICERS, room.recognition(body, "base", where, members))
        room.act(where, "body.recognise/1", OFFICERS, room.recognition(NATION, "national", "", 1))
        return where, electorate

    def _council(self, regional: list[tuple[str, Electorate]]) -> None:
        """A council whose seats assemblies of delegates fill, each its own: an indirect election. One of them has no
        delegates yet.
        """
        room = self.room
        seats = {where: Electorate(f"{where}-seat", room.titles[where], 1) for where, _ in regional}
        room.call(COUNCIL, "Consejo de las Regiones", tuple(seats.values()), "national_assembly")
        for where, electorate in seats.items():
            members = max(1, len(HOLDERS.all(room.state(where))))
            above = room.recognition(COUNCIL, "national", electorate.id, 1)
            room.act(where, "body.recognise/1", OFFICERS, above)
            below = room.recognition(where, "regional", electorate.id, members)
            room.act(COUNCIL, "body.recognise/1", OFFICERS, below)
        filled = [(where, electorate) for where, electorate in seats.items() if where != regional[0][0]]
        room.poll([(COUNCIL, electorate) for _, electorate in filled])
        for where, electorate in filled:
            self._close_roll(where)
            room.vote(COUNCIL, electorate, [where])
        room.accept([(COUNCIL, electorate) for _, electorate in filled])

    def _close_roll(self, where: str) -> None:
        """The accredited delegates of an assembly are its roll."""
        members = len(HOLDERS.all(self.room.state(where)))
        root = hashlib.sha256(where.encode()).hexdigest()
        roll = {"members": members, "joined": members, "left": 0, "root": root, "sheet": ""}
        self.room.act(where, "roll.close/1", OFFICERS, roll)

    def _running(self, seat: str, name: str) -> None:
        """A recall in five bodies: served in four of them, convened in three, its hearings still to come."""
        room = self.room
        room.clock.move_to(self._until - 4 * DAY)
        recalls = file_recall(room, seat, name)
        bodies = list(recalls)
        room.clock.move_to(self._until - 3 * DAY)
        serve(room, {body: recalls[body] for body in bodies[:4]})
        room.clock.move_to(self._until - 2 * DAY)
        convene(room, {body: recalls[body] for body in bodies[:3]}, self._until + 2 * DAY + 3 * HOUR)

    def entered(self) -> dict[str, tuple[str, Person]]:
        """Whom one can be in the bodies of the open constituencies: by a word, the body's origin and the person."""
        room = self.room
        bodies = [body for constituency in OPEN for body in room.bodies[constituency]]
        roles = {"": "member", "_secretary": "secretary", "_chair": "chair"}
        return {
            f"{body}{suffix}": (room.origins[body], room.who(body, name))
            for body in bodies
            for suffix, name in roles.items()
        }

    def person_of(self, member: str) -> Person | None:
        """An officer of one of the federation's logs, by her member id."""
        room = self.room
        officers = (room.who(where, name) for where in room.origins for name in BOARD)
        return next((who for who in officers if who.member == member), None)


def _regional(constituency: str) -> str:
    return f"{constituency}-region"
