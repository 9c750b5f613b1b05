"""Acts on the roll of members."""
