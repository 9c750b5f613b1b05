"""The archive of an election, `.bel`: members side by side, each named by its hash, and a chain of events."""
