"""Debate and defence (procedure 3.11)."""

from typing import Literal

Side = Literal["for", "against", "neither"]
ServiceManner = Literal["in_person", "inbox", "alternate", "posting"]
DefenceStage = Literal["owed", "running", "stood_open", "used", "waived"]
