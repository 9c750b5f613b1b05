"""What can be done to a number or an element of the protocol so that it is no longer the right one."""

from collections.abc import Callable, Mapping
from typing import Any

from gmpy2 import mpz

from asamblea.sealed.groups import Group
from asamblea.sealed.groups.curve import PRIME
from asamblea.sealed.groups.parameters import BELENIOS_2048, RFC_3526_2048

Change = Callable[[Any], Any]
_PRIMES = {each.name: each.p for each in (BELENIOS_2048, RFC_3526_2048)}
# Encodings of the points of order 2, 4, 4, 8 and 8 and of no point, last byte first.
LOW_ORDER = (
    f"7f{'ff' * 30}ec",
    f"{'00' * 32}",
    f"80{'00' * 31}",
    "05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826",
    "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7",
)


def number_changes(group: Group) -> Mapping[str, Change]:
    """Of a number below the order, as text."""
    return {
        "one more": lambda text: str((int(text) + 1) % group.order),
        "out of range": lambda text: str(int(text) + group.order),
        "leading zero": lambda text: f"0{text}",
        "negative": lambda text: f"-{text}",
        "as a number": int,
        "spaces": lambda text: f" {text}",
        "other digits": lambda text: text.translate({ord("0") + each: 0x660 + each for each in range(10)}),
        "empty": lambda text: "",
        "null": lambda text: None,
    }


def element_changes(group: Group) -> Mapping[str, Change]:
    """Of an element, as text: other members first, then what is none."""

    def times_generator(text: str) -> str:
        return group.text(group.times(group.read(text), group.generator))

    own: dict[str, Change] = {
        "another member": times_generator,
        "identity": lambda text: group.text(group.identity),
        "empty": lambda text: "",
        "null": lambda text: None,
    }
    return own | (_points() if group.name == "Ed25519" else _residues(_PRIMES[group.name]))


def _points() -> dict[str, Change]:
    from nacl.bindings import crypto_core_ed25519_add  # noqa: PLC0415

    def mixed(text: str) -> str:
        torsion = bytes.fromhex(LOW_ORDER[3])[::-1]
        return bytes(crypto_core_ed25519_add(bytes.fromhex(text)[::-1], torsion))[::-1].hex()

    def out_of_range(text: str) -> str:
        return f"{PRIME + 3:064x}"

    return {
        "mixed order": mixed,
        "out of range": out_of_range,
        "upper case": lambda text: text.upper() if text.upper() != text else f"{text[:-1]}A",
        "short": lambda text: text[1:],
    } | {f"low order {index}": (lambda _, low=low: low) for index, low in enumerate(LOW_ORDER)}


def _residues(p: int) -> dict[str, Change]:
    return {
        "outside the group": lambda text: str(p - int(text)),
        "of order 2": lambda text: str(p - 1),
        "zero": lambda text: "0",
        "out of range": lambda text: str(int(text) + p),
        "leading zero": lambda text: f"0{text}",
        "times 2": lambda text: str(mpz(text) * 2 % p) if p == BELENIOS_2048.p else str(-mpz(text) % p),
    }
