"""Secret ballots that anyone can verify: the Belenios protocol, crypto version 1 (docs/spec/sealed.md)."""
