"""Pages of bodies from below: their tree, and each with its minutes, seats, recalls and pollings. They only read."""
