"""A document that is one table: black and white, its head on every page, on a phone a row under the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from asamblea.charter.formats.style import COLUMNS, STYLE
from asamblea.charter.formats.typesetting import typeset


@dataclass(frozen=True, slots=True)
class Table:
    """The document: its name, a line beneath, the heads of the columns with their shares of the width, its rows."""

    name: str
    language: str
    under: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    page_of: str
    stamp: str = ""


_TEMPLATE = """
#set page(margin: (x: 17mm, top: 20mm, bottom: 20mm), footer: context {
  set text(size: 8pt)
  align(center, counter(page).display() + " " + d.of + " " + str(counter(page).final().first()))
  if d.stamp != "" { v(-.3em); align(center, text(size: 6pt, d.stamp)) }
})
#set text(size: 9pt)
#set par(leading: .5em)
#show heading: it => block(below: .8em, text(size: 15pt, weight: "regular", it.body))
#heading(level: 1, d.name)
#if d.under != "" { block(below: 1em, d.under) }
#table(
  columns: d.widths.map(share => share * 1fr),
  stroke: .4pt,
  inset: (x: 4pt, y: 5pt),
  table.header(..d.heads.map(strong)),
  ..d.rows.flatten(),
)
"""


def table_pdf(document: Table) -> bytes:
    """The PDF; raises Malformed (`pdf.letters`)."""
    values = {
        "name": document.name,
        "language": document.language,
        "under": document.under,
        "heads": list(document.heads),
        "widths": list(document.widths),
        "rows": [list(row) for row in document.rows],
        "of": document.page_of,
        "stamp": document.stamp,
    }
    return typeset(_TEMPLATE, values)


def table_html(document: Table) -> str:
    """The page."""
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in document.heads)
    rows = "".join(f"<tr>{_cells(row, document.heads)}</tr>" for row in document.rows)
    stamp = f'<footer><p class="note">{escape(document.stamp)}</p></footer>' if document.stamp else ""
    return (
        f'<!doctype html>\n<html lang="{document.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{escape(document.name)}</title>'
        f"<style>{STYLE}{COLUMNS}</style></head>\n<body><header><h1>{escape(document.name)}</h1></header><main>"
        f"<table><caption>{escape(document.under)}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        f"</main>{stamp}</body></html>\n"
    )


def _cells(row: Sequence[str], heads: Sequence[str]) -> str:
    """Cells that say their column, for where the head is not in sight."""
    return "".join(
        f'<td data-head="{escape(head)}" dir="auto">{escape(cell)}</td>' for head, cell in zip(heads, row, strict=True)
    )
