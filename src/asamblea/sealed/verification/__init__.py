"""Everything that a verifier checks of an archive (docs/spec/sealed.md, section 6)."""
