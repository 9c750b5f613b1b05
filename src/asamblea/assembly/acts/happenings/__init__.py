"""Records without effect."""
