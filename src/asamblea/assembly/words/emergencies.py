"""Emergencies: what they rest on (procedure 3.26)."""

from typing import Literal

EmergencyGround = Literal["state_of_emergency", "curfew", "travel_ban", "network_shutdown", "disaster"]
