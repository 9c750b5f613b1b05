"""`asamblea line` and `asamblea dossier`: a seat down to the minutes that made it, and a removal guarantee by
guarantee.
"""

import sys
from collections.abc import Callable
from dataclasses import asdict

import click

from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, reading, record_at, safe
from asamblea.observer.dossier import Guaranteed
from asamblea.observer.dossier import dossier as dossier_of
from asamblea.observer.explain import NoSuchMatter
from asamblea.observer.line import Line
from asamblea.observer.line import line as line_of
from asamblea.observer.naming import naming_of
from asamblea.observer.source import Source
from asamblea.observer.verify import Verified, verify
from asamblea.record.instants import iso
from asamblea.wording import word
from asamblea.wording.say import Naming, sentences


def _blob(source: Source) -> Callable[[str], bytes | None]:
    return lambda name: source.read(f"blobs/{name}")


def _verified(source: Source) -> Verified:
    with reading():
        return verify(source)


@click.command()
@click.argument("record")
@click.argument("seat")
@json_option
@lang_option
def line(record: str, seat: str, as_json: bool, lang: str) -> None:
    """Follow SEAT of RECORD down to the minutes of the bodies that filled it."""
    source = record_at(record)
    verified = _verified(source)
    try:
        found = line_of(verified.logs, seat)
    except NoSuchMatter:
        fail(f"{record} holds no seat {seat}; `asamblea contents` lists them")
    if as_json:
        print_json(asdict(found))
    else:
        _print_line(found, naming_of(verified.logs[found.assembly].state, _blob(source)), lang)
    sys.exit(0 if verified.report.valid else FINDINGS)


def _print_line(found: Line, naming: Naming, lang: str) -> None:
    say = sentences("words", lang)
    holder = naming(found.holder) if found.holder else say["vacant"]
    click.echo(safe(f"{found.seat}: {holder}"))
    indirect = f" ({say['indirect']})" if found.indirect else ""
    click.echo(
        safe(f"{found.electorate}{indirect}, {found.polling}: {found.votes} {say['votes']}, {say['rank']} {found.rank}")
    )
    for each in found.sources:
        paper = f"{each.minutes} {each.paper}, {each.present}/{each.members}, {each.ink} {say['ink']}"
        attested = f"{word(each.attested, lang)}, {each.body}#{each.entry}" if each.minutes else say["log_missing"]
        click.echo(safe(f"  {naming(each.title)}: {each.votes} / {each.valid}  [{paper}; {attested}]"))
    for attempt in found.attempts:
        click.echo(safe(f"  {say['recall']} {attempt.body}:{attempt.recall}: {word(attempt.stage, lang)}"))
    for member, at in found.before:
        click.echo(safe(f"  {say['until']} {iso(at)[:16]}: {naming(member)}"))
    for vote, choice in found.cast:
        click.echo(safe(f"  {vote}: {word(choice, lang)}"))


@click.command()
@click.argument("record")
@click.argument("matter")
@json_option
@lang_option
def dossier(record: str, matter: str, as_json: bool, lang: str) -> None:
    """Say of a removal, MATTER of RECORD, which guarantee was met, on whose word, and which was not."""
    verified = _verified(record_at(record))
    try:
        found = dossier_of(verified.logs, matter)
    except NoSuchMatter:
        fail(f"{record} holds no removal {matter}; `asamblea contents` lists recalls and motions")
    if as_json:
        print_json({"matter": matter, "guarantees": [asdict(each) for each in found]})
    else:
        for each in found:
            click.echo(safe(_guaranteed(each, lang)))
    sys.exit(0 if verified.report.valid else FINDINGS)


def _guaranteed(each: Guaranteed, lang: str) -> str:
    parts = (word(f"standing_{each.standing}", lang), word(each.by, lang), word(each.shown, lang))
    return f"{word(each.guarantee, lang)}: {'; '.join(filter(None, parts))}"
