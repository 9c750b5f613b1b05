"""The kit of a meeting: attendance sheet, ballot papers, tally sheet, minutes in the order of the form at the desk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from asamblea.wording.papers.sheet import Foot, camera_code, document, in_fours
from asamblea.wording.say import sentences

ROWS_A_PAGE = 26
MOST_PAPERS = 3000
LONGEST_ANSWER = 4000
PAPERS_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Ballot:
    """What is voted: the words over it, and its lines: a printed code and a name each, or for and against. `answer`:
    the person's written answer, which stands on the paper.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Kit:
    """A meeting to print for: the body's name, its members, the paper's number, where the form is, what is voted."""

    title: str
    members: int
    paper: str
    form: str
    foot: Foot
    ballots: tuple[Ballot, ...] = ()


def kit_html(kit: Kit, lang: str, papers: int) -> str:
    """The whole kit, with so many ballot papers of each kind."""
    say = sentences("papers", lang)
    pages = [
        *_attendance(kit, say),
        *(page for ballot in kit.ballots for page in _papers(kit, ballot, say, papers)),
        *(_tally(kit, ballot, say) for ballot in kit.ballots),
        _minutes(kit, say),
    ]
    return document(f"{say['kit']} · {kit.title}", "".join(pages), lang)


def _page(kit: Kit, title: str, body: str) -> str:
    number = f"<p><code>{in_fours(kit.paper)}</code></p>"
    head = f'<div class="head"><h1>{escape(title)}</h1>{number}</div><p>{escape(kit.title)}</p>'
    return f'<section class="page">{head}{body}{kit.foot.html()}</section>'


def _attendance(kit: Kit, say: Mapping[str, str]) -> list[str]:
    """Lines for as many as are on the roll; a long roll gets further pages."""
    pages = []
    for start in range(0, kit.members, ROWS_A_PAGE):
        numbers = range(start + 1, min(kit.members, start + ROWS_A_PAGE) + 1)
        rows = "".join(f'<tr><td class="n">{number}</td><td></td><td></td></tr>' for number in numbers)
        head = _row("th", "", say["name"], say["signature"])
        pages.append(_page(kit, say["attendance sheet"], f"<p>{escape(say['stays'])}</p><table>{head}{rows}</table>"))
    return pages


def _papers(kit: Kit, ballot: Ballot, say: Mapping[str, str], papers: int) -> list[str]:
    choices = "".join(f'<p><span class="box"></span>{escape(name)}</p>' for _, name in ballot.lines)
    answer = f"<p><small>{escape(say['her answer'])}: {escape(ballot.answer)}</small></p>" if ballot.answer else ""
    head = f"<h2>{escape(ballot.title)}</h2><p><small>{escape(kit.title)} · {escape(say['mark one'])}</small></p>"
    one = f'<div class="cut">{head}{answer}{choices}{kit.foot.html()}</div>'
    # A written answer makes a paper too tall to stand beside others.
    each = 1 if len(ballot.answer) > 400 else PAPERS_A_PAGE
    counts = [min(each, papers - start) for start in range(0, papers, each)]
    return [f'<section class="page grid">{one * count}</section>' for count in counts]


def _tally(kit: Kit, ballot: Ballot, say: Mapping[str, str]) -> str:
    blank = [("", say["blank"]), ("", say["spoiled"]), ("", say["sum"])]
    coded = any(code for code, _ in ballot.lines)
    rows = "".join(
        _row("td", name, *((in_fours(code),) if coded else ()), "", "") for code, name in (*ballot.lines, *blank)
    )
    head = _row("th", "", *((say["code"],) if coded else ()), say["strokes"], say["number"])
    table = f'<table class="tally">{head}{rows}</table>'
    return _page(kit, f"{say['tally sheet']}: {ballot.title}", table + _signatures(say))


def _minutes(kit: Kit, say: Mapping[str, str]) -> str:
    fields = ("began", "ended", "roll", "members", "present")
    rows = "".join(_row("td", say[key], "") for key in fields)
    sheets = "".join(_result(ballot, say) for ballot in kit.ballots)
    words = "".join(
        _row("td", say["resolution"], "", *(say[key] for key in ("for", "against", "abstain"))) for _ in "123"
    )
    words_back = escape(say["back to form"].format(form=kit.form))
    back = f'<div class="head"><p class="wrap">{words_back}</p>{camera_code(kit.form, say["scan"])}</div>'
    words = f'<table class="words keep">{words}</table>'
    return _page(kit, say["minutes"], f"{back}<table>{rows}</table>{sheets}{words}{_signatures(say)}")


def _result(ballot: Ballot, say: Mapping[str, str]) -> str:
    numbers = [*(name for _, name in ballot.lines), say["valid"], say["blank"], say["spoiled"]]
    defence = [say["defence"], say["defence hours"]] if ballot.answer else []
    rows = "".join(_row("td", each, "") for each in (*numbers, *defence))
    return f"<h2>{escape(ballot.title)}</h2><table>{rows}</table>"


def _signatures(say: Mapping[str, str]) -> str:
    rows = "".join(_row("td", say[key], "") for key in ("presides", "teller one", "teller two"))
    return f'<table class="keep">{rows}</table>'


def _row(cell: str, *texts: str) -> str:
    return f"<tr>{''.join(f'<{cell}>{escape(text)}</{cell}>' for text in texts)}</tr>"


def recall_ballot(person: str, answer: str, say: Mapping[str, str]) -> Ballot:
    """The question of a recall, for and against, with her answer on it."""
    return Ballot(say["recall question"].format(person=person), (("", say["for"]), ("", say["against"])), answer)


def election_ballot(title: str, candidates: Sequence[tuple[str, str]]) -> Ballot:
    """An election's candidates, each with the code that the minutes name."""
    return Ballot(title, tuple(candidates))
