"""What forms bring: those of the pages, and those from paper, laid out from the fields of their payloads."""
