"""What every printed sheet shares: the page, the foot with the checkpoint, codes that a camera reads."""

from dataclasses import dataclass
from html import escape

import segno

from asamblea.record.checkpoints import parse_checkpoint
from asamblea.record.notes import parse_note

STYLE = (
    "@page{size:A4;margin:12mm}"
    "body{font:11pt/1.4 system-ui,sans-serif;color:#000;background:#fff;margin:0 auto;max-width:186mm;padding:4mm}"
    "@media print{body{padding:0}.screen{display:none}}"
    "h1{font-size:15pt;margin:0 0 2mm}h2{font-size:12pt;margin:4mm 0 2mm}p,ol{margin:0 0 2mm}ol{padding-left:5mm}"
    "code{font:600 12pt/1.5 ui-monospace,monospace;white-space:nowrap}"
    "table{border-collapse:collapse;width:100%;margin:2mm 0}th,td{border:1px solid #000;padding:1mm 2mm;"
    "text-align:left;vertical-align:top;height:6mm}th{font-weight:600}td.n,th.n{width:24mm;text-align:right}"
    ".page{break-after:page}.page:last-child{break-after:auto}.cut{break-inside:avoid;"
    "border:1px dashed #000;padding:4mm}"
    ".grid{display:grid;grid-template-columns:1fr 1fr}.head{display:flex;gap:4mm;justify-content:space-between}"
    ".wrap{overflow-wrap:anywhere}td:first-child{width:55mm}td.n:first-child{width:10mm}"
    ".tally td:last-child{width:22mm}.tally td:nth-last-child(2){width:55mm}.keep{break-inside:avoid}"
    ".words td{height:14mm;width:22mm}.words td:first-child{width:24mm}.words td:nth-child(2){width:auto}"
    "figure{margin:0;flex:none;text-align:center}svg{width:28mm;height:28mm}"
    ".foot{font-size:8pt;border-top:1px solid #000;margin-top:3mm;padding-top:1mm;overflow-wrap:anywhere}"
    ".box{display:inline-block;width:5mm;height:5mm;border:1.5px solid #000;vertical-align:middle;margin-right:3mm}"
    ".line{display:inline-block;min-width:60mm;border-bottom:1px solid #000}"
)
ROOT_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Foot:
    """The checkpoint of a body at the foot of its sheets: origin, size, root in hex."""

    origin: str
    size: int
    root: str

    def html(self) -> str:
        """One line; the root is cut to what fits and can be compared by eye."""
        short = " ".join(self.root[at : at + 4] for at in range(0, ROOT_SHOWN, 4))
        return f'<p class="foot">{escape(self.origin)} · {self.size} · {short}</p>'


def foot_of(note: bytes) -> Foot:
    """The foot of a signed checkpoint."""
    checkpoint = parse_checkpoint(parse_note(note, "head"), "head")
    return Foot(checkpoint.origin, checkpoint.size, checkpoint.root.hex())


def document(title: str, body: str, lang: str) -> str:
    """A whole document to print."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
        f"<style>{STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )


def in_fours(code: str) -> str:
    """A code as it is printed and read aloud."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def camera_code(text: str, caption: str) -> str:
    """A code for a camera, with what it says beside it."""
    picture = segno.make(text, error="m", micro=False).svg_inline(border=4, omitsize=True, title=caption)
    return f"<figure>{picture}<figcaption><small>{escape(caption)}</small></figcaption></figure>"
