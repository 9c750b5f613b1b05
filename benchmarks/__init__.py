"""Speed, as ratios against a peer or a physical limit in one run."""
