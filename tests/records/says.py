"""What `asamblea verify` says of each piece of the museum; `python -m tests.records.says` writes it down anew.

Read what changed before you commit it.
"""

import json
import tempfile
from functools import cache
from pathlib import Path

from tests.records import golden, museum_bytes, museum_signatures
from tests.records.forge import Forge
from tests.records.museum import OF, PIECES

from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify
from asamblea.wording import LANGUAGES, finding

# They hang their pieces beside those of the museum when they are imported.
WINGS = (museum_bytes, museum_signatures)
# A player is played once; each forge takes its own copy of the entries.
player = cache(lambda name: golden.GOLDEN[name]())
SAYS = Path(__file__).resolve().parent / "museum.json"


def broken(name: str, folder: Path) -> Path:
    """The record that this piece is, in a folder."""
    forge = Forge(player(OF[name]))
    defect, _ = PIECES[name]
    defect(forge)
    return forge.write(folder)


def said(folder: Path) -> dict[str, list[str]]:
    """A line a finding, in each language."""
    findings = verify(FolderSource(folder), workers=1).report.findings
    return {
        lang: [f"{each.where}: {finding(each.rule, each.fault, each.reasons, lang)}" for each in findings]
        for lang in LANGUAGES
    }


def write() -> None:
    """The messages of the whole museum."""
    told = {}
    for name in PIECES:
        with tempfile.TemporaryDirectory() as folder:
            told[name] = said(broken(name, Path(folder)))
    SAYS.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
