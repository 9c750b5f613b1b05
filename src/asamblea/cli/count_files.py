"""What `asamblea count` writes beside what it prints: a sheet to print, a picture, and results for other programs."""

import csv
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from io import StringIO
from pathlib import Path

from asamblea.cli.count_sheet import Counted
from asamblea.counting.ballots import Profile
from asamblea.counting.blt import write_blt
from asamblea.counting.exports import flat, rctab
from asamblea.counting.preflib import write_preflib
from asamblea.counting.result import Count
from asamblea.counting.sheets import write_sheet
from asamblea.record.errors import Malformed
from asamblea.wording.count_sheet import WORDS, picture_of, reasons_of, sentences_of, tables_of

_STYLE = (
    "body{font:10.5pt/1.45 system-ui,sans-serif;max-width:56em;margin:1.5em auto;padding:0 1em;color:#000}"
    "h1{font-size:1.4em}h2{font-size:1.1em;margin-top:1.4em}table{border-collapse:collapse;width:100%;margin-top:.8em}"
    "caption{text-align:left;font-weight:600}td,th{border:1px solid;padding:.2em .45em;text-align:right}"
    "th[scope=row],th:first-child{text-align:left}small{color:#333}tr,svg,li{break-inside:avoid}svg{max-width:100%;height:auto}"
    "@page{size:A4;margin:15mm}"
)


@dataclass(frozen=True, slots=True)
class Targets:
    """The files asked for; None where none is."""

    sheet: str | None = None
    picture: str | None = None
    rctab: str | None = None
    flat: str | None = None
    papers: str | None = None

    def any(self) -> bool:
        """Whether anything is to be written."""
        return any((self.sheet, self.picture, self.rctab, self.flat, self.papers))


def write_files(targets: Targets, name: str, found: Counted, lang: str) -> None:
    """Write what was asked for; raises OSError for a place that cannot be written, Malformed for papers in no format
    that is written.
    """
    count, names = found.count, found.names
    texts: dict[str | None, Callable[[], str]] = {
        targets.sheet: lambda: sheet_html(name, count, names, lang),
        targets.picture: lambda: picture_of(count, names, lang) + "\n",
        targets.rctab: lambda: json.dumps(rctab(count, names, name), ensure_ascii=False, indent=1) + "\n",
        targets.flat: lambda: _csv(flat(count, names)),
        targets.papers: lambda: _papers(str(targets.papers), found.profile),
    }
    # All of them are made before the first is written.
    made = {Path(path): text() for path, text in texts.items() if path is not None}
    for path, text in made.items():
        path.write_text(text, encoding="utf-8", newline="")


def _csv(rows: Iterable[tuple[str, ...]]) -> str:
    out = StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def _papers(path: str, profile: Profile | None) -> str:
    """The papers in the format that the name of the file asks for."""
    if profile is None:
        raise Malformed(path, "dialect", "a sheet of lists holds no papers")
    match Path(path).suffix.lower():
        case ".blt":
            lines = write_blt(profile)
        case ".soi":
            lines = write_preflib(profile)
        case ".cat":
            lines = write_preflib(profile, "cat")
        case ".csv":
            return _csv(write_sheet(profile))
        case _:
            raise Malformed(path, "dialect", "papers are written as .blt, .soi, .cat or .csv")
    return "".join(f"{line}\n" for line in lines)


def sheet_html(name: str, count: Count, names: tuple[str, ...], lang: str) -> str:
    """The sheet that prints: whole, black on white, with its own style and nothing from elsewhere."""
    head = WORDS[lang].HEADINGS
    elected = "".join(f"<li>{escape(names[each - 1])}</li>" for each in count.elected)
    facts = f"{name} · {head['method']} {count.method} · {count.seats} {head['seats']}"
    parts = [
        f"<h1>{escape(head['sheet'])}</h1><p>{escape(facts)}</p>",
        f"<h2>{escape(head['elected'])}</h2>"
        + (f"<ol>{elected}</ol>" if elected else f"<p>{escape(head['outcome none'])}</p>"),
        f"<h2>{escape(head['why'])}</h2>{_items(reasons_of(count, names, lang))}",
        f"<h2>{escape(head['sentences'])}</h2>{_items(sentences_of(count, names, lang))}",
        f"<h2>{escape(head['sums'])}</h2><p>{escape(head['change'])}</p>{''.join(tables_of(count, names, lang))}",
        f"<h2>{escape(head['picture'])}</h2>{picture_of(count, names, lang)}",
    ]
    title = f"{escape(head['sheet'])} · {escape(name)}"
    start = (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>"
    )
    return start + "".join(parts) + "</body></html>\n"


def _items(sentences: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in sentences)}</ul>"
