"""Pages of texts before the assembly, the amendments to them, and demands."""
