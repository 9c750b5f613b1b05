"""`asamblea found`: from options, or from answers where a person sits at the terminal."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import click

from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.words.bodies import TIERS
from asamblea.assembly.words.members import Office
from asamblea.cli.founding.folder import Founded, Kept, found_in, keep
from asamblea.cli.output import fail, json_option, lang_option, print_json, reading
from asamblea.office.foundings import Convening, Hour, Plan, board_of, convening_of
from asamblea.office.roll_files import read_roll
from asamblea.record.rolls import Enrolled
from asamblea.wording import refusal
from asamblea.wording.say import sentences


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="Folder to make: record, keys, papers.")
@click.option("--title", help="Name of the body.")
@click.option("--kind", default="", help="neighbourhood, union, regional_assembly ...; else by what it is.")
@click.option("--tier", type=click.Choice(TIERS), help="Tier: base, or national with --body, where nothing is said.")
@click.option(
    "--roll", type=click.Path(path_type=Path), help="Members: CSV in UTF-8; column name, optionally id, contact."
)
@click.option("--chair", help="Who presides.")
@click.option("--secretary", help="Who keeps the minutes.")
@click.option("--teller", "tellers", multiple=True, help="Who counts; may be repeated.")
@click.option("--body", "bodies", multiple=True, metavar="ID,NAME,SEATS", help="An assembly: a body that convenes it.")
@click.option("--opens-at", help="An assembly: its founding sitting, as 2027-01-15T10:00.")
@click.option("--zone", default="America/Lima", show_default=True, help="Time zone of that hour.")
@click.option("--place", default="", help="Where it sits.")
@click.option("--address", default="http://localhost:8000", show_default=True, help="Address under which it is served.")
@json_option
@lang_option
def found(
    out: Path | None,
    title: str | None,
    kind: str,
    tier: str | None,
    roll: Path | None,
    chair: str | None,
    secretary: str | None,
    tellers: tuple[str, ...],
    bodies: tuple[str, ...],
    opens_at: str | None,
    zone: str,
    place: str,
    address: str,
    as_json: bool,
    lang: str,
) -> None:
    """Found a body of your own, with nobody above it: a committee, a union branch, a community, an assembly."""
    ask = sentences("founding", lang)
    title = _given(title, "--title", ask["title"])
    convening = tuple(map(_convening, bodies))
    members = () if convening else _members(Path(_given(roll, "--roll", ask["roll"])))
    names: dict[Office, tuple[str, ...]] = {
        "chair": (_given(chair, "--chair", ask["chair"]),),
        "secretary": (_given(secretary, "--secretary", ask["secretary"]),),
        "teller": tellers or (_given(None, "--teller", ask["teller"]),),
    }
    kept = [keep(os.urandom) for each in names.values() for _ in each]
    with reading():
        board = board_of(names, members, (each.halves() for each in kept), os.urandom)
    hour = Hour(_given(opens_at, "--opens-at", ask["opens_at"]), zone, place) if convening else None
    tier = tier or ("national" if convening else "base")
    plan = Plan(title, kind, tier, _address(address), board, members, convening, hour)
    folder = Path(_given(out, "--out", ask["out"]))
    _report(_founded(folder, plan, kept, lang), folder, plan, as_json=as_json, lang=lang)


def _given(value: object, option: str, question: str) -> str:
    """What the option says, or the answer of whoever sits at the terminal."""
    if value is None and sys.stdin.isatty():
        value = click.prompt(question, type=str, err=True)
    if value is None or not str(value).strip():
        fail(f"{option} is missing")
    return str(value).strip()


def _members(path: Path) -> tuple[Enrolled, ...]:
    with reading():
        return read_roll(path.read_bytes(), str(path), os.urandom)


def _convening(text: str) -> Convening:
    found = convening_of(text)
    if found is None:
        fail(f"--body {text}: give ID,NAME,SEATS: lower-case letters, a name, a number")
    return found


def _address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path not in ("", "/") or parts.query:
        fail(f"--address {text}: give it as http://HOST:PORT or https://HOST")
    return f"{parts.scheme}://{parts.netloc}"


def _founded(out: Path, plan: Plan, kept: Sequence[Kept], lang: str) -> Founded:
    try:
        with reading():
            return found_in(out, plan, kept, os.urandom, lambda: time.time_ns() // 1_000_000, lang)
    except Refused as fault:
        fail("; ".join(refusal(reason, lang) for reason in fault.reasons))


def _report(founded: Founded, folder: Path, plan: Plan, *, as_json: bool, lang: str) -> None:
    """What was made, what to hand to whom, and what to type next."""
    foot, say = founded.foot, sentences("founding", lang)
    files = [str(folder / path) for path in founded.handed]
    if as_json:
        told = {"origin": foot.origin, "size": foot.size, "root": foot.root, "members": len(plan.roll), "files": files}
        print_json(told)
        return
    click.echo(say["founded"].format(title=plan.title, origin=foot.origin, members=len(plan.roll)))
    click.echo(say["hand_over"])
    for path in files:
        click.echo(f"  {path}")
    click.echo(say["keep"].format(folder=folder))
    click.echo(say["next"])
    click.echo(f"  asamblea serve --data {folder} --address {plan.address}")
    click.echo(f"  asamblea verify {plan.address}/record --restricted {folder / 'private'}")
