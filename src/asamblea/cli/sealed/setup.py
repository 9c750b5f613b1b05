"""`asamblea sealed setup`: settle what the election asks, in which group, and who its trustees are."""

import secrets
from pathlib import Path

import click

from asamblea.cli.output import json_option, lang_option
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.folder import Folder, read_json, write_json
from asamblea.cli.sealed.status import tell
from asamblea.record.errors import Malformed
from asamblea.sealed.groups import GROUPS
from asamblea.sealed.making.plan import new_uuid, parse_plan

_TEMPLATE = {"name", "description", "questions"}
_OPTIONAL = {"administrator", "credential_authority"}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("template", type=click.Path(path_type=Path))
@click.option(
    "--group", default=GROUPS[0], show_default=True, type=click.Choice(GROUPS), help="Ranked ballots need another."
)
@click.option("--single", multiple=True, metavar="NAME", help="A trustee whose part cannot be missing; repeat.")
@click.option("--member", multiple=True, metavar="NAME", help="A trustee of the threshold; repeat.")
@click.option("--threshold", default=0, help="How many of the members decrypt.")
@json_option
@lang_option
def setup(
    folder: Path,
    template: Path,
    group: str,
    single: tuple[str, ...],
    member: tuple[str, ...],
    threshold: int,
    as_json: bool,
    lang: str,
) -> None:
    """Make FOLDER, the public folder of an election, from a TEMPLATE: name, description, questions (JSON)."""
    with plainly(lang):
        content = read_json(template)
        if not isinstance(content, dict) or not _TEMPLATE <= content.keys() <= _TEMPLATE | _OPTIONAL:
            raise Malformed(str(template), "template.form", f"must hold {', '.join(sorted(_TEMPLATE))}")
        people = {"single": list(single), "members": list(member), "threshold": threshold}
        value = {"version": 1, "uuid": new_uuid(secrets.randbelow), "group": group, **content, **people}
        plan = parse_plan(value, str(template))
        folder.mkdir(parents=True, exist_ok=True)
        write_json(folder / "plan.json", plan.as_json())
        tell(Folder(folder, plan), as_json, lang)
