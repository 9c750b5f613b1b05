"""Archives as they lie on a disk: plain, or packed as .xz."""

import lzma
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from asamblea.record.errors import Malformed
from asamblea.sealed.archive.reading import Archive, read_archive

MOST_BYTES, BLOCK = 1 << 34, 1 << 20
RULE = "sealed.archive"


class OpenFile:
    """The bytes of an open file, read part by part: an archive may be larger than memory. Processes that begin as
    copies of this one read the same file.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._number, self._size = file.fileno(), file.seek(0, os.SEEK_END)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice, /) -> bytes:
        start, end, _ = part.indices(self._size)
        return os.pread(self._number, max(0, end - start), start)


@contextmanager
def archive_at(path: Path) -> Iterator[Archive]:
    """The archive of a file, read where it lies; raises Malformed for what is none or is cut, OSError for what cannot
    be opened.
    """
    with path.open("rb") as file, tempfile.TemporaryFile() as unpacked:
        if path.suffix == ".xz":
            _unpack(file, unpacked, path)
        lies = OpenFile(unpacked if path.suffix == ".xz" else file)
        if not len(lies):
            raise Malformed(str(path), RULE, "is empty")
        yield read_archive(lies, str(path))


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
