"""PDF by typst. Words reach the template as JSON values, never as markup, so nothing in a text can be a command."""

import json
from collections.abc import Mapping

import typst

from asamblea.record.errors import Malformed

# The fonts that typst brings: the same everywhere, and no font of the machine is looked for.
_FONTS = '("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")'
_COMMON = f"""
#let d = json(bytes(sys.inputs.at("document")))
#set document(title: d.name, date: none)
#set text(font: {_FONTS}, size: 10.5pt, lang: d.language, hyphenate: true)
#set page(paper: "a4", numbering: "1")
"""


def typeset(template: str, document: Mapping[str, object]) -> bytes:
    """The PDF of a template with the values of `document` (`name`, `language` and the template's own), tagged for
    screen readers (PDF/UA-1). Raises Malformed (`pdf.letters`) for a letter that none of its fonts has.
    """
    compiler = typst.Compiler(ignore_system_fonts=True)
    inputs = {"document": json.dumps(document, ensure_ascii=False)}
    try:
        made = compiler.compile(
            input=(_COMMON + template).encode(), sys_inputs=inputs, format="pdf", pdf_standards=["ua-1"]
        )
    except typst.TypstError as fault:
        if "could not be displayed" not in str(fault):
            raise
        raise Malformed("the PDF", "pdf.letters", str(fault).removeprefix("PDF/UA-1 error: ")) from fault
    assert isinstance(made, bytes)
    return made
