"""Making what an archive holds: keys, credentials, ballots, shuffles, decryptions. Pure; chance comes in as `below`."""
