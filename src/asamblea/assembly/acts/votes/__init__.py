"""Voting, explaining, challenging."""
