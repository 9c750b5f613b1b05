"""Acts by which seats are filled from below, stood in for and claimed."""
