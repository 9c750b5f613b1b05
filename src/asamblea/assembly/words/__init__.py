"""Value types and closed word lists, one module a subject."""
