"""`asamblea contents` and `asamblea explain`: what a record holds, and how one matter went."""

import sys

import click

from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, reading, record_at, safe
from asamblea.observer.explain import Narrated, NoSuchMatter, find_matter, outcome_of
from asamblea.observer.explain import contents as contents_of
from asamblea.observer.explain import explain as explain_matter
from asamblea.observer.verify import verify
from asamblea.record.instants import iso
from asamblea.wording import word


@click.command()
@click.argument("record")
@json_option
def contents(record: str, as_json: bool) -> None:
    """List what RECORD holds, with the ids that explain, line and dossier take."""
    with reading():
        verified = verify(record_at(record))
    found = contents_of(verified.logs)
    if as_json:
        print_json({"bodies": [{name: getattr(each, name) for name in each.__slots__} for each in found]})
    else:
        for each in found:
            click.echo(each.origin)
            for name in each.__slots__[1:]:
                click.echo(f"  {name}: {' '.join(getattr(each, name))}")
    sys.exit(0 if verified.report.valid else FINDINGS)


@click.command()
@click.argument("record")
@click.argument("matter")
@json_option
@lang_option
def explain(record: str, matter: str, as_json: bool, lang: str) -> None:
    """Tell how MATTER of RECORD went, step by step, from the recomputed record."""
    with reading():
        verified = verify(record_at(record))
    try:
        _, told, id_ = find_matter(verified.logs, matter)
    except NoSuchMatter:
        fail(f"{record} holds no matter {matter}; `asamblea contents` lists them")
    steps, outcome = explain_matter(told, id_, lang), outcome_of(told, id_)
    if as_json:
        print_json({"matter": matter, "outcome": outcome, "steps": [_json(step) for step in steps]})
    else:
        click.echo(f"{matter}: {word(outcome, lang)}")
        for step in steps:
            click.echo(safe(f"{iso(step.at)}  {step.text}  [{step.act}, {word(step.attested, lang)}]"))
    sys.exit(0 if verified.report.valid else FINDINGS)


def _json(step: Narrated) -> dict[str, str]:
    return {
        "at": iso(step.at),
        "act": step.act,
        "by": step.by,
        "attested": step.attested,
        "rule": step.rule,
        "text": step.text,
    }
