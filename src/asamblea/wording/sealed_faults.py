"""What is wrong with a file, a key, a ballot or a step of a sealed election, said in the language asked for."""

from asamblea.wording.en.sealed_faults import SENTENCES as ENGLISH
from asamblea.wording.es.sealed_faults import SENTENCES as SPANISH
from asamblea.wording.say import finding, sentences


def fault_sentence(rule: str, fault: str, lang: str) -> str:
    """The sentence of a fault. What a verifier would find is said as a finding; anything else by its rule, or, in
    English, as the core says it, with its numbers.
    """
    own = SPANISH if lang == "es" else ENGLISH
    if rule in own:
        return own[rule]
    return finding(rule, fault, lang) if rule in sentences("findings", lang) else fault
