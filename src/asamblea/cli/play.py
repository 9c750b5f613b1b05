"""`asamblea play`: a whole assembly from a scenario that a person can read."""

from pathlib import Path

import click

from asamblea.cli.output import fail, json_option, lang_option, print_json, reading
from asamblea.demo.forms import ScenarioError
from asamblea.demo.player import Played, Player
from asamblea.demo.scenario import read_scenario
from asamblea.office.export import export
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import iso
from asamblea.wording import refusal


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Empty folder for the record.")
@json_option
@lang_option
def play(file: Path, out: Path, as_json: bool, lang: str) -> None:
    """Play the scenario FILE and write its record. Every step must go as the scenario says."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        fail(f"{out} is not an empty folder")
    try:
        player = Player(read_scenario(file))
        steps = [_said(played, lang, as_json=as_json) for played in player.play()]
    except ScenarioError as fault:
        fail(str(fault))
    with reading():
        export(player.archive, {player.origin: public_of(player.log_seed)}, out)
    if as_json:
        print_json({"name": player.scenario.name, "origin": player.origin, "steps": steps})
    else:
        click.echo(f"{player.scenario.name}: {player.origin} -> {out}")


def _said(played: Played, lang: str, *, as_json: bool) -> dict[str, object]:
    reasons = [refusal(reason, lang) for reason in played.refused]
    line = played.line
    if not as_json:
        mark = "-" if reasons else "+"
        click.echo(f"{mark} {iso(line.at)}  {line.do}  {', '.join(line.who)}", err=True)
        for reason in reasons:
            click.echo(f"      {reason}", err=True)
    return {"step": line.number, "at": iso(line.at), "do": line.do, "who": list(line.who), "refused": reasons}
