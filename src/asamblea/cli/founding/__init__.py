"""`asamblea found`: a body of one's own, with nobody above and nothing of the demonstration."""

from asamblea.cli.founding.command import found

__all__ = ["found"]
