"""Appeals before a panel drawn by lot."""
