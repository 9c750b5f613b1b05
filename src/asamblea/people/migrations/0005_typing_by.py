"""Who made a first typing: another person makes the second."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """A member id to every typing; of those from before nobody knows."""

    dependencies = [("people", "0004_typing_made_at")]

    operations = [migrations.AddField("typing", "by", models.CharField(default="", max_length=64))]
