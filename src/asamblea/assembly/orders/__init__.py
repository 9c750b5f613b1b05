"""Standing orders as data: the fields of each subject, and the presets."""
