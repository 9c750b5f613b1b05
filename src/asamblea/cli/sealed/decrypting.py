"""`asamblea sealed decrypt`: a trustee's part of the opening, made on her own device."""

import json
import secrets
from pathlib import Path

import click

from asamblea.cli.output import json_option, lang_option
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.files import PRIVATE, read, write_new
from asamblea.cli.sealed.folder import Folder, open_folder, read_json, write_json
from asamblea.cli.sealed.keyfile import KeyFile, read_key
from asamblea.cli.sealed.keyring import Keyring
from asamblea.cli.sealed.passphrase import Passphrase, passphrase_option
from asamblea.cli.sealed.pool import all_cores
from asamblea.cli.sealed.status import tell
from asamblea.cli.sealed.urn import look
from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.archive.reading import Archive
from asamblea.sealed.making.decryptions import decrypt as decrypted
from asamblea.sealed.making.stages import Examined, examine, must_stand
from asamblea.wording.say import sentences


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--key", "file", required=True, type=click.Path(path_type=Path), help="Your key.")
@passphrase_option
@json_option
@lang_option
def decrypt(folder: Path, file: Path, passphrase_file: Path | None, as_json: bool, lang: str) -> None:
    """Decrypt your part of the tally in FOLDER, after checking all of the archive: nothing else is ever decrypted."""
    say = sentences("sealed_steps", lang)
    with plainly(lang):
        election = open_folder(folder)
        key = read_key(file, election, Passphrase(passphrase_file, lang))
        path = election.decryption(key.trustee)
        if path.exists():
            raise Malformed(str(path), "decrypt.done", "is there already")
        examined = to_decrypt(look(election.archive), str(election.archive))
        part = examined.part(key.trustee)
        secret = _secret(election, key, str(file))
        if part.group.secret_power(part.group.generator, secret) != part.public:
            raise Malformed(str(file), "keyfile.public", "is not the key that the election was opened with")
        _only_once(file, part.tally_hash)
        click.echo(say["decrypts"].format(count=examined.counted.tally.ballots, hash=part.tally_hash), err=True)
        decryption, statement = decrypted(part, secret, secrets.randbelow)
        write_json(path, {"decryption": json.loads(decryption), "statement": json.loads(statement)})
        click.echo(say["decrypted into"].format(name=key.name, file=path), err=True)
        tell(election, as_json, lang)


def to_decrypt(archive: Archive, place: str) -> Examined:
    """A verified archive whose tally may be opened; raises Malformed if it has not come so far, or does not hold."""
    must_stand(archive, "EncryptedTally", "Result", place)
    examined = examine(archive, *all_cores())
    if examined.setup.ranked:
        must_stand(archive, "EndShuffles", "Result", place)
    return examined


def _only_once(key: Path, tally: str) -> None:
    """Remember beside the key which tally it decrypts, and raise Malformed for another: whoever has a trustee open a
    second tally of one election, with a ballot less, learns from the difference what that ballot held.
    """
    mark = key.with_name(f"{key.name}.decrypted")
    if not mark.exists():
        write_new(mark, f"{tally}\n".encode(), PRIVATE)
    elif read(mark).decode("ascii", "replace").strip() != tally:
        raise Malformed(str(mark), "decrypt.other", "says that this key decrypted another tally of this election")


def _secret(folder: Folder, key: KeyFile, place: str) -> int:
    if folder.plan.is_single(key.trustee):
        return key.exponent(folder, place)
    kept = Keyring(folder).member_keys()[folder.plan.index(key.trustee) - 1]
    return key.member(folder).kept_share(kept, place)


def read_decryption_file(path: Path) -> tuple[bytes, bytes]:
    """The decryption and the statement of a file; raises Malformed for any other file."""
    value = forms.fields(read_json(path), str(path), ("decryption", "statement"))
    return forms.written(value["decryption"]), forms.written(value["statement"])
