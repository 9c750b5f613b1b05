"""The voters' sheets: half a page each, black on white, to print and cut and hand over sealed."""

from collections.abc import Iterable
from html import escape

import segno

from asamblea.wording.say import sentences

_STYLE = (
    "@page{size:A4;margin:12mm}"
    "body{font:11pt/1.4 system-ui,sans-serif;color:#000;background:#fff;margin:0 auto;max-width:186mm}"
    "section{box-sizing:border-box;height:132mm;padding:6mm 4mm;border-bottom:1px dashed #000;"
    "break-inside:avoid;display:flex;gap:6mm}"
    "section:nth-of-type(even){break-after:page;border-bottom:0}"
    "h1{font-size:15pt;margin:0 0 2mm}h2{font-size:12pt;margin:0 0 3mm;font-weight:600}"
    "p,ol{margin:0 0 2.5mm}ol{padding-left:5mm}"
    "code{font:600 15pt/1.6 ui-monospace,monospace;display:block;border:1.5px solid #000;"
    "padding:1mm 2mm;margin:2mm 0;white-space:nowrap}"
    "small{font-size:9pt}figure{margin:0;flex:none;width:46mm;text-align:center}svg{width:46mm;height:46mm}"
)


def sheets_html(election: str, uuid: str, voters: Iterable[tuple[str, int, str]], lang: str) -> str:
    """The sheets of (name, weight, credential) in the order of the list; the page fetches nothing from elsewhere."""
    say = sentences("sealed_steps", lang)
    title = escape(f"{say['sheet title']} · {election}")
    start = (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="robots" content="noindex"><style>{_STYLE}</style></head><body>'
    )
    return start + "".join(_sheet(election, uuid, each, lang) for each in voters) + "</body></html>\n"


def _sheet(election: str, uuid: str, voter: tuple[str, int, str], lang: str) -> str:
    say, (name, weight, credential) = sentences("sealed_steps", lang), voter
    heavy = f"<p>{escape(say['sheet weight'].format(weight=weight))}</p>" if weight > 1 else ""
    steps = "".join(f"<li>{escape(say[f'sheet step {number}'])}</li>" for number in (1, 2, 3, 4))
    code = segno.make(credential, error="q", micro=False).svg_inline(border=4, omitsize=True)
    return (
        f"<section><div><h1>{escape(election)}</h1><h2>{escape(name)}</h2>{heavy}<p>{escape(say['sheet code'])}</p>"
        f"<code>{escape(credential)}</code><ol>{steps}</ol><p><strong>{escape(say['sheet warning'])}</strong></p>"
        f"<small>{escape(say['sheet election'])} {escape(uuid)}</small></div>"
        f"<figure>{code}<figcaption><small>{escape(say['sheet scan'])}</small></figcaption></figure></section>"
    )
