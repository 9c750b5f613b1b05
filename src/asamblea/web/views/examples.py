"""Each component with an example, for those who build pages and for the tests that look at them."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET


@require_GET
def components(request: HttpRequest) -> HttpResponse:
    """The page of components; a demonstration alone has it."""
    if not settings.DEMO:
        raise Http404
    stages = [("filed", "done"), ("noticed", "done"), ("debating", "now"), ("voting", "to_come")]
    return render(request, "components.html", {"stages": stages, "hash": "0123456789abcdef" * 4})
