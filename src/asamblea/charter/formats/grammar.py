"""How constitutions in Spanish and English print the beginnings of their parts (docs/spec/charter-formats.md, 2)."""

import re
from dataclasses import dataclass
from typing import Literal

from asamblea.charter.numbering import Style, value_of

MarkKind = Literal["preamble", "title", "chapter", "section", "transitory", "closing", "contents", "article", "note"]

_NUMBER = r"(?P<label>[0-9]{1,4}(?:-[A-Z])?|[IVXLCDM]{1,8}(?:-[A-Z])?|[A-Z]|[ÚU]NICO|PRIMER[OA]?|PRELIMINAR)"
_DIVISIONS: tuple[tuple[MarkKind, str], ...] = (
    ("title", "T[IÍ]TULO|TITLE|LIBRO|BOOK|PARTE|PART"),
    ("chapter", "CAP[IÍ]TULO|CHAPTER"),
    ("section", "SECCI[OÓ]N|SECTION"),
)
_DIVISION = tuple(
    (kind, re.compile(rf"(?:{words})\s+{_NUMBER}\b[.°º]*\s*(?P<rest>.*)", re.IGNORECASE)) for kind, words in _DIVISIONS
)
_PREAMBLE = re.compile(r"PRE[AÁ]MB(?:ULO|LE)[.:]?", re.IGNORECASE)
_CLOSING = re.compile(r"(?:DECLARACI[OÓ]N|DECLARATION|CONCLUSI[OÓ]N|FIRMAS|SIGNATURES)\b.{0,60}", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:[IÍ]NDICE|CONTENIDOS?|TABLA DE CONTENIDOS?|(?:TABLE OF )?CONTENTS)", re.IGNORECASE)
_TRANSITORY = re.compile(
    r"(?:DISPOSICI(?:[OÓ]N|ONES)|ART[IÍ]CULOS?)\b.{0,40}\b(?:TRANSITORI[AO]S?|FINAL(?:ES)?)\b.{0,60}"
    r"|(?:TRANSITIONAL|TRANSITORY|FINAL)\b.{0,30}\bPROVISIONS?.{0,60}",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:ART[IÍ]CULO|ARTICLE|ART\.)\s+"
    r"(?P<label>[0-9]{1,4}(?:\s?[°ºª])?(?:\s?-\s?[A-Z]\b)?(?:\s(?:bis|ter|qu[aá]ter|quinquies)\b)?|[uú]nico)"
    r"(?P<end>\s*[.:°º]*\s*[-–—]*[.:]?\s*)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_UNITS = "primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]|sext[ao]|s[ée]p?tim[ao]|octav[ao]|noven[ao]"
_ORDINAL = re.compile(
    rf"(?P<label>(?:{_UNITS}|[uú]nic[ao]|und[ée]cim[ao]|duod[ée]cim[ao]|d[ée]cim[ao](?:\s?(?:{_UNITS}))?|decimo?(?:{_UNITS})"
    rf"|(?:vig|trig|cuadrag|quincuag|sexag)[ée]sim[ao](?:\s?(?:{_UNITS}))?|(?:vig|trig|cuadrag|quincuag|sexag)esimo?(?:{_UNITS})"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))"
    r"(?:\s*[.:]\s*[-–—]*\s*|\s*[-–—]+\s*|$)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOTE = re.compile(r"(?:(?P<mark>\(\*{1,3}\)|\*{1,3}(?=\s|$))\s*|(?=(?:NOTA|NOTE):))(?P<rest>.*)", re.DOTALL)
_STYLES: tuple[Style, ...] = ("arabic", "roman", "letter")
_SPACED = re.compile(r"(?:\S ){3,}\S")
_MARKED = re.compile(r"\s*(\(\*{1,3}\)|(?<!\*)\*{1,3})$")
_HEADED = re.compile(r"\[(?P<heading>[^\[\]]+)\]\s*(?P<rest>.*)", re.DOTALL)
_ITEM = re.compile(
    r"(?P<label>[0-9]{1,3}|[a-zñ]|[ivx]{1,6}(?=\))|[A-ZÑ](?=\)))(?:\s?\)|\.-|\.(?![0-9])|[°º](?:\.-?)?)\s*(?P<rest>.*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a part: its kind, the number printed (empty if none), the words that follow."""

    kind: MarkKind
    label: str
    rest: str


@dataclass(frozen=True, slots=True)
class ItemMark:
    """The beginning of an entry of a list: its number and its words."""

    label: str
    rest: str


def mark_of(text: str, *, heading: bool, ordinals: bool) -> Mark | None:
    """The part that a paragraph begins, None if it only goes on. `heading` says that the source marks it as a heading;
    `ordinals` that `Primera.` begins an article here, as in transitory provisions.
    """
    plain = _close(text)
    titled = heading or plain.isupper()
    if _CONTENTS.fullmatch(plain) and titled:
        return Mark("contents", "", "")
    if _PREAMBLE.fullmatch(plain):
        return Mark("preamble", "", plain)
    for kind, pattern in _DIVISION:
        found = pattern.fullmatch(plain)
        if found is not None and (titled or found[0][0].isupper()) and _begins(found["rest"], titled=titled):
            return Mark(kind, found["label"], found["rest"].lstrip("-–—.: "))
    if titled and _TRANSITORY.fullmatch(plain):
        return Mark("transitory", "", plain)
    if titled and _CLOSING.fullmatch(plain):
        return Mark("closing", "", plain)
    return _article(text, heading=heading, ordinals=ordinals) or _note(text)


def _close(text: str) -> str:
    """Letter-spaced words closed up: `P R E Á M B U L O`."""
    return text.replace(" ", "") if _SPACED.fullmatch(text) else text


def _begins(rest: str, *, titled: bool) -> bool:
    """Whether what follows a number is a heading, not a sentence about the part."""
    return titled or not rest or rest[0] in "-–—.:*("


def _article(text: str, *, heading: bool, ordinals: bool) -> Mark | None:
    found = _ARTICLE.fullmatch(text)
    if found is not None and text[0].isupper():
        rest, closed = found["rest"], heading or any(sign in found["end"] for sign in ".:-–—°º")
        # "Artículo 1 de la Ley": a citation, not a beginning.
        if closed or not rest or rest[0].isupper() or rest[0] in "[(":
            return Mark("article", _plain(found["label"]), rest)
    ordinal = _ORDINAL.fullmatch(text) if ordinals else None
    if ordinal is not None and text[0].isupper():
        return Mark("article", " ".join(ordinal["label"].split()), ordinal["rest"])
    return None


def _plain(label: str) -> str:
    return re.sub(r"\s*-\s*", "-", re.sub(r"\s?[°ºª]", "", label)).strip()


def _note(text: str) -> Mark | None:
    found = _NOTE.fullmatch(text)
    return None if found is None else Mark("note", (found["mark"] or "").strip("()"), found["rest"])


def item_of(text: str) -> ItemMark | None:
    """The number that a paragraph begins with, if it is one of a list."""
    found = _ITEM.fullmatch(text)
    return None if found is None else ItemMark(found["label"], found["rest"])


def unmarked(text: str) -> tuple[str, str]:
    """The words without a note's mark at their end, and the mark (stars) or nothing."""
    found = _MARKED.search(text)
    return (text, "") if found is None or not text[: found.start()] else (text[: found.start()], found[1].strip("()"))


def headed(text: str) -> tuple[str, str]:
    """The heading in square brackets that an article may begin with, and the rest."""
    found = _HEADED.fullmatch(text)
    return ("", text) if found is None else (found["heading"], found["rest"])


def is_finished(text: str) -> bool:
    """Whether a paragraph ends as a sentence or its part does, so that the next one begins anew."""
    return text.rstrip("»”\"'’()]*").endswith((".", ";", ":", "!", "?", "…")) or not text


def follows(label: str, before: str) -> bool:
    """Whether a number goes on after another: 5 or 4-A after 4, d after c, ñ after n, V after IV."""
    if not before or (before.lower(), label.lower()) in (("n", "ñ"), ("ñ", "o")):
        return True
    for style in _STYLES:
        one, other = value_of(before, after=style), value_of(label, after=style)
        if one is None or other is None or (one[1], other[1]) != (style, style):
            continue
        if other[0] == one[0] + 1 or (other[0] == one[0] and _suffixed(label, before)):
            return True
    return False


def _suffixed(label: str, before: str) -> bool:
    """92-A after 92, 92-B after 92-A."""
    return (len(label), label) > (len(before), before) and not label.isalpha()
