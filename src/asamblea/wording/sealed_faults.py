"""What is wrong with a file, a key, a ballot or a step of a sealed election, said in the language asked for."""

from asamblea.wording.faults import fault as say_fault
from asamblea.wording.say import finding, sentences


def fault_sentence(rule: str, fault: str, lang: str) -> str:
    """The sentence of a fault. What a verifier finds is said with its rule, too."""
    steps = sentences("sealed_steps", lang)
    if rule in steps:
        return steps[rule]
    return finding(rule, fault, (), lang) if rule in sentences("findings", lang) else say_fault(fault, lang)
