"""Every sentence said to people: a package a language, Django-free.

Refusals, events and findings bring typed fields; the sentences are here.
"""

from asamblea.wording.say import LANGUAGES, Language, event, finding, refusal, word

__all__ = ["LANGUAGES", "Language", "event", "finding", "refusal", "word"]
