"""The life of a motion before it is debated."""
