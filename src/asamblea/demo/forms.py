"""What a scenario's file must hold, and in which form, before anything of it is played."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class ScenarioError(Exception):
    """A scenario that cannot be read or does not go as it says; names the step."""


@dataclass(frozen=True, slots=True)
class Form:
    """The keys of a table: what each must be, and which may be left out."""

    keys: Mapping[str, Any]
    optional: frozenset[str] = frozenset()
    # Whether it may hold other keys, too: those of a step's payload.
    more: bool = False


_TEXTS = [str]
_OFFICER = Form({"name": str, "title": str, "offices": _TEXTS}, frozenset({"title", "offices"}))
_FOUNDING = Form(
    {
        **dict.fromkeys(("at", "opens_at", "title", "kind", "preset", "place"), str),
        "founders": [_OFFICER],
        "bodies": [Form(dict.fromkeys(("id", "title"), str) | {"seats": int})],
        "cosigners": [Form({"name": str})],
    },
    frozenset({"kind", "preset", "place", "cosigners"}),
)
_SETUP = Form(
    {**dict.fromkeys(("at", "body", "closes_at", "adopt"), str), "seat": _TEXTS, "titles": _TEXTS},
    frozenset({"titles"}),
)
_STEP = Form(
    {"at": str, "who": (str, _TEXTS), "do": str, "refused": _TEXTS, "writer_clock": str},
    frozenset({"refused", "writer_clock"}),
    more=True,
)
SCENARIO = Form(
    {"name": str, "seed": str, "include": str, "founding": _FOUNDING, "setup": _SETUP, "steps": [_STEP]},
    frozenset({"include", "setup"}),
)
_SAID = {str: "a text in quotes", int: "a whole number", list: "a list", dict: "a table"}


def check(value: Any, form: Any, place: str) -> None:
    """Raises ScenarioError for the first part that is missing, unknown or of another form, with its place."""
    match form:
        case Form():
            _of(value, dict, place)
            for key in form.keys:
                if key not in value and key not in form.optional:
                    raise ScenarioError(f"{place}: {key} is missing")
            for key in sorted(value.keys() - form.keys.keys()):
                if not form.more:
                    raise ScenarioError(f"{place}: there is no key {key}; there are: {', '.join(form.keys)}")
            for key, inner in form.keys.items():
                if key in value:
                    check(value[key], inner, f"{place}: {key}")
        case [inner]:
            _of(value, list, place)
            for number, each in enumerate(value, 1):
                check(each, inner, f"{place} {number}")
        case (one, several):
            check(value, several if isinstance(value, list) else one, place)
        case _:
            _of(value, form, place)


def _of(value: Any, kind: type, place: str) -> None:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ScenarioError(f"{place}: must be {_SAID[kind]}")
