"""What a page says when it cannot be shown."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django calls it so
    """There is no such page."""
    return render(request, "error.html", {"key": "not_found", "hint": "not_found_hint"}, status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django calls it so
    """The form was not ours, or too old."""
    return render(request, "error.html", {"key": "forbidden", "hint": "forbidden_hint"}, status=403)


def failed(request: HttpRequest) -> HttpResponse:
    """Something broke here; nothing was appended."""
    return render(request, "error.html", {"key": "failed", "hint": "failed_hint"}, status=500)
