"""What is printed: A4, black on white, each sheet with the body's checkpoint, and nothing fetched from elsewhere."""
