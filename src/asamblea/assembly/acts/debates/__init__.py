"""Debate and defence."""
