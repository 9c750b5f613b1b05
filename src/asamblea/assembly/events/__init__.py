"""What happened: one frozen value an event, one module a subject. Names never change."""
