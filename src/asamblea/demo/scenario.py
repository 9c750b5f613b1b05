"""A scenario: a whole assembly in a TOML file that a person can read.

    name = "..."          seed = "..."
    [founding]            at, opens_at, title, kind, preset, place
    [[founding.founders]] name, offices
    [[founding.bodies]]   id, title, seats
    [[founding.cosigners]] name
    [[steps]]             at, who (a name, or several), do (an act without its edition), any other key is the payload
    refused = ["..."]     the refusals that the step must meet, all of them and no other
    writer_clock = "..."  the hour that the writer's clock shows, where it differs from `at`

In payloads `"text: ..."` is a public blob of that text, `"restricted: ..."` a restricted one, `"member: ana"` her id,
`"preset: ..."` the orders of a preset, `"2022-12-07T15:00:00-05:00"` under a key ending in `_at`, `_for` or
`_until` an instant, and `"15 days"` under a key ending in `_length` a period.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from asamblea.demo.forms import SCENARIO, ScenarioError, check
from asamblea.record.instants import DAY, HOUR, MINUTE, SECOND, Instant, from_iso

UNITS: Mapping[str, int] = {"second": SECOND, "minute": MINUTE, "hour": HOUR, "day": DAY}


@dataclass(frozen=True, slots=True)
class Line:
    """One step of a scenario.

    `clock` is what the writer's clock shows; `refused` the refusals it must meet, or None.
    """

    number: int
    at: Instant
    clock: Instant
    who: tuple[str, ...]
    do: str
    payload: Mapping[str, Any]
    refused: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario as read."""

    name: str
    seed: str
    founding: Mapping[str, Any]
    lines: tuple[Line, ...]


def read_scenario(path: Path) -> Scenario:
    """The scenario of a file; raises ScenarioError naming what is wrong."""
    value = _read(path)
    part = value.get("include")
    if isinstance(part, str):
        if Path(part).name != part:
            raise ScenarioError(f"{path}: include: names a file beside this one, without .part.toml")
        value = {**_read(path.with_name(f"{part}.part.toml")), **value}
    check(value, SCENARIO, str(path))
    return parse_scenario(value, str(path))


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as fault:
        raise ScenarioError(f"{path}: {fault}") from fault


def parse_scenario(value: Mapping[str, Any], place: str) -> Scenario:
    """The scenario of a parsed file; raises ScenarioError for one out of form."""
    try:
        steps = [*_setup(value.get("setup")), *value["steps"]]
        lines = tuple(_line(number, each) for number, each in enumerate(steps, 1))
        _in_order(lines)
        return Scenario(value["name"], value["seed"], value["founding"], lines)
    except KeyError as fault:
        raise ScenarioError(f"{place}: {fault.args[0]} is missing") from fault


def _setup(setup: Mapping[str, Any] | None) -> list[dict[str, Any]]:
    """The founding sitting in short: everybody is seated and present, and all adopt the orders of a preset."""
    if setup is None:
        return []
    at, seats, board = setup["at"], setup["seat"], ["chair", "secretary"]
    effect = {"kind": "orders", "on": f"preset: {setup['adopt']}"}
    tabled = {
        "kind": "founding_orders",
        "title": "text: Reglamento / Standing orders",
        "text": effect["on"],
        "effect": effect,
    }
    seat = [
        {
            "who": board,
            "do": "delegate.seat",
            "body": setup["body"],
            "member": f"member: {who}",
            "name": f"text: {title}",
        }
        for who, title in zip(seats, setup.get("titles", seats), strict=True)
    ]
    steps: list[dict[str, Any]] = [
        *seat,
        *({"who": who, "do": "presence.register", "sitting": "s1"} for who in seats),
        {"who": "chair", "do": "sitting.open", "sitting": "s1"},
        {"who": seats[0], "do": "motion.table", **tabled},
        {"who": "chair", "do": "debate.open", "motion": "m1"},
        {"who": "chair", "do": "debate.close", "motion": "m1"},
        {"who": "chair", "do": "vote.open", "motion": "m1", "closes_at": setup["closes_at"]},
        *({"who": who, "do": "vote.cast", "vote": "v1", "choice": "yes"} for who in seats),
        {"who": "chair", "do": "sitting.close", "sitting": "s1"},
    ]
    return [{"at": at, **step} for step in steps]


def _in_order(lines: tuple[Line, ...]) -> None:
    for before, line in pairwise(lines):
        if line.clock < before.clock:
            raise ScenarioError(f"step {line.number}: the writer's clock goes back behind the step above")


def _line(number: int, step: Mapping[str, Any]) -> Line:
    try:
        at = instant(step["at"])
        clock = instant(step["writer_clock"]) if "writer_clock" in step else at
        who = (step["who"],) if isinstance(step["who"], str) else tuple(step["who"])
        refused = tuple(step["refused"]) if "refused" in step else None
        rest = {key: item for key, item in step.items() if key not in {"at", "writer_clock", "who", "do", "refused"}}
        return Line(number, at, clock, who, step["do"], rest, refused)
    except (KeyError, ValueError) as fault:
        raise ScenarioError(f"step {number}: {fault}") from fault


def instant(text: str) -> Instant:
    """The instant of a text with its zone; raises ValueError for another form."""
    try:
        return from_iso(text)
    except ValueError as fault:
        raise ValueError(f"{text} is no instant such as 2022-12-07T15:00:00-05:00") from fault


def period(text: str) -> int:
    """The period of a text like `15 days`; raises ValueError for another form."""
    number, _, unit = text.partition(" ")
    if not (number.isascii() and number.isdecimal() and unit.removesuffix("s") in UNITS):
        raise ValueError(f"{text} is no period such as 15 days")
    return int(number) * UNITS[unit.removesuffix("s")]
