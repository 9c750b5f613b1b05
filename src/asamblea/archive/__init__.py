"""Where records are kept: one small interface, `Archive`; SQLite for a server or a laptop, memory for tests and
replays.
"""

from asamblea.archive.interface import Archive, Stored
from asamblea.archive.memory import MemoryArchive
from asamblea.archive.sqlite import OtherForm, SqliteArchive

__all__ = ["Archive", "MemoryArchive", "OtherForm", "SqliteArchive", "Stored"]
