"""Counts, majorities, apportionment: exact, in integers and fractions."""
