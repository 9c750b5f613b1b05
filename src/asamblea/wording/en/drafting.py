"""Texts and amendments before the assembly, in English."""

from types import MappingProxyType

EVENTS = MappingProxyType(
    {
        "text.laid/1": "Text {text} lies before the assembly, with {articles} articles and preambles: “{title:text}”.",
        "amendment.tabled/1": "{by:member} tables amendment {amendment} to text {text}: “{title:text}”; it needs {sponsors_needed} sponsors.",
        "amendment.sponsored/1": "{by:member} sponsors version {version} of amendment {amendment}.",
        "sponsorship.withdrawn/1": "{by:member} no longer sponsors amendment {amendment}.",
        "amendment.filed/1": "Amendment {amendment} has its sponsors; without a ruling it is in order from {ruling_due:instant} on.",
        "amendment.revised/1": "Amendment {amendment} has other words: version {version}, which {by:member} alone has signed so far.",
        "amendment.joined/1": "Amendment {amendment} joins {to}, which does the same.",
        "amendment.withdrawn/1": "Amendment {amendment} is withdrawn.",
        "amendment.admitted/1": "Amendment {amendment} is in order.",
        "amendment.returned/1": "Amendment {amendment} is returned as not in order: “{grounds:text}”.",
    }
)

REFUSALS = MappingProxyType(
    {
        "TextUnknown": "There is no text {text}.",
        "TextMalformed": "What the step names is not in its form at {place}: {fault} [{rule}].",
        "SourceDiffers": "The text that would be laid is not the one of the document {source:text}.",
        "NotTheTextNow": "The words of text {text} are others now: {now}.",
        "AmendmentUnknown": "There is no pending amendment {amendment} to this text.",
        "AmendmentNotAtStage": "Amendment {amendment} is {stage}; this needs: {needed}.",
        "NeedsRebasing": "Operation {operation} does not stand on the words of {provision} as they are: {reason}{by:beside}. It has to be drawn again, and a person confirms it.",
        "DrawnOnOtherWords": "What amendment {amendment} was drawn on, or its own words, have changed: it has to be read, or drawn, again.",
        "LevelTooDeep": "Amendment {amends} amends another already; the orders take {levels} level.",
        "IdsTaken": "The provisions that an amendment makes are named “{ids}.…”, under a name of its own that nobody has used.",
        "ReachesTooMuch": "It touches or names {articles}; at most {most} in one amendment.",
        "HarmonisesMore": "Operation {operation} touches more than wording ({touches}): it is tabled by itself, and listed apart.",
        "CommissionNeeded": "This is for the drafting commission, or for the board while there is none; {member:member} is in neither.",
        "SponsorsAlready": "{member:member} sponsors this version already.",
        "NotASponsor": "{member:member} does not sponsor it.",
        "NotItsMover": "This is for its mover, {mover:member}.",
        "OthersSponsorIt": "Others sponsor it too ({sponsors}): whoever no longer wants it takes back her own support.",
        "OnlySponsor": "Nobody but {member:member} sponsors it: she can withdraw it.",
        "NotTheSame": "Amendments {amendment} and {other} do not do the same.",
        "NothingRevised": "Amendment {amendment} has these words already.",
        "AmendedItself": "Amendments to it were put or decided, on its words: {amendments}.",
        "ReturnedWithoutGrounds": "Amendment {amendment} is returned with grounds, or not at all.",
        "RulingTooLate": "It has been in order since {since:instant}.",
        "PurposeChanged": "A new version of {amendment} amends what the former did, and harmonises if the former did.",
    }
)

WORDS = MappingProxyType(
    {
        "joined": "joined to another",
        "fell": "fell",
        "put": "before the assembly",
        "rejected": "rejected",
        "stranded_unknown": "there is no such provision",
        "stranded_deleted": "it was deleted",
        "stranded_quote": "the quoted words are others",
        "stranded_changed": "it was changed before",
        "stranded_cycle": "moves in a circle",
        "stranded_place": "not neighbours",
        "stranded_kind": "may not lie there",
        "stranded_depth": "too deep",
        "stranded_id": "the id is in use",
        "stranded_parent": "what it amends was not adopted",
        "stranded_base": "drawn on another text",
        "term": "a defined term",
        "number": "a number",
        "negation": "a negation",
        "modal": "a modal verb",
        "reference": "a reference",
        "provision": "whole provisions",
        "language": "a language whose words are not known",
    }
)
