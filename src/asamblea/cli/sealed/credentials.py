"""`asamblea sealed credentials`: the credential authority makes a credential for every voter, on a device apart from
the server, and prints the sheets.
"""

import csv
import io
import secrets
from dataclasses import dataclass
from pathlib import Path

import click

from asamblea.cli.output import json_option, lang_option
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.files import PRIVATE, read, write_new
from asamblea.cli.sealed.folder import Folder, open_folder
from asamblea.cli.sealed.sheets import sheets_html
from asamblea.cli.sealed.status import tell
from asamblea.record.errors import Malformed
from asamblea.sealed.making.credentials import new_credential, public_credentials, secret_of
from asamblea.sealed.making.plan import LONGEST_NAME
from asamblea.sealed.setup.credentials import MOST_WEIGHT
from asamblea.wording.say import sentences

MOST_VOTERS = 100_000


@dataclass(frozen=True, slots=True)
class Voter:
    """A voter's name and weight, and the credential made for her."""

    name: str
    weight: int
    credential: str = ""

    def __repr__(self) -> str:
        """Without the credential, which no log and no traceback may show."""
        return f"Voter({self.name!r}, {self.weight})"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--voters",
    required=True,
    type=click.Path(path_type=Path),
    help="CSV with the column name, and weight if they differ.",
)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="Your own folder, outside FOLDER: it holds secrets."
)
@json_option
@lang_option
def credentials(folder: Path, voters: Path, out: Path, as_json: bool, lang: str) -> None:
    """Make the voters' credentials: the public ones into FOLDER, the secret ones and the sheets to print into --out."""
    say = sentences("sealed_steps", lang)
    with plainly(lang):
        election = open_folder(folder)
        if out.resolve().is_relative_to(folder.resolve()):
            raise Malformed(str(out), "credentials.out", "lies in the public folder; secrets do not belong there")
        listed = read_voters(read(voters).decode("utf-8-sig"), str(voters))
        if any(each.weight != 1 for each in listed) and election.plan.ranked:
            raise Malformed(str(voters), "voters.ranked", "has weights, and a ranked ballot has none")
        made = _secret_file(out, listed)
        _sheets(election, out, made, lang)
        _publish(election, made)
        click.echo(say["credentials made"].format(count=len(made), out=out), err=True)
        tell(election, as_json, lang)


def read_voters(text: str, place: str) -> list[Voter]:
    """The voters of a CSV file; raises Malformed for a bad line, naming it."""
    rows = csv.DictReader(io.StringIO(text))
    columns = set(rows.fieldnames or ())
    if not {"name"} <= columns <= {"name", "weight"}:
        raise Malformed(place, "voters.columns", "must have the columns name, and weight if they differ")
    found = [_voter(row, f"{place}:{rows.line_num}") for row in rows]
    if not 1 <= len(found) <= MOST_VOTERS or len({each.name for each in found}) != len(found):
        raise Malformed(place, "voters.names", f"must name 1 to {MOST_VOTERS} voters, none twice")
    if sum(each.weight for each in found) > MOST_WEIGHT:
        raise Malformed(place, "voters.weight", f"the weights are above {MOST_WEIGHT} together")
    return found


def _voter(row: dict[str, str | None], place: str) -> Voter:
    name, weight = (row["name"] or "").strip(), row.get("weight", "1") or ""
    if None in row or not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise Malformed(place, "voters.line", "must hold a name in one line, and as many fields as columns")
    if not (weight.isascii() and weight.isdecimal()) or weight.startswith("0") or len(weight) > 12:
        raise Malformed(place, "voters.weight", "a weight is a whole number from 1")
    return Voter(name, int(weight))


def _secret_file(out: Path, voters: list[Voter]) -> list[Voter]:
    """The credentials: those made before, if the file is there; new ones otherwise."""
    path = out / "credentials.csv"
    if path.exists():
        kept = [
            Voter(row["name"], int(row["weight"]), row["credential"])
            for row in csv.DictReader(io.StringIO(read(path).decode()))
        ]
        if [(each.name, each.weight) for each in kept] != [(each.name, each.weight) for each in voters]:
            raise Malformed(str(path), "credentials.voters", "is for other voters than the list names")
        return kept
    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = [Voter(each.name, each.weight, new_credential(secrets.randbelow)) for each in voters]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("name", "weight", "credential"))
    writer.writerows((each.name, each.weight, each.credential) for each in made)
    write_new(path, text.getvalue().encode(), PRIVATE)
    return made


def _sheets(folder: Folder, out: Path, voters: list[Voter], lang: str) -> None:
    if not (out / "sheets.html").exists():
        people = [(each.name, each.weight, each.credential) for each in voters]
        write_new(out / "sheets.html", sheets_html(folder.plan.name, folder.plan.uuid, people, lang).encode(), PRIVATE)


def _publish(folder: Folder, voters: list[Voter]) -> None:
    secrets_of = [(secret_of(each.credential, folder.plan.uuid, folder.group), each.weight) for each in voters]
    write_new(folder.credentials, public_credentials(secrets_of, folder.group))
