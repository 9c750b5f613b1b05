"""Asamblea: a constituent assembly of recallable delegates, and the record that anyone can recompute."""
