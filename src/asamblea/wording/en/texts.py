"""Constitutional texts: what is printed beside them, and what their reader found."""

from collections.abc import Mapping
from types import MappingProxyType

from asamblea.charter.formats.printed import Labels

LABELS = Labels(
    preamble="PREAMBLE",
    title="TITLE",
    chapter="CHAPTER",
    section="SECTION",
    article="Article",
    contents="Contents",
    notes="Notes",
    note="Note",
    back="Back to the text, note",
    of="of",
)

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "article.heading": "Article {said} stands without the heading that the others have",
        "article.order": "An article does not follow the one before: {said}",
        "part.order": "A title or chapter does not follow the one before: {said}",
        "item.order": "A number follows none: {said}",
        "paragraph.number": "A paragraph without a number follows numbered ones; it is counted with them: {said}",
        "note.mark": "A mark has no note: {said}",
        "note.quoted": "A note quotes other wording; see where it ends: {said}",
        "words.joined": "A paragraph cut in two was joined: {said}",
        "words.apostrophes": "The words hold more than one apostrophe; none was changed: {said}",
        "signs.repaired": "Signs saved in another encoding were repaired: {said}",
        "dropped.markup": "Something that is no text was left out: {said}",
        "dropped.matter": "The front matter was left out, lines {said}",
        "dropped.contents": "A table of contents of {said} lines was left out",
        "dropped.picture": "A picture was left out: {said}",
        "dropped.deleted": "Words struck out in tracked changes were left out: {said}",
        "kept.inserted": "Words inserted in tracked changes were taken: {said}",
        "kept.table": "A table was taken row by row: {said}",
        "akn.element": "An element has no place in the text; its words are kept: {said}",
        "akn.label": "A number cannot be fixed: {said}",
    }
)

SHEET: Mapping[str, str] = MappingProxyType(
    {
        "found": "To look at",
        "line": "line",
        "more": "and {count} times more",
        "kinds": "articles: {article}, paragraphs: {paragraph}, items: {item}, notes: {notes}",
        "hash": "Hash of the text (SHA-256)",
        "difference": "Difference of two versions",
        "before": "Before",
        "after": "After",
        "moved": "It stood elsewhere.",
        "no difference": "Both versions say the same.",
        "whole": "The whole text",
        "written": "Written: {out}",
    }
)

LISTS: Mapping[str, str] = MappingProxyType(
    {
        "marshalled": "Marshalled list of amendments",
        "voting": "Voting list",
        "under": "{name} · {count} amendments",
        "stands": "Text to be amended",
        "would": "As it would stand",
        "rank": "Order",
        "number": "Amendment",
        "title": "Amendment {number} · {place}",
        "place": "Place",
        "of": "Tabled by",
        "in": "Tabled in {language}.",
        "amends": "Amends amendment {number}.",
        "replaces": "Replaces amendments {numbers}, as a compromise.",
        "reason": "Why in this order",
        "outcome": "Outcome",
        "votes": "for {for}, against {against}, abstained {abstained}",
        "with": "together with {numbers}",
        "part": "part {number} (operations {operations}) {outcome}",
        "empty": "There are no amendments.",
    }
)

OPERATIONS: Mapping[str, str] = MappingProxyType(
    {
        "move": "Move: {place}. New place: {there}.",
        "renumber": "Fix the number {label}: {place}.",
        "derive": "Number by the order: {place}.",
        "split": "Divide: {place}.",
        "join": "Join what follows: {place}.",
        "delete": "Leave out: {place}.",
        "replace": "Substitute: {place}.",
        "insert": "Insert: {place}.",
    }
)

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "amends": "amends {before} and is voted before it",
        "compromise": "is a compromise and is voted before {before}, which it replaces",
        "falls": "leaves out or substitutes the whole place: if it is adopted, nothing is left for {before}",
        "depends": "{before} need it",
        "identical": "they say the same and are voted together",
        "furthest": "of those that exclude each other, it changes most words",
        "text": "in the order of the text",
        "moved": "put here by whoever asks for this order",
    }
)

OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "adopted": "adopted",
        "rejected": "rejected",
        "withdrawn": "withdrawn",
        "excluded": "not voted: amendment {by}, which excludes it, was adopted",
        "fell": "falls: amendment {by} was adopted",
        "parent": "falls: amendment {by} was not adopted",
    }
)
