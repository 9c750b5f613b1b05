"""Accounts, devices, drafts: what the server keeps of persons, apart from the record and erasable."""
