"""What the server keeps of persons. None of it counts as a signature, and the record does not depend on it."""

from django.db import models


class Entrance(models.Model):
    """A link that opens a session as a member, for reading and preparing.

    `token` is the SHA-256 of the secret in the link. An invitation has an instant `until` which it opens one session,
    and `used_at` once it did; other links have neither.
    """

    token = models.CharField(max_length=64, unique=True)
    origin = models.CharField(max_length=64)
    member = models.CharField(max_length=16)
    until = models.BigIntegerField(null=True)
    used_at = models.BigIntegerField(null=True)

    class Meta:
        """No defaults to change."""

    def __str__(self) -> str:
        return f"{self.member} of {self.origin}"


class Device(models.Model):
    """A passkey of a member: the credential id that a browser asks for, and its key id in the log."""

    origin = models.CharField(max_length=64)
    member = models.CharField(max_length=16)
    key = models.CharField(max_length=32)
    credential = models.BinaryField()

    class Meta:
        """No defaults to change."""

    def __str__(self) -> str:
        return f"{self.key} of {self.member}"


class Draft(models.Model):
    """An act that was prepared and not yet submitted: all but its key, and the signatures so far."""

    name = models.CharField(max_length=32, unique=True)
    origin = models.CharField(max_length=64)
    author = models.CharField(max_length=16)
    content = models.JSONField()
    signatures = models.JSONField(default=list)
    back = models.CharField(max_length=200)

    class Meta:
        """No defaults to change."""

    def __str__(self) -> str:
        return f"{self.content['type']} by {self.author}"


class DraftFile(models.Model):
    """The file of a blob that a draft names."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="files")
    reference = models.CharField(max_length=80)
    file = models.BinaryField()

    class Meta:
        """No defaults to change."""

    def __str__(self) -> str:
        return self.reference


class Typing(models.Model):
    """What one person typed of a paper, until another typed it again or it is too old: the act, the rows of its form,
    the fields, who she is.
    """

    name = models.CharField(max_length=32, unique=True)
    origin = models.CharField(max_length=64)
    act = models.CharField(max_length=64)
    rows = models.JSONField()
    typed = models.JSONField()
    made_at = models.BigIntegerField(default=0)
    by = models.CharField(max_length=64, default="")

    class Meta:
        """No defaults to change."""

    def __str__(self) -> str:
        return f"{self.act} of {self.origin}"
