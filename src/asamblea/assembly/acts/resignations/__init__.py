"""Acts of a resignation before the electing body."""
