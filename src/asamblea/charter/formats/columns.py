"""A document in two columns: what stands, and what would stand instead, word against word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain

from asamblea.charter.diff import Piece
from asamblea.charter.formats.style import COLUMNS, STYLE
from asamblea.charter.formats.typesetting import typeset


@dataclass(frozen=True, slots=True)
class Cell:
    """A provision in one column: its printed number and its runs of words."""

    number: str = ""
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An article or amendment: its title, lines about it above, rows of left and right, lines about it below."""

    title: str
    rows: tuple[tuple[Cell, Cell], ...]
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """The document: its name, a line beneath, the heads of the columns, its entries, and what to say if it has none."""

    name: str
    language: str
    under: str
    heads: tuple[str, str]
    entries: tuple[Entry, ...]
    empty: str
    page_of: str
    stamp: str = ""


_TEMPLATE = """
#set page(
  margin: (x: 20mm, top: 26mm, bottom: 22mm),
  header: {
    set text(size: 8.5pt)
    grid(columns: (1fr, 1fr), column-gutter: 8mm, strong(d.heads.at(0)), strong(d.heads.at(1)))
    v(-.35em)
    line(length: 100%, stroke: .4pt)
  },
  footer: context {
    set text(size: 8pt)
    align(center, counter(page).display() + " " + d.of + " " + str(counter(page).final().first()))
    if d.stamp != "" { v(-.3em); align(center, text(size: 6pt, d.stamp)) }
  },
)
#set par(leading: .55em, spacing: .6em)
#set text(size: 9.2pt)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): it => block(below: .8em, text(size: 15pt, weight: "regular", it.body))
#show heading.where(level: 2): it => block(above: 1.6em, below: .7em, sticky: true, text(size: 10pt, it.body))
#let looks = (same: words => words, gone: strike, new: words => strong(underline(words)))
#let run(p) = looks.at(p.at(0))(p.at(1))
#let cell(c) = par(hanging-indent: if c.number == "" { 0em } else { 1.6em }, {
  if c.number != "" { box(width: 1.6em, c.number) }
  c.pieces.map(run).join(" ")
})
#heading(level: 1, d.name)
#if d.under != "" { d.under }
#if d.entries.len() == 0 { par(d.empty) }
#for e in d.entries {
  heading(level: 2, e.title)
  for line in e.above { block(above: .4em, below: .6em, emph(line)) }
  for row in e.rows {
    block(above: .6em, below: .6em, grid(columns: (1fr, 1fr), column-gutter: 8mm, cell(row.at(0)), cell(row.at(1))))
  }
  for line in e.below { block(above: .4em, below: .4em, text(size: 8.3pt, line)) }
  line(length: 100%, stroke: .2pt)
}
"""


def columns_pdf(document: Columns) -> bytes:
    """The PDF; raises Malformed (`pdf.letters`)."""
    return typeset(
        _TEMPLATE,
        {
            "name": document.name,
            "language": document.language,
            "under": document.under,
            "heads": list(document.heads),
            "empty": document.empty,
            "of": document.page_of,
            "stamp": document.stamp,
            "entries": [
                {
                    "title": entry.title,
                    "above": list(entry.above),
                    "below": list(entry.below),
                    "rows": [[_cell(left), _cell(right)] for left, right in entry.rows],
                }
                for entry in document.entries
            ],
        },
    )


def _cell(cell: Cell) -> dict[str, object]:
    return {"number": cell.number, "pieces": [list(piece) for piece in cell.pieces]}


def columns_html(document: Columns) -> str:
    """The page: columns side by side, one above the other on a phone."""
    start = (
        f'<!doctype html>\n<html lang="{document.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{escape(document.name)}</title>'
        f"<style>{STYLE}{COLUMNS}</style></head>\n<body>"
    )
    entries = "".join(chain.from_iterable(_entry(entry, document.heads) for entry in document.entries))
    body = entries or f"<p>{escape(document.empty)}</p>"
    stamp = f'<footer><p class="note">{escape(document.stamp)}</p></footer>' if document.stamp else ""
    head = f"<header><h1>{escape(document.name)}</h1><p>{escape(document.under)}</p></header>"
    return f"{start}{head}<main>{body}</main>{stamp}</body></html>\n"


def _entry(entry: Entry, heads: tuple[str, str]) -> Iterator[str]:
    yield f'\n<section><h2 dir="auto">{escape(entry.title)}</h2>'
    yield from (f'<p class="above" dir="auto">{escape(line)}</p>' for line in entry.above)
    for pair in entry.rows:
        sides = "".join(
            f'<div><span class="head">{escape(head)}</span><p dir="auto">{_runs(cell)}</p></div>'
            for head, cell in zip(heads, pair, strict=True)
        )
        yield f'<div class="pair{" same" if pair[0] == pair[1] else ""}">{sides}</div>'
    yield from (f'<p class="below" dir="auto">{escape(line)}</p>' for line in entry.below)
    yield "</section>"


def _runs(cell: Cell) -> str:
    tags = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}
    words = [tags[piece.kind].format(escape(piece.words)) for piece in cell.pieces]
    return " ".join([escape(cell.number), *words]).strip() or "—"


def sides(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The runs of a difference as they stand left (without what is new) and right (without what is gone)."""
    left = tuple(piece for piece in pieces if piece.kind != "new")
    return left, tuple(piece for piece in pieces if piece.kind != "gone")
