"""Words, and which texts may enter a charter (docs/spec/charter.md, section 1).

A word is a longest run without one of six blanks: space, tab, line feed, vertical tab, form feed, carriage return. No
table of Unicode decides where a word ends, so an anchor means the same in every year and language.
"""

import re
import unicodedata

from asamblea.record.errors import Malformed

BLANKS = " \t\n\v\f\r"
APOSTROPHES = "'\u2019\u02bc"

_WORD = re.compile(f"[^{BLANKS}]+")
# Controls, marks that change the direction of what follows, halves of surrogates, and what is no character.
_REFUSED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_FOLDED = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


def words(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(_WORD.findall(text))


def joined(tokens: tuple[str, ...]) -> str:
    """The text of these words: one space between two."""
    return " ".join(tokens)


def tidy(text: str, place: str) -> str:
    """The text as a charter keeps it: composed (NFC), one space between words; raises Malformed (`text.character`) for
    a control or a character that changes the direction of others. Letters of every script, combining marks and the
    three apostrophes stay as they are.
    """
    refused = _REFUSED.search(text)
    if refused is not None:
        fault = f"holds the character U+{ord(refused[0]):04X}, which no text may hold"
        raise Malformed(place, "text.character", fault)
    return joined(words(unicodedata.normalize("NFC", text)))


def folded(text: str) -> str:
    """The text with its apostrophes as one: ' U+0027, U+2019 and U+02BC are typed for one another in Quechua and
    Aymara, and a quotation that differs in nothing else is the same quotation.
    """
    return text.translate(_FOLDED)
