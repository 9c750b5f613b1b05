"""`python -m tests.records.golden` writes the golden records anew: only when the format or a preset changes."""

import tempfile
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.records import every_body, popular
from tests.records.charter import charter
from tests.records.declarations import declarations
from tests.records.every_edition import every_edition
from tests.records.forge import Forge, played
from tests.records.on_demand import on_demand
from tests.records.parts import parts
from tests.records.sealed_votes import sealed_votes
from tests.records.tongues import tongues
from tests.records.whole_procedure import whole_procedure

from asamblea.demo.player import Player

GOOD = Path(__file__).resolve().parent / "good"
PLAYED = ("founding", "december-7", "december-20", "clock-set-back")
GOLDEN: Mapping[str, Callable[[], Player]] = {
    **{name: partial(played, name) for name in PLAYED},
    "charter": charter,
    "every-edition": every_edition,
    "declarations": declarations,
    "on-demand": on_demand,
    "parts": parts,
    "sealed-votes": sealed_votes,
    "tongues": tongues,
    "whole-procedure": whole_procedure,
}


# A record of several logs is written by the office's own export.
FEDERATION = "federation"
FEDERATIONS: Mapping[str, Callable[[Path], Path]] = {FEDERATION: every_body.write, "popular": popular.write}


def write(name: str) -> None:
    """One record as a ZIP that is the same on every machine."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(GOOD / f"{name}.zip", "w") as archive:
        federation = FEDERATIONS.get(name)
        record = Forge(GOLDEN[name]()).write(Path(folder)) if federation is None else federation(Path(folder))
        for path in sorted(record.rglob("*")):
            if path.is_file():
                info = zipfile.ZipInfo(str(path.relative_to(record)), (2026, 1, 1, 0, 0, 0))
                archive.writestr(info, path.read_bytes(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    for golden in (*GOLDEN, *FEDERATIONS):
        write(golden)
