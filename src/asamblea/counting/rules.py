"""The rules of the single transferable vote that are counted here, each with its source."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import get_args, get_type_hints

from asamblea.counting.stv import Rule
from asamblea.record.errors import Malformed

# Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 46 to 53: whole Droop quota; values
# to five places, the remainder ignored (48(3)); the largest surplus first, all papers (48, 49); equals by the most
# recent stage at which they differed, then by lot; an exclusion in one stage; no transfer once the last seat is filled.
SCOTTISH = Rule("scottish")

# Weighted inclusive Gregory with nothing ignored: the same choices in exact fractions.
WIG = Rule("wig", places=None)

# Ireland, Electoral Act 1992, sections 118 to 126, for the choices; the values of the Seanad's rules (Seanad Electoral
# (Panel Members) Act 1947, section 4 and second schedule: a paper is 1,000), so that no paper is drawn by chance.
# A surplus comes from the last parcel; equals by the first stage at which they differed.
IRISH = Rule("irish", places=3, surplus="last", ties="forwards")

# Australia, Commonwealth Electoral Act 1918, section 273: one value a paper for a whole surplus; elected first, passed
# on first; an excluded candidate's papers by value, the highest first, each in its own stage.
# The Act cuts each transfer to whole votes; `senate` here cuts the value to eight places instead.
SENATE = Rule("senate", places=8, surplus="unweighted", order="earliest", parcels="by-value", majority=True)


def choices_of(rule: Rule) -> dict[str, str]:
    """The named choices of a rule, as `varied` reads them."""
    return {name: _written(value) for name, value in asdict(rule).items() if name != "name"}


def varied(rule: Rule, choices: Mapping[str, str]) -> Rule:
    """The rule with other choices: `places` 0 to 18 or `exact`, `majority` and `late` yes or no, the others as `Rule`
    names them. Raises Malformed for a choice or a value that it has not.
    """
    return replace(rule, **{name: _read(rule, name, value) for name, value in choices.items()})  # type: ignore[arg-type]


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "exact" if value is None else str(value)


def _read(rule: Rule, name: str, value: str) -> object:
    if name not in choices_of(rule):
        raise Malformed(name, "choice", f"no choice of {rule.name}; it has {', '.join(choices_of(rule))}")
    meanings: dict[str, object] = {each: each for each in get_args(get_type_hints(Rule)[name])}
    if name == "places":
        meanings = {"exact": None} | {str(places): places for places in range(19)}
    elif name in ("majority", "late"):
        meanings = {"yes": True, "no": False}
    if value not in meanings:
        raise Malformed(name, "choice", f"{value!r} is none of {', '.join(meanings)}")
    return meanings[value]
