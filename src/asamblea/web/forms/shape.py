"""What a form asks for, worked out from the types of an act's payload: nothing is listed twice."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args, get_origin, get_type_hints

from asamblea.assembly.editions import editions

# What can be entered from paper, by what it is about.
SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "meetings": ("minutes.lodge/1", "minutes.rectify/1", "roll.close/1", "member.enrol/1", "key.revoke/1"),
    "votes": ("vote.tally/1", "vote.extend/1", "vote.void/1"),
    "recall": (
        *("recall.file/1", "recall.serve/1", "recall.answer/1", "recall.convene/1"),
        *("resignation.read/1", "resignation.revoke/1"),
    ),
    "bodies": (
        *("delegate.seat/1", "delegate.substitute/1", "delegate.resume/1", "vacancy.declare/1", "polling.call/1"),
        *("credential.accept/1", "body.recognise/1", "body.vouch/1", "body.end/1"),
    ),
    "petitions": ("sitting.demand/1", "sitting.petition/1", "amendment.petition/1", "petition.check/1"),
    "sealed": (
        *("sealed_vote.open/1", "tracker.enter/1", "voting_code.suspend/1"),
        *("sealed_vote.close/1", "sealed_vote.publish/1"),
    ),
}
ACTS = tuple(act for acts in SUBJECTS.values() for act in acts)
# What tellers counted is typed twice, the second time from the paper again.
TWICE = frozenset({"minutes.lodge/1", "minutes.rectify/1", "recall.file/1"})
MOMENTS = frozenset({"began_at", "ended_at", "defence_from", "defence_until", "opens_at", "closes_at", "returns_by"})
UPLOADS = frozenset({"scan", "sheet", "proof", "letter", "credential"})
RESTRICTED = frozenset({"reasons", "answer"})
PUBLIC = frozenset({"title", "name", "text"})
# Rows that a form begins with, where its address says nothing else, and the most of any kind.
ROWS: Mapping[str, int] = {"elections": 1, "lines": 4, "keys": 1}
MOST_ROWS = 40
# A field that may stay empty for a person who is new: she gets a fresh id.
FRESH: Mapping[str, str] = {"delegate.seat/1": "member", "member.enrol/1": "member"}
# What spreadsheets of members and voters, and a sealed vote's archive, give of themselves: nobody types it.
FROM_FILE: Mapping[str, frozenset[str]] = {
    "roll.close/1": frozenset({"members", "root"}),
    "sealed_vote.open/1": frozenset(
        (*("uuid", "group", "fingerprint", "setup", "shape", "answers", "codes"),
         *(f"{way}-{field}" for way in ("device", "paper") for field in ("count", "root")))
    ),
    "sealed_vote.close/1": frozenset({"last", "ballots"}),
    "sealed_vote.publish/1": frozenset({"result", "counted"}),
}  # fmt: skip
FROM_ARCHIVE = frozenset({"sealed_vote.open/1", "sealed_vote.close/1", "sealed_vote.publish/1"})

Kind = Literal["number", "check", "moment", "choice", "upload", "archive", "restricted", "public", "line", "words"]
# Where a field is of another kind in one act, or goes by another word: the name of a base's member is in no public
# file, unlike a delegate's; a petition's amendment is a file, and everybody reads its reasons; what a meeting decided
# before its minutes are lodged is shown by their photograph.
OWN: Mapping[str, Mapping[str, tuple[Kind, str]]] = {
    "member.enrol/1": {"name": ("restricted", "name")},
    "key.revoke/1": {"key": ("line", "member_key")},
    "vote.tally/1": {"sheet": ("upload", "scan")},
    "sitting.demand/1": {"minutes": ("upload", "scan")},
    "body.end/1": {"minutes": ("upload", "scan")},
    "amendment.petition/1": {
        "text": ("line", "text"),
        "words": ("archive", "amendment_file"),
        "reasons": ("public", "reasons"),
    },
}


@dataclass(frozen=True, slots=True)
class Input:
    """One field to fill in: its name in the form, the word for it, its kind, its choices."""

    name: str
    label: str
    kind: Kind
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together: the word for them, which one of its kind (0: there is one alone), the fields."""

    label: str
    number: int
    inputs: tuple[Input, ...]


def groups_of(act: str, rows: Mapping[str, int]) -> tuple[Group, ...]:
    """The form of an act, with so many rows of each kind."""
    left_out = FROM_FILE.get(act, frozenset())
    found = tuple(_own(act, each) for each in _groups(editions()[act].payload, "", ("form", 0), rows, left_out))
    if act not in FROM_ARCHIVE or any(each.kind == "archive" for each in found[0].inputs):
        return found
    return Group(*("form", 0), (_archive("archive"), *found[0].inputs)), *found[1:]


def _own(act: str, group: Group) -> Group:
    own = OWN.get(act, {})
    known = ((each, own.get(each.name, (each.kind, each.label))) for each in group.inputs)
    return replace(group, inputs=tuple(replace(each, kind=kind, label=label) for each, (kind, label) in known))


def row_kinds(act: str) -> tuple[str, ...]:
    """The kinds of rows that a form may have more or fewer of."""
    return tuple(dict.fromkeys(_row_kinds(editions()[act].payload)))


def _groups(
    cls: Any, prefix: str, title: tuple[str, int], rows: Mapping[str, int], left_out: frozenset[str] = frozenset()
) -> Iterator[Group]:
    """First what stands by itself, then what nests, in the order of the fields."""
    hints = get_type_hints(cls)
    plain = tuple(
        _input(f"{prefix}{name}", name, hint)
        for name, hint in hints.items()
        if nested_in(hint) is None and f"{prefix}{name}" not in left_out
    )
    if plain:
        yield Group(*title, plain)
    for name, hint in hints.items():
        nested = nested_in(hint)
        if nested is None:
            continue
        if get_origin(hint) is not tuple:
            yield from _groups(nested, f"{prefix}{name}-", (name, 0), rows, left_out)
            continue
        for index in range(rows.get(name, ROWS.get(name, 0))):
            yield from _groups(nested, f"{prefix}{name}-{index}-", (name, index + 1), rows)


def _row_kinds(cls: Any) -> Iterator[str]:
    for name, hint in get_type_hints(cls).items():
        nested = nested_in(hint)
        if nested is not None:
            if get_origin(hint) is tuple:
                yield name
            yield from _row_kinds(nested)


def nested_in(hint: Any) -> Any:
    """The dataclass that a field holds, alone or in a tuple; None for a plain field."""
    inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
    return inner if dataclasses.is_dataclass(inner) else None


def _input(name: str, field: str, hint: Any) -> Input:
    if get_origin(hint) is Literal:
        return Input(name, field, "choice", get_args(hint))
    kind = _kind(field, hint)
    return _archive(name) if kind == "archive" else Input(name, field, kind)


def _archive(name: str) -> Input:
    """The file is handed in; the payload holds its hash."""
    return Input(name, "archive_file", "archive")


def _kind(field: str, hint: Any) -> Kind:
    if hint is bool:
        return "check"
    if get_origin(hint) is tuple:
        return "words"
    if field == "archive":
        return "archive"
    if hint is int:
        return "moment" if field in MOMENTS else "number"
    for kind, fields in (("upload", UPLOADS), ("restricted", RESTRICTED), ("public", PUBLIC)):
        if field in fields:
            return kind  # type: ignore[return-value]  # the three are kinds
    return "line"
