"""When a first typing was made: it is not kept for ever."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """An instant to every typing; those from before are the oldest."""

    dependencies = [("people", "0003_typing")]

    operations = [migrations.AddField("typing", "made_at", models.BigIntegerField(default=0))]
