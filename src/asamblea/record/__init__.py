"""The public record: canonical bytes, acts, entries, attestations, tree, checkpoints, proofs, blobs."""
