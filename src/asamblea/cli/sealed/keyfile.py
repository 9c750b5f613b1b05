"""A trustee's key file: the one secret that she keeps, on her own device."""

import json
import stat
from dataclasses import dataclass, replace
from pathlib import Path

import click

from asamblea.cli.sealed.files import PRIVATE, read, write_new
from asamblea.cli.sealed.folder import Folder
from asamblea.cli.sealed.passphrase import Passphrase, locked, unlocked
from asamblea.record.errors import Malformed
from asamblea.sealed.making.ceremony import Circle
from asamblea.sealed.making.chance import is_word
from asamblea.sealed.making.channels import SEED_LENGTH
from asamblea.sealed.making.member import Member
from asamblea.sealed.scalars import read_decimal
from asamblea.wording.say import sentences

_KEYS = {"key", "election", "trustee", "name", "secret"}
FORM = "asamblea/trustee-key/1"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a key file holds: whose it is, in which election, and the secret: a single trustee's exponent in decimals,
    a member's seed.
    """

    election: str
    trustee: int
    name: str
    secret: str

    def __repr__(self) -> str:
        """Without the secret, which no log and no traceback may show."""
        return f"KeyFile({self.election}, {self.trustee})"

    def exponent(self, folder: Folder, place: str) -> int:
        """A single trustee's exponent; raises Malformed for what is no number below the order."""
        try:
            return read_decimal(self.secret, folder.group.order)
        except ValueError as fault:
            raise Malformed(place, "keyfile.form", "does not hold a key") from fault

    def member(self, folder: Folder) -> Member:
        """A member of the threshold."""
        return Member(circle_of(folder), folder.plan.index(self.trustee), self.secret)


def circle_of(folder: Folder) -> Circle:
    """The members of the threshold of a plan."""
    return Circle(folder.plan.uuid, folder.group, len(folder.plan.members), folder.plan.threshold)


def write_key(path: Path, key: KeyFile, passphrase: bytes | None = None) -> None:
    """A new key file, readable by its owner alone; with a passphrase, whoever reads it does not read the secret."""
    secret = key.secret if passphrase is None else locked(key.secret, passphrase)
    content = {"key": FORM, "election": key.election, "trustee": key.trustee, "name": key.name, "secret": secret}
    write_new(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode(), PRIVATE)


def read_key(path: Path, folder: Folder, passphrase: Passphrase) -> KeyFile:
    """The key in a file; raises Malformed if it is none, is of another election or another trustee, or is locked with
    another passphrase. Says so if others than the owner may read it.
    """
    place = str(path)
    try:
        value = json.loads(read(path))
    except (ValueError, RecursionError) as fault:
        raise Malformed(place, "keyfile.form", "is not a trustee's key file") from fault
    if not isinstance(value, dict) or value.keys() != _KEYS or value["key"] != FORM:
        raise Malformed(place, "keyfile.form", "is not a trustee's key file")
    key = KeyFile(**{name: value[name] for name in ("election", "trustee", "name", "secret")})
    if key.election != folder.plan.uuid:
        raise Malformed(place, "keyfile.election", "is a key of another election")
    if key.name not in folder.plan.trustees or folder.plan.trustees.index(key.name) + 1 != key.trustee:
        raise Malformed(place, "keyfile.trustee", "is the key of somebody who is no trustee here")
    if isinstance(key.secret, dict):
        key = replace(key, secret=unlocked(key.secret, passphrase.known, place))
    _check_secret(key, folder, place)
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        click.echo(f"asamblea: {place}: {sentences('sealed_steps', passphrase.lang)['key open']}", err=True)
    return key


def _check_secret(key: KeyFile, folder: Folder, place: str) -> None:
    if folder.plan.is_single(key.trustee):
        key.exponent(folder, place)
    elif not is_word(str(key.secret), SEED_LENGTH):
        raise Malformed(place, "keyfile.form", "does not hold a key")
