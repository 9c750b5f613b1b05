"""Languages held together by provision (docs/spec/charter.md, section 10).

A text has one tree and, in each language, its words. Every version has its own hash. Somebody who knows both confirms
that an article says the same in several languages; when one changes, the others are stale until it is confirmed again.
No version wins silently: where they differ, a discrepancy is named, and the assembly decides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from asamblea.charter.operations import (
    Amendment,
    Delete,
    Edit,
    Insert,
    Move,
    Operation,
    Replace,
    SplitProvision,
    SplitWords,
)
from asamblea.charter.readings import articles
from asamblea.charter.tree import Charter, Node
from asamblea.record.canonical import digest, encode

Standing = Literal["confirmed", "stale", "changed", "missing", "unconfirmed"]


@dataclass(frozen=True, slots=True)
class Confirmation:
    """That an article says the same in these languages: the hash of its words in each."""

    article: str
    hashes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Version:
    """An article in a language. `confirmed`: as it was confirmed. `changed`: it is the one that changed since. `stale`:
    another changed and this one did not follow. `missing`: no words. `unconfirmed`: nobody has said it is the same.
    """

    article: str
    language: str
    standing: Standing


def article_hash(text: Charter, article: str) -> str:
    """The hash of an article's words in a text's language, by provision."""
    return digest(encode([[node.id, node.text] for node in text.walk(article)]))


def confirmation(texts: Iterable[Charter], article: str) -> Confirmation:
    """What somebody confirms who says that an article is the same in these texts."""
    return Confirmation(article, tuple(sorted((each.language, article_hash(each, article)) for each in texts)))


def versions(texts: Iterable[Charter], confirmed: Iterable[Confirmation]) -> tuple[Version, ...]:
    """How every article stands in every language; the last confirmation of an article counts."""
    known = {each.article: dict(each.hashes) for each in confirmed}
    those = tuple(texts)
    order = dict.fromkeys(article for text in those for article in articles(text))
    return tuple(each for article in order for each in _versions(article, those, known.get(article, {})))


def _versions(article: str, texts: tuple[Charter, ...], confirmed: Mapping[str, str]) -> list[Version]:
    now = {each.language: article_hash(each, article) if article in each.nodes else "" for each in texts}
    changed = {language for language, was in confirmed.items() if now.get(language) not in (None, was)}
    found = []
    for text in texts:
        language = text.language
        standing: Standing = "confirmed" if not changed else "stale"
        if not _has_words(text, article):
            standing = "missing"
        elif language not in confirmed:
            standing = "unconfirmed"
        elif language in changed:
            standing = "changed"
        found.append(Version(article, language, standing))
    return found


def _has_words(text: Charter, article: str) -> bool:
    return article in text.nodes and all(
        node.text for node in text.walk(article) if node.kind in ("paragraph", "item") and not node.children
    )


def unlike(one: Charter, other: Charter) -> tuple[str, ...]:
    """The provisions in which two languages of a text are not the same tree: their kind, place or order."""
    shapes = [{node.id: (node.kind, node.parent, node.children) for node in each.walk()} for each in (one, other)]
    return tuple(each for each in {**shapes[0], **shapes[1]} if shapes[0].get(each) != shapes[1].get(each))


def followed(amendment: Amendment, text: Charter) -> Amendment:
    """An amendment that was tabled in one language, as it changes the same text in another: the tree follows, words are
    left to whoever translates them. What it inserts has no words there yet.
    """
    operations = tuple(each for operation in amendment.operations for each in _followed(operation, text))
    return replace(amendment, operations=operations, base="", language=text.language)


def _followed(operation: Operation, text: Charter) -> Iterable[Operation]:
    match operation:
        case Edit():
            return ()
        case Insert(nodes=nodes):
            return (replace(operation, nodes=tuple(_empty(each) for each in nodes)),)
        case Delete(provision):
            return (replace(operation, quote=_words(text, provision)),)
        case Replace(provision, nodes=nodes):
            gone = (Delete(node.id, _words(text, node.id)) for node in text.children(provision))
            new = (Insert(provision, "", tuple(_empty(each) for each in nodes)),) if nodes else ()
            return (*gone, *new)
        case SplitProvision():
            return (replace(operation, text=""),)
        case SplitWords(provision, _, _, new):
            node = text.nodes[provision]
            made = Insert(node.parent, provision, (Node(new, node.kind, parent=node.parent),))
            into = zip(node.children, ("", *node.children), strict=False)
            return (made, *(Move(child, new, after) for child, after in into))
        case _:
            return (operation,)


def _empty(node: Node) -> Node:
    return replace(node, text="")


def _words(text: Charter, provision: str) -> str:
    return " ".join(node.text for node in text.walk(provision) if node.text) if provision in text.nodes else ""
