"""An entrance may be an invitation: it opens one session, until an hour."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two fields of an entrance."""

    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField("entrance", "until", models.BigIntegerField(null=True)),
        migrations.AddField("entrance", "used_at", models.BigIntegerField(null=True)),
    ]
