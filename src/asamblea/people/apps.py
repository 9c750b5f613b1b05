"""The Django app of people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Its name and label."""

    name = "asamblea.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
