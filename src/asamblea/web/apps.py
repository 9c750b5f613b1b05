"""The Django app of pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Its name and label."""

    name = "asamblea.web"
    label = "web"
