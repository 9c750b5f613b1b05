"""What concerns the log itself."""
