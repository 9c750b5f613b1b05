"""Acts on minutes of meetings on paper."""
