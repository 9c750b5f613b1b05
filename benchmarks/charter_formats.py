"""Texts read and written, each beside a floor in the same run: what the library beneath does at least.

The peer of the PDF is typst with the same words as bare paragraphs; of Akoma Ntoso, lxml parsing and writing the same
document; of the readers, decoding and composing the same characters.
"""

import json
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree

from asamblea.charter.formats.akn import Edition, write_akn
from asamblea.charter.formats.akn_reader import read_akn
from asamblea.charter.formats.docx_reader import read_docx
from asamblea.charter.formats.docx_writer import write_docx
from asamblea.charter.formats.html import write_html
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.markdown import read_markdown
from asamblea.charter.formats.pdf import write_pdf
from asamblea.charter.formats.typesetting import typeset
from asamblea.wording.texts import labels

TEXTS = Path(__file__).resolve().parents[2] / "shared" / "data" / "texts"
SOURCES = ("peru-1993-consolidated-2024.md", "chile-2022-propuesta.mdx")
SPANISH = labels("es")
BARE = "#for p in d.blocks { par(p) }"


def cpu(work: Callable[[], Any], runs: int = 3) -> float:
    """The least CPU seconds of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def measure(name: str) -> dict[str, object]:
    """One constitution through every form."""
    raw = (TEXTS / name).read_bytes()
    source = read_markdown(raw, name, "es")
    document = write_akn(source, SPANISH, Edition("2026-11-25"))
    word = write_docx(source, SPANISH)
    articles = sum(node.kind == "article" for node in source.text.nodes.values())
    report: dict[str, object] = {"articles": articles}
    pairs: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
        "PDF": (lambda: write_pdf(source, SPANISH), lambda: bare(source)),
        "Akoma Ntoso read": (lambda: read_akn(document, name, "es"), lambda: etree.fromstring(document)),
        "Akoma Ntoso written": (
            lambda: write_akn(source, SPANISH, Edition("2026-11-25")),
            lambda: etree.tostring(etree.fromstring(document), pretty_print=True),
        ),
        "Markdown read": (
            lambda: read_markdown(raw, name, "es"),
            lambda: unicodedata.normalize("NFC", raw.decode()).split(),
        ),
    }
    for what, (ours, floor) in pairs.items():
        mine, least = cpu(ours), cpu(floor)
        report |= {what: mine, f"{what}, times the floor": mine / least}
    report["PDF of 200 articles"] = float(str(report["PDF"])) * 200 / articles
    report["DOCX written"] = cpu(lambda: write_docx(source, SPANISH), 1)
    report["DOCX read"] = cpu(lambda: read_docx(word, name, "es"), 1)
    report["HTML written"] = cpu(lambda: write_html(source, SPANISH))
    return report


def bare(source: Imported) -> bytes:
    """The same words as paragraphs and nothing else."""
    blocks = [node.text for node in source.text.walk() if node.text]
    return typeset(BARE, {"name": "bare", "language": "es", "blocks": blocks})


def main() -> None:
    """Print the measures, in CPU seconds, as one JSON object."""
    found = {name: measure(name) for name in SOURCES if (TEXTS / name).exists()}
    shown = {
        name: {key: round(value, 4) if isinstance(value, float) else value for key, value in report.items()}
        for name, report in found.items()
    }
    print(json.dumps(shown, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
