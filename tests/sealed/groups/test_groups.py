"""The groups: laws, canonical texts, members and strays, embedded numbers."""

from hashlib import sha256

import pytest
from gmpy2 import is_prime, mpz, powmod
from hypothesis import given
from hypothesis import strategies as st
from tests.record.test_ed25519 import small_order
from tests.sealed.mutations import LOW_ORDER

from asamblea.sealed.groups import GROUPS, Group, group_named, sodium
from asamblea.sealed.groups.curve import Curve
from asamblea.sealed.groups.membership import are_all_members
from asamblea.sealed.groups.montgomery import powers_modulo
from asamblea.sealed.groups.parameters import BELENIOS_2048, RFC_3526_2048
from asamblea.sealed.groups.tables import WindowedBase, width_for

FIELDS = (BELENIOS_2048, RFC_3526_2048)
groups = st.sampled_from([group_named(name) for name in GROUPS])
POWER = powers_modulo(BELENIOS_2048.p)
exponents = st.integers(0, BELENIOS_2048.q - 1) | st.integers(0, 3)


@given(groups, exponents, exponents)
def test_powers_multiply_and_divide_as_exponents_add(group: Group, a: int, b: int) -> None:
    a, b, g = a % group.order, b % group.order, group.generator
    left, right = group.power(g, a), group.power(g, b)
    assert group.times(left, right) == group.power(g, (a + b) % group.order)
    assert group.over(left, right) == group.power(g, (a - b) % group.order)
    assert group.power(left, b) == group.power(g, a * b % group.order)
    assert group.product_of_powers([left, g], [b, a]) == group.power(g, (a * b + a) % group.order)


@given(groups, exponents, st.integers(1, 2000))
def test_a_prepared_base_and_a_secret_power_give_the_same(group: Group, exponent: int, uses: int) -> None:
    exponent = exponent % group.order or 1
    element = group.power(group.generator, 12345)
    expected = group.power(element, exponent)
    assert group.secret_power(element, exponent) == expected
    # Tables of one width are enough: making one takes far longer than using it.
    assert group.base(element, min(uses, 11)).power(exponent) == expected


@pytest.mark.parametrize("parameters", FIELDS, ids=lambda each: each.name)
def test_tables_give_powers_at_any_width(parameters: object) -> None:
    assert isinstance(parameters, type(BELENIOS_2048))
    for width in (1, 5):
        p, q = mpz(parameters.p), parameters.q
        base = WindowedBase(mpz(parameters.g), p, q.bit_length(), width)
        for exponent in (0, 1, q - 1, q // 3):
            assert base.power(exponent) == powmod(parameters.g, exponent, p)
    assert [width_for(256, uses) for uses in (1, 100, 10_000)] == sorted(
        width_for(256, uses) for uses in (1, 100, 10_000)
    )


@pytest.mark.parametrize("parameters", FIELDS, ids=lambda each: each.name)
def test_the_parameters_are_a_prime_group(parameters: object) -> None:
    assert isinstance(parameters, type(BELENIOS_2048))
    assert is_prime(parameters.p)
    assert is_prime(parameters.q)
    assert (parameters.p - 1) % parameters.q == 0
    assert pow(parameters.g, parameters.q, parameters.p) == 1


def test_group_14_is_the_one_of_rfc_3526() -> None:
    # The prime is 2^2048 - 2^1984 - 1 + 2^64 * (floor(2^1918 pi) + 124476); pi by Machin's formula.
    one = 1 << 2100

    def arctan_of_inverse(x: int) -> int:
        term, total, odd, sign = one // x, one // x, 1, 1
        while term:
            term, odd, sign = term // (x * x), odd + 2, -sign
            total += sign * term // odd if sign > 0 else -(term // odd)
        return total

    pi = 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239)) >> 2100 - 1918
    assert RFC_3526_2048.p == 2**2048 - 2**1984 - 1 + 2**64 * (pi + 124476)


@given(groups, exponents)
def test_a_text_reads_back_and_no_other_text_names_the_same(group: Group, exponent: int) -> None:
    element = group.power(group.generator, exponent % group.order)
    text = group.text(element)
    assert group.read(text) == element
    assert group.is_member(element)
    for other in (f"0{text}", f"+{text}", f" {text}", f"{text}\n", text[:-1] + chr(ord(text[-1]) + 0x1D7CE - 48), ""):
        with pytest.raises(ValueError, match="is "):
            group.read(other)


@pytest.mark.parametrize("name", GROUPS)
def test_what_is_out_of_range_is_no_text(name: str) -> None:
    wrong = (
        [f"{2**255 - 19 + each:064x}" for each in range(19)] + ["80" + "0" * 61 + "1", f"{2**256 - 20:x}"]
        if name == "Ed25519"
        else ["0", str(BELENIOS_2048.p + 1 if "BEL" in name else RFC_3526_2048.p), "1" * 700, "-1"]
    )
    for text in wrong:
        with pytest.raises(ValueError, match=r"is out of range|canonical"):
            group_named(name).read(text)


def test_no_point_of_small_or_mixed_order_is_a_member() -> None:
    curve = Curve()
    strays = [each for each in small_order() if each != curve.identity]
    assert {bytes.fromhex(each)[::-1] for each in LOW_ORDER} <= set(strays)
    assert curve.are_members(strays) == [False] * len(strays)
    for each in strays:
        try:
            mixed = sodium.add(curve.generator, each)
        except ValueError:
            continue
        if mixed != curve.generator:
            assert not curve.is_member(mixed)
            for exponent in (0, 1, 2, curve.order - 1):
                with pytest.raises(ValueError, match="is no"):
                    curve.power(mixed, exponent)


def test_a_library_that_takes_mixed_points_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sodium, "is_member", lambda point: True)
    with pytest.raises(RuntimeError, match="mixed order"):
        Curve()


@pytest.mark.parametrize(("at", "order"), [(0, 2), (299, 3)])
def test_one_stray_among_many_is_found_and_named(at: int, order: int) -> None:
    group, p, q = group_named(BELENIOS_2048.name), mpz(BELENIOS_2048.p), BELENIOS_2048.q
    # An element of order 2 or 3: the cofactor has both factors.
    small = next(x for base in range(2, 50) if (x := powmod(base, (p - 1) // order, p)) != 1)
    members = [group.power(group.generator, each + 5) for each in range(300)]
    assert are_all_members(members, p, q, group.power)
    assert group.are_members(members) == [True] * 300
    members[at] = group.times(members[at], small)
    assert not are_all_members(members, p, q, group.power)
    assert group.are_members(members) == [each != at for each in range(300)]


@given(st.integers(1, BELENIOS_2048.p - 1), st.integers(0, BELENIOS_2048.q) | st.integers(0, 1 << 66))
def test_openssl_gives_the_powers_that_gmp_gives(base: int, exponent: int) -> None:
    assert POWER(mpz(base), exponent) == powmod(base, exponent, BELENIOS_2048.p)


@pytest.mark.parametrize("library", [None, "wrong"])
def test_without_a_library_that_is_right_gmp_does_the_powers(library: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from asamblea.sealed.groups import montgomery  # noqa: PLC0415

    class Wrong:
        def __init__(self, *_: object) -> None: ...

        def power(self, base: object, exponent: object) -> int:
            return 1

    monkeypatch.setattr(montgomery, "_library", lambda: library)
    monkeypatch.setattr(montgomery, "_OpenSSL", Wrong)
    assert powers_modulo(BELENIOS_2048.p)(mpz(5), 1 << 100) == powmod(5, 1 << 100, BELENIOS_2048.p)


@given(st.sampled_from(["RFC-3526-2048", "Ed25519"]), st.lists(st.integers(0, 255), min_size=1, max_size=12))
def test_embedded_numbers_are_read_again(name: str, numbers: list[int]) -> None:
    group = group_named(name)
    element = group.embed(numbers)
    assert group.is_member(element)
    assert group.extract(element, len(numbers)) == tuple(numbers)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("RFC-3526-2048", [256]),
        ("Ed25519", [-1]),
        ("Ed25519", [0] * 31),
        ("RFC-3526-2048", [1] * 256),
        ("BELENIOS-2048", [1]),
    ],
)
def test_what_a_group_cannot_hold_is_refused(name: str, numbers: list[int]) -> None:
    with pytest.raises(ValueError, match=r"holds|cannot hold"):
        group_named(name).embed(numbers)


@pytest.mark.parametrize("name", GROUPS)
def test_independent_generators_are_members_and_differ(name: str) -> None:
    group = group_named(name)
    found = [group.independent_generator(index) for index in range(-1, 12)]
    assert group.are_members(found) == [True] * 13
    assert len({*found, group.generator, group.identity}) == 15


def test_a_generator_follows_from_its_hash_alone() -> None:
    p, q = BELENIOS_2048.p, BELENIOS_2048.q
    hashed = int(sha256(b"ggen|-1").hexdigest(), 16)
    assert group_named(BELENIOS_2048.name).independent_generator(-1) == pow(hashed, (p - 1) // q, p)


def test_no_other_group_is_known() -> None:
    for name in ("", "ed25519", "BELENIOS-2048 ", "P-256"):
        with pytest.raises(KeyError):
            group_named(name)
