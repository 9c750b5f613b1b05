"""What every template knows."""

from typing import Any

from django.http import HttpRequest

from asamblea.web.desk import desk
from asamblea.web.visitors import visitor_of


def page(request: HttpRequest) -> dict[str, Any]:
    """Language, visitor, the time, and whether this is a demonstration."""
    visitor = visitor_of(request)
    return {
        "lang": visitor.lang,
        "other_lang": "en" if visitor.lang == "es" else "es",
        "visitor": visitor,
        "here": request.get_full_path(),
        "demo": desk().demo is not None,
        "now": desk().office.clock(),
        "record_url": request.build_absolute_uri("/record"),
    }
