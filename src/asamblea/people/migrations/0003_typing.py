"""What the first of two persons typed of a paper, until the second has."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """A table of typings."""

    dependencies = [("people", "0002_invitations")]

    operations = [
        migrations.CreateModel(
            name="Typing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=32, unique=True)),
                ("origin", models.CharField(max_length=64)),
                ("act", models.CharField(max_length=64)),
                ("rows", models.JSONField()),
                ("typed", models.JSONField()),
            ],
        ),
    ]
