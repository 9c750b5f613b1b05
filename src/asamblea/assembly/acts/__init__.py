"""One decision, one file: `acts/<subject>/<verb>.py` with TYPE, Payload and decide."""
