"""Zero-knowledge proofs, each made and verified side by side. Chance comes in as an argument."""
