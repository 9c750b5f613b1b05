"""Interests of one's own."""
