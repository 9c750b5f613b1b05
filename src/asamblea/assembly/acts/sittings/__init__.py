"""Convocation, presence, the sitting."""
