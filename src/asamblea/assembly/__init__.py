"""What an assembly is and may do. Pure: no files, clock, chance or network; `admit.py` is the only way in."""
