"""Where a record is read from: a folder, a ZIP of it, or a URL under which it lies. What is read is bounded."""

import http.client
import os
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path
from typing import Protocol

from asamblea.record.errors import Malformed

LARGEST_FILE = 64 * 1024 * 1024
PATIENCE = 30  # seconds for one request


class Unreadable(Exception):  # noqa: N818 -- says what is so
    """There is no record to read at this place."""


class Source(Protocol):
    """The files of a record, by their names in it."""

    def read(self, name: str) -> bytes | None:
        """The file's bytes; None if there is no such file. Raises Malformed for one that is too large, Unreadable where
        a server does not answer.
        """

    def blobs(self) -> tuple[str, ...] | None:
        """The names of the files under `blobs/`, or None where they cannot be listed."""


class FolderSource:
    """A record in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """As the protocol says."""
        path = self._folder / name
        if not path.is_file():
            return None
        if path.stat().st_size > LARGEST_FILE:
            raise Malformed(name, "record.missing", "is too large to be read")
        return path.read_bytes()

    def blobs(self) -> tuple[str, ...] | None:
        """As the protocol says."""
        folder = self._folder / "blobs"
        return tuple(sorted(path.name for path in folder.iterdir())) if folder.is_dir() else ()


class ZipSource:
    """A record in a ZIP file, at its top or in its only folder."""

    def __init__(self, path: Path) -> None:
        self._path, self._process = path, os.getpid()
        self._zip = zipfile.ZipFile(path)
        tops = {name.partition("/")[0] for name in self._zip.namelist()}
        self._top = f"{tops.pop()}/" if len(tops) == 1 and "logs.json" not in self._zip.namelist() else ""

    def read(self, name: str) -> bytes | None:
        """As the protocol says."""
        try:
            found = self._zip.getinfo(self._top + name)
        except KeyError:
            return None
        if found.file_size > LARGEST_FILE:
            raise Malformed(name, "record.missing", "is too large to be read")
        if self._process != os.getpid():
            # A forked worker shares the file's position with the others: it opens the file anew.
            self._process, self._zip = os.getpid(), zipfile.ZipFile(self._path)
        try:
            with self._zip.open(found) as file:
                data = file.read(LARGEST_FILE + 1)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as fault:
            raise Malformed(name, "record.missing", "cannot be unpacked") from fault
        return data

    def blobs(self) -> tuple[str, ...] | None:
        """As the protocol says."""
        under = f"{self._top}blobs/"
        return tuple(
            sorted(name[len(under) :] for name in self._zip.namelist() if name.startswith(under) and name != under)
        )


class UrlSource:
    """A record under a URL."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/") + "/"

    def read(self, name: str) -> bytes | None:
        """As the protocol says."""
        try:
            with urllib.request.urlopen(self._url + name, timeout=PATIENCE) as answer:  # noqa: S310 -- http or https, checked in `open_source`
                data: bytes = answer.read(LARGEST_FILE + 1)
        except urllib.error.HTTPError as fault:
            if fault.code == http.client.NOT_FOUND:
                return None
            raise Unreadable(f"{self._url}{name}: the server answers {fault.code}") from fault
        except (OSError, http.client.HTTPException) as fault:
            why = getattr(fault, "reason", fault)
            raise Unreadable(
                f"{self._url}{name}: nobody answers there ({getattr(why, 'strerror', None) or why})"
            ) from fault
        if len(data) > LARGEST_FILE:
            raise Malformed(name, "record.missing", "is too large to be read")
        return data

    def blobs(self) -> tuple[str, ...] | None:
        """As the protocol says."""
        return None


def open_source(where: str) -> Source:
    """The source of a record named on the command line; raises Unreadable if there is none."""
    if urllib.parse.urlsplit(where).scheme in ("http", "https"):
        return UrlSource(where)
    path = Path(where)
    if path.is_dir():
        return FolderSource(path)
    if path.is_file():
        try:
            return ZipSource(path)
        except (zipfile.BadZipFile, OSError) as fault:
            raise Unreadable(f"{where}: is neither a folder, nor a ZIP file, nor a URL") from fault
    raise Unreadable(f"{where}: there is nothing at this place")
