"""How a body begins."""
