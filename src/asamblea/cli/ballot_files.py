"""Ballot files as they lie on a disk: plain, .xz, or many in a .tar.xz; read line by line and never past a bound."""

import io
import lzma
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from asamblea.counting.blt import LONGEST_LINE
from asamblea.record.errors import Malformed

# Ten million different papers of ten preferences; counting them takes some 5 GB.
MOST_CHARACTERS = 1 << 28
SUFFIXES = (".blt", ".soc", ".soi", ".toc", ".toi", ".cat", ".csv")


@dataclass(frozen=True, slots=True)
class BallotFile:
    """A file as named on the command line, or one inside an archive (then with its text)."""

    name: str
    path: Path
    text: str | None = None

    @property
    def suffix(self) -> str:
        """What the name says of the format, `.xz` aside."""
        return Path(self.name.removesuffix(".xz")).suffix.lower()

    @contextmanager
    def lines(self) -> Iterator[Iterator[str]]:
        """The lines; raises Malformed for what is no UTF-8 or no .xz, and for more than `MOST_CHARACTERS`."""
        try:
            if self.text is not None:
                yield bounded(io.StringIO(self.text), self.name)
            elif self.path.suffix == ".xz":
                with lzma.open(self.path, "rt", encoding="utf-8", newline="") as packed:
                    yield bounded(packed, self.name)
            else:
                size = self.path.stat().st_size
                if size > MOST_CHARACTERS:
                    raise Malformed(self.name, "size", f"{size} bytes; a ballot file has {MOST_CHARACTERS} at most")
                with self.path.open(encoding="utf-8", newline="") as plain:
                    yield bounded(plain, self.name)
        except (lzma.LZMAError, EOFError) as fault:
            raise Malformed(self.name, "xz", f"no whole .xz file ({fault})") from fault
        except UnicodeDecodeError as fault:
            raise Malformed(self.name, "utf-8", f"not UTF-8 at byte {fault.start}") from fault


def bounded(file: io.TextIOBase | io.TextIOWrapper, name: str, most: int = MOST_CHARACTERS) -> Iterator[str]:
    """The lines of an open file; one that has no end is cut, for the reader to refuse. Raises Malformed for more than
    `most` characters.
    """
    read = 0
    for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 2), ""), 1):
        read += len(line)
        if read > most:
            raise Malformed(f"{name}:{number}", "size", f"more than {most} characters")
        yield line


def expanded(paths: tuple[str, ...]) -> Iterator[BallotFile]:
    """The files named, archives opened; raises Malformed for an archive that cannot be read."""
    for path in map(Path, paths):
        if path.name.endswith((".tar.xz", ".tar")):
            yield from _members(path)
        else:
            yield BallotFile(str(path), path)


def _members(path: Path) -> Iterator[BallotFile]:
    read = 0
    try:
        with tarfile.open(path) as archive:
            for member in archive:
                file = archive.extractfile(member) if member.name.endswith(SUFFIXES) else None
                if file is None:
                    continue
                read += member.size
                if read > MOST_CHARACTERS:
                    raise Malformed(str(path), "size", f"more than {MOST_CHARACTERS} bytes")
                yield BallotFile(member.name, path, file.read().decode("utf-8"))
    except (tarfile.TarError, lzma.LZMAError, EOFError, UnicodeDecodeError) as fault:
        raise Malformed(str(path), "archive", "no archive of ballot files") from fault
