"""Acts of a recall in the body that elected."""
