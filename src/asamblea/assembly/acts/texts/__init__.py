"""Steps on a text before the assembly."""
