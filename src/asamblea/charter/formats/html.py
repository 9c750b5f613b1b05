"""HTML: one page with its own style and nothing from elsewhere, readable at 320 px, on paper and by a screen reader.

The anchor of a provision is its permanent id, so that a link to it goes on leading there when numbers change.
"""

from collections.abc import Iterator, Sequence
from html import escape

from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.printed import Labels, Printed, notes_of_root, printed

RIGHT_TO_LEFT = frozenset({"ar", "ara", "fa", "fas", "he", "heb", "ur", "urd", "yi", "yid", "ps", "pus"})
STYLE = (
    ":root{color-scheme:light dark}*{box-sizing:border-box}"
    "body{margin:0;font:1.0625rem/1.6 Georgia,'Times New Roman','DejaVu Serif',serif;color:#111;background:#fff}"
    "header,nav,main,footer{max-width:40rem;margin:0 auto;padding:0 1.25rem}"
    "header{padding-top:3rem;text-align:center}h1{font-size:1.7rem;line-height:1.25;text-wrap:balance}"
    ".division,.article,footer h2{line-height:1.3;text-wrap:balance}.division{text-align:center;font-weight:600;margin:3.2rem "
    "0 1.4rem}h2.division{font-size:1.3rem}h3.division{font-size:1.12rem}.article{font-size:1.03rem;margin:2rem 0 .5rem}"
    ".number{display:block;font-size:.8em;letter-spacing:.08em;font-weight:400}.article .number{display:inline;"
    "font-size:1em;letter-spacing:0;font-weight:700}.article .words{font-weight:400;font-style:italic}"
    "p{margin:.55rem 0;overflow-wrap:anywhere;hyphens:auto}.entry{display:flex;gap:.5em}.entry>.sign{flex:0 0 auto;"
    "min-inline-size:1.6em}.d1{margin-inline-start:1.6em}.d2{margin-inline-start:3.2em}.d3{margin-inline-start:4.8em}"
    "nav{font-size:.95rem}nav ul{list-style:none;margin:.2rem 0;padding-inline-start:1rem}nav>details>ul{padding:0}"
    "nav li{margin:.35rem 0}nav a,.note a,sup a{color:inherit}summary{cursor:pointer;padding:.5rem 0;font-weight:600}"
    ".note{font-size:.88rem;line-height:1.45}sup{line-height:0}sup a{padding:0 .2em}:target{background:#fff3c4;color:#111}"
    "a:focus-visible,summary:focus-visible{outline:3px solid;outline-offset:2px}"
    "footer{padding-bottom:3rem}footer ol{padding-inline-start:2.2em}hr{border:0;border-top:1px solid;margin:3rem 0 1rem}"
    "@media(max-width:30rem){.d1{margin-inline-start:.9em}.d2{margin-inline-start:1.8em}.d3{margin-inline-start:2.7em}}"
    "@media(prefers-color-scheme:dark){body{color:#e8e6e1;background:#16181b}}"
    "@media print{body{font-size:10.5pt;color:#000;background:#fff}nav{display:none}header{padding-top:0}"
    "h2,h3,h4,h5,h6{break-after:avoid}p{orphans:2;widows:2}@page{size:A4;margin:22mm 25mm}}"
)


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
    if not each.number:
        return f'\n<p id="{each.node.id}" class="{depth}" dir="auto">{words}{signs}</p>'.replace(' class=""', "")
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
    return f'<nav aria-label="{escape(labels.contents)}"><details><summary>{escape(labels.contents)}</summary>{items}</details></nav>'


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
    items = "".join(
        f'<li id="note-{at}" value="{at}" class="note">'
        + "".join(f'<p dir="auto">{escape(words)}</p>' for words in note.paragraphs)
        + f'<a href="#note-at-{at}" aria-label="{escape(labels.back)} {at}">↑</a></li>'
        for at, note in notes
    )
    listed = f"<h2>{escape(labels.notes)}</h2><ol>{items}</ol>" if items else ""
    said = f'<p class="note">{escape(stamp)}</p>' if stamp else ""
    return f"<footer><hr>{listed}{said}</footer>" if listed or said else ""
