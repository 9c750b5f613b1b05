"""`asamblea charter text` and the story of a provision, out of a record: replayed as an observer does."""

import sys
from collections.abc import Callable

import click

from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import hash_of, to_json
from asamblea.charter.story import story as story_of
from asamblea.cli.charter.recorded_story import RecordedStory
from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, reading, record_at, safe
from asamblea.observer.naming import naming_of
from asamblea.observer.source import Source
from asamblea.observer.texts import TextTold, state_at, text_told, texts_of
from asamblea.observer.verify import Verified, verify
from asamblea.record.instants import from_iso
from asamblea.wording.say import Naming
from asamblea.wording.texts import labels

text_option = click.option("--text", "text_id", default="", metavar="ID", help="Which text (t1, t2, ...), if several.")


@click.command()
@click.argument("record")
@click.option("--at", "at", default="", metavar="INSTANT", help="As it stood then (2026-11-25T12:00:00.000Z).")
@text_option
@json_option
@lang_option
def text(record: str, at: str, text_id: str, as_json: bool, lang: str) -> None:
    """Show the words of a text out of RECORD: the replay of what was adopted, now or at an instant."""
    verified, found, _ = opened(record, text_id, at)
    words = found.words
    if as_json:
        said = {"text": to_json(words.text), "hash": hash_of(words.text), "stage": found.stage}
        print_json({**said, "adopted": list(found.amendments), "id": found.id})
    else:
        click.echo(safe(write_text(Imported(words.text), labels(lang))))
    sys.exit(0 if verified.report.valid else FINDINGS)


def opened(record: str, text_id: str, at: str) -> tuple[Verified, TextTold, Naming]:
    """A text out of a record, as it stood at an instant if one is given, and how its people are called."""
    source = record_at(record)
    with reading():
        verified = verify(source)
        instant = from_iso(at) if at else None
        states = [state_at(told, instant) for told in verified.logs.values()]
        held = [(state, each) for state in states for each in texts_of(state) if text_id in ("", each)]
        if held:
            state, known = held[0]
            return verified, text_told(state, known, _blob(source)), naming_of(state, _blob(source))
    return fail(f"{record} holds no text {text_id}".rstrip())


def _blob(source: Source) -> Callable[[str], bytes | None]:
    return lambda name: source.read(f"blobs/{name}")


def tell(record: str, provision: str, sought: str, text_id: str, lang: str, *, as_json: bool) -> None:
    """Tell the whole story of a provision: what brought its words, who sponsored it, how it was voted, in which
    reading, and which demands it answers.
    """
    verified, found, naming = opened(record, text_id, "")
    try:
        story = story_of(found.words, provision)
    except KeyError:
        fail(f"{provision!r} never stood in this text")
    sentences = [each for each in story.sentences if sought in " ".join(run.words for run in each.runs)]
    if sought and not sentences:
        fail(f"no sentence of {provision!r} has the words {sought!r}")
    teller = RecordedStory(found, naming, lang)
    if as_json:
        print_json(teller.json(story, sentences))
    else:
        click.echo(safe("\n".join(teller.lines(story, sentences))))
    sys.exit(0 if verified.report.valid else FINDINGS)
