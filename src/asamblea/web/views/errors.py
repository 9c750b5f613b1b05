"""What a page says when it cannot be shown."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django calls it so
    """There is no such page."""
    return render(request, "error.html", {"key": "not_found", "hint": "not_found_hint"}, status=404)


def unread(request: HttpRequest, refused: HttpResponse) -> HttpResponse:
    """An address that only takes what a form sends has no page; which methods it takes stays said."""
    page = render(request, "error.html", {"key": "not_found", "hint": "not_found_hint"}, status=405)
    page["Allow"] = refused["Allow"]
    return page


def bad(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was sent is larger than the server reads, or no form at all; nothing was kept."""
    large = isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent)
    key, status = ("too_large", 413) if large else ("bad_request", 400)
    return render(request, "error.html", {"key": key, "hint": f"{key}_hint"}, status=status)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django calls it so
    """The form was not ours, or too old."""
    return render(request, "error.html", {"key": "forbidden", "hint": "forbidden_hint"}, status=403)


def failed(request: HttpRequest) -> HttpResponse:
    """Something broke here; nothing was appended."""
    return render(request, "error.html", {"key": "failed", "hint": "failed_hint"}, status=500)
