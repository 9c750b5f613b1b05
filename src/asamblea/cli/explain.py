"""`asamblea contents` and `asamblea explain`: what a record holds, and how one matter went."""

import sys
from collections.abc import Callable

import click

from asamblea.assembly.state.founding import BODY
from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, reading, record_at, safe
from asamblea.observer.decisions import Told
from asamblea.observer.explain import Narrated, NoSuchMatter, find_matter, outcome_of, title_of
from asamblea.observer.explain import contents as contents_of
from asamblea.observer.explain import explain as explain_matter
from asamblea.observer.naming import naming_of
from asamblea.observer.source import Source
from asamblea.observer.verify import verify
from asamblea.record.instants import iso
from asamblea.wording import word
from asamblea.wording.say import Naming


@click.command()
@click.argument("record")
@json_option
@lang_option
def contents(record: str, as_json: bool, lang: str) -> None:
    """List what RECORD holds, with the ids that explain, line and dossier take."""
    source = record_at(record)
    with reading():
        verified = verify(source)
    found = contents_of(verified.logs)
    if as_json:
        print_json({"bodies": [{name: getattr(each, name) for name in each.__slots__} for each in found]})
    else:
        for each in found:
            told = verified.logs[each.origin]
            naming = naming_of(told.state, _blob(source))
            click.echo(safe(f"{each.origin}  {naming(BODY.at(told.state).title) if told.steps else ''}"))
            for name in each.__slots__[1:]:
                for id_ in getattr(each, name):
                    click.echo(safe(_line(word(f"one_of_{name}", lang), id_, told, naming, lang)))
    sys.exit(0 if verified.report.valid else FINDINGS)


def _line(kind: str, id_: str, told: Told, naming: Naming, lang: str) -> str:
    """What it is, its id, where it stands, what it is called."""
    title, outcome = naming(title_of(told, id_)), word(outcome_of(told, id_), lang)
    return "  ".join(("", f"{kind:<13}", f"{id_:<9}", *filter(None, (outcome, title))))


def _blob(source: Source) -> Callable[[str], bytes | None]:
    return lambda name: source.read(f"blobs/{name}")


@click.command()
@click.argument("record")
@click.argument("matter")
@json_option
@lang_option
def explain(record: str, matter: str, as_json: bool, lang: str) -> None:
    """Tell how MATTER of RECORD went, step by step, from the recomputed record."""
    source = record_at(record)
    with reading():
        verified = verify(source)
    try:
        _, told, id_ = find_matter(verified.logs, matter)
    except NoSuchMatter:
        fail(f"{record} holds no matter {matter}; `asamblea contents` lists them")
    naming = naming_of(told.state, _blob(source))
    steps, outcome = explain_matter(told, id_, lang, naming), outcome_of(told, id_)
    if as_json:
        print_json({"matter": matter, "outcome": outcome, "steps": [_json(step) for step in steps]})
    else:
        title = naming(title_of(told, id_))
        click.echo(safe(f"{matter}: {word(outcome, lang)}" + (f"  {title}" if title else "")))
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
