"""The order in which amendments are voted."""
