"""Template tags: sentences, instants, counts.

A string that a template shows is a key of `wording/<language>/pages.py`.
"""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.instants import iso
from asamblea.web.pages import group_label
from asamblea.web.pages import say as say_page
from asamblea.wording import word as listed_word
from asamblea.wording.hours import are_elsewhere, hour, place_of_zone

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: dict[str, Any], key: str, **fields: Any) -> str:
    """The sentence of a page in the visitor's language."""
    return say_page(context["lang"], key, **fields)


@register.simple_tag(takes_context=True)
def say_with(context: dict[str, Any], attested: str) -> str:
    """With what one signs: a key of this kind, or at the desk."""
    return say_page(context["lang"], f"with_{attested}")


@register.simple_tag(takes_context=True)
def say_field(context: dict[str, Any], field: str, picked: bool = False) -> str:
    """The words beside a field of a form from paper, without how it is typed where it is picked."""
    said = say_page(context["lang"], f"f_{field}")
    return said.partition(" (")[0] if picked else said


@register.simple_tag(takes_context=True)
def desk_subject(context: dict[str, Any], about: str) -> str:
    """What some of the minutes desk's forms are about."""
    return say_page(context["lang"], f"desk_{about}")


@register.simple_tag(takes_context=True)
def desk_says(context: dict[str, Any], act: str) -> str:
    """What a form of the minutes desk is for."""
    return say_page(context["lang"], "form_" + act.partition("/")[0].replace(".", "_"))


@register.simple_tag(takes_context=True)
def say_group(context: dict[str, Any], group: str, number: int) -> str:
    """The words over fields that stand together."""
    return group_label(group, number, context["lang"])


@register.simple_tag(takes_context=True)
def say_choice(context: dict[str, Any], field: str, choice: str) -> str:
    """A choice of a field, where the same word says something else in another."""
    found = listed_word(f"{field}_{choice}", context["lang"])
    return listed_word(choice, context["lang"]) if found == f"{field}_{choice}" else found


@register.simple_tag(takes_context=True)
def say_met(context: dict[str, Any], kind: str) -> str:
    """How amendments meet, in a word or two."""
    return say_page(context["lang"], f"met_{kind}")


@register.simple_tag(takes_context=True)
def word(context: dict[str, Any], text: str) -> str:
    """A listed word in the visitor's language."""
    return listed_word(text, context["lang"])


@register.simple_tag(takes_context=True)
def standing(context: dict[str, Any], text: str) -> str:
    """How a guarantee stands, in the visitor's language."""
    if text == "not_yet":
        return say_page(context["lang"], text)
    return listed_word(f"standing_{text}", context["lang"])


@register.simple_tag(takes_context=True)
def todo(context: dict[str, Any], step: str) -> str:
    """A step of a recall, as what is to be done."""
    return say_page(context["lang"], f"todo_{step}")


@register.simple_tag(takes_context=True)
def name(context: dict[str, Any], member: str) -> str:
    """The public name of a member; the id if she has none."""
    names: dict[str, str] = context.get("names", {})
    return names.get(member, member)


@register.simple_tag(takes_context=True)
def person(context: dict[str, Any], member: str) -> str:
    """The public name of a member; else her id, cut short."""
    found = name(context, member)
    return say_page(context["lang"], "unnamed", id=member[:8]) if found == member else found


@register.simple_tag(takes_context=True)
def act_label(context: dict[str, Any], act: str, payload: dict[str, Any]) -> str:
    """What a button for this act says: with the choice, side or person that it carries."""
    label = say_page(context["lang"], "act_" + act.partition("/")[0].replace(".", "_"))
    if act.startswith("demand.answer") and payload and payload.get("says") == "answers_no_more":
        return say_page(context["lang"], "act_demand_answer_back")
    detail = "" if not payload else payload.get("choice") or payload.get("side") or _answered(payload)
    if act.startswith("vote.demand"):
        detail = payload["manner"]
    if act.startswith("floor.give"):
        return f"{label}: {name(context, payload['member'])}"
    return f"{label}: {listed_word(detail, context['lang'])}" if detail else label


def _answered(payload: dict[str, Any]) -> str:
    """Yes or no, where that is the answer; another answer is a text."""
    answer = payload.get("answer", "")
    return answer if answer in ("yes", "no") else ""


@register.filter
def instant(at: int | None) -> str:
    """An instant to the minute, on the clocks of the body whose page it is."""
    return "—" if at is None else hour(at)


@register.filter
def elsewhere(civil: CivilTime) -> bool:
    """Whether the place has other clocks than those of the page."""
    return are_elsewhere(civil.zone)


@register.filter
def local_hour(civil: CivilTime) -> str:
    """The hour on the clocks of the place: day, hour, and which place's."""
    return f"{civil.local.replace('T', ' ')} {place_of_zone(civil.zone)}"


@register.filter
def machine_time(at: int) -> str:
    """An instant for the datetime attribute."""
    return iso(at)


@register.filter
def grouped(text: str) -> str:
    """A hash in groups of four."""
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


@register.filter
def thousands(number: int | None) -> str:
    """A number in groups of three, with a thin space that does not break; a dash for none."""
    return "—" if number is None else f"{number:,}".replace(",", "\u202f")


@register.filter
def under(cells: list[str], headings: list[str]) -> list[tuple[str, str]]:
    """Each cell of a row with the heading of its column, which a narrow screen shows beside it."""
    return list(zip(headings, cells, strict=True))


@register.filter
def percent(part: int, whole: int) -> str:
    """A share for a bar's position, 0 to 100."""
    return str(0 if not whole else min(100, round(100 * part / whole)))


@register.simple_tag
def bar(yes: int, needed: int, base: int) -> SafeString:
    """A bar of the votes for against the number needed, as an SVG whose text says the same."""
    scale = max(base, needed, yes, 1)
    yes_at, needed_at = 300 * yes / scale, 300 * needed / scale
    return SafeString(
        f'<svg class="bar" viewBox="0 0 304 24" role="img" aria-label="{yes} / {needed}" preserveAspectRatio="none">'
        f'<rect class="bar-base" x="1" y="6" width="302" height="12"/>'
        f'<rect class="bar-yes" x="1" y="6" width="{yes_at:.1f}" height="12"/>'
        f'<path class="bar-mark" d="M{needed_at + 1:.1f} 0v24"/></svg>'
    )
