"""An emergency frees the manner, and no guarantee."""
