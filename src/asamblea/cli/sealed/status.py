"""Who has done what of an election, and what comes next."""

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from asamblea.cli.output import json_option, lang_option, print_json, safe
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.folder import Folder, open_folder, read_json
from asamblea.cli.sealed.urn import look
from asamblea.sealed import forms
from asamblea.sealed.archive.reading import Archive
from asamblea.wording.say import sentences

PLACES = KEY, VOTERS, OUT, NAME = "place key", "place voters", "place out", "place name"


@dataclass(frozen=True, slots=True)
class Next:
    """Who is next (a trustee's name, or a role), and the words of her command; what she fills in herself is a key of
    the sentences.
    """

    who: str
    words: tuple[str, ...]

    def command(self, lang: str) -> str:
        """What she types."""
        say = sentences("sealed_steps", lang)
        return " ".join(
            ["asamblea", "sealed", *(say[each] if each in PLACES else shlex.quote(each) for each in self.words)]
        )


@dataclass(frozen=True, slots=True)
class Stage:
    """Where an election stands: the name of the stage, what happened in the archive, and who is next."""

    name: str
    counts: dict[str, int]
    next: tuple[Next, ...]


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@json_option
@lang_option
def status(folder: Path, as_json: bool, lang: str) -> None:
    """Say who has done what of the election in FOLDER, and what comes next."""
    with plainly(lang):
        tell(open_folder(folder), as_json, lang)


def tell(folder: Folder, as_json: bool, lang: str) -> None:
    """Print where an election stands."""
    stage = stage_of(folder)
    if as_json:
        print_json(_json(folder, stage, lang))
        return
    say = sentences("sealed_steps", lang)
    click.echo(safe(f"{folder.plan.name} · {folder.plan.uuid} · {folder.plan.group}"))
    for number, name in enumerate(folder.plan.trustees, 1):
        done = [say[step] for step in folder.steps(number) if folder.step_file(number, step).exists()]
        if folder.decryption(number).exists():
            done.append(say["decrypted"])
        kind = say["single" if folder.plan.is_single(number) else "member"]
        click.echo(safe(f"  {number}. {name} ({kind}): {', '.join(done) or say['nothing yet']}"))
    if folder.plan.members:
        click.echo("  " + say["threshold"].format(threshold=folder.plan.threshold, size=len(folder.plan.members)))
    counts = "; ".join(say[f"count {kind}"].format(count=count) for kind, count in stage.counts.items())
    click.echo(say[f"stage {stage.name}"] + (f" ({counts})" if counts else ""))
    for each in stage.next:
        click.echo(safe(f"→ {say.get(f'role {each.who}', each.who)}: {each.command(lang)}"))


def _json(folder: Folder, stage: Stage, lang: str) -> dict[str, Any]:
    return {
        "uuid": folder.plan.uuid,
        "name": folder.plan.name,
        "group": folder.plan.group,
        "threshold": folder.plan.threshold,
        "trustees": [_trustee(folder, number) for number in range(1, len(folder.plan.trustees) + 1)],
        "stage": stage.name,
        "counts": stage.counts,
        "next": [{"who": each.who, "command": each.command(lang)} for each in stage.next],
    }


def _trustee(folder: Folder, number: int) -> dict[str, Any]:
    return {
        "number": number,
        "name": folder.name(number),
        "kind": "single" if folder.plan.is_single(number) else "member",
        "done": [step for step in folder.steps(number) if folder.step_file(number, step).exists()],
        "decrypted": folder.decryption(number).exists(),
    }


def stage_of(folder: Folder) -> Stage:
    """Where an election stands; raises Malformed if a file of it is out of form."""
    if not folder.archive.exists():
        return _before_opening(folder)
    archive, path = look(folder.archive), str(folder.path)
    counts = {"ballots": len(archive.of("Ballot"))}
    if archive.of("Result"):
        return Stage("result", counts, (Next("anybody", ("verify", str(folder.archive))),))
    if archive.of("EncryptedTally"):
        return _after_tally(folder, archive, counts)
    if archive.of("EndBallots"):
        return Stage("closed", counts, (Next("keeper", ("tally", path)),))
    return Stage("voting", counts, (Next("voter", ("cast", path)), Next("keeper", ("close", path))))


def _before_opening(folder: Folder) -> Stage:
    path, following = str(folder.path), []
    for number, name in enumerate(folder.plan.trustees, 1):
        step = folder.next_step(number)
        if step is not None and not folder.awaited(step):
            new = ("--name", name) if step == folder.steps(number)[0] else ()
            following.append(Next(name, ("trustee", path, "--key", KEY, *new)))
    name = "keys" if following else "credentials"
    if not folder.credentials.exists():
        following.append(Next("authority", ("credentials", path, "--voters", VOTERS, "--out", OUT)))
    if following:
        return Stage(name, _voters(folder), tuple(following))
    return Stage("ready", _voters(folder), (Next("keeper", ("open", path)),))


def _voters(folder: Folder) -> dict[str, int]:
    if not folder.credentials.exists():
        return {}
    listed = forms.items(read_json(folder.credentials), str(folder.credentials))
    return {"voters": len(listed)}


def _after_tally(folder: Folder, archive: Archive, counts: dict[str, int]) -> Stage:
    path, shuffled = str(folder.path), len(archive.of("Shuffle"))
    if folder.plan.ranked and not archive.of("EndShuffles"):
        ending = (Next("keeper", ("shuffle", path, "--end")),) if shuffled else ()
        following = (Next("trustee", ("shuffle", path, "--name", NAME)), *ending)
        return Stage("shuffling", {**counts, "shuffles": shuffled}, following)
    numbers = range(1, len(folder.plan.trustees) + 1)
    missing = [each for each in numbers if not folder.decryption(each).exists()]
    given = [each for each in numbers if each not in missing]
    waited = [Next(folder.name(each), ("decrypt", path, "--key", KEY)) for each in missing]
    if is_enough(folder, given):
        waited.append(Next("keeper", ("result", path)))
    return Stage("decrypting", {**counts, "decryptions": len(given)}, tuple(waited))


def is_enough(folder: Folder, numbers: list[int]) -> bool:
    """Whether these trustees together open the result."""
    members = [each for each in numbers if not folder.plan.is_single(each)]
    return len(numbers) - len(members) == len(folder.plan.single) and len(members) >= folder.plan.threshold
