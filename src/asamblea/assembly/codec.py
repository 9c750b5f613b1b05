"""Frozen values to canonical JSON objects and back, by the types of their fields.

Payloads, events, refusals and standing orders are dataclasses; their JSON object has the field names as keys. Allowed
field types: str, int, bool,
None in a union, Literal, a dataclass of the same kind, a tuple of one of these, and a Mapping from str to one of these.

A field with a default is left out of the object where it holds it, so that a form can grow and what was written before
keeps its bytes; such a default never changes.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any, Literal, ParamSpec, TypeVar, Union

from asamblea.record.canonical import LARGEST, Json, canonical_text, check
from asamblea.record.errors import Malformed

P = ParamSpec("P")
T = TypeVar("T")
Reader = Callable[[Any, str], Any]
_NONE = object()
# In an entry, an object of this kind lies within another and an array, or deeper.
_LEVEL = 3


def _memo(function: Callable[P, T]) -> Callable[P, T]:
    """What a type gives is worked out once."""
    return typing.cast("Callable[P, T]", cache(function))


def to_json(value: Any) -> Any:
    """The JSON value of a frozen value (objects for dataclasses, arrays for tuples); raises TypeError for another."""
    if isinstance(value, str | int | None):
        return value
    if dataclasses.is_dataclass(value):
        return object_json(value)
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in value.items()}
    raise TypeError(f"no JSON form for {type(value).__name__}")


def object_json(value: Any) -> dict[str, Json]:
    """The JSON object of a dataclass."""
    return _writer(type(value))(value)


@_memo
def text_writer(cls: Any, name: str) -> Callable[[Any], str]:
    """What gives the canonical text of such a value's object, with `name` beside its fields.

    Where every field is one text or one integer, they are put into a text made beforehand. It raises ValueError for
    what lies outside the canonical profile.
    """
    hints, names = typing.get_type_hints(cls), sorted(names_of(cls))
    kinds = tuple(_kind(hints[each]) for each in names)
    if _defaults(cls) or len(names) < 2 or not {str, int}.issuperset(kinds):
        return lambda value: _in_profile({**object_json(value), "name": name})
    shown = {each: '"%s"' if kind is str else "%d" for each, kind in zip(names, kinds, strict=True)}
    template = ",".join(f'"{key}":{form}' for key, form in sorted({**shown, "name": f'"{name}"'}.items()))
    template, getter = f"{{{template}}}", attrgetter(*names)
    quotes, numbers = template.count('"'), [at for at, kind in enumerate(kinds) if kind is int]

    def write(value: Any) -> str:
        items = getter(value)
        if tuple(map(type, items)) == kinds:
            text: str = template % items
            plain = text.count('"') == quotes and "\\" not in text and text.isascii() and text.isprintable()
            for at in numbers:
                plain = plain and -LARGEST <= items[at] <= LARGEST
            if plain:
                return text
        return _in_profile({**object_json(value), "name": name})

    return write


def _in_profile(value: Json) -> str:
    check(value, "value", _LEVEL)
    return canonical_text(value)


def parse(cls: type[T], value: Json, place: str) -> T:
    """The value of type `cls` that a JSON object gives; raises Malformed naming the place of the first fault."""
    return typing.cast("T", reader(cls)(value, place))


def revive(cls: type[T], value: dict[str, Any]) -> T:
    """As `parse`, without checks: for objects that this program wrote itself. Extra keys are ignored."""
    return typing.cast("T", _reviver(cls)(value))


@_memo
def _reviver(cls: Any) -> Callable[[dict[str, Any]], Any]:
    names, (getter, nested) = names_of(cls), _plan(cls)
    if nested or _defaults(cls):
        return lambda value: parse(cls, {name: value[name] for name in names if name in value}, cls.__name__)
    return lambda value: cls(*getter(value))


@_memo
def names_of(cls: Any) -> tuple[str, ...]:
    """The field names of a dataclass, in order."""
    return tuple(field.name for field in dataclasses.fields(cls))


@_memo
def _plan(cls: Any) -> tuple[Callable[[Any], tuple[Any, ...]], bool]:
    names = names_of(cls)
    hints = typing.get_type_hints(cls)
    nested = any(not _is_plain(hints[name]) for name in names)
    if len(names) == 1:
        only = names[0]
        return (lambda value: (value[only],)), nested
    return (itemgetter(*names) if names else _nothing), nested


@_memo
def _writer(cls: Any) -> Callable[[Any], dict[str, Json]]:
    names, defaults = names_of(cls), _defaults(cls)
    if defaults:

        def without_defaults(value: Any) -> dict[str, Json]:
            told = {name: getattr(value, name) for name in names}
            return {name: to_json(item) for name, item in told.items() if defaults.get(name, _NONE) != item}

        return without_defaults
    if _plan(cls)[1] or len(names) < 2:
        return lambda value: {name: to_json(getattr(value, name)) for name in names}
    getter = attrgetter(*names)
    return lambda value: dict(zip(names, getter(value), strict=True))


@_memo
def _defaults(cls: Any) -> dict[str, Any]:
    """The fields that have a default, with it."""
    found: dict[str, Any] = {}
    for field in dataclasses.fields(cls):
        if field.default is not dataclasses.MISSING:
            found[field.name] = field.default
        elif field.default_factory is not dataclasses.MISSING:
            found[field.name] = field.default_factory()
    return found


def _nothing(_: Any) -> tuple[Any, ...]:
    return ()


def _is_plain(hint: Any) -> bool:
    if hint in (str, int, bool, type(None)) or typing.get_origin(hint) is Literal:
        return True
    return typing.get_origin(hint) in (Union, types.UnionType) and all(map(_is_plain, typing.get_args(hint)))


@_memo
def reader(cls: Any) -> Reader:
    """What gives the value of this type of a JSON object, and of the place to name in Malformed where there is none."""
    return _exact_reader(cls) if _defaults(cls) or not names_of(cls) else _brief_reader(cls)


def _brief_reader(cls: Any) -> Reader:
    """Where every field is of one plain type, all are looked at together; what does not fit is read one by one."""
    hints, names = typing.get_type_hints(cls), names_of(cls)
    kinds = tuple(_kind(hints[name]) for name in names)
    choices = [
        (at, frozenset(typing.get_args(hints[name]))) for at, name in enumerate(names) if _is_choice(hints[name])
    ]
    getter, exact, keys = _plan(cls)[0], _exact_reader(cls), frozenset(names)
    if None in kinds:
        return exact

    def read(value: Any, place: str) -> Any:
        if type(value) is dict and value.keys() == keys:
            items = getter(value)
            fits = tuple(map(type, items)) == kinds
            for at, allowed in choices:
                fits = fits and items[at] in allowed
            if fits:
                return cls(*items)
        return exact(value, place)

    return read


def _kind(hint: Any) -> type[Any] | None:
    """The one plain type of a field's values; None where there are several, or they are no plain ones."""
    if hint in (str, int, bool):
        return typing.cast("type[Any]", hint)
    return str if _is_choice(hint) and {str}.issuperset(map(type, typing.get_args(hint))) else None


def _is_choice(hint: Any) -> bool:
    return typing.get_origin(hint) is Literal


def _exact_reader(cls: Any) -> Reader:
    """Field by field; names the place of the first fault."""
    hints = typing.get_type_hints(cls)
    readers = {name: _reader(hints[name]) for name in names_of(cls)}
    defaults = _defaults(cls)

    def read(value: Any, place: str) -> Any:
        if not isinstance(value, dict):
            raise Malformed(place, "form", "must be an object")
        if value.keys() != readers.keys():
            _name_strays(value, readers, defaults, place)
        found = {name: readers[name](item, f"{place}.{name}") for name, item in value.items()}
        for name, default in defaults.items():
            if name in value and found[name] == default:
                raise Malformed(f"{place}.{name}", "form", f"is left out where it is {default!r}")
        return cls(**found)

    return read


def _name_strays(
    value: Mapping[str, Any], readers: Mapping[str, Reader], defaults: Mapping[str, Any], place: str
) -> None:
    for name in value:
        if name not in readers:
            raise Malformed(f"{place}.{name}", "form", "unknown field")
    for name in readers:
        if name not in value and name not in defaults:
            raise Malformed(f"{place}.{name}", "form", "missing field")


@_memo
def _reader(hint: Any) -> Reader:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint in (str, int, bool, type(None)):
        return _plain_reader(hint)
    if origin is Literal:
        return _choice_reader(args)
    if origin in (Union, types.UnionType):
        return _union_reader(args)
    if origin is tuple:
        return _tuple_reader(_reader(args[0]))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping_reader(_reader(args[1]))
    if dataclasses.is_dataclass(hint):
        return reader(typing.cast("type[Any]", hint))
    raise TypeError(f"no reader for {hint!r}")


def _plain_reader(kind: type[Any]) -> Reader:
    def read(value: Any, place: str) -> Any:
        if type(value) is not kind:
            raise Malformed(place, "form", f"must be {'null' if kind is type(None) else kind.__name__}")
        return value

    return read


def _choice_reader(choices: tuple[Any, ...]) -> Reader:
    def read(value: Any, place: str) -> Any:
        if value not in choices or isinstance(value, bool):
            raise Malformed(place, "form", f"must be one of {', '.join(map(str, choices))}")
        return value

    return read


def _union_reader(kinds: tuple[Any, ...]) -> Reader:
    rest = [_reader(kind) for kind in kinds if kind is not type(None)]
    if len(rest) != 1 or len(kinds) != 2:
        raise TypeError("a union holds one type and None")

    def read(value: Any, place: str) -> Any:
        return None if value is None else rest[0](value, place)

    return read


def _tuple_reader(item: Reader) -> Reader:
    def read(value: Any, place: str) -> Any:
        if not isinstance(value, list):
            raise Malformed(place, "form", "must be an array")
        return tuple(item(each, f"{place}[{index}]") for index, each in enumerate(value))

    return read


def _mapping_reader(item: Reader) -> Reader:
    def read(value: Any, place: str) -> Any:
        if not isinstance(value, dict):
            raise Malformed(place, "form", "must be an object")
        return types.MappingProxyType({key: item(each, f"{place}.{key}") for key, each in value.items()})

    return read
