"""`asamblea sealed close`, `tally` and `shuffle`: from the last ballot to what the trustees open."""

import secrets
from pathlib import Path

import click

from asamblea.cli.output import json_option, lang_option
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.folder import open_folder
from asamblea.cli.sealed.pool import all_cores
from asamblea.cli.sealed.status import tell
from asamblea.cli.sealed.urn import opened
from asamblea.record.errors import Malformed
from asamblea.sealed.making.shuffles import make_shuffle
from asamblea.sealed.making.stages import examine, must_stand, owned_members, tally_members, trusted_setup
from asamblea.wording.say import sentences


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@json_option
@lang_option
def close(folder: Path, as_json: bool, lang: str) -> None:
    """Close the vote in FOLDER: nothing more can be cast."""
    with plainly(lang):
        election = open_folder(folder)
        with opened(election.archive) as urn:
            must_stand(urn.archive, "Setup", "EndBallots", str(election.archive))
            trusted_setup(urn.archive)
            urn.append("EndBallots")
        count = len(urn.archive.of("Ballot"))
        click.echo(sentences("sealed_steps", lang)["closed"].format(count=count), err=True)
        tell(election, as_json, lang)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@json_option
@lang_option
def tally(folder: Path, as_json: bool, lang: str) -> None:
    """Check every ballot again and add them up, encrypted as they are."""
    with plainly(lang):
        election = open_folder(folder)
        with opened(election.archive) as urn:
            must_stand(urn.archive, "EndBallots", "EncryptedTally", str(election.archive))
            examined = examine(urn.archive, *all_cores())
            urn.append("EncryptedTally", tally_members(examined))
        counted, replaced = examined.counted.tally, len(examined.counted.replaced)
        numbers = {"counted": counted.ballots, "cast": counted.ballots + replaced, "replaced": replaced}
        said = sentences("sealed_steps", lang)["tallied"].format(**numbers, weight=counted.weight)
        click.echo(said, err=True)
        tell(election, as_json, lang)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The trustee who shuffles.")
@click.option("--end", is_flag=True, help="No more shuffles follow.")
@json_option
@lang_option
def shuffle(folder: Path, name: str | None, end: bool, as_json: bool, lang: str) -> None:
    """Shuffle the ranked ballots in FOLDER as trustee --name, so that nobody knows whose is which; or --end it."""
    with plainly(lang):
        if (name is None) != end:
            raise Malformed("shuffle", "shuffle.use", "needs either --name or --end")
        election = open_folder(folder)
        owner = 0 if name is None else election.plan.number_of(name, "--name")
        with opened(election.archive) as urn:
            must_stand(urn.archive, "EncryptedTally", "EndShuffles", str(election.archive))
            examined = examine(urn.archive, *all_cores())
            done = examined.owned("Shuffle")
            if not examined.setup.ranked:
                raise Malformed(str(election.archive), "shuffle.none", "asks nothing that is shuffled")
            if owner in done:
                raise Malformed(str(name), "shuffle.twice", "has shuffled already")
            if end and not done:
                raise Malformed(str(election.archive), "shuffle.first", "is not shuffled: the ballots would be known")
            if end:
                urn.append("EndShuffles")
            else:
                before = [examined.final.questions[index] for index in examined.setup.ranked]
                made = make_shuffle(examined.setup, before, secrets.randbelow)
                urn.append("Shuffle", owned_members(owner, made))
        count = len(done) if end else len(done) + 1
        said = sentences("sealed_steps", lang)["shuffles over" if end else "shuffled"]
        click.echo(said.format(count=count, number=count, name=name), err=True)
        tell(election, as_json, lang)
