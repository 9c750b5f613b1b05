"""HTML: one page with its own style and nothing from elsewhere, readable at 320 px, on paper and by a screen reader.

The anchor of a provision is its permanent id, so that a link to it goes on leading there when numbers change.
"""

from collections.abc import Iterator, Sequence
from html import escape

from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.printed import Labels, Printed, notes_of_root, printed
from asamblea.charter.formats.style import STYLE

RIGHT_TO_LEFT = frozenset({"ar", "ara", "fa", "fas", "he", "heb", "ur", "urd", "yi", "yid", "ps", "pus"})


def write_html(source: Imported, labels: Labels, stamp: str = "") -> str:
    """The page; `stamp` is a line at its end that says which text it is."""
    name = source.text.root.text
    language = source.text.language
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    provisions = list(printed(source, labels))
    title = escape(name or labels.contents)
    head = (
        f'<!doctype html>\n<html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
        f"<style>{STYLE}</style></head>\n<body>"
    )
    parts = [
        head,
        f'<header><h1 dir="auto">{escape(name)}{_signs(notes_of_root(source), labels)}</h1></header>',
        _contents(provisions, labels),
        f"<main>{''.join(_provision(each, labels) for each in provisions)}</main>",
        _footer([*notes_of_root(source), *(note for each in provisions for note in each.notes)], labels, stamp),
        "</body></html>\n",
    ]
    return "\n".join(parts)


def _provision(each: Printed, labels: Labels) -> str:
    signs = _signs(each.notes, labels)
    words = escape(each.words)
    if each.headed:
        level, look = min(2 + each.depth, 6), "article" if each.node.kind == "article" else "division"
        number = f'<span class="number">{escape(each.number)}{_stop(each)}</span> ' if each.number else ""
        said = f'<span class="words" dir="auto">{words}</span>' if words else ""
        return f'\n<h{level} id="{each.node.id}" class="{look}">{number}{said}{signs}</h{level}>'
    depth = f"d{min(each.depth, 3)}" if each.depth else ""
    rule = "<hr>" if each.apart else ""
    if not each.number:
        return f'\n{rule}<p id="{each.node.id}" class="{depth}" dir="auto">{words}{signs}</p>'.replace(' class=""', "")
    sign = f'<span class="sign">{escape(each.number)}</span>'
    return (
        f'\n<p id="{each.node.id}" class="{f"entry {depth}".strip()}">{sign}<span dir="auto">{words}{signs}</span></p>'
    )


def _stop(each: Printed) -> str:
    return "." if each.node.kind == "article" and each.words else ""


def _signs(notes: Sequence[tuple[int, Note]], labels: Labels) -> str:
    return "".join(
        f'<sup><a id="note-at-{at}" href="#note-{at}" aria-label="{escape(labels.note)} {at}">{at}</a></sup>'
        for at, _ in notes
    )


def _contents(provisions: Sequence[Printed], labels: Labels) -> str:
    listed = [each for each in provisions if each.headed and (each.words or each.node.kind != "article")]
    if not listed:
        return ""
    items = "".join(_nested(listed))
    title = escape(labels.contents)
    return f'<nav aria-label="{title}"><details><summary>{title}</summary>{items}</details></nav>'


def _nested(listed: Sequence[Printed]) -> Iterator[str]:
    """Lists within lists, by the depth of the headings."""
    depth = -1
    for each in listed:
        if each.depth > depth:
            yield "<ul>" * (each.depth - depth)
        else:
            yield "</li>" + "</ul></li>" * (depth - each.depth)
        yield f'<li><a href="#{each.node.id}" dir="auto">{escape(each.title)}</a>'
        depth = each.depth
    yield "</li></ul>" * (depth + 1)


def _footer(notes: Sequence[tuple[int, Note]], labels: Labels, stamp: str) -> str:
    items = "".join(_listed(at, note, labels) for at, note in notes)
    listed = f"<h2>{escape(labels.notes)}</h2><ol>{items}</ol>" if items else ""
    said = f'<p class="note">{escape(stamp)}</p>' if stamp else ""
    return f"<footer><hr>{listed}{said}</footer>" if listed or said else ""


def _listed(at: int, note: Note, labels: Labels) -> str:
    back = f' <a href="#note-at-{at}" aria-label="{escape(labels.back)} {at}">↑</a>'
    paragraphs = [f'<p dir="auto">{escape(words)}' for words in note.paragraphs]
    return f'<li id="note-{at}" value="{at}" class="note">{"</p>".join(paragraphs)}{back}</p></li>'
