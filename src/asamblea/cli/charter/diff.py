"""`asamblea charter diff`: two texts, word by word."""

from collections import Counter

import click

from asamblea.charter.concordance import Doubtful, Renumbering, concordance, doubtful
from asamblea.charter.diff import Row, difference
from asamblea.charter.numbering import numbers
from asamblea.charter.tree import Charter
from asamblea.cli.charter.files import read_text
from asamblea.cli.output import json_option, lang_option, print_json, reading, safe
from asamblea.wording.amendments import WORDS, doubt, place

MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


@click.command()
@click.argument("one", metavar="A", type=click.Path())
@click.argument("other", metavar="B", type=click.Path())
@json_option
@lang_option
def diff(one: str, other: str, as_json: bool, lang: str) -> None:
    """Show the difference of the texts A and B, provision by provision and word by word.

    Two canonical texts (.json) are taken as states of one: their provisions are found by id, otherwise by words.
    """
    with reading():
        before, after = read_text(one).text, read_text(other).text
    same_ids = one.endswith(".json") and other.endswith(".json")
    rows = [row for row in difference(before, after, same_ids=same_ids) if row.kind != "same" or row.moved]
    renumbered = [each for each in concordance(before, after) if each.fate == "renumbered"] if same_ids else []
    doubts = doubtful(before, after) if same_ids else ()
    if as_json:
        print_json(_told(rows, renumbered, doubts, before, after))
    else:
        click.echo(safe("\n".join(_lines(rows, renumbered, doubts, before, after, lang))))


def _told(
    rows: list[Row], renumbered: list[Renumbering], doubts: tuple[Doubtful, ...], before: Charter, after: Charter
) -> dict[str, object]:
    ones, others = numbers(before), numbers(after)
    return {
        "counts": _counts(rows),
        "changes": [
            {
                "kind": row.kind,
                "moved": row.moved,
                "before": row.before,
                "after": row.after,
                "numbers": [ones.get(row.before, ""), others.get(row.after, "")],
                "pieces": [[each.kind, each.words] for each in row.pieces],
            }
            for row in rows
        ],
        "renumbered": [
            {"provision": each.provision, "before": each.before, "after": each.after} for each in renumbered
        ],
        "references": [
            {
                "provision": each.reference.provision,
                "number": each.reference.number,
                "doubt": each.doubt,
                "now": each.now,
            }
            for each in doubts
        ],
    }


def _counts(rows: list[Row]) -> dict[str, int]:
    kinds = Counter(row.kind for row in rows)
    return {kind: kinds[kind] for kind in ("changed", "added", "removed")} | {"moved": sum(row.moved for row in rows)}


def _lines(
    rows: list[Row],
    renumbered: list[Renumbering],
    doubts: tuple[Doubtful, ...],
    before: Charter,
    after: Charter,
    lang: str,
) -> list[str]:
    sheet = WORDS[lang].SHEET
    if not rows and not renumbered:
        return [sheet["same"]]
    ones, others = numbers(before), numbers(after)
    lines = [sheet["counts"].format(**_counts(rows))]
    for row in rows:
        where = place(after, others, row.after, lang) if row.after else place(before, ones, row.before, lang)
        what = [sheet[row.kind]] if row.kind != "same" else []
        lines += ["", f"{where} ({', '.join([*what, *([sheet['moved']] if row.moved else [])])})"]
        if row.kind != "same":
            lines.append("  " + " ".join(MARKS[each.kind].format(each.words) for each in row.pieces))
    if renumbered:
        lines += ["", f"{sheet['numbers']}:"]
        lines += [f"  {place(before, ones, each.provision, lang)} → {each.after}" for each in renumbered]
    if doubts:
        lines += ["", f"{sheet['doubtful']}:"]
        lines += [f"  {doubt(after, others, each, lang)}" for each in doubts]
    return lines
