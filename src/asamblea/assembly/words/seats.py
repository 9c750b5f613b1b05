"""Seats: why one stands in, and how a rival claim ends (procedure 3.4, 3.6)."""

from typing import Literal

Absence = Literal["detained", "missing", "ill", "journey", "other"]
ClaimRuling = Literal["rejected", "recognised"]
ClaimStage = Literal["open", "rejected", "recognised"]
