"""Ballots: their values, their bytes, and whether they are valid."""
