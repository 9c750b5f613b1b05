"""`asamblea kit`: what a meeting needs on paper, from the body's record."""

import os
from pathlib import Path

import click

from asamblea.assembly.state.bodies import ROLL
from asamblea.assembly.state.founding import BODY
from asamblea.cli.output import fail, json_option, lang_option, print_json, reading, record_at, text_in
from asamblea.cli.sealed.files import write_new
from asamblea.observer.verify import Verified
from asamblea.observer.verify import verify as verify_record
from asamblea.office.roll_files import read_roll
from asamblea.record.blobs import reference
from asamblea.record.codes import code_from
from asamblea.wording.papers.kit import (
    LONGEST_ANSWER,
    MOST_PAPERS,
    Ballot,
    Kit,
    election_ballot,
    kit_html,
    recall_ballot,
)
from asamblea.wording.papers.sheet import Foot
from asamblea.wording.say import sentences


@click.command()
@click.argument("record")
@click.option("--body", "origin", help="Origin of the body; not needed where the record holds one alone.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="HTML file to make, for the browser's print."
)
@click.option(
    "--candidates", type=click.Path(path_type=Path), help="CSV: columns name and id (16 signs, of the assembly)."
)
@click.option("--election", default="", help="Words over the election's ballot.")
@click.option("--recall", "person", help="Name of the person whose recall is voted.")
@click.option("--answer", type=click.Path(path_type=Path), help="Text file with her written answer.")
@click.option("--papers", type=click.IntRange(0, MOST_PAPERS), help="Ballot papers of each kind; the roll by default.")
@click.option("--address", default="http://localhost:8000", show_default=True, help="Where the body's pages are.")
@json_option
@lang_option
def kit(
    record: str,
    origin: str | None,
    out: Path,
    candidates: Path | None,
    election: str,
    person: str | None,
    answer: Path | None,
    papers: int | None,
    address: str,
    as_json: bool,
    lang: str,
) -> None:
    """Print what a meeting needs: attendance sheet, ballot papers, tally sheets, minutes, each with the checkpoint."""
    with reading():
        verified = verify_record(record_at(record))
        foot, title, members = _body(verified, record, origin)
        ballots = (*_election(candidates, election, lang), *_recall(person, answer, lang))
        paper = code_from(os.urandom(10))
        form = f"{address.rstrip('/')}/bodies/{foot.origin.rpartition('/')[2][:16]}/forms/minutes-lodge/?paper={paper}"
        made = Kit(title, members, paper, form, foot, ballots)
        write_new(out, kit_html(made, lang, min(members, MOST_PAPERS) if papers is None else papers).encode())
    if as_json:
        print_json({"paper": paper, "form": form, "origin": foot.origin, "size": foot.size, "root": foot.root})
    else:
        click.echo(f"{out}: {paper}")


def _body(verified: Verified, record: str, origin: str | None) -> tuple[Foot, str, int]:
    """The body's checkpoint, name and members; a record with findings prints nothing."""
    if not verified.report.valid:
        fail(f"{record}: asamblea verify finds faults in this record")
    chosen = origin or (next(iter(verified.logs)) if len(verified.logs) == 1 else "")
    told = verified.logs.get(chosen)
    roll = None if told is None else ROLL.find(told.state)
    if told is None or roll is None:
        fail(f"{record}: holds no body with a roll under {chosen or '--body'}")
    (head,) = (each for each in verified.report.heads if each.origin == chosen)
    title = reference(BODY.at(told.state).title, chosen)
    file = record_at(record).read(f"blobs/{title.hash}")
    return Foot(chosen, head.size, head.root), (file or b"").decode(errors="replace"), roll.members


def _election(candidates: Path | None, title: str, lang: str) -> tuple[Ballot, ...]:
    if candidates is None:
        return ()
    standing = read_roll(candidates.read_bytes(), str(candidates), os.urandom)
    lines = [(each.number or each.id, each.name) for each in standing]
    return (election_ballot(title or sentences("papers", lang)["election"], lines),)


def _recall(person: str | None, answer: Path | None, lang: str) -> tuple[Ballot, ...]:
    if person is None:
        return ()
    words = "" if answer is None else text_in(answer).strip()
    if len(words) > LONGEST_ANSWER:
        fail(f"{answer}: is longer than the {LONGEST_ANSWER} characters that a ballot paper holds")
    return (recall_ballot(person, words, sentences("papers", lang)),)
