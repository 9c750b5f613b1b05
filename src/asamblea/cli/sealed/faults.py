"""Whatever cannot be read or done becomes one line in the language asked for, and exit 2."""

from collections.abc import Iterator
from contextlib import contextmanager

from asamblea.cli.output import fail, safe
from asamblea.record.errors import Malformed
from asamblea.wording.sealed_faults import fault_sentence


@contextmanager
def plainly(lang: str) -> Iterator[None]:
    """Turn a refusal into one line and exit 2; nothing of a secret is in it."""
    try:
        yield
    except Malformed as fault:
        fail(safe(f"{fault.place}: {fault_sentence(fault.rule, fault.fault, lang)}"))
    except UnicodeDecodeError as fault:
        fail(fault_sentence("file.utf8", f"is not UTF-8 at byte {fault.start}", lang))
    except OSError as fault:
        said = fault_sentence("file.system", _of_system(fault), lang)
        fail(safe(f"{fault.filename}: {said}") if fault.filename else said)


def _of_system(fault: OSError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "there is no such file"
    if isinstance(fault, PermissionError):
        return "may not be read or written"
    if isinstance(fault, IsADirectoryError):
        return "is a folder, not a file"
    return fault.strerror or str(fault)
