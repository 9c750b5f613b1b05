"""Steps on amendments to a text."""
