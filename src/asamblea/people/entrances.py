"""Links that open a session. A session reads and prepares; it never signs."""

import hashlib
import json
from pathlib import Path

from asamblea.people.models import Entrance
from asamblea.record.instants import Instant


def make_entrance(origin: str, member: str, secret: str) -> str:
    """The path of the link for a member; the server keeps the hash of its secret."""
    Entrance.objects.get_or_create(token=_hash(secret), defaults={"origin": origin, "member": member})
    return f"/enter/{secret}/"


def invite(origin: str, member: str, code: str, until: Instant) -> None:
    """Take in the one-time code of an invitation; the server keeps its hash."""
    Entrance.objects.create(token=_hash(code), origin=origin, member=member, until=until)


def find_entrance(secret: str) -> Entrance | None:
    """The entrance of a link's secret, or None."""
    return Entrance.objects.filter(token=_hash(secret)).first()


def use_invitation(entrance: Entrance, now: Instant) -> bool:
    """Use an invitation up; False if it is expired, or somebody used it, be it in this very moment."""
    unused = Entrance.objects.filter(pk=entrance.pk, used_at=None, until__gte=now)
    return unused.update(used_at=now) == 1


def take_in_invitations(path: Path) -> int:
    """Take in the invitations that a founding left, of which there are hashes alone, and delete the file; how many."""
    if not path.exists():
        return 0
    invited = [Entrance(**json.loads(line)) for line in path.read_text(encoding="ascii").splitlines()]
    Entrance.objects.bulk_create(invited, ignore_conflicts=True)
    path.unlink()
    return len(invited)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
