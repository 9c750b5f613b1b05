"""Files written whole or not at all, never over another; secrets readable by their owner alone."""

import os
import secrets
import sys
from pathlib import Path

from asamblea.record.errors import Malformed

PRIVATE, PUBLIC = 0o600, 0o644
MOST_BYTES = 1 << 26


def write_new(path: Path, content: bytes, mode: int = PUBLIC) -> None:
    """Write a file that does not yet exist; after a crash it is there whole or not at all.

    Raises Malformed if something of that name is there, and leaves it as it is.
    """
    half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        _write(half, content, mode)
        _name(half, path)
    finally:
        half.unlink(missing_ok=True)
    sync_folder(path.parent)


def _write(path: Path, content: bytes, mode: int) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _name(half: Path, path: Path) -> None:
    """A link fails where the name is taken. A disk without links (a memory stick) gets the name reserved first."""
    try:
        os.link(half, path)
    except FileExistsError as fault:
        raise Malformed(str(path), "file.taken", "is already there, and nothing is written over it") from fault
    except OSError:
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
        except FileExistsError as fault:
            raise Malformed(str(path), "file.taken", "is already there, and nothing is written over it") from fault
        half.replace(path)


def replace(path: Path, content: bytes) -> None:
    """Write a file that only grows, whole or not at all."""
    half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        _write(half, content, PUBLIC)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where its disk knows how."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def read(path: Path) -> bytes:
    """A file's bytes; raises Malformed past 64 MiB, and OSError where there is none."""
    if path.stat().st_size > MOST_BYTES:
        raise Malformed(str(path), "file.size", f"has more than {MOST_BYTES} bytes")
    return path.read_bytes()


def secret_text(source: str, place: str) -> str:
    """What a file holds, or standard input for `-`, without the line's end; it is never an argument or a log line.
    Raises Malformed for what is not ASCII.
    """
    if source == "-":
        return sys.stdin.read(MOST_BYTES).strip()
    try:
        return read(Path(source)).decode("ascii").strip()
    except UnicodeDecodeError as fault:
        raise Malformed(source, "file.form", f"is not {place}") from fault
