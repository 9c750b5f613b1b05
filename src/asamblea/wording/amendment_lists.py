"""The marshalled list and the voting list, before and after the votes, as documents in one language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from asamblea.charter.conflicts import Conflict, conflicts
from asamblea.charter.formats.columns import Columns, Entry
from asamblea.charter.formats.marshalled import Marshalled, at, marshalled
from asamblea.charter.formats.table import Table
from asamblea.charter.forms import hash_of
from asamblea.charter.numbering import numbers
from asamblea.charter.operations import Amendment, Edit, Move, Operation, Renumber, target
from asamblea.charter.tree import ROOT, Charter
from asamblea.charter.voting import Step, fates, proposed
from asamblea.wording.amendments import conflict, place
from asamblea.wording.say import word
from asamblea.wording.texts import WORDS, sheet_of

MOST = 12


@dataclass(frozen=True, slots=True)
class PartOutcome:
    """What became of a part of an amendment, its operations (from 1); for, against and abstained if counted."""

    operations: tuple[int, ...]
    outcome: str
    counts: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an amendment: `adopted`, `rejected` or `withdrawn`; for, against and abstained if counted; and
    what became of its parts, if it was voted in parts.
    """

    number: str
    outcome: str
    counts: tuple[int, int, int] | None = None
    parts: tuple[PartOutcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Tabled:
    """Amendments to a base, and their outcomes once there are some; `languages` are those of the amendments that were
    tabled in another than the base's, by number.
    """

    base: Charter
    amendments: tuple[Amendment, ...]
    outcomes: tuple[Outcome, ...] = ()
    languages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def spoken(self, number: str, lang: str) -> str:
        """In which other language an amendment was tabled, in words; empty for the base's own."""
        return word(self.languages[number], lang) if number in self.languages else ""


def marshalled_list(tabled: Tabled, lang: str) -> Columns:
    """Every amendment in the order of the text, its words beside those that stand, and how it meets others."""
    lists: Mapping[str, str] = WORDS[lang].LISTS
    met = conflicts(tabled.base, tabled.amendments)
    meeting: dict[str, list[Conflict]] = {}
    for each in met:
        for number in dict.fromkeys((*each.amendments, *((each.by,) if each.by else ()))):
            meeting.setdefault(number, []).append(each)
    decided = _decided(tabled, met, lang)
    entries = (
        _entry(
            each,
            meeting.get(each.amendment.number, ()),
            decided.get(each.amendment.number, ""),
            lang,
            tabled.spoken(each.amendment.number, lang),
        )
        for each in marshalled(tabled.base, tabled.amendments)
    )
    return Columns(
        name=lists["marshalled"],
        language=lang,
        under=_under(tabled, lang),
        heads=(lists["stands"], lists["would"]),
        entries=tuple(entries),
        empty=lists["empty"],
        page_of=WORDS[lang].LABELS.of,
        stamp=_stamp(tabled.base, lang),
    )


def _stamp(base: Charter, lang: str) -> str:
    return f"{sheet_of(lang)['hash']}: {hash_of(base)}"


def _under(tabled: Tabled, lang: str) -> str:
    said: str = WORDS[lang].LISTS["under"].format(name=tabled.base.root.text, count=len(tabled.amendments))
    return said


def _entry(each: Marshalled, met: Sequence[Conflict], outcome: str, lang: str, spoken: str) -> Entry:
    lists: Mapping[str, str] = WORDS[lang].LISTS
    amendment = each.amendment
    title = lists["title"].format(number=amendment.number, place=place(each.text, each.numbers, at(each), lang))
    above = [f"{lists['of']}: {', '.join(amendment.sponsors)}"] if amendment.sponsors else []
    above += [lists["in"].format(language=spoken)] if spoken else []
    above += [lists["amends"].format(number=amendment.amends)] if amendment.amends else []
    above += [lists["replaces"].format(numbers=", ".join(amendment.replaces))] if amendment.replaces else []
    above += [said for operation in amendment.operations if (said := _said(each, operation, lang))]
    below = [f"{conflict(_short(found), lang)}." for found in met]
    below += [f"{lists['outcome']}: {outcome}"] if outcome else []
    return Entry(title, each.rows, tuple(above), tuple(below))


def _short(found: Conflict) -> Conflict:
    """A conflict of very many with the first of them."""
    if len(found.amendments) <= MOST:
        return found
    return Conflict(found.kind, (*found.amendments[:MOST], "…"), found.provision, found.by)


def _said(each: Marshalled, operation: Operation, lang: str) -> str:
    """What is to be done to a provision, unless the two columns say it."""
    if isinstance(operation, Edit):
        return ""
    verb = "derive" if isinstance(operation, Renumber) and not operation.label else operation.verb
    there = place(each.text, each.numbers, operation.parent, lang) if isinstance(operation, Move) else ""
    label = operation.label if isinstance(operation, Renumber) else ""
    said: str = (
        WORDS[lang]
        .OPERATIONS[verb]
        .format(place=place(each.text, each.numbers, target(operation), lang), there=there, label=label)
    )
    return said


def voting_list(tabled: Tabled, lang: str, order: Iterable[Step] | None = None) -> Table:
    """The order in which amendments are voted, a reason a line; with the outcomes, if there are some, else with room
    for them. `order` is what the assembly voted; the proposed one if it is None.
    """
    lists: Mapping[str, str] = WORDS[lang].LISTS
    met = conflicts(tabled.base, tabled.amendments)
    steps = tuple(proposed(tabled.base, tabled.amendments, met) if order is None else order)
    decided = _decided(tabled, met, lang)
    return Table(
        name=lists["voting"],
        language=lang,
        under=_under(tabled, lang),
        heads=(lists["rank"], lists["number"], lists["place"], lists["of"], lists["reason"], lists["outcome"]),
        widths=(3, 5, 7, 6, 10, 8),
        rows=tuple(_lines(tabled, steps, decided, lang)),
        page_of=WORDS[lang].LABELS.of,
        stamp=_stamp(tabled.base, lang),
    )


def _lines(tabled: Tabled, steps: Iterable[Step], decided: Mapping[str, str], lang: str) -> Iterator[tuple[str, ...]]:
    lists, reasons = WORDS[lang].LISTS, WORDS[lang].REASONS
    numbered = {each.number: each for each in tabled.amendments}
    counted = numbers(tabled.base)
    for rank, step in enumerate(steps, 1):
        amendment = numbered[step.number]
        provision = target(amendment.operations[0])
        together = f" ({lists['with'].format(numbers=_first(step.with_))})" if step.with_ else ""
        spoken = tabled.spoken(step.number, lang)
        yield (
            str(rank),
            f"{step.number}{together}" + (f" · {spoken}" if spoken else ""),
            place(tabled.base, counted, provision if provision in tabled.base.nodes else ROOT, lang),
            _first(amendment.sponsors),
            reasons[step.reason].format(before=_first(step.before)),
            decided.get(step.number, ""),
        )


def _first(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST]) + (", …" if len(names) > MOST else "")


def _decided(tabled: Tabled, met: Iterable[Conflict], lang: str) -> dict[str, str]:
    """What became of each amendment, by the votes or because of others, as said in a list."""
    if not tabled.outcomes:
        return {}
    words: Mapping[str, str] = WORDS[lang].OUTCOMES
    adopted = [each.number for each in tabled.outcomes if each.outcome == "adopted"]
    lost = [each.number for each in tabled.outcomes if each.outcome != "adopted"]
    found = {number: words[fate].format(by=by) for number, (fate, by) in fates(met, adopted, lost).items()}
    for each in tabled.outcomes:
        parts = (_part(number, part, lang) for number, part in enumerate(each.parts, 1))
        found[each.number] = "; ".join((*parts, _voted(each, lang)))
    return found


def _part(number: int, part: PartOutcome, lang: str) -> str:
    operations = ", ".join(map(str, part.operations))
    said: str = WORDS[lang].LISTS["part"].format(number=number, operations=operations, outcome=_voted(part, lang))
    return said


def _voted(each: Outcome | PartOutcome, lang: str) -> str:
    """An outcome with its votes, if they were counted."""
    outcome: str = WORDS[lang].OUTCOMES[each.outcome]
    if each.counts is None:
        return outcome
    counts = dict(zip(("for", "against", "abstained"), each.counts, strict=True))
    return f"{outcome}: {WORDS[lang].LISTS['votes'].format(**counts)}"
