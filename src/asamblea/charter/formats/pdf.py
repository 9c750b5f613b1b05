"""The text as a PDF: title, contents, every provision with its number, notes at the foot of their page."""

from collections.abc import Iterable

from asamblea.charter.formats.html import RIGHT_TO_LEFT
from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.printed import Labels, Printed, notes_of_root, printed
from asamblea.charter.formats.typesetting import typeset

_TEMPLATE = """
#set page(
  margin: (inside: 30mm, outside: 26mm, top: 27mm, bottom: 28mm),
  header: context if counter(page).get().first() > 1 {
    align(center, text(size: 8.5pt, tracking: .04em, d.name))
  },
  footer: context {
    set text(size: 8.5pt, dir: ltr)
    align(center, counter(page).display() + " " + d.of + " " + str(counter(page).final().first()))
    if d.stamp != "" { v(-.5em); align(center, text(size: 6.5pt, d.stamp)) }
  },
)
#set par(justify: true, leading: .62em, spacing: .8em)
#set footnote.entry(gap: .5em, separator: line(length: 25%, stroke: .4pt))
#show footnote.entry: set text(size: 8.3pt)
#show footnote.entry: set par(justify: false, leading: .5em)
#show heading: set text(hyphenate: false, weight: "regular")
#show heading: set par(justify: false)
#show outline.entry: it => {
  let article = it.element.supplement == [article]
  set text(size: 8.8pt, weight: if article { "regular" } else { "bold" })
  let fill = box(width: 1fr, if article { repeat[#h(.25em).] })
  let line = it.element.body + " " + fill + sym.wj + box(h(.3em) + it.page())
  block(above: if article { .5em } else { 1em }, link(it.element.location(), it.indented(none, line)))
}

#let signs(b) = b.notes.map(n => footnote(n.join(parbreak()))).join()
#let division(b, signs) = align(center, {
  if b.number != "" { text(size: .78em, tracking: .09em, b.number); if b.words != "" { linebreak() } }
  strong(b.words) + signs
})
#let article(b) = {
  strong(b.number)
  if b.words != "" { strong[.] + " " + emph(b.words) }
}
#let looks = (
  (size: 14pt, above: 2.4em, below: 1.3em),
  (size: 12pt, above: 2.2em, below: 1.2em),
  (size: 10.8pt, above: 1.9em, below: 1.1em),
)
#let shown(b) = {
  let look = if b.article { (size: 10.8pt, above: 1.5em, below: .75em) } else { looks.at(calc.min(b.level, 3) - 1) }
  let body = signs(b)
  show heading: it => block(above: look.above, below: look.below, width: 100%, sticky: true, {
    set text(size: look.size)
    if b.article { article(b) + body } else { division(b, body) }
  })
  heading(level: b.level, outlined: b.listed, bookmarked: true, supplement: if b.article [article], b.title)
}
#let indented(depth, body) = if d.rtl { pad(right: 1.5em * depth, body) } else { pad(left: 1.5em * depth, body) }
#let running(b) = indented(b.depth, if b.number == "" {
  par(b.words + signs(b))
} else {
  let wide = if b.number.len() > 3 { 2.3em } else { 1.6em }
  par(hanging-indent: wide, box(width: wide, b.number) + b.words + signs(b))
})

#v(14mm)
#align(center, block(width: 88%, {
  set par(justify: false, leading: .5em)
  title(text(size: 21pt, weight: "regular", hyphenate: false, d.name + signs(d)))
}))
#if d.under != "" { align(center, text(size: 9.5pt, d.under)) }
#v(10mm)
#if d.blocks.any(b => b.level > 0 and b.listed) {
  set par(justify: false, leading: .5em)
  columns(2, gutter: 7mm, outline(title: text(size: 12pt, weight: "regular", d.contents), indent: .8em))
  pagebreak(weak: true)
}
#for b in d.blocks {
  if b.apart { v(1.5em); align(center, line(length: 20%, stroke: .4pt)); v(1em) }
  if b.level > 0 { shown(b) } else { running(b) }
}
"""


def write_pdf(source: Imported, labels: Labels, under: str = "", stamp: str = "") -> bytes:
    """The PDF. `under` is a line beneath the title; `stamp` stands at the foot of every page and says which text it is.
    Raises Malformed (`pdf.letters`).
    """
    provisions = list(printed(source, labels))
    document = {
        "name": source.text.root.text or labels.contents,
        "language": source.text.language,
        "rtl": source.text.language in RIGHT_TO_LEFT,
        "notes": _notes(notes_of_root(source)),
        "under": under,
        "stamp": stamp,
        "of": labels.of,
        "contents": labels.contents,
        "blocks": [_block(each) for each in provisions],
    }
    return typeset(_TEMPLATE, document)


def _block(each: Printed) -> dict[str, object]:
    article = each.node.kind == "article"
    return {
        "level": each.depth + 1 if each.headed else 0,
        "article": article,
        "depth": 0 if each.headed else each.depth,
        "number": each.number,
        "words": each.words,
        "title": each.title,
        "apart": each.apart,
        "listed": bool(each.words) or not article,
        "notes": _notes(each.notes),
    }


def _notes(notes: Iterable[tuple[int, Note]]) -> list[list[str]]:
    return [list(note.paragraphs) for _, note in notes]
