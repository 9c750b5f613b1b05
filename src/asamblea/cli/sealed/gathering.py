"""The trustees' decryptions as they come in: each checked, the false ones named, the good ones put in the archive."""

from dataclasses import dataclass, field

from asamblea.cli.sealed.decrypting import read_decryption_file
from asamblea.cli.sealed.files import read, replace
from asamblea.cli.sealed.folder import Folder
from asamblea.cli.sealed.urn import Urn
from asamblea.record.errors import Malformed
from asamblea.sealed.making.decryptions import Place, check_statement, wrong_factors
from asamblea.sealed.making.stages import Examined, owned_members, refuse
from asamblea.sealed.tally.decryption import check_decryption, read_decryption


@dataclass(frozen=True, slots=True)
class Wrong:
    """A trustee who posted wrong factors, signed by her, and where."""

    number: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The decryptions in a folder, by trustee: good ones with their statements, wrong ones that name their makers, and
    files that prove nothing against anybody, with the fault.
    """

    good: dict[int, tuple[bytes, bytes]] = field(default_factory=dict)
    wrong: list[Wrong] = field(default_factory=list)
    useless: dict[int, Malformed] = field(default_factory=dict)


def gather(folder: Folder, examined: Examined) -> Gathered:
    """Check every decryption that the archive does not hold yet."""
    gathered, done = Gathered(), examined.owned("PartialDecryption")
    for number in range(1, len(folder.plan.trustees) + 1):
        path = folder.decryption(number)
        if number in done or not path.exists():
            continue
        try:
            decryption, statement = read_decryption_file(path)
            places = _wrong(examined, number, decryption, statement, str(path))
        except Malformed as fault:
            gathered.useless[number] = fault
            continue
        if places:
            gathered.wrong.append(Wrong(number, places))
        else:
            gathered.good[number] = (decryption, statement)
    return gathered


def _wrong(examined: Examined, number: int, decryption: bytes, statement: bytes, place: str) -> tuple[Place, ...]:
    """Where a signed decryption is wrong; raises Malformed for one that cannot be held against the trustee."""
    part, election = examined.part(number), examined.setup.election
    check_statement(part, decryption, statement, place)
    read_, reader = read_decryption(decryption, election.group, election.questions, examined.final, place)
    refuse(reader.findings)
    findings = check_decryption(examined.setup, examined.final, part.public, read_, reader, place)
    wrong = wrong_factors(part, read_, statement, place)
    if not wrong:
        refuse(findings)
    return tuple(wrong)


def publish(folder: Folder, urn: Urn, gathered: Gathered) -> None:
    """Put the good decryptions into the archive, their statements into the side file first."""
    lines = read(folder.side).splitlines() if folder.side.exists() else []
    new = [statement for _, statement in gathered.good.values() if statement not in lines]
    if new:
        replace(folder.side, b"".join(line + b"\n" for line in [*lines, *new]))
    for number, (decryption, _) in gathered.good.items():
        urn.append("PartialDecryption", owned_members(number, decryption))
