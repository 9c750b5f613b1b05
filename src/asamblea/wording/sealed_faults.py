"""What is wrong with a file, a key, a ballot or a step of a sealed election, said in the language asked for."""

from asamblea.wording.es.sealed_faults import SENTENCES


def fault_sentence(rule: str, fault: str, lang: str) -> str:
    """The sentence of a fault: in English as the core says it, with its numbers; in Spanish by its rule."""
    return SENTENCES.get(rule, fault) if lang == "es" else fault
