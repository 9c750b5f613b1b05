"""Why not: one frozen value a reason, each with its rule; prose lives in `wording`."""
