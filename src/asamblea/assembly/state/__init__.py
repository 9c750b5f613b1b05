"""What is so: shelves of frozen values, and how each event changes them, one module a subject."""
