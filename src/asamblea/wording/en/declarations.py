"""Declarations and demands in English: what happened, and why not."""

from types import MappingProxyType

EVENTS = MappingProxyType(
    {
        "declaration.filed/1": "{by:member} files the declaration {declaration} of {body:electorate}, dated {day}: {title:text}.",
        "declaration.entered/1": "The declaration {declaration} that {body} filed in its own log comes in, dated {day}: {title:text}.",
        "demand.marked/1": "{by:member} marks the demand {demand} in the declaration {declaration}, characters {start} to {end}.",
        "demand.unmarked/1": "{by:member} takes back the mark of the demand {demand}.",
        "demands.grouped/1": "{by:member} puts together as the same demand, in group {group} ({title:text}): {demands}.",
        "demands.parted/1": "{by:member} parts from group {group}: {demands}.",
        "difference.marked/1": "{by:member} notes in what the demand {demand} differs: {note:text}",
        "demand.answered/1": "{by:member}, on the demand {demand}: {kind} {on}{provision:beside} {says}.",
        "figure.marked/1": "{by:member} marks the figure {figure} in the declaration {declaration}: {event:text}, {measure:text}: {value:text} (as of {day}).",
    }
)

REFUSALS = MappingProxyType(
    {
        "NotItsDelegate": "A declaration of {body:electorate} is filed by who holds a seat of it, or by that body in its own log.",
        "NotAText": "A declaration is a text of words in UTF-8, of {most} bytes at most.",
        "DayMalformed": "“{day}” is no date: write the year, the year and month, or the day, as 2026-11-25.",
        "DeclarationFiledBefore": "The body filed that very text already: it is the declaration {declaration}.",
        "DeclarationUnknown": "There is no declaration {declaration} with that text.",
        "NotQuoted": "Characters {start} to {end} of the declaration {declaration} are not the quoted words.",
        "DemandUnknown": "There is no demand and no group {demand}.",
        "NotTheMarker": "Whoever made the mark takes it back: {member:member}.",
        "DemandGrouped": "The demand {demand} is in group {group} already: part it from that first.",
        "NotInGroup": "The demand {demand} is not in that group.",
        "NothingShared": "A group has different demands of two bodies at least, and a step names {most} at most.",
        "AnswerUnknown": "There is no such answer ({on}), or that is said already.",
    }
)

WORDS = MappingProxyType(
    {
        "motion": "motion",
        "answers": "answers",
        "answers_no_more": "answers no more",
        "reading_as_read": "as it was read",
        "reading_amended": "amended: its final words are voted once more",
        "reading_harmonised": "harmonised",
        "reading_new": "new",
        "reading_gone": "gone",
        "version_confirmed": "confirmed",
        "version_stale": "stale: another language changed",
        "version_changed": "changed since it was confirmed",
        "version_missing": "without words",
        "version_unconfirmed": "nobody has confirmed it",
    }
)

SHEET = MappingProxyType(
    {
        "contradict": "they contradict",
        "against": "against",
        "differs": "it differs:",
        "silent": "Silent",
        "became": "What became of it",
        "nothing": "nothing yet",
        "differ": "they differ",
    }
)
