"""Who looks at a page: a member of a body, by a session that reads and prepares, or anybody."""

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest

from asamblea.wording import LANGUAGES

LANGUAGE_COOKIE = "lang"


@dataclass(frozen=True, slots=True)
class Visitor:
    """The language, and the member of a body whose session this is; both empty for anybody."""

    lang: str
    origin: str
    member: str


def visitor_of(request: HttpRequest) -> Visitor:
    """The visitor that the middleware found."""
    return cast("Visitor", request.visitor)  # type: ignore[attr-defined]  # set by visitor_middleware


def find_visitor(request: HttpRequest) -> Visitor:
    """From the cookie of the language, else the browser's, else Spanish; and from the session."""
    return Visitor(_language(request), request.session.get("origin", ""), request.session.get("member", ""))


def _language(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    accepted = request.headers.get("Accept-Language", "").replace(";", ",").split(",")
    return next((each.strip()[:2] for each in accepted if each.strip()[:2] in LANGUAGES), "es")
