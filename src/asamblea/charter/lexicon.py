"""Words that carry substance, in the languages whose words are known: what a harmonisation may not touch unseen.

A word stands here in lower case without the signs around it. A language that is not here has no harmless changes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`negations`, `modals` (must, may, shall: whole words), `numerals` (numbers in words), `mention`: how an article
    is mentioned by number (the numbers are its first group), `elsewhere`: what follows where another text's is meant,
    `defining`: how a provision that defines a term begins (the term is its first group).
    """

    negations: frozenset[str]
    modals: frozenset[str]
    numerals: frozenset[str]
    mention: re.Pattern[str]
    elsewhere: re.Pattern[str]
    defining: re.Pattern[str]


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _mention(article: str, between: str) -> re.Pattern[str]:
    number = r"[0-9]+(?:-[A-Z])?"
    return re.compile(rf"\b(?:{article})\s+({number}(?:(?:{between}){number})*)", re.IGNORECASE)


LEXICONS: Mapping[str, Lexicon] = MappingProxyType(
    {
        "es": Lexicon(
            negations=_set(
                "no ni nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas sin tampoco salvo excepto"
            ),
            modals=_set(
                "debe deben deberá deberán debería deberían deba deban deber puede pueden podrá podrán podría podrían"
                " pueda puedan poder corresponde corresponderá obliga obligatorio obligatoria obligatoriamente facultad"
                " prohibido prohibida prohíbe permite permitido permitida ha han habrá habrán requiere requerirá"
            ),
            numerals=_set(
                "un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
                " diecisiete dieciocho diecinueve veinte veinticinco treinta cuarenta cincuenta sesenta setenta ochenta"
                " noventa cien ciento cientos doscientos trescientos quinientos mil millón millones medio media mitad"
                " tercio tercios cuarto cuartos quinto quintos primera primer primero segunda segundo tercera tercer"
                " tercero absoluta simple calificada unanimidad"
            ),
            mention=_mention(r"art[íi]culos?|arts?\.", r",\s+|\s+[ye]\s+|\s+a(?:l)?\s+"),
            elsewhere=re.compile(
                r"\s*,?\s+de\s*(?:la|el|los|las|l)?\s+(?:ley|tratado|convenio|convención|código|estatuto|decreto)",
                re.IGNORECASE,
            ),
            defining=re.compile(
                r"^(?:Se entiende|Se entenderá|Entiéndese) por [\"“«]?([^\"”»,:]{3,80}?)[\"”»]?[,:] ", re.IGNORECASE
            ),
        ),
        "en": Lexicon(
            negations=_set("no not nor never nobody nothing none neither without cannot unless except"),
            modals=_set(
                "must shall may might can could should will would ought required prohibited permitted duty obliged"
            ),
            numerals=_set(
                "a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty"
                " thirty forty fifty sixty seventy eighty ninety hundred thousand million half third thirds quarter"
                " quarters fifth fifths first second absolute simple qualified unanimity"
            ),
            mention=_mention(r"articles?|arts?\.", r",\s+|\s+and\s+|\s+to\s+"),
            elsewhere=re.compile(r"\s*,?\s+of\s+(?:the\s+)?(?:act|treaty|convention|code|law|statute)", re.IGNORECASE),
            defining=re.compile(r"^(?:In this constitution,? )?[\"“]([^\"”]{3,80})[\"”] means ", re.IGNORECASE),
        ),
    }
)  # fmt: skip
