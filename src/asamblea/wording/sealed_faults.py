"""What is wrong with a file, a key, a ballot or a step of a sealed election, said in the language asked for."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from asamblea.wording.es.sealed_faults import SENTENCES
from asamblea.wording.say import sentences

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"es": SENTENCES, "en": MappingProxyType({})})


def fault_sentence(rule: str, fault: str, lang: str) -> str:
    """The sentence of a fault. The core names it in English; another language finds its own words by the English ones,
    in which `{}` stands for what is named. What a verifier finds is said with its rule, too.
    """
    steps, findings = sentences("sealed_steps", lang), sentences("findings", lang)
    if rule in steps:
        return steps[rule]
    said = _said(fault, lang)
    return f"{findings[rule]}: {said}" if rule in findings else said


def _said(fault: str, lang: str) -> str:
    for pattern, words in _patterns(lang):
        if (found := pattern.fullmatch(fault)) is not None:
            return words.format(*found.groups())
    return fault


@cache
def _patterns(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The most exact first: what has most words of its own."""
    words = sorted(_WORDS[lang].items(), key=lambda each: -len(each[0].replace("{}", "")))
    return tuple((re.compile("(.*)".join(map(re.escape, key.split("{}"))), re.DOTALL), said) for key, said in words)
