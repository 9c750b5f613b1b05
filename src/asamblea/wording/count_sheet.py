"""A count as HTML for a page or a sheet of paper: its sums in tables, its picture, its sentences."""

from collections.abc import Iterator, Sequence
from html import escape
from types import ModuleType

from asamblea.counting.fates import fates
from asamblea.counting.moves import is_conserved, whole
from asamblea.counting.result import Count, Number, Stage, decimal
from asamblea.wording.count_picture import picture
from asamblea.wording.en import counting as en
from asamblea.wording.es import counting as es

WORDS: dict[str, ModuleType] = {"en": en, "es": es}
# Stages that stand side by side on an A4 sheet.
ACROSS = 5


def sentences_of(count: Count, names: Sequence[str], lang: str) -> list[str]:
    """A sentence a stage, then one a tie."""
    words = WORDS[lang]

    def naming(number: int) -> str:
        return names[number - 1]

    stages = [words.stage(count, number, naming) for number in range(1, len(count.stages) + 1)]
    return stages + [words.tie(tie, naming) for tie in count.ties]


def reasons_of(count: Count, names: Sequence[str], lang: str, withdrawn: frozenset[int] = frozenset()) -> list[str]:
    """Why this one and not that one, and by how much: a sentence a candidate."""
    return [WORDS[lang].fate(count, fate, lambda number: names[number - 1]) for fate in fates(count, withdrawn)]


def picture_of(count: Count, names: Sequence[str], lang: str) -> str:
    """The picture, an SVG element."""
    return picture(count, names, WORDS[lang])


def tables_of(count: Count, names: Sequence[str], lang: str, across: int = ACROSS) -> list[str]:
    """The sums of every stage, so many stages side by side, each table an HTML element with its caption."""
    stages = list(enumerate(count.stages, 1))
    return [
        _table(count, names, stages[at : at + across], WORDS[lang].HEADINGS) for at in range(0, len(stages), across)
    ]


def _table(count: Count, names: Sequence[str], stages: list[tuple[int, Stage]], head: dict[str, str]) -> str:
    quota = "" if count.quota is None else f" · {head['quota']} {decimal(count.quota, count.scale)}"
    caption = f"{head['sums']}: {stages[0][0]}–{stages[-1][0]}{quota}"
    columns = "".join(f'<th scope="col">{escape(head["stage"])} {number}</th>' for number, _ in stages)
    body = "".join(_rows(count, names, stages, head))
    return (
        f'<table class="sums"><caption>{escape(caption)}</caption><thead><tr><th scope="col">'
        f"{escape(head['candidate'])}</th>{columns}</tr></thead><tbody>{body}</tbody></table>"
    )


def _rows(count: Count, names: Sequence[str], stages: list[tuple[int, Stage]], head: dict[str, str]) -> Iterator[str]:
    for number, name in enumerate(names, 1):
        cells = [
            _cell(count, place, stage.totals[number - 1], _before(count, place, number), won=number in stage.elected)
            for place, stage in stages
        ]
        yield f'<tr><th scope="row">{number}. {escape(name)}</th>{"".join(cells)}</tr>'
    for key, sums in (("exhausted", [s.exhausted for s in count.stages]), ("lost", [s.lost for s in count.stages])):
        if any(sums):
            cells = [_cell(count, place, sums[place - 1], sums[place - 2]) for place, _ in stages]
            yield f'<tr><th scope="row">{escape(head[key])}</th>{"".join(cells)}</tr>'
    if is_conserved(count):
        cells = [f"<td>{decimal(whole(stage), count.scale)}</td>" for _, stage in stages]
        yield f'<tr class="sum"><th scope="row">{escape(head["whole"])}</th>{"".join(cells)}</tr>'


def _before(count: Count, place: int, number: int) -> Number:
    return count.stages[place - 2].totals[number - 1] if place > 1 else 0


def _cell(count: Count, place: int, total: Number, before: Number, *, won: bool = False) -> str:
    change = total - before if place > 1 else 0
    sign = "+" if change > 0 else "−"
    size = change if change > 0 else -change
    moved = f"<small>{sign}{decimal(size, count.scale)}</small> " if change else ""
    mark = "\u00a0✓" if won else ""
    return f"<td>{moved}{decimal(total, count.scale)}{mark}</td>"
