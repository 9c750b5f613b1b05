"""One-time paper codes: sixteen characters, eighty random bits; the log holds their hashes."""

import hashlib

CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_SIZE = 16
MOST_CODES = 24


def code_from(random10: bytes) -> str:
    """The code of ten random bytes."""
    number = int.from_bytes(random10, "big")
    return "".join(CODE_ALPHABET[number >> shift & 31] for shift in range(75, -1, -5))


def typed_code(text: str) -> str:
    """A code as a person types it from paper: in either case, with spaces or hyphens."""
    return text.upper().replace(" ", "").replace("-", "")


def is_code(text: str) -> bool:
    """Whether the text has the form of a code."""
    return len(text) == CODE_SIZE and all(each in CODE_ALPHABET for each in text)


def hash_of(code: str) -> str:
    """The hash under which the log knows the code, in hex."""
    return hashlib.sha256(b"asamblea/code/1\n" + code.encode()).hexdigest()
