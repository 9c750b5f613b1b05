"""Sealed votes: secret ballots by device, whose setup, trackers, end and result stand in the record."""
