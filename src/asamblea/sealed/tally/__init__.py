"""From the ballots to the result: the encrypted tally, the shuffles, the decryptions, the counts."""
