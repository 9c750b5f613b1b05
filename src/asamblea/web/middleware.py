"""Every request knows its visitor, and tells hours in UTC until it comes to a body; every answer forbids what no page
of ours uses.
"""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from asamblea.web.views.errors import unread
from asamblea.web.visitors import find_visitor
from asamblea.wording.hours import clocks_of

PERMISSIONS = (
    "publickey-credentials-create=(self), publickey-credentials-get=(self), camera=(), geolocation=(), microphone=()"
)


def visitor_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.visitor = find_visitor(request)  # type: ignore[attr-defined]  # read by visitor_of
        with clocks_of("UTC"):
            response = get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            response = unread(request, response)
        response["Permissions-Policy"] = PERMISSIONS
        return response

    return middleware
