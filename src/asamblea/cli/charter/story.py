"""`asamblea charter story`: how a provision came to say what it says."""

from collections.abc import Mapping

import click

from asamblea.charter.consolidation import consolidate
from asamblea.charter.draft import BASE, Source
from asamblea.charter.operations import Amendment
from asamblea.charter.story import Story
from asamblea.charter.story import story as story_of
from asamblea.cli.charter.amending import Teller, amendments_of
from asamblea.cli.charter.files import read_text
from asamblea.cli.charter.recorded import tell, text_option
from asamblea.cli.output import fail, json_option, lang_option, print_json, reading, safe
from asamblea.wording.amendments import WORDS


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="RECORD | BASE AMENDMENTS")
@click.argument("provision")
@click.option("--words", "sought", default="", metavar="WORDS", help="Only the sentences of a RECORD that have them.")
@text_option
@json_option
@lang_option
def story(sources: tuple[str, ...], provision: str, sought: str, text_id: str, as_json: bool, lang: str) -> None:
    """Tell how PROVISION (its id) came to say what it says: out of a RECORD with sponsors, votes by name, readings and
    demands; or which of the AMENDMENTS to a BASE brought and took which words.
    """
    match sources:
        case (record,):
            tell(record, provision, sought, text_id, lang, as_json=as_json)
        case (base, amendments):
            _out_of_files(base, amendments, provision, lang, as_json=as_json)
        case _:
            fail("a story is told out of a record, or out of a base and its amendments")


def _out_of_files(base: str, amendments: str, provision: str, lang: str, *, as_json: bool) -> None:
    with reading():
        text, adopted = read_text(base).text, amendments_of(amendments)
    state = consolidate(text, adopted)
    try:
        found = story_of(state, provision)
    except KeyError:
        fail(f"{provision!r} never stood in this text")
    numbered = {each.number: each for each in adopted}
    if as_json:
        print_json(_told(found, numbered))
    else:
        place = Teller(state.text if provision in state.text.nodes else text, lang).place(provision)
        click.echo(safe("\n".join(_lines(found, numbered, place, lang))))


def _told(found: Story, numbered: Mapping[str, Amendment]) -> dict[str, object]:
    return {
        "provision": found.provision,
        "sentences": [
            {
                "runs": [{"words": run.words, **_source(run.source, numbered)} for run in sentence.runs],
                "gone": [
                    {"words": run.words, "by": _source(run.source, numbered), "taken": _source(taken, numbered)}
                    for run, taken in sentence.gone
                ],
            }
            for sentence in found.sentences
        ],
        "deeds": [{"verb": each.verb, **_source(each.source, numbered)} for each in found.deeds],
    }


def _source(source: Source, numbered: Mapping[str, Amendment]) -> dict[str, object]:
    amendment = numbered.get(source.amendment)
    return {
        "amendment": source.amendment,
        "operation": source.operation,
        "sponsors": list(amendment.sponsors) if amendment else [],
        "answers": list(amendment.answers) if amendment else [],
    }


def _lines(found: Story, numbered: Mapping[str, Amendment], place: str, lang: str) -> list[str]:
    sheet, verbs = WORDS[lang].SHEET, WORDS[lang].VERBS
    lines = [f"{sheet['story']}: {place}"]
    for sentence in found.sentences:
        lines += ["", " ".join(run.words for run in sentence.runs)]
        for run in sentence.runs:
            lines.append(f"  {_who(run.source, numbered, lang)}: {sheet['brought'].format(words=run.words)}")
        for run, taken in sentence.gone:
            lines.append(f"  {_who(taken, numbered, lang)}: {sheet['took'].format(words=run.words)}")
    lines += [f"  {_who(each.source, numbered, lang)}: {verbs[each.verb]}" for each in found.deeds]
    return lines


def _who(source: Source, numbered: Mapping[str, Amendment], lang: str) -> str:
    sheet = WORDS[lang].SHEET
    if source == BASE:
        return str(sheet["base"])
    amendment = numbered[source.amendment]
    said = [sheet["sponsors"].format(sponsors=", ".join(amendment.sponsors))] if amendment.sponsors else []
    said += [sheet["answers"].format(answers=", ".join(amendment.answers))] if amendment.answers else []
    return f"{source.amendment} ({'; '.join(said)})" if said else source.amendment
