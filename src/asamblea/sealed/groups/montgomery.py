"""Public powers modulo a prime by OpenSSL, whose Montgomery multiplication for 2048 bits takes about 0.7 times the time
of GMP's (benchmarks/sealed.py measures it). Where the library is missing, or does not agree with GMP, GMP does them.

Not for secret exponents: their time shows.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from cffi import FFI
from gmpy2 import mpz, powmod

from asamblea.sealed.groups.interface import Element

# The names that the library goes by: nothing is searched for.
NAMES = ("libcrypto.so.3", "libcrypto.3.dylib", "libcrypto-3-x64.dll")
# Below so many bits, handing numbers over takes longer than the power.
SHORTEST = 64

_ffi = FFI()
_ffi.cdef(
    """
    typedef struct bignum_st BIGNUM;
    typedef struct bignum_ctx BN_CTX;
    typedef struct bn_mont_ctx_st BN_MONT_CTX;
    BIGNUM *BN_new(void);
    void BN_free(BIGNUM *a);
    BN_CTX *BN_CTX_new(void);
    void BN_CTX_free(BN_CTX *c);
    BN_MONT_CTX *BN_MONT_CTX_new(void);
    int BN_MONT_CTX_set(BN_MONT_CTX *mont, const BIGNUM *mod, BN_CTX *ctx);
    BIGNUM *BN_bin2bn(const unsigned char *s, int len, BIGNUM *ret);
    int BN_bn2binpad(const BIGNUM *a, unsigned char *to, int tolen);
    int BN_mod_exp_mont(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *mont);
    """
)


def powers_modulo(modulus: int) -> Callable[[Element, int], Element]:
    """The function that raises a residue to a public exponent modulo this odd number."""
    by_gmp = partial(_gmp_power, mpz(modulus))
    library = _library()
    if library is None:
        return by_gmp
    by_openssl = _OpenSSL(library, modulus).power
    base, exponent = mpz(modulus) * 2 // 3, modulus * 3 // 7
    return by_openssl if by_openssl(base, exponent) == by_gmp(base, exponent) else by_gmp


def _gmp_power(modulus: Element, base: Element, exponent: int) -> Element:
    return powmod(base, exponent, modulus)


def _library() -> Any:
    for name in NAMES:
        try:
            return _ffi.dlopen(name)
        except OSError:
            continue
    return None


class _OpenSSL:
    """Powers modulo one number. What calls share is only read, so threads may call at the same time."""

    def __init__(self, library: Any, modulus: int) -> None:
        self._library = library
        self._gmp_modulus = mpz(modulus)
        self._size = (modulus.bit_length() + 7) // 8
        context = library.BN_CTX_new()
        self._modulus = self._number(modulus)
        self._montgomery = library.BN_MONT_CTX_new()
        _done(library.BN_MONT_CTX_set(self._montgomery, self._modulus, context))
        library.BN_CTX_free(context)

    def _number(self, value: int) -> Any:
        number = self._library.BN_bin2bn(value.to_bytes(self._size), self._size, _ffi.NULL)
        return _done(number)

    def power(self, base: Element, exponent: int) -> Element:
        """base ^ exponent, 0 <= base < modulus, 0 <= exponent < 256 ^ (bytes of the modulus)."""
        if exponent.bit_length() < SHORTEST:
            return powmod(base, exponent, self._gmp_modulus)
        library, size = self._library, self._size
        context, result = library.BN_CTX_new(), library.BN_new()
        numbers = [self._number(base), self._number(exponent)]
        written = _ffi.new("unsigned char[]", size)
        try:
            _done(library.BN_mod_exp_mont(result, *numbers, self._modulus, context, self._montgomery))
            _done(library.BN_bn2binpad(result, written, size))
        finally:
            for each in (*numbers, result):
                library.BN_free(each)
            library.BN_CTX_free(context)
        return mpz.from_bytes(_ffi.buffer(written)[:])


def _done(answer: Any) -> Any:
    """OpenSSL answers nothing only where it has no memory."""
    if not answer:
        raise MemoryError
    return answer
