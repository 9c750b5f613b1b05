"""Invitations: a quarter of a page for a member, half a page with signing codes for each of the board."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape

from asamblea.wording.papers.sheet import Foot, camera_code, document, in_fours
from asamblea.wording.say import sentences, word


@dataclass(frozen=True, slots=True)
class Invitation:
    """A person and the code that opens her session once; for one of the board also her offices and signing codes."""

    name: str
    code: str = field(repr=False)
    offices: tuple[str, ...] = ()
    signing: tuple[str, ...] = field(default=(), repr=False)

    def token(self) -> str:
        """The hash under which the server knows the code."""
        return sha256(self.code.encode()).hexdigest()


def invitations_html(title: str, address: str, foot: Foot, invited: Sequence[Invitation], lang: str) -> str:
    """All invitations, the board's first, to print, cut and hand over folded."""
    board = "".join(_board(title, address, foot, each, lang) for each in invited if each.offices)
    members = "".join(_member(title, address, foot, each, lang) for each in invited if not each.offices)
    return document(
        f"{sentences('papers', lang)['invitation']} · {title}", f'{board}<div class="grid">{members}</div>', lang
    )


def _member(title: str, address: str, foot: Foot, invited: Invitation, lang: str) -> str:
    return f'<section class="cut">{_entry(title, address, invited, lang)}{foot.html()}</section>'


def _board(title: str, address: str, foot: Foot, invited: Invitation, lang: str) -> str:
    say = sentences("papers", lang)
    codes = "".join(f"<li><code>{in_fours(code)}</code></li>" for code in invited.signing)
    offices = ", ".join(word(office, lang) for office in invited.offices)
    return (
        f'<section class="cut">{_entry(title, address, invited, lang)}<p>{escape(offices)}</p>'
        f"<h2>{escape(say['signing codes'])}</h2><p>{escape(say['signing codes say'])}</p>"
        f'<ol class="grid">{codes}</ol><p>{escape(say["key file says"])}</p>{foot.html()}</section>'
    )


def _entry(title: str, address: str, invited: Invitation, lang: str) -> str:
    say = sentences("papers", lang)
    where = f"{address}/enter/"
    steps = "".join(f"<li>{escape(say[key].format(address=where))}</li>" for key in ("enter step", "enter once"))
    return (
        f'<div class="head"><div><h1>{escape(title)}</h1><p><strong>{escape(invited.name)}</strong></p>'
        f"<p><code>{in_fours(invited.code)}</code></p><ol>{steps}</ol></div>"
        f"{camera_code(f'{where}{invited.code}/', say['scan'])}</div>"
    )
