"""The trustees' decryptions as they come in: each checked, the false ones named, the good ones put in the archive."""

from dataclasses import dataclass, field

from asamblea.cli.sealed.decrypting import read_decryption_file
from asamblea.cli.sealed.files import read, replace
from asamblea.cli.sealed.folder import Folder
from asamblea.cli.sealed.urn import Urn
from asamblea.record.errors import Malformed
from asamblea.sealed.making.decryptions import Place
from asamblea.sealed.making.side import judge, refused_line
from asamblea.sealed.making.stages import Examined, owned_members


@dataclass(frozen=True, slots=True)
class Gathered:
    """The decryptions in a folder, by trustee, each with its statement; those whose signed statement shows them to be
    wrong, with the places; and files that prove nothing against anybody, with the fault.
    """

    good: dict[int, tuple[bytes, bytes]] = field(default_factory=dict)
    wrong: dict[int, tuple[Place, ...]] = field(default_factory=dict)
    evidence: list[bytes] = field(default_factory=list)
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
            places = judge(examined, number, decryption, statement, str(path))
        except Malformed as fault:
            gathered.useless[number] = fault
            continue
        if places:
            gathered.wrong[number] = places
            gathered.evidence.append(refused_line(decryption, statement))
        else:
            gathered.good[number] = (decryption, statement)
    return gathered


def publish(folder: Folder, urn: Urn, gathered: Gathered) -> None:
    """Put the good decryptions into the archive, all statements into the side file first."""
    lines = read(folder.side).splitlines() if folder.side.exists() else []
    found = [*(statement for _, statement in gathered.good.values()), *gathered.evidence]
    new = [line for line in found if line not in lines]
    if new:
        replace(folder.side, b"".join(line + b"\n" for line in [*lines, *new]))
    for number, (decryption, _) in gathered.good.items():
        urn.append("PartialDecryption", owned_members(number, decryption))
