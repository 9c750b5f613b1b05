"""`asamblea sealed result`: take the trustees' decryptions in, name whose are wrong, open the result and count it."""

import sys
from pathlib import Path
from typing import Any

import click

from asamblea.cli.count_sheet import WORDS
from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, safe
from asamblea.cli.sealed import counts
from asamblea.cli.sealed.decrypting import to_decrypt
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.folder import Folder, names, open_folder
from asamblea.cli.sealed.gathering import Gathered, gather, publish
from asamblea.cli.sealed.pool import all_cores
from asamblea.cli.sealed.urn import look, opened
from asamblea.counting.methods import METHODS
from asamblea.counting.result import Count
from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.archive.reading import Archive
from asamblea.sealed.making.stages import Examined, examine, payload
from asamblea.sealed.setup.questions import Question
from asamblea.sealed.tally.decryption import NotEnough, combined, read_decryption
from asamblea.sealed.tally.results import opened as opened_messages
from asamblea.sealed.tally.results import result_bytes, result_of
from asamblea.wording.say import sentences
from asamblea.wording.sealed_faults import fault_sentence


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--question", type=click.IntRange(min=1), default=1, show_default=True, help="Which question to count.")
@click.option("--method", type=click.Choice(tuple(METHODS)), help="Count it by this method: see `asamblea methods`.")
@click.option("--seats", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--seed", default="", help="The published seed of the lot among equals.")
@json_option
@lang_option
def result(folder: Path, question: int, method: str | None, seats: int, seed: str, as_json: bool, lang: str) -> None:
    """Open the result of the election in FOLDER from the trustees' decryptions, print it and, with --method, count it.

    Exit 1 if a trustee posted a wrong factor; she is named. Once there, the result is only read again.
    """
    with plainly(lang):
        election = open_folder(folder)
        archive = look(election.archive)
        if archive.of("Result"):
            examined, gathered = examine(archive, *all_cores()), Gathered()
            published = _published(archive)
        else:
            examined, gathered, published = _open(election, lang)
        told = _told(election, examined, gathered, published)
        sheet = None
        if method is not None:
            count = _count(examined, told, question, method, seats, seed)
            if not seed and any(tie.by == "lot" for tie in count[1].ties):
                click.echo(f"asamblea: {WORDS[lang].HEADINGS['no seed']}", err=True)
            told["count"], sheet = counts.count_json(*count), counts.count_lines(*count, lang)
        print_json(told) if as_json else _print(told, sheet, lang)
    sys.exit(FINDINGS if gathered.wrong else 0)


def _open(folder: Folder, lang: str) -> tuple[Examined, Gathered, list[Any]]:
    with opened(folder.archive) as urn:
        examined = to_decrypt(urn.archive, str(folder.archive))
        gathered = gather(folder, examined)
        _name_faults(folder, gathered, lang)
        found = _result(folder, examined, gathered, lang)
        publish(folder, urn, gathered)
        urn.append("Result", [result_bytes(found)])
    return examined, gathered, found


def _published(archive: Archive) -> list[Any]:
    (happened,) = archive.of("Result")
    value: list[Any] = forms.read(payload(archive, happened), happened.place)["result"]
    return value


def _result(folder: Folder, examined: Examined, gathered: Gathered, lang: str) -> list[Any]:
    """The result that the good decryptions open; ends with one line if they do not suffice."""
    election = examined.setup.election
    given = examined.owned("PartialDecryption") | {number: each for number, (each, _) in gathered.good.items()}
    read = {
        number: read_decryption(each, election.group, election.questions, examined.final, f"trustee {number}")[0]
        for number, each in given.items()
    }
    try:
        factors = combined(examined.setup.key, examined.setup.trustees, read)
    except NotEnough:
        fail(safe(_missing(folder, set(given), lang)))
    messages = opened_messages(election.group, examined.final, factors)
    try:
        return result_of(election.group, election.questions, examined.final, messages)
    except ValueError as fault:
        raise Malformed(str(folder.archive), "result.open", str(fault)) from fault


def _missing(folder: Folder, given: set[int], lang: str) -> str:
    say = sentences("sealed_steps", lang)
    missing = [number for number in range(1, len(folder.plan.trustees) + 1) if number not in given]
    needed = [number for number in missing if folder.plan.is_single(number)]
    if needed:
        return say["not enough"].format(names=names(folder, needed))
    found = sum(not folder.plan.is_single(number) for number in given)
    return say["not enough of"].format(found=found, threshold=folder.plan.threshold, names=names(folder, missing))


def _name_faults(folder: Folder, gathered: Gathered, lang: str) -> None:
    say = sentences("sealed_steps", lang)
    for number, places in gathered.wrong.items():
        name, file = folder.name(number), folder.decryption(number)
        for question, place in places:
            said = say["wrong factor"].format(name=name, question=question, place=place, file=file)
            click.echo(safe(said), err=True)
    for fault in gathered.useless.values():
        click.echo(safe(f"{fault.place}: {fault_sentence(fault.rule, fault.fault, lang)}"), err=True)


def _told(folder: Folder, examined: Examined, gathered: Gathered, published: list[Any]) -> dict[str, Any]:
    questions = examined.setup.election.questions
    return {
        "uuid": examined.setup.election.uuid,
        "ballots": examined.counted.tally.ballots,
        "weight": examined.counted.tally.weight,
        "result": published,
        "questions": [counts.told(each, row) for each, row in zip(questions, published, strict=True)],
        "wrong": [
            {"trustee": number, "name": folder.name(number), "places": [list(each) for each in places]}
            for number, places in gathered.wrong.items()
        ],
        "useless": [fault.place for fault in gathered.useless.values()],
    }


def _count(
    examined: Examined, told: dict[str, Any], number: int, method: str, seats: int, seed: str
) -> tuple[Question, Count]:
    questions, place = examined.setup.election.questions, f"--question {number}"
    if number > len(questions):
        raise Malformed(place, "result.question", f"there are {len(questions)} questions")
    question = questions[number - 1]
    return question, counts.counted(question, told["result"][number - 1], method, seats, seed, place)


def _print(told: dict[str, Any], sheet: str | None, lang: str) -> None:
    click.echo(sentences("sealed_steps", lang)["result"].format(count=told["ballots"], weight=told["weight"]))
    for each in told["questions"]:
        click.echo(safe("\n" + "\n".join(counts.lines(each, lang))))
    if sheet is not None:
        click.echo(safe("\n" + sheet))
