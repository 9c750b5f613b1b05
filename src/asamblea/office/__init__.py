"""The shell around the core: load, admit, sign, append, answer. Clock, keys, randomness and files enter here."""

from asamblea.office.heads import HeadBehind, HeadFile
from asamblea.office.office import Office, Receipt, Submission
from asamblea.office.publishing import Publisher

__all__ = ["HeadBehind", "HeadFile", "Office", "Publisher", "Receipt", "Submission"]
