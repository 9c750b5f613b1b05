"""Every sentence of the pages is said by some page: none is left behind when a page changes."""

import re
from pathlib import Path

import asamblea.web
from asamblea.web.pages import SENTENCES

ROOM = Path(asamblea.web.__file__).parent
# What the code puts together: a field, a step, a stage or a fault behind the word for its kind.
PUT_TOGETHER = re.compile(
    r"(?:f|act|form|desk|one|next|todo|met|version|with|bad|kit_bad|amendment_next)_.+|.+_hint", re.ASCII
)


def test_every_sentence_is_said_by_some_page() -> None:
    pages = [path.read_text(encoding="utf-8") for path in (*ROOM.rglob("*.html"), *ROOM.rglob("*.py"))]
    named = {word for page in pages for word in re.findall(r"[\"']([\w.-]+)[\"']", page, re.ASCII)}
    assert {key for key in SENTENCES["es"] if not PUT_TOGETHER.fullmatch(key)} - named == set()
