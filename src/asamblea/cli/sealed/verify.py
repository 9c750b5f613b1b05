"""`asamblea sealed verify`: everything that can be checked of an archive, and every finding with its place."""

import os
import sys
from pathlib import Path

import click

from asamblea.cli.output import FINDINGS, json_option, lang_option, print_json, safe
from asamblea.cli.sealed.archives import archive_at
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.pool import pool
from asamblea.sealed import forms
from asamblea.sealed.findings import Finding
from asamblea.sealed.verification.verify import Verification
from asamblea.sealed.verification.verify import verify as verify_archive
from asamblea.wording import finding as finding_sentence
from asamblea.wording.say import sentences


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.bel")
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, help="Processes; all cores by default.")
@json_option
@lang_option
def verify(file: Path, workers: int, as_json: bool, lang: str) -> None:
    """Verify the archive of a secret election: FILE.bel, or FILE.bel.xz."""
    with plainly(lang), archive_at(file) as archive:
        verification = verify_archive(archive, pool(workers), workers)
    if as_json:
        print_json(_told(verification, lang))
    else:
        _print(verification, lang)
    sys.exit(0 if verification.valid else FINDINGS)


def _what(finding: Finding, lang: str) -> str:
    return finding_sentence(finding.rule, finding.fault, (), lang)


def _told(verification: Verification, lang: str) -> dict[str, object]:
    """The keys of the interface."""
    return {
        "valid": verification.valid,
        "group": verification.group,
        "ballots": verification.ballots,
        "result": verification.result,
        "replaced": [{"where": where, "by": by} for where, by in verification.replaced],
        "findings": [
            {"where": each.where, "what": _what(each, lang), "rule": each.rule} for each in verification.findings
        ],
    }


def _print(verification: Verification, lang: str) -> None:
    say = sentences("words", lang)
    for each in verification.findings:
        click.echo(safe(f"{each.where}: {_what(each, lang)} [{each.rule}]"))
    for where, by in verification.replaced:
        click.echo(f"{where}: {say['replaced_by']} {by}")
    click.echo(f"{say['group']}: {verification.group or '—'}; {say['ballots_counted']}: {verification.ballots}")
    result = say["unpublished"] if verification.result is None else forms.written(verification.result).decode()
    click.echo(safe(f"{say['result']}: {result}"))
    click.echo(f"{say['consistent'] if verification.valid else say['inconsistent']}: {len(verification.findings)}")
