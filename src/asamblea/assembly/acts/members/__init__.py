"""Members, keys, offices, seats."""
