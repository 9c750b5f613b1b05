"""What all refusals share: a rule, and typed fields that say what is missing."""

from collections.abc import Iterable
from itertools import chain
from typing import ClassVar


class Refusal:
    """A reason why an act is not admitted.

    Subclasses are frozen dataclasses; RULE names the section that they rest on.
    """

    __slots__ = ()
    RULE: ClassVar[str]

    def __init_subclass__(cls) -> None:
        KINDS[cls.__name__] = cls


KINDS: dict[str, type[Refusal]] = {}


class Refused(Exception):  # noqa: N818 -- a refusal is an answer, not a fault
    """All reasons why an act is not admitted, in the order of the rules."""

    def __init__(self, reasons: Iterable[Refusal]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("; ".join(map(str, self.reasons)))


def refuse(*groups: Iterable[Refusal]) -> None:
    """Raise Refused with every reason of the groups, each once; return if there is none."""
    if any(groups) and (reasons := dict.fromkeys(chain.from_iterable(groups))):
        raise Refused(reasons)


def unless(condition: object, reason: Refusal) -> tuple[Refusal, ...]:
    """The reason, unless the condition holds."""
    return () if condition else (reason,)
