"""The index of summaries: one row a log, in a file that may be deleted. It holds nothing that the logs do not say."""

import json
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import apsw

from asamblea.assembly.codec import parse, to_json
from asamblea.assembly.summary import Summary, summary
from asamblea.observer.naming import text_of
from asamblea.office import Office

_SCHEMA = """
CREATE TABLE IF NOT EXISTS bodies (
    origin TEXT PRIMARY KEY, size INTEGER NOT NULL, title TEXT NOT NULL, plain TEXT NOT NULL, summary TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS elects (
    assembly TEXT NOT NULL, electorate TEXT NOT NULL, origin TEXT NOT NULL,
    PRIMARY KEY (assembly, electorate, origin)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A body as the index has it: its name in words, and its summary."""

    title: str
    summary: Summary

    @property
    def log(self) -> str:
        """Its short origin, as addresses have it."""
        return self.summary.origin.rpartition("/")[2][:16]


def plain(text: str) -> str:
    """A text as it is searched: without case and accents."""
    return "".join(each for each in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(each))


class SummaryIndex:
    """The index beside an archive. Every question first brings it up to the logs."""

    def __init__(self, path: Path, office: Office) -> None:
        self._path, self._office, self._lock = path, office, Lock()

    def assemblies(self) -> list[Row]:
        """The bodies in whose electorates others elect or may elect, those of the most bodies first."""
        rows = self._rows("summary ->> 'seats' > 0 ORDER BY summary ->> 'recognises' DESC, plain", ())
        return list(rows)

    def electorates(self, assembly: str) -> dict[str, tuple[int, int]]:
        """By electorate of an assembly: its bodies here, and their members."""
        sql = """SELECT electorate, count(*), sum(summary ->> 'members')
            FROM elects JOIN bodies USING (origin) WHERE assembly = ? GROUP BY electorate"""
        return {row[0]: (row[1], row[2]) for row in self._ask(sql, (assembly,))}

    def electing(self, assembly: str, electorate: str, start: int, count: int) -> tuple[list[Row], int]:
        """The bodies of an electorate by name, from `start` so many, and how many there are."""
        where = "origin IN (SELECT origin FROM elects WHERE assembly = ? AND electorate = ?)"
        return self._page(where, (assembly, electorate), start, count)

    def named(self, text: str, start: int, count: int) -> tuple[list[Row], int]:
        """The bodies whose name holds the text, whatever its case and accents, and how many there are."""
        return self._page("instr(plain, ?) > 0", (plain(text.strip()),), start, count)

    def summaries(self) -> dict[str, Summary]:
        """All summaries, by origin."""
        return {row.summary.origin: row.summary for row in self._rows("1", ())}

    def _page(self, where: str, values: tuple[str, ...], start: int, count: int) -> tuple[list[Row], int]:
        ((total,),) = self._ask(f"SELECT count(*) FROM bodies WHERE {where}", values)  # noqa: S608 -- our own words
        return list(self._rows(f"{where} ORDER BY plain, origin LIMIT ? OFFSET ?", (*values, count, start))), total

    def _rows(self, where: str, values: tuple[object, ...]) -> Iterator[Row]:
        sql = f"SELECT title, summary FROM bodies WHERE {where}"  # noqa: S608 -- our own words
        for title, text in self._ask(sql, values):
            yield Row(title, parse(Summary, json.loads(text), "index"))

    def _ask(self, sql: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        with self._lock, closing(apsw.Connection(str(self._path))) as connection:
            connection.execute(_SCHEMA)
            self._catch_up(connection)
            return list(connection.execute(sql, values))

    def _catch_up(self, connection: apsw.Connection) -> None:
        archive = self._office.archive
        known = dict(connection.execute("SELECT origin, size FROM bodies"))
        behind = [origin for origin in archive.logs() if known.get(origin) != archive.size(origin)]
        if behind:
            with connection:
                for origin in behind:
                    self._put(connection, origin)

    def _put(self, connection: apsw.Connection, origin: str) -> None:
        archive = self._office.archive
        size, found = archive.size(origin), summary(self._office.state(origin))
        title = text_of(found.title, archive.blob) or origin
        connection.execute(
            "INSERT OR REPLACE INTO bodies VALUES (?, ?, ?, ?, ?)",
            (origin, size, title, plain(title), json.dumps(to_json(found))),
        )
        connection.execute("DELETE FROM elects WHERE origin = ?", (origin,))
        for each in found.elects:
            connection.execute("INSERT INTO elects VALUES (?, ?, ?)", (each.assembly, each.electorate, origin))
