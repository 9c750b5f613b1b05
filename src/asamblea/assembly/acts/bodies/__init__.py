"""Acts of bodies towards one another."""
