"""`asamblea key` and `asamblea cosign`: a person's Ed25519 key on her own device, and the word of a cosigner."""

import os
import secrets
import time
from pathlib import Path

import click

from asamblea.cli.output import fail, print_json, reading, record_at, text_in
from asamblea.observer.cosigning import cosign_record
from asamblea.observer.memory import SeenHeads
from asamblea.record.acts import Act
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.canonical import canonical_text, decode
from asamblea.record.checkpoints import cosigner_vkey
from asamblea.record.ed25519 import public_of, sign
from asamblea.record.keys import PublicKey
from asamblea.record.notes import is_name
from asamblea.record.signatures import Ed25519Signature


@click.group()
def key() -> None:
    """A person's own Ed25519 key: make one, show its public half, sign an act with it."""


@key.command("new")
@click.argument("file", type=click.Path(path_type=Path))
def new_key(file: Path) -> None:
    """Make a key in FILE, readable by you alone, and print its public half."""
    with reading():
        out = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(out, "w") as opened:
            opened.write(text_of(secrets.token_bytes(32)) + "\n")
    _show(_seed(file))


@key.command("show")
@click.argument("file", type=click.Path(path_type=Path))
def show_key(file: Path) -> None:
    """Print the public half of the key in FILE, and its id."""
    _show(_seed(file))


@key.command("sign")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("act", type=click.Path(path_type=Path))
def sign_act(file: Path, act: Path) -> None:
    """Sign the ACT downloaded from a page with the key in FILE, and print the signature to upload."""
    with reading():
        data = act.read_bytes()
        parsed = Act.parse(decode(data, str(act)), str(act))
    click.echo(canonical_text(parsed.as_json()), err=True)
    seed = _seed(file)
    public = PublicKey("ed25519", public_of(seed))
    if parsed.key != public.id():
        fail(f"{act} asks for the key {parsed.key}; this one is {public.id()}")
    print_json(Ed25519Signature(public.id(), sign(seed, parsed.digest())).as_json())


def _seed(file: Path) -> bytes:
    with reading():
        seed = bytes_of(text_in(file).strip(), str(file))
    if len(seed) != 32:
        fail(f"{file} does not hold a key")
    return seed


def _show(seed: bytes) -> None:
    public = PublicKey("ed25519", public_of(seed))
    print_json({"alg": "ed25519", "key": public.id(), "public": text_of(public.public)})


@click.command()
@click.argument("record")
@click.option("--key", "file", required=True, type=click.Path(path_type=Path), help="Your key, as made by `key new`.")
@click.option(
    "--seen", required=True, type=click.Path(path_type=Path), help="Folder that remembers what you have seen."
)
@click.option("--name", default="cosigner", show_default=True, help="Your name as a cosigner.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the cosigned checkpoints; else they are printed."
)
def cosign(record: str, file: Path, seen: Path, name: str, out: Path | None) -> None:
    """Check that RECORD extends what you have seen of it, and cosign the heads of its logs with the time."""
    if not is_name(name):
        fail(f"--name {name}: a cosigner's name is not empty and holds neither space nor plus")
    seed = _seed(file)
    with reading():
        notes = cosign_record(record_at(record), name, seed, time.time_ns() // 1_000_000, SeenHeads(seen))
        for origin, note in notes.items():
            if out is None:
                click.echo(note.decode())
            else:
                out.mkdir(parents=True, exist_ok=True)
                (out / f"{origin.rpartition('/')[2]}.checkpoint").write_bytes(note)
    click.echo(cosigner_vkey(name, public_of(seed)).text(), err=True)
