"""Declarations of bodies, the demands in them, and what becomes of each."""
