"""`asamblea verify`: recompute a record, and say what was found, what was not checked, and on whose word the times
rest.
"""

import sys
from pathlib import Path

import click

from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, reading, record_at, safe, text_in
from asamblea.cli.report import report_html
from asamblea.observer.findings import Finding, Report
from asamblea.observer.memory import SeenHeads
from asamblea.observer.verify import verify as verify_record
from asamblea.record.trust import parse_trust
from asamblea.wording import finding as finding_said
from asamblea.wording.say import sentences


@click.command()
@click.argument("record")
@click.option("--trust", type=click.Path(path_type=Path), help="Keys and heads that you have from elsewhere.")
@click.option("--seen", type=click.Path(path_type=Path), help="Folder that remembers the heads you have seen.")
@click.option("--restricted", type=click.Path(path_type=Path), help="Folder with restricted files and openings.")
@click.option("--report", type=click.Path(path_type=Path), help="Write the observer's report as HTML, to print.")
@click.option("--workers", type=click.IntRange(1), help="Processes; all cores by default.")
@json_option
@lang_option
def verify(
    record: str,
    trust: Path | None,
    seen: Path | None,
    restricted: Path | None,
    report: Path | None,
    workers: int | None,
    as_json: bool,
    lang: str,
) -> None:
    """Verify RECORD: a folder, a ZIP file, or a URL."""
    source = record_at(record)
    if restricted is not None and not restricted.is_dir():
        fail(f"{restricted}: is no folder")
    if report is not None and Path(record).resolve() in (report.resolve(), *report.resolve().parents):
        fail(f"{report}: would be written over the record; name another file for the report")
    with reading():
        trusted = None if trust is None else parse_trust(text_in(trust), str(trust))
        verified = verify_record(
            source,
            trust=trusted,
            seen=None if seen is None else SeenHeads(seen),
            restricted=lambda name: None if restricted is None else _file(restricted / name),
            workers=workers,
        )
        if report is not None:
            report.write_text(report_html(record, verified.report, lang), encoding="utf-8")
    if as_json:
        print_json(report_json(verified.report, lang))
    else:
        _print(verified.report, lang)
    sys.exit(0 if verified.report.valid else FINDINGS)


def _file(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def report_json(report: Report, lang: str) -> dict[str, object]:
    """The keys of the interface."""
    return {
        "valid": report.valid,
        "trust": report.trust,
        "bodies": report.bodies,
        "entries": report.entries,
        "heads": [
            {"origin": head.origin, "size": head.size, "root": head.root, "cosigned_by": list(head.cosigned_by)}
            for head in report.heads
        ],
        "findings": [_said(each, lang) for each in report.findings],
        "notes": [_said(each, lang) for each in report.notes],
        "unchecked": [{"where": each.where, "what": each.what, "why": each.why} for each in report.unchecked],
        "intervals": dict(report.intervals),
        "attested": dict(report.attested),
        "rolls": dict(report.rolls),
    }


def _said(each: Finding, lang: str) -> dict[str, str]:
    return {
        "where": each.where,
        "what": finding_said(each.rule, each.fault, each.reasons, lang),
        "rule": each.rule,
    }


def _print(report: Report, lang: str) -> None:
    say = sentences("words", lang)
    for each in report.findings:
        click.echo(safe(f"{each.where}: {finding_said(each.rule, each.fault, each.reasons, lang)} [{each.rule}]"))
    for note in report.notes:
        click.echo(safe(f"{note.where}: {finding_said(note.rule, note.fault, note.reasons, lang)}"), err=True)
    for unchecked in report.unchecked:
        click.echo(
            f"{unchecked.where}: {say['unchecked']}: {unchecked.what} ({say.get(unchecked.why, unchecked.why)})",
            err=True,
        )
    for head in report.heads:
        click.echo(f"{head.origin}  {head.size}  {head.root}")
    counts = ", ".join(f"{say.get(kind, kind)} {count}" for kind, count in sorted(report.attested.items()))
    intervals = ", ".join(f"{say.get(kind, kind)} {count}" for kind, count in report.intervals.items())
    click.echo(f"{say['bodies']}: {report.bodies}; {say['entries']}: {report.entries} ({counts})")
    click.echo(f"{say['intervals']}: {intervals}")
    if report.rolls["told"]:
        click.echo(say["rolls_opened"].format(**report.rolls))
    click.echo(f"{say['consistent'] if report.valid else say['inconsistent']}: {len(report.findings)}")
    click.echo(say[f"trust_{report.trust}"])
