"""The folder of a demonstration: kept from one start to the next if this version made it, and made it to the end."""

import hashlib
import shutil
from importlib import resources
from pathlib import Path

from asamblea.archive.sqlite import FORM

MADE = "demo-made"
CLOCK = "demo-clock"


def clear_stale(folder: Path) -> bool:
    """Remove a demonstration that another version made, or that was not made to its end; True if there was one.

    Raises `ValueError` for a folder that holds something else: it is left alone.
    """
    if not folder.is_dir() or not any(folder.iterdir()) or _made(folder) == edition():
        return False
    if not (folder / CLOCK).is_file():
        raise ValueError(f"{folder} holds no demonstration; give --data another folder")
    shutil.rmtree(folder)
    return True


def finish(folder: Path) -> None:
    """Say that the demonstration in this folder stands, whole."""
    (folder / MADE).write_text(edition())


def edition() -> str:
    """A hash of everything that a demonstration is made from: scenarios, cast, country, the form of the archive."""
    found = hashlib.sha256(b"%d" % FORM)
    for file in sorted(Path(str(resources.files("asamblea.demo"))).rglob("*")):
        if file.suffix in (".py", ".toml", ".csv"):
            found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()


def _made(folder: Path) -> str:
    mark = folder / MADE
    return mark.read_text() if mark.is_file() else ""
