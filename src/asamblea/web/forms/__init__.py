"""Forms of acts that come from paper, laid out from the fields of their payloads, in the order of the printed form."""
