"""`asamblea charter demands`: what bodies demand in their declarations, out of a record, and what became of it."""

import sys
from collections.abc import Iterator

import click

from asamblea.assembly.state.declarations import DECLARATIONS, GROUPS, MARKED
from asamblea.assembly.state.motions import MOTIONS
from asamblea.charter.demands import Demand, Shared, side_by_side, suggested
from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, reading, record_at, safe
from asamblea.observer.declared import Declared
from asamblea.observer.verify import verify
from asamblea.wording.declarations import SHEETS
from asamblea.wording.say import word


@click.command()
@click.argument("record")
@json_option
@lang_option
def demands(record: str, as_json: bool, lang: str) -> None:
    """Show which bodies of RECORD share which demand, where they differ or contradict, their figures side by side, and
    what became of each demand.
    """
    source = record_at(record)
    with reading():
        verified = verify(source)
        states = (told.state for told in verified.logs.values())
        found = [Declared(state, lambda name: source.read(f"blobs/{name}")) for state in states if _declares(state)]
        if not found:
            fail(f"{record} holds no declaration")
        told = [_told(each) for each in found]
    if as_json:
        print_json({"logs": told})
    else:
        click.echo(safe("\n".join(line for each in found for line in _lines(each, lang))))
    sys.exit(0 if verified.report.valid else FINDINGS)


def _declares(state: object) -> bool:
    return bool(DECLARATIONS.all(state))  # type: ignore[arg-type]


def _told(declared: Declared) -> dict[str, object]:
    known = declared.demands()
    free = [each for each in known.values() if not MARKED.at(declared.state, each.id).group]
    return {
        "declarations": [
            {"id": each.id, "body": declared.body(each.body), "day": each.day, "text": each.text}
            for each in declared.declarations()
        ],
        "shared": [_shared(declared, each) for each in declared.shared(known)],
        "alone": [_demand(declared, each) for each in free],
        "suggested": [[each.one, each.other, each.likeness] for each in suggested(free)],
        "figures": [
            {
                "event": row.event,
                "measure": row.measure,
                "agree": row.agree,
                "figures": [
                    {
                        "day": each.day,
                        "body": each.body,
                        "value": each.value,
                        "words": each.words,
                        "source": each.source,
                    }
                    for each in row.figures
                ],
            }
            for row in side_by_side(declared.figures())
        ],
    }


def _demand(declared: Declared, each: Demand) -> dict[str, object]:
    difference = declared.text(MARKED.at(declared.state, each.id).difference)
    told = {"id": each.id, "body": each.body, "words": each.words, "against": each.against}
    return {**told, "difference": difference}


def _shared(declared: Declared, row: Shared) -> dict[str, object]:
    return {
        "group": row.name,
        "title": declared.text(GROUPS.at(declared.state, row.name).title),
        "contradicted": row.contradicted,
        "demands": [_demand(declared, each) for each in row.demands],
        "without": list(row.without),
        "answers": [
            *([each, MOTIONS.at(declared.state, each).stage] for each in declared.motions(row.name)),
            *([each.id, each.stage] for each in declared.amendments(row.name)),
            *([f"{each.on}/{each.provision}", "provision"] for each in declared.provisions(row.name)),
        ],
    }


def _lines(declared: Declared, lang: str) -> Iterator[str]:
    sheet, known = SHEETS[lang], declared.demands()
    for row in declared.shared(known):
        mark = f" ({sheet['contradict']})" if row.contradicted else ""
        yield f"{declared.text(GROUPS.at(declared.state, row.name).title)}{mark}"
        for each in row.demands:
            difference = declared.text(MARKED.at(declared.state, each.id).difference)
            against = f" ({sheet['against']})" if each.against else ""
            yield f"  {each.body}{against}: «{each.words}»" + (
                f"; {sheet['differs']} {difference}" if difference else ""
            )
        if row.without:
            yield f"  {sheet['silent']}: {', '.join(row.without)}"
        stages: list[tuple[str, str]] = []
        stages += [(each, MOTIONS.at(declared.state, each).stage) for each in declared.motions(row.name)]
        stages += [(each.id, each.stage) for each in declared.amendments(row.name)]
        stages += [(f"{each.on}/{each.provision}", "provision") for each in declared.provisions(row.name)]
        became = ", ".join(f"{each} ({word(stage, lang)})" for each, stage in stages)
        yield f"  {sheet['became']}: {became or sheet['nothing']}"
    for each in known.values():
        if not MARKED.at(declared.state, each.id).group:
            yield f"{each.body}: «{each.words}» [{each.id}]"
    for found in side_by_side(declared.figures()):
        yield f"{found.event}, {found.measure}" + ("" if found.agree else f" ({sheet['differ']})")
        yield from (f"  {one.day}  {one.body}: {one.value}  «{one.words}» [{one.source}]" for one in found.figures)
