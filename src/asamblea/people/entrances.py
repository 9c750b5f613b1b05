"""Links that open a session. A session reads and prepares; it never signs."""

import hashlib

from asamblea.people.models import Entrance


def make_entrance(origin: str, member: str, secret: str) -> str:
    """The path of the link for a member; the server keeps the hash of its secret."""
    Entrance.objects.get_or_create(token=_hash(secret), defaults={"origin": origin, "member": member})
    return f"/enter/{secret}/"


def find_entrance(secret: str) -> Entrance | None:
    """The entrance of a link's secret, or None."""
    return Entrance.objects.filter(token=_hash(secret)).first()


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
