"""Archives as they lie on a disk: plain, or packed as .xz."""

import lzma
import mmap
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from asamblea.record.errors import Malformed
from asamblea.sealed.archive.reading import Archive, read_archive

MOST_BYTES, BLOCK = 1 << 34, 1 << 20
RULE = "sealed.archive"


@contextmanager
def archive_at(path: Path) -> Iterator[Archive]:
    """The archive of a file, read where it lies; raises Malformed for what is none or is cut, OSError for what cannot
    be opened.
    """
    with path.open("rb") as file, tempfile.TemporaryFile() as unpacked:
        if path.suffix == ".xz":
            _unpack(file, unpacked, path)
        lies = unpacked if path.suffix == ".xz" else file
        if lies.seek(0, 2) == 0:
            raise Malformed(str(path), RULE, "is empty")
        with mmap.mmap(lies.fileno(), 0, access=mmap.ACCESS_READ) as buffer:
            yield read_archive(buffer, str(path))


def _unpack(file: IO[bytes], target: IO[bytes], path: Path) -> None:
    written = 0
    try:
        with lzma.open(file) as packed:
            while block := packed.read(BLOCK):
                written += len(block)
                if written > MOST_BYTES:
                    raise Malformed(str(path), RULE, f"unpacks to more than {MOST_BYTES} bytes")
                target.write(block)
    except (lzma.LZMAError, EOFError) as fault:
        raise Malformed(str(path), RULE, f"is no whole .xz file ({fault})") from fault
    target.flush()
